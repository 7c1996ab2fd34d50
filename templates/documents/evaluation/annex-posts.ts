import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import type { PostStanding } from '../../../ledger/scoring/score.ts';
import { NO_RATE } from '../text/number.ts';
import { shortDay } from '../text/period.ts';
import { printedName } from './pledgers.ts';
import { type Cell, centre, number, type Table, text } from './table.ts';

/** “第三季度”, or with its year where that is another. */
export function quarterName(id: string, year: number): string {
  const period = parsePeriod(id);
  if (period === null) return id;
  return period.year === year ? period.name.slice(`${year}年`.length) : period.name;
}

/** Quarters that any post was to be assessed in, in order. */
function quartersOfPosts(posts: readonly PostStanding[]): readonly string[] {
  return [...new Set(posts.flatMap(({ quarters }) => quarters.map(({ quarter }) => quarter)))].sort();
}

function quarterCell({ quarters }: PostStanding, id: string): Cell {
  const found = quarters.find(({ quarter }) => quarter === id);
  if (found === undefined || found.due === 0) return NO_RATE;
  const share = `${found.passed}／${found.due}`;
  return found.assessed < found.due ? [share, `未考核${found.due - found.assessed}`] : share;
}

/** Posts with what became of them (D1, D2); why one was revoked is not told. */
export function postList({ posts, period }: EvaluationInput): Table {
  const quarters = quartersOfPosts(posts);
  return {
    caption: '党员示范岗考核情况（季度栏为通过人数／应考核人数）',
    look: 'list',
    columns: [
      text('岗位', 24),
      text('部门', 14),
      text('岗内党员', 24),
      centre('状态', 14),
      ...quarters.map((id) => centre(quarterName(id, period.year), 12)),
    ],
    rows: posts.map((post) => [
      [post.name, `${post.postId}，${post.kind}`],
      post.unit,
      post.holders.map(printedName).join('、') || NO_RATE,
      post.stateOn === null ? post.state : [post.state, shortDay(post.stateOn, period.year)],
      ...quarters.map((id) => quarterCell(post, id)),
    ]),
  };
}

/** Rewards that are due (D3), against what the workbook says. */
export function rewardList({ rewards, period }: EvaluationInput): Table {
  return {
    caption: '符合奖励条件的党员',
    look: 'list',
    columns: [
      centre('序号', 8),
      text('岗位', 32),
      text('党员', 18),
      centre('满足条件的季度', 18),
      number('应发（元）', 14),
      number('台账所填（元）', 16),
    ],
    rows: rewards.map(({ postName, member, quarter, amount, written }, i) => [
      String(i + 1),
      postName,
      printedName(member),
      quarterName(quarter, period.year),
      String(amount),
      written === null ? '未填' : String(written),
    ]),
  };
}
