import { type Finding, finding } from '../../ledger/findings/finding.ts';
import { canonical } from '../../ledger/parse/text.ts';
import { cellOf } from '../../ledger/workbook/sheet.ts';
import type { PlacedEntry } from './roster.ts';

/**
 * P1: a general branch (党总支) that a branch belongs to is a row of the roster, with that form of organisation, and not the
 * branch itself: its name stands on the branch's cover as superior.
 */
export function generalBranchFindings(placed: readonly PlacedEntry[]): readonly Finding[] {
  return placed.flatMap(({ entry, row }): readonly Finding[] => {
    const { code, generalBranch: name } = entry;
    if (name === null) return [];
    const named = placed.filter((other) => canonical(other.entry.name) === canonical(name)).map((other) => other.entry);
    const others = named.filter((other) => other.code !== code);
    const general = others.some(({ orgForm }) => orgForm === null || orgForm === '党总支');
    if (general) return [];
    const why = named.length === 0 ? 'absent' : others.length === 0 ? 'itself' : 'notGeneral';
    return [finding('general-branch-unknown', cellOf(row, 'generalBranch'), { name, why })];
  });
}
