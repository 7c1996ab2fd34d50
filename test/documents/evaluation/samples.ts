import { day } from '../../../ledger/day.ts';
import type { UnfulfilledItem } from '../../../ledger/figures/bulletin.ts';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import type { MeasureTaken } from '../../../ledger/scoring/score.ts';
import { construction, district, police, schemeOf, social, town } from '../../support/schemes.ts';
import { evaluationInput } from './input.ts';
import type { SampleBranch, SamplePledger, Votes } from './pledgers.ts';

export function unfulfilledItem(over: Partial<UnfulfilledItem> = {}): UnfulfilledItem {
  return {
    branchCode: 'A02',
    branchName: '质量监督站党支部',
    id: '2026-A02-011',
    pledger: '孙志强',
    text: '每月到工地开展一次安全讲座',
    reasonKind: '客观',
    reason: '因病住院三个月，电话13912345678',
    ...over,
  };
}

export function measureTaken(over: Partial<MeasureTaken> = {}): MeasureTaken {
  return {
    branchCode: 'A02',
    branchName: '质量监督站党支部',
    target: '孙志强',
    targetId: 'A02-002',
    decidedOn: day('2026-12-20'),
    itemId: '2026-A02-011',
    measure: '限期整改',
    cause: '落实不好群众不满意',
    decidedBy: '局党工委',
    fixBy: day('2027-01-31'),
    fixedOn: null,
    outcome: null,
    fixOverdue: false,
    ...over,
  };
}

const masses = (...byGrade: readonly number[]): Votes => ({ 党员群众: byGrade });

/** Two branches evaluated by 党员群众; one member without self-evaluation, one without votes, one excused. */
export const constructionBranches: readonly SampleBranch[] = [
  {
    name: '机关第一党支部',
    // 30 × 100 + 8 × 80 + 2 × 60 = 3760; ÷ 40 = 94; items 5 of 5: 100; 0.6 × 94 + 0.4 × 100 = 96.4
    own: { votes: masses(30, 8, 2, 0), spoilt: 1, absent: 4, items: { onTime: 5 } },
    members: [
      // 20 × 100 = 2000; ÷ 20 = 100; 3 of 3: 100; total 100
      { name: '赵建国', standing: '党员领导干部', votes: masses(20, 0, 0, 0), items: { onTime: 3 } },
      // (15 × 100 + 5 × 80) ÷ 20 = 95; (2 + 0.8) ÷ 3 = 93.33…; 57 + 37.333… = 94.33
      { name: '钱卫东', standing: '有职党员', votes: masses(15, 5, 0, 0), items: { onTime: 2, late: 1 } },
      { name: '李敏', standing: '无职党员', votes: masses(12, 6, 2, 0), items: { onTime: 2 }, selfGrade: null },
    ],
  },
  {
    name: '质量监督站党支部',
    // (10 × 100 + 10 × 80 + 15 × 60 + 5 × 0) ÷ 40 = 67.5; (2 + 0) ÷ 4 = 50; 40.5 + 20 = 60.5
    own: { votes: masses(10, 10, 15, 5), absent: 5, items: { onTime: 2, overdue: 2 } },
    members: [
      // (8 × 100 + 8 × 80 + 4 × 60) ÷ 20 = 84; 1 of 2 less none: 50; 50.4 + 20 = 70.4
      { name: '周明', standing: '有职党员', votes: masses(8, 8, 4, 0), items: { onTime: 1, subjective: 1 } },
      // (10 × 100 + 10 × 80) ÷ 20 = 90; 2 of (3 − 1): 100; 54 + 40 = 94
      { name: '孙志强', standing: '有职党员', votes: masses(10, 10, 0, 0), items: { onTime: 2, objective: 1 } },
      { name: '吴敏', standing: '无职党员', items: { onTime: 1 } },
      // all for the lowest grade: 0; 0 of 1: 0
      { name: '郑和平', standing: '无职党员', votes: masses(0, 0, 0, 20), items: { overdue: 1 } },
    ],
  },
];

