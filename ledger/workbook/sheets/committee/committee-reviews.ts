import type { Column } from '../../column.ts';
import type { Scheme } from '../../../scheme/schema.ts';
import { sheet } from '../../sheet.ts';
import { reviews } from '../reviews.ts';
import { asCommittee, itemId } from './columns.ts';

type Criterion = Extract<keyof (typeof reviews)['columns'], `c${string}`>;

/** Whether the higher committee answers a criterion, for whichever pledgers it reviews. */
function isAsked(key: Criterion, { review }: Scheme): boolean {
  return [review?.branch, review?.member].some((rule) => rule?.byCommittee === true && rule.criteria.includes(key));
}

/** A criterion of 审查记录, there only where the committee answers it. */
function criterion(key: Criterion): Column<string> {
  const column = reviews.columns[key];
  const header = (scheme: Scheme): string | undefined => {
    if (!isAsked(key, scheme)) return undefined;
    return typeof column.header === 'string' ? column.header : column.header(scheme);
  };
  return asCommittee(column, { header, hint: '逐条审查；有一条为“否”就不能通过。' });
}

const { reviewedOn, reviewer, verdict, opinion } = reviews.columns;

/** The superior's reviews (R1, R2, R5); 审查记录 of the branches gets them by receipt. */
export const committeeReviews = sheet({
  key: 'committeeReviews',
  rowKey: ['id', 'reviewedOn'],
  name: '审查意见',
  table: '审查意见',
  shape: 'table',
  presence: 'switched',
  switches: reviews.key,
  rows: 20000,
  purpose: '由本级审查的承诺，一件每审一轮一行',
  columns: {
    id: itemId('编号'),
    reviewedOn: asCommittee(reviewedOn),
    reviewer: asCommittee(reviewer),
    cAdvanced: criterion('cAdvanced'),
    cYearTask: criterion('cYearTask'),
    cCurrentTask: criterion('cCurrentTask'),
    cPostDuty: criterion('cPostDuty'),
    cWish: criterion('cWish'),
    cFeasible: criterion('cFeasible'),
    cOwnReality: criterion('cOwnReality'),
    cDoable: criterion('cDoable'),
    verdict: asCommittee(verdict),
    opinion: asCommittee(opinion),
  },
});
