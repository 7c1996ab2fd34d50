import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import { evaluationSheets } from '../../workbook/evaluation-names.ts';
import { dueList, takenList, unfulfilledList } from './annex-items.ts';
import { excludedList, memberList } from './annex-members.ts';
import { postList, rewardList } from './annex-posts.ts';
import { allMembers, evaluates } from './pledgers.ts';
import type { ListKey } from './section.ts';
import type { Table } from './table.ts';

/** A longer list is no annex but a sheet of the workbook: nobody reads two hundred rows in a Word file. */
const ROWS_LISTED = 200;

export interface Annex {
  readonly key: ListKey;
  readonly title: string;
  readonly intro: string;
  readonly tables: readonly Table[];
}

interface ListOf {
  readonly key: ListKey;
  readonly title: string;
  /** Sheet of the workbook that has all of it. */
  readonly sheet: string;
  readonly count: (input: EvaluationInput) => number;
  readonly tables: (input: EvaluationInput) => readonly Table[];
}

const LISTS: readonly ListOf[] = [
  {
    key: 'members',
    title: '党员评议结果名单',
    sheet: evaluationSheets.members,
    count: (input) => (evaluates(input.scheme, 'member') ? allMembers(input).length : 0),
    tables: (input) => [memberList(input)],
  },
  {
    key: 'unfulfilled',
    title: '未兑现承诺事项清单',
    sheet: evaluationSheets.unfulfilled,
    count: ({ unfulfilled }) => unfulfilled.length,
    tables: (input) => [unfulfilledList(input)],
  },
  {
    key: 'excluded',
    title: '不列入建议人选名单和原因',
    sheet: evaluationSheets.excluded,
    count: (input) => excludedOf(input).length,
    tables: (input) => [excludedList(excludedOf(input), input)],
  },
  {
    key: 'measures',
    title: '整改问责情况',
    sheet: evaluationSheets.measures,
    count: ({ scheme, measuresDue, measuresTaken }) =>
      scheme.measures === undefined ? 0 : measuresDue.length + measuresTaken.length,
    tables: (input) => [
      ...(input.measuresDue.length > 0 ? [dueList(input)] : []),
      ...(input.measuresTaken.length > 0 ? [takenList(input)] : []),
    ],
  },
  {
    key: 'posts',
    title: '党员示范岗考核和奖励情况',
    sheet: evaluationSheets.posts,
    count: ({ scheme, posts }) => (scheme.posts === undefined ? 0 : posts.length),
    tables: (input) => [postList(input), ...(input.rewards.length > 0 ? [rewardList(input)] : [])],
  },
];

function excludedOf({ scheme, branchCandidates, members }: EvaluationInput): EvaluationInput['members']['excluded'] {
  if (scheme.selection === undefined) return [];
  return [
    ...(evaluates(scheme, 'branch') ? branchCandidates.excluded : []),
    ...(evaluates(scheme, 'member') ? members.excluded : []),
  ];
}

/** The annexes of the internal version, in order, and where each list is to be found. */
export function annexes(input: EvaluationInput): {
  readonly annexes: readonly Annex[];
  readonly where: (list: ListKey) => string | null;
} {
  const filled = LISTS.filter((list) => list.count(input) > 0);
  const short = filled.filter((list) => list.count(input) <= ROWS_LISTED);
  return {
    annexes: short.map(({ key, title, tables }) => ({
      key,
      title,
      intro: '本附件供内部掌握，不对外公开。',
      tables: tables(input),
    })),
    where: (key) => {
      const list = filled.find((one) => one.key === key);
      if (list === undefined) return null;
      if (!short.includes(list)) return `见年终评议汇总.xlsx的“${list.sheet}”表`;
      return short.length === 1 ? '见附件' : `见附件${short.indexOf(list) + 1}`;
    },
  };
}
