import { type Finding, finding } from '../findings/finding.ts';
import type { Where } from '../findings/finding.ts';
import { resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { isOwnDecision } from './measures.ts';

/** The themes of key work (P11), on which the hard measures hang. */
const themesOf = ({ themes = [] }: Scheme): readonly string[] =>
  themes.flatMap(({ keyWork, items }) => (keyWork === true ? items : []));

/**
 * A measure that is only for leaders with a key-work pledge, against somebody without one. Where an item lost its pledger
 * or theme, it may be that one, and nothing is said.
 */
export function withoutKeyWork(
  measure: string | null,
  target: string | null,
  where: Where,
  ledger: Ledger,
  scheme: Scheme,
): readonly Finding[] {
  const rule = scheme.measures?.find(({ name }) => name === measure);
  const themes = themesOf(scheme);
  if (rule?.keyWorkOnly !== true || themes.length === 0 || target === null) return [];
  if (ledger.missing.has('commitments') || ledger.missing.has('roster')) return [];
  const whom = resolvePledger(target, ledger);
  if (whom.kind !== 'member' && whom.kind !== 'branch') return [];
  const pledged = ledger.commitments.some(({ pledger, theme, status }) => {
    const owner = resolvePledger(pledger ?? '', ledger);
    const own = whom.kind === 'member' && owner.kind === 'member' && owner.member === whom.member;
    const perhaps = owner.kind === 'unknown' || owner.kind === 'ambiguous';
    return (own || perhaps) && status !== '撤回' && (theme === null || themes.includes(theme));
  });
  return pledged ? [] : [finding('measure-not-key-work', where, { measure: rule.name, target, themes })];
}

/** E6: the hard measures are only for leaders with a key-work pledge. */
export const measureKeyWork: Check = (context) => {
  const { ledger, scheme } = context;
  return ledger.measures.flatMap((row) =>
    isOwnDecision(row, context) ? withoutKeyWork(row.measure, row.target, cellOf(row, 'target'), ledger, scheme) : [],
  );
};