export const constructionInput = (
  over: Partial<EvaluationInput> = {},
  scheme: Scheme = construction,
): EvaluationInput =>
  evaluationInput(
    scheme,
    constructionBranches,
    {
      unfulfilled: [
        unfulfilledItem(),
        unfulfilledItem({
          id: '2026-A02-004',
          pledger: '周明',
          reasonKind: '主观',
          reason: '',
          text: '为企业上门服务',
        }),
      ],
      previous: {
        name: '2025年',
        grades: {
          members: Object.fromEntries(scheme.evaluation.grades.map(({ name }, i) => [name, [3, 2, 1, 0, 0, 0][i]!])),
          branches: Object.fromEntries(scheme.evaluation.grades.map(({ name }, i) => [name, [1, 1, 0, 0, 0, 0][i]!])),
        },
        scoredMembers: 6,
        onTimeRate: 0.7,
      },
      ...over,
    },
    [
      { name: '市政工程公司党支部', state: 'returned' },
      { name: '房屋征收服务中心党支部', state: 'missing' },
    ],
  );

/** A town of three villages: two rounds, subjects, branches judged by panels of the committee. */
const townMember = (
  name: string,
  first: readonly number[],
  second: readonly number[],
  over: Partial<SamplePledger> = {},
) => ({
  name,
  standing: '普通党员',
  votes: { 所在支部全体党员: first, 所在村社干部群众: second },
  items: { onTime: 2 },
  ...over,
});

const townBranches: readonly SampleBranch[] = [
  {
    name: '沙井村党支部',
    kind: '村',
    own: {
      votes: {
        全镇党员和干部群众: [300, 60, 30, 10],
        下级党组织负责人: [18, 2, 0, 0],
        村社及服务对象代表: [20, 10, 5, 0],
      },
      absent: 12,
      items: { onTime: 6, late: 1 },
      published: true,
    },
    members: [
      townMember('马德福', [40, 8, 0, 0], [60, 30, 10, 0], { standing: '班子成员', published: true }),
      townMember('丁秀兰', [44, 4, 0, 0], [80, 20, 0, 0], { published: true }),
      townMember('马小明(A01-003)', [20, 20, 8, 0], [40, 30, 20, 10], { items: { onTime: 1, overdue: 1 } }),
      townMember('马小明(A01-004)', [30, 10, 8, 0], [], {
        votes: { 所在支部全体党员: [30, 10, 8, 0] },
      }),
    ],
  },
  {
    name: '北渠村党支部',
    kind: '村',
    own: {
      votes: { 全镇党员和干部群众: [200, 100, 60, 40], 下级党组织负责人: [10, 8, 2, 0] },
      items: { onTime: 3, overdue: 1 },
    },
    members: [
      townMember('杨立春', [24, 8, 4, 0], [30, 20, 10, 0], {
        missing: [{ round: '上半年', subject: '承诺落实情况' }],
      }),
      townMember('何建军', [30, 6, 0, 0], [50, 10, 0, 0]),
    ],
  },
  {
    name: '镇机关党支部',
    kind: '机关',
    own: {
      votes: {
        全镇党员和干部群众: [320, 60, 20, 0],
        下级党组织负责人: [16, 4, 0, 0],
        村社及服务对象代表: [30, 5, 0, 0],
      },
      items: { onTime: 5 },
    },
    members: [townMember('陈志远', [10, 2, 0, 0], [30, 10, 0, 0], { items: {} })],
  },
];

export function townInput(over: Partial<EvaluationInput> = {}, scheme: Scheme = town): EvaluationInput {
  const input = evaluationInput(scheme, townBranches, { ballotsUntil: day('2027-01-05') });
  const [first, ...rest] = input.members.candidates;
  const best = scheme.evaluation.grades[0]!.name;
  const told = {
    ...first!,
    monthly: { [best]: 11 },
    selections: [{ level: '支部', order: 1, result: '推荐' }],
  };
  return { ...input, members: { ...input.members, candidates: [told, ...rest] }, ...over };
}

const three = (...votes: readonly (readonly number[])[]): Votes =>
  Object.fromEntries(['所在支部', '群众代表', '班子成员'].flatMap((name, i) => (votes[i] ? [[name, votes[i]]] : [])));
