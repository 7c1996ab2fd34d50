import type { Day } from '../day.ts';
import type { Ledger } from '../parse/ledger.ts';
import { parsePeriod } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { yearOfLedger } from './rounds.ts';
import { targetKey } from './targets.ts';

/** Whether an assessment found what vetoes at once (D2). */
export function isVeto({ veto }: DraftOf<'postAssessments'>, { posts }: Scheme): boolean {
  return posts !== undefined && veto !== null && veto !== posts.noVeto;
}

/** Members with a veto in a quarter of the ledger's year that has begun by the day, as `targetKey` gives them. */
export function vetoedBy(ledger: Ledger, scheme: Scheme, asOf: Day): ReadonlySet<string> {
  const year = yearOfLedger(ledger, asOf);
  const vetoes = ledger.postAssessments.filter((row) => {
    const quarter = row.quarter === null ? null : parsePeriod(row.quarter);
    return quarter?.year === year && quarter.from <= asOf && isVeto(row, scheme);
  });
  return new Set(vetoes.flatMap(({ member }) => targetKey(member, ledger) ?? []));
}
