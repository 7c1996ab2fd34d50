import { judgeable } from '../../checks/rows.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Scheme } from '../../scheme/schema.ts';
import type { CommitteeRow } from '../../workbook/committee.ts';
import { committeeReviews } from '../../workbook/sheets/committee/committee-reviews.ts';
import { cellOf, columnsInUse } from '../../workbook/sheet.ts';
import type { BookCheck } from './book-check.ts';

type Review = CommitteeRow<'committeeReviews'>;
type Criterion = Extract<keyof Review, `c${string}`>;

const rulesOf = ({ review }: Scheme) =>
  [review?.branch, review?.member].filter((rule) => rule?.byCommittee === true).filter((rule) => rule !== undefined);

function judge(row: Review, scheme: Scheme, headers: ReadonlyMap<string, string>): readonly Finding[] {
  const rules = rulesOf(scheme);
  const bodies = [...new Set(rules.map(({ reviewer }) => reviewer))];
  if (row.reviewer !== null && !bodies.includes(row.reviewer)) {
    const args = { is: row.reviewer, expected: bodies };
    return [finding('committee-reviewer-wrong', cellOf(row, 'reviewer'), args)];
  }
  const readable = [...headers.keys()].filter((key): key is Criterion => /^c[A-Z]/.test(key) && judgeable(row, key));
  // Whose pledge it is stands in the branch's ledger: here only what is asked of both kinds must be answered.
  const asked = readable.filter((key) => rules.every(({ criteria }) => criteria.includes(key)));
  const named = (keys: readonly Criterion[]): { headers: readonly string[] } => ({
    headers: keys.map((key) => headers.get(key) ?? key),
  });
  const passed = row.verdict === '通过';
  const empty = asked.filter((key) => row[key] === null && !isRequired(key, scheme));
  const refused = readable.filter((key) => row[key] === '否');
  const found: Finding[] = [];
  if (passed && empty.length > 0) found.push(finding('criterion-empty', cellOf(row, empty[0]), named(empty)));
  if (passed && refused.length > 0) found.push(finding('passed-with-no', cellOf(row, 'verdict'), named(refused)));
  if (row.verdict === '退回' && row.opinion === null && judgeable(row, 'opinion')) {
    const either = (texts: readonly string[]): string => [...new Set(texts)].join('或');
    const args = {
      name: either(rules.map(({ opinionName }) => opinionName)),
      after: either(rules.map(({ afterReturn }) => afterReturn)),
    };
    found.push(finding('opinion-missing', cellOf(row, 'opinion'), args));
  }
  return found;
}

// An empty cell of a required column is named at reading.
function isRequired(key: string, scheme: Scheme): boolean {
  return columnsInUse(committeeReviews, scheme).some((column) => column.key === key && column.required);
}

/** R1, R2: the superior reviews by its criteria; a “no” can't pass, and who is sent back is told what to mend. */
export const bookReviews: BookCheck = (book, scheme) => {
  const headers = new Map(columnsInUse(committeeReviews, scheme).map(({ key, header }) => [key, header]));
  return book.committeeReviews.flatMap((row) => judge(row, scheme, headers));
};