const four = (...votes: readonly (readonly number[])[]): Votes =>
  Object.fromEntries(
    ['党员互评', '群众帮评', '领导点评', '组织考评'].flatMap((name, i) => (votes[i] ? [[name, votes[i]]] : [])),
  );

/** A district's offices: members only, leaders by three panels and the others by four, with measures. */
export const districtBranches: readonly SampleBranch[] = [
  {
    name: '区发展和改革局党支部',
    kind: '区级机关',
    members: [
      {
        name: '林国栋',
        standing: '领导干部',
        tier: '区领导党员',
        votes: three([10, 2, 0, 0], [18, 2, 0, 0], [5, 1, 0, 0]),
        items: { onTime: 5 },
        published: true,
      },
      {
        name: '方晓琴',
        standing: '普通党员',
        tier: '机关一般党员',
        votes: four([10, 2, 0, 0], [15, 5, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]),
        items: { onTime: 7, late: 1 },
        published: true,
      },
      {
        name: '罗斌',
        standing: '普通党员',
        tier: '机关一般党员',
        votes: four([4, 4, 4, 0], [5, 5, 10, 0], [0, 0, 1, 0], [0, 0, 1, 0]),
        items: { onTime: 4, overdue: 2, subjective: 1 },
      },
    ],
  },
  {
    name: '桐屿街道机关党支部',
    kind: '镇（街道）',
    members: [
      {
        name: '徐卫星',
        standing: '领导干部',
        tier: '机关镇（街道）领导党员',
        votes: three([8, 4, 0, 0], [10, 8, 2, 0]),
        items: { onTime: 3, overdue: 1 },
      },
      {
        name: '金海燕',
        standing: '普通党员',
        tier: '机关一般党员',
        votes: four([9, 3, 0, 0], [16, 4, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]),
        items: { onTime: 8 },
      },
    ],
  },
];

export function districtInput(over: Partial<EvaluationInput> = {}, scheme: Scheme = district): EvaluationInput {
  const taken = measureTaken({
    branchCode: 'A01',
    branchName: '区发展和改革局党支部',
    target: '罗斌',
    targetId: 'A01-003',
    itemId: null,
    measure: '口头提醒',
    cause: '未全面兑现承诺',
    decidedBy: '区发展和改革局党支部',
    fixBy: null,
    outcome: '本人已说明，联系电话13812345678',
  });
  const due = {
    branchCode: 'A01',
    branchName: '区发展和改革局党支部',
    target: '罗斌',
    targetId: 'A01-003',
    cause: '未全面兑现承诺',
    anyOf: ['口头提醒', '批评教育'],
    itemIds: ['2026-A01-017', '2026-A01-018', '2026-A01-019'],
    taken: [taken],
  };
  const open = { branchCode: 'A02', branchName: '桐屿街道机关党支部', target: '徐卫星', targetId: 'A02-001' };
  return evaluationInput(
    scheme,
    districtBranches,
    {
      measuresTaken: [taken],
      measuresDue: [due, { ...due, ...open, itemIds: ['2026-A02-003'], taken: [] }],
      unfulfilled: [unfulfilledItem({ branchName: '区发展和改革局党支部', pledger: '罗斌', reasonKind: null })],
      ...over,
    },
    [{ name: '峰江街道机关党支部', state: 'returned' }],
  );
}

const judged = (...votes: readonly (readonly number[])[]): Votes =>
  Object.fromEntries(['领导点评', '群众评议', '组织考核'].flatMap((name, i) => (votes[i] ? [[name, votes[i]]] : [])));

