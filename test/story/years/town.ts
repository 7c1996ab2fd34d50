import type { RowValues } from '../../../templates/workbook/input.ts';
import { schemeOf } from '../../support/schemes.ts';
import { type Promised, type Year, done, told } from '../year.ts';

export const OWN = {
  extends: 'town',
  committee: { name: '中共青石镇委员会', numberPrefix: '青镇委', printer: '中共青石镇委员会' },
};
export const scheme = schemeOf('town', { committee: OWN.committee });
export const branch = {
  code: 'T01',
  name: '平沟村党支部',
  kind: '村',
  superior: OWN.committee.name,
  secretary: '赵一',
  contactLeader: '何镇长',
};
/** The branch beside it, which is ranked with it and sends nothing all year. */
export const beside = { ...branch, code: 'T02', name: '镇机关党支部', kind: '机关', secretary: '吴九' };
export const NAMES = ['赵一', '钱二', '孙三', '李四', '周五'];

const item = (no: string, pledger: string, theme: string, text: string, deadline?: string): Promised => ({
  no,
  pledger,
  text,
  deadline: deadline === undefined ? null : `2026-${deadline}`,
  more: { theme },
});

/** Twelve promises: three of the branch, nine of its five members; most have no deadline, so they fall due on 12-31. */
export const items: readonly Promised[] = [
  item('001', '本支部', '为群众排忧解难办实事', '硬化村内两条巷道', '06-30'),
  item('002', '本支部', '治沙造林', '春季义务植树三百亩'),
  item('003', '本支部', '加强自身建设', '建好党员活动室'),
  item('004', '赵一', '履行岗位职责', '牵头修订村规民约'),
  item('005', '赵一', '强化水权管理', '理顺三个社的用水秩序', '09-30'),
  item('006', '钱二', '履行岗位职责', '按季公开村级账目'),
  item('007', '钱二', '发展现代畜牧业养殖', '带动五户发展舍饲养殖'),
  item('008', '孙三', '“五带头”', '带头参加全部义务劳动'),
  item('009', '孙三', '争做节水增收先锋', '把自家十亩地改为滴灌', '06-30'),
  item('010', '李四', '急难险重任务中发挥先锋模范作用', '汛期带班巡查南坝'),
  item('011', '李四', '“五带头”', '为五户邻居代办农机补贴手续'),
  item('012', '周五', '“五带头”', '帮两户困难户收完秋粮'),
];

export const life = [
  ...items.flatMap(({ no, deadline }) => [
    told(no, '提诺', '01-20'),
    told(no, '送审', '02-01'),
    // 010 was sent back once; 012 was passed after the scheme's day, 15 March.
    ...(no === '010' ? [told(no, '退回', '02-12', { note: '内容空洞' }), told(no, '送审', '02-20')] : []),
    told(no, '定诺', no === '012' ? '03-18' : '02-28', { date: deadline ?? '2026-12-31' }),
    told(no, '亮诺', '03-20'),
    told(no, '践诺', '03-21'),
  ]),
  ...done('004', '03-25', '03-28'),
  told('010', '撤回', '04-15', { note: '南坝划归水管所，经镇党委同意撤回' }),
  ...done('002', '05-10', '05-15'),
  told('001', '申请销号', '06-10', { date: '2026-06-10' }),
  told('001', '退回销号', '06-18', { note: '群众不满意：西巷排水不畅' }),
  ...done('009', '06-20', '06-25'),
  // Done in time, struck off after the quarter's end.
  ...done('003', '06-28', '07-03'),
  told('001', '提醒督促', '07-02', { note: '抓紧返工' }),
  ...done('001', '07-20', '07-28'),
  ...done('005', '11-05', '11-10'),
  told('007', '变更', '11-20', { date: '2027-03-31', note: '圈舍验收推迟，经镇党委同意改期' }),
  ...done('006', '12-10', '12-15'),
  ...done('012', '12-12', '12-18'),
  ...done('008', '12-18', '12-22'),
  told('011', '未兑现', '12-28', { note: '只办成两户' }),
  told('007', '结转', '12-30'),
];

const [GOOD, FAIR, PASS] = ['满意', '较满意', '基本满意'] as const;
/** Recorded, but not told at the meeting. */
const SILENT = 'silent';
const NONE = null;

/** What was recorded of each month, of 赵一, 钱二, 孙三, 李四, 周五. */
const MONTHS: Readonly<Record<string, readonly (string | null)[]>> = {
  '01': [GOOD, GOOD, GOOD, FAIR, GOOD],
  '02': [FAIR, GOOD, GOOD, FAIR, NONE],
  '03': [GOOD, GOOD, FAIR, SILENT, PASS],
  '04': [GOOD, GOOD, FAIR, FAIR, FAIR],
  '05': [GOOD, FAIR, GOOD, PASS, FAIR],
  '06': [GOOD, GOOD, GOOD, NONE, NONE],
  '07': [GOOD, GOOD, GOOD, PASS, FAIR],
  '08': [NONE, NONE, NONE, NONE, NONE],
  '09': [GOOD, GOOD, GOOD, FAIR, GOOD],
  '10': [GOOD, FAIR, GOOD, PASS, GOOD],
  '11': [GOOD, GOOD, GOOD, FAIR, GOOD],
  '12': [GOOD, GOOD, GOOD, NONE, GOOD],
};

export type Written = readonly [writtenOn: string, row: RowValues];

