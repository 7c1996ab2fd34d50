import { type Finding, finding } from '../findings/finding.ts';
import type { PledgerKind, Scheme } from '../scheme/schema.ts';
import type { Review } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { headerOf, judgeable, pledgerKindOf } from './rows.ts';

type Criterion = Extract<keyof Review, `c${string}`>;

function criteriaOf(row: Review, kind: PledgerKind, scheme: Scheme): readonly Finding[] {
  const own = scheme.review?.[kind]?.criteria ?? [];
  const every = new Set([...(scheme.review?.branch?.criteria ?? []), ...(scheme.review?.member?.criteria ?? [])]);
  const readable = [...every].filter((key) => judgeable(row, key)) as Criterion[];
  const named = (keys: readonly Criterion[]): { headers: readonly string[] } => ({
    headers: keys.map((key) => headerOf('reviews', key)),
  });
  const foreign = readable.filter((key) => !own.includes(key) && row[key] !== null);
  const empty = readable.filter((key) => own.includes(key) && row[key] === null);
  const refused = readable.filter((key) => own.includes(key) && row[key] === '否');
  const passed = row.verdict === '通过';
  const found: Finding[] = [];
  if (foreign.length > 0) {
    const args = { ...named(foreign), branch: kind === 'branch' };
    found.push(finding('criterion-foreign', cellOf(row, foreign[0]), args));
  }
  if (passed && empty.length > 0) found.push(finding('criterion-empty', cellOf(row, empty[0]), named(empty)));
  if (passed && refused.length > 0) found.push(finding('passed-with-no', cellOf(row, 'verdict'), named(refused)));
  return found;
}

/**
 * R1, R2: each review is made by the body that reviews this kind of pledger, by its criteria; a “no” can't pass, and
 * who is sent back is told what to mend.
 */
export const reviewRows: Check = ({ ledger, scheme, itemOf }) =>
  ledger.reviews.flatMap((row): readonly Finding[] => {
    const item = itemOf(row.id);
    const kind = item ? pledgerKindOf(item.commitment, ledger) : null;
    const rule = kind === null ? undefined : scheme.review?.[kind];
    if (kind === null || !rule) return [];
    const found: Finding[] = [];
    if (row.reviewer !== null && row.reviewer !== rule.reviewer) {
      const args = { is: row.reviewer, expected: rule.reviewer, branch: kind === 'branch' };
      // A review by the other body answers the other body's criteria: one cause.
      return [finding('reviewer-wrong', cellOf(row, 'reviewer'), args)];
    }
    found.push(...criteriaOf(row, kind, scheme));
    if (row.verdict === '退回' && row.opinion === null && judgeable(row, 'opinion')) {
      const args = { name: rule.opinionName, after: rule.afterReturn };
      found.push(finding('opinion-missing', cellOf(row, 'opinion'), args));
    }
    return found;
  });