/** A bureau with one branch of several units, posts and rewards. */
const policeBranches: readonly SampleBranch[] = [
  {
    name: '县森林公安局党支部',
    own: { votes: judged([3, 1, 0, 0], [40, 8, 2, 0], [4, 1, 0, 0]), items: { onTime: 6, late: 1 }, published: true },
    members: [
      {
        name: '高原',
        standing: '党员领导干部',
        unit: '办公室',
        votes: judged([3, 0, 0, 0], [30, 10, 0, 0], [5, 0, 0, 0]),
        items: { onTime: 4 },
        published: true,
      },
      {
        name: '石磊',
        standing: '二级机构负责人',
        unit: '林区派出所',
        votes: judged([2, 1, 0, 0], [25, 12, 3, 0], [4, 1, 0, 0]),
        items: { onTime: 3, late: 1 },
      },
      {
        name: '温雅',
        standing: '普通党员',
        unit: '林区派出所',
        votes: judged([3, 0, 0, 0], [38, 2, 0, 0], [5, 0, 0, 0]),
        items: { onTime: 3 },
      },
      {
        name: '汪洋',
        standing: '普通党员',
        unit: '巡护队',
        votes: judged([1, 2, 0, 0], [20, 10, 10, 0], [2, 3, 0, 0]),
        items: { onTime: 3 },
        vetoed: true,
      },
      {
        name: '龙飞',
        standing: '普通党员',
        unit: '巡护队',
        votes: judged([1, 1, 1, 0], [10, 10, 15, 5]),
        items: { onTime: 1, subjective: 1 },
        untold: 1,
      },
    ],
  },
];

export function policeInput(over: Partial<EvaluationInput> = {}, scheme: Scheme = police): EvaluationInput {
  const quarters = (...all: readonly (readonly [number, number, number])[]) =>
    all.map(([dueOf, assessed, passed], i) => ({ quarter: `2026Q${i + 1}`, due: dueOf, assessed, passed }));
  const at = { branchCode: 'A01', branchName: '县森林公安局党支部', target: '龙飞', targetId: 'A01-005' };
  const taken = measureTaken({
    ...at,
    cause: '评议考核后仍未兑现',
    decidedBy: '局领导班子',
    fixBy: day('2026-12-25'),
    fixOverdue: true,
  });
  return evaluationInput(scheme, policeBranches, {
    measuresTaken: [taken],
    measuresDue: [
      { ...at, cause: '评议考核后仍未兑现', anyOf: ['限期整改'], itemIds: ['2026-A01-021'], taken: [taken] },
    ],
    unfulfilled: [unfulfilledItem({ branchName: '县森林公安局党支部', pledger: '龙飞', reasonKind: null })],
    posts: [
      {
        postId: 'S01',
        kind: '个人示范岗',
        name: '户籍窗口示范岗',
        unit: '林区派出所',
        holders: ['温雅'],
        state: '在岗',
        setOn: day('2026-01-10'),
        stateOn: null,
        quarters: quarters([1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 0, 0]),
      },
      {
        postId: 'S02',
        kind: '集体示范岗',
        name: '巡护一组示范岗',
        unit: '巡护队',
        holders: ['汪洋', '龙飞'],
        state: '撤销',
        setOn: day('2026-01-10'),
        stateOn: day('2026-08-12'),
        quarters: quarters([2, 2, 2], [2, 2, 1], [1, 1, 0], [0, 0, 0]),
      },
    ],
    rewards: [
      { postId: 'S01', postName: '户籍窗口示范岗', member: '温雅', quarter: '2026Q2', amount: 1000, written: 1000 },
    ],
    ...over,
  });
}

/** As the construction bureau's, with measures for those of the lowest grade. */
export function socialInput(over: Partial<EvaluationInput> = {}, scheme: Scheme = social): EvaluationInput {
  const at = { branchCode: 'A02', branchName: '质量监督站党支部', target: '郑和平', targetId: 'A02-004' };
  return evaluationInput(scheme, constructionBranches, {
    measuresDue: [{ ...at, cause: '落实不好群众不满意', anyOf: ['限期整改'], itemIds: ['2026-A02-020'], taken: [] }],
    ...over,
  });
}

export const inputs = {
  construction: constructionInput,
  district: districtInput,
  town: townInput,
  social: socialInput,
  police: policeInput,
} as const;

/** A committee that names its five grades otherwise. */
export const FIVE = ['优秀', '良好', '中等', '及格', '不及格'];
export const fiveGrades = (id: string): Scheme =>
  schemeOf(id, {
    evaluation: {
      grades: FIVE.map((name, i) => ({ name, points: 100 - 20 * i, from: [90, 80, 70, 60, 0][i]! })),
    },
  });
