import { type Finding, finding } from '../findings/finding.ts';
import { codeOfLedger, hasComeOver } from '../home.ts';
import { sameId } from '../lifecycle/log.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { repeatsOf } from './rows.ts';

/**
 * P1: one id a commitment, made of the ledger's year and the branch's code; ids copied down with a row are named. Items that
 * came over with their member or branch keep the code they had (V3).
 */
export const commitmentIds: Check = ({ ledger, year }) => {
  const rows = ledger.commitments;
  const doubled = repeatsOf(rows, ({ id }) => (id === null ? null : sameId(id)));
  const repeated = new Set(doubled.map(([row]) => row));
  const code = codeOfLedger(ledger);
  const foreign = rows.flatMap((row): readonly Finding[] => {
    if (row.id === null || repeated.has(row)) return [];
    const parts = /^(\d{4})-(.+)-\d+$/.exec(sameId(row.id));
    if (!parts) return [];
    const at = cellOf(row, 'id');
    if (Number(parts[1]) !== year) return [finding('commitment-id-of-other-year', at, { id: row.id, year })];
    if (code === '' || parts[2] === code || hasComeOver(row, ledger)) return [];
    return [finding('commitment-id-of-other-branch', at, { id: row.id, code })];
  });
  return [
    ...doubled.map(([row, earlier]) =>
      finding('commitment-id-doubled', cellOf(row, 'id'), { id: row.id ?? '', first: earlier.origin.row }),
    ),
    ...foreign,
  ];
};