const records = Object.entries(MONTHS).flatMap(([month, grades]) =>
  grades.flatMap((grade, index): readonly Written[] => {
    if (grade === NONE) return [];
    const [on, graded] = [`2026-${month}-27`, grade !== SILENT];
    const known = { month: `2026-${month}`, member: NAMES[index]!, work: '下队劳动', duty: '按分工履职' };
    return [[on, { ...known, toldOn: graded ? on : null, monthGrade: graded ? grade : null }]];
  }),
);

const activity = (on: string, kind: string, more: RowValues = {}): Written => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, content: '已开展', ...more },
];

const monthly = Object.keys(MONTHS)
  .filter((month) => month !== '08')
  .flatMap((month) => [activity(`${month}-27`, '组织生活会'), activity(`${month}-28`, '党员评比结果公开')]);

/** A leader's comment on whom it names. */
const comment = (on: string, target: string, commenter: string, commenterRole: string): Written => [
  `2026-${on}`,
  {
    date: `2026-${on}`,
    target,
    commenter,
    commenterRole,
    occasion: '党员会',
    merits: '工作扎实',
    faults: '学习不够',
    direction: '多到户走访',
  },
];

/** The secretary's comments: in the first quarter 周五 was left out. */
const bySecretary = [
  ['03-22', '孙三', '李四'],
  ['06-22', '孙三', '李四', '周五'],
  ['09-22', '孙三', '李四', '周五'],
  ['12-21', '孙三', '李四', '周五'],
].flatMap(([on, ...targets]) => targets.map((target) => comment(on!, target, '赵一', '党支部书记')));

/** The superior's: in the third quarter 钱二 was left out. */
export const bySuperior = [
  ['03-24', '本支部', '赵一', '钱二'],
  ['06-24', '本支部', '赵一', '钱二'],
  ['09-24', '本支部', '赵一'],
  ['12-22', '本支部', '赵一', '钱二'],
].flatMap(([on, ...targets]) => targets.map((target) => comment(on!, target, '陈书记', '上级党组织负责人')));

const [FIRST, SECOND] = [
  { round: '上半年', votedOn: '2026-06-28' },
  { round: '下半年', votedOn: '2027-01-03' },
];
const PANELS = ['所在支部全体党员', '所在村社干部群众'];
const SUBJECTS = ['“五带头”情况', '承诺落实情况'];

export function ballot(
  held: typeof FIRST,
  target: string,
  panel: string,
  subject: string,
  votes: readonly number[],
): Written {
  const returned = votes.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  return [held.votedOn, { ...held, target, panel, subject, expected: returned, returned, g1, g2, g3, g4 }];
}

/** A member's ballots of a round: each panel on each subject; an empty row was not held. */
const ballots = (held: typeof FIRST, target: string, ...rows: readonly (readonly number[])[]): readonly Written[] =>
  rows.flatMap((votes, index) =>
    votes.length === 0 ? [] : [ballot(held, target, PANELS[index >> 1]!, SUBJECTS[index % 2]!, votes)],
  );

const CLOSING = ['申请销号', '销号'];
/** 一诺一评, once the masses were asked: with the application. */
function asked(no: string, until: string): RowValues {
  const last = life.filter((one) => one.no === no && one.at < until && one.step !== '提醒督促').at(-1);
  return CLOSING.includes(last?.step ?? '') ? { itemGrade: GOOD } : {};
}

export const year: Year = {
  scheme,
  branch,
  by: '周五',
  roster: NAMES.map((name, index) => ({
    memberId: `T01-00${index + 1}`,
    name,
    standing: index < 2 ? '班子成员' : '普通党员',
    post: index === 0 ? '村党支部书记' : '村民',
  })),
  items,
  life,
  filled: asked,
  rows: {
    activities: [
      activity('01-15', '座谈会', { opinions: 14, adopted: 8 }),
      activity('03-20', '公示栏公开'),
      ...monthly,
      ...['03', '06', '09', '12'].map((month) => activity(`${month}-29`, '季度促诺')),
      activity('04-08', '支部活动'),
      activity('05-12', '定点联系指导', { host: '何镇长' }),
      activity('07-16', '定点联系指导', { host: '何镇长' }),
      activity('08-20', '定点联系指导', { host: '何镇长' }),
      activity('09-10', '舆论宣传'),
      activity('06-28', '群众评议会'),
      activity('12-30', '群众评议会'),
    ],
    comments: bySecretary,
    records,
    ballots: [
      ...ballots(FIRST, '赵一', [4, 1], [5], [15, 5], [10, 10]),
      ...ballots(FIRST, '钱二', [3, 2], [4, 1], [10, 8, 2], [12, 6, 2]),
      ...ballots(FIRST, '孙三', [2, 3], [3, 2], [8, 8, 4], [10, 6, 4]),
      ...ballots(FIRST, '李四', [1, 2, 2], [1, 3, 1], [5, 5, 8, 2], [4, 6, 8, 2]),
      // The villagers were not asked about 周五's promise.
      ...ballots(FIRST, '周五', [2, 2, 1], [3, 1, 1], [10, 5, 5], []),
      ...ballots(SECOND, '赵一', [5], [4, 1], [15, 5], [20]),
      ...ballots(SECOND, '钱二', [4, 1], [3, 2], [12, 6, 2], [8, 8, 4]),
      ...ballots(SECOND, '孙三', [3, 2], [4, 1], [10, 8, 2], [12, 6, 2]),
      ...ballots(SECOND, '李四', [1, 3, 1], [2, 2, 1], [4, 6, 8, 2], [5, 5, 8, 2]),
      ...ballots(SECOND, '周五', [3, 1, 1], [2, 2, 1], [10, 5, 5], [12, 4, 4]),
    ],
  },
};
