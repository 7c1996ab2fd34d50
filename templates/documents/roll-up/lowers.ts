import {
  type CommitteeLine,
  type RollUpFigures,
  type RollUpInput,
  countedLines,
} from '../../../ledger/figures/roll-up.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { nameBranches } from '../text/list.ts';

/** To whom an upper committee's circular goes where 方案.json still has the branches. */
const LOWERS = '各下级党委';

/** An upper committee writes to committees, though the scheme's own addressees are branches. */
export function addresseesOf({ scheme, figures }: Pick<RollUpInput, 'scheme' | 'figures'>): string {
  const { addressees } = paperOf(scheme, kindOf(figures));
  return addressees.includes('支部') ? LOWERS : addressees;
}

/** Which of the two documents it is. */
export const kindOf = ({ evaluation }: RollUpFigures): 'circular' | 'evaluation' =>
  evaluation === undefined ? 'circular' : 'evaluation';

export const countedOf = ({ committees: { issued, draft } }: Pick<RollUpFigures, 'committees'>): number =>
  issued + draft;

/** “甲区委、乙区委”, in the order of the figures. */
export const names = (lines: readonly CommitteeLine[]): string =>
  nameBranches(
    lines.map(({ shortName }) => shortName),
    '党委',
  );

/** “，涉及党委2个：甲区委、乙区委”; nothing of none. */
export function involved({ figures }: RollUpInput, has: (line: CommitteeLine) => boolean): string {
  const found = countedLines(figures).filter(has);
  return found.length === 0 ? '' : `，涉及党委${found.length}个：${names(found)}`;
}

/** Evaluations are not issued; of circulars it is told which were. */
const draftsOf = (figures: RollUpFigures): number => (kindOf(figures) === 'circular' ? figures.committees.draft : 0);

/** How many committees ought to report, and how many count. */
export function committeesSentence({ figures, listed }: RollUpInput): string {
  const { expected, unusable, missing } = figures.committees;
  const counted = countedOf(figures);
  const drafts = draftsOf(figures);
  const base = listed ? `应报送汇总结果的下级党委${expected}个` : `收到下级党委${expected}个的汇总结果`;
  const whole = counted === expected ? '全部计入' : `计入${counted}个`;
  const which = drafts === 0 ? '' : `（其中${drafts}个的通报尚未印发，按草稿计入）`;
  const left = [unusable && `所报不能使用${unusable}个`, missing && `未报${missing}个`].filter(Boolean);
  return `${base}，${whole}${which}${left.map((one) => `，${one}`).join('')}。`;
}

/** What the figures leave out: committees, branches within those counted, and what those left out themselves. */
export function leftOutSentence({ figures }: RollUpInput): string {
  const { unusable, missing } = figures.committees;
  const { returned, missing: silent } = figures.branches;
  const below = countedLines(figures).flatMap(({ shortName, committees }) => {
    const left = (committees?.unusable ?? 0) + (committees?.missing ?? 0);
    return left === 0 ? [] : [`${shortName}没有计入的${left}个下级党委`];
  });
  const parts = [
    missing && `未报的${missing}个党委`,
    unusable && `所报不能使用的${unusable}个党委`,
    ...below,
    returned && `各党委退回的${returned}个支部`,
    silent && `没有向所在党委报送的${silent}个支部`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `以上不含${parts.join('、')}。`;
}

/** What several schemes below mean for the totals. */
export function schemesSentence({ figures }: RollUpInput): string {
  if (figures.schemes.length < 2) return '';
  return `各党委采用的方案有${figures.schemes.length}个，合计只列各方案共有的项目，其余见各党委自己的通报。`;
}
