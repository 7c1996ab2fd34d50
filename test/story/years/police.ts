import type { RowValues } from '../../../templates/workbook/input.ts';
import { schemeOf } from '../../support/schemes.ts';
import { type Promised, type Year, done, told, ledgerAt } from '../year.ts';

/** The bureau of the story has two units; everything else is the scheme's. */
export const OWN = {
  extends: 'police',
  committee: { name: '中共松岭县森林公安局党支部', numberPrefix: '松林公', printer: '松岭县森林公安局' },
  lists: { unit: ['林区派出所', '巡护队'] },
};
export const scheme = schemeOf('police', { committee: OWN.committee, lists: OWN.lists });
export const branch = { code: 'J01', name: '局党支部', superior: OWN.committee.name, secretary: '赵一' };

const item = (no: string, pledger: string, text: string, deadline: string): Promised => ({
  no,
  pledger,
  text,
  deadline: `2026-${deadline}`,
  more: { measures: '定人定责，按月检查', effect: '群众满意', source: '群众需求' },
});

/** Twelve promises: two of the branch, ten of its five members. */
const items: readonly Promised[] = [
  item('001', '本支部', '开放两处林区便民服务点', '06-30'),
  item('002', '本支部', '全年组织四次进村法治宣讲', '12-20'),
  item('003', '赵一', '三月底前走访全部护林员', '03-31'),
  item('004', '赵一', '主持建成案件回访制度', '12-20'),
  item('005', '钱二', '清理积压的林权纠纷案卷', '06-30'),
  item('006', '钱二', '防火期前检修全部巡护车辆', '09-30'),
  item('007', '孙三', '在东坡建成一处检查站', '09-30'),
  item('008', '孙三', '年底前更新全部界桩', '12-20'),
  item('009', '李四', '为三个村装好防火广播', '06-30'),
  item('010', '李四', '全年办案回访率达到九成', '12-31'),
  item('011', '周五', '编印一册林区办事指南', '09-30'),
  item('012', '周五', '改造值班室', '05-31'),
];
const deadlineOf = (no: string): string => items.find((one) => one.no === no)!.deadline!;

const life = [
  ...items.flatMap(({ no }) => [
    told(no, '提诺', '02-10'),
    told(no, '送审', '02-20'),
    told(no, '定诺', '03-05', { date: deadlineOf(no) }),
    told(no, '亮诺', '03-10'),
    told(no, '践诺', '03-12'),
  ]),
  ...done('003', '03-25', '03-28'),
  told('012', '撤回', '05-10', { note: '值班室列入局里统一改造，经局领导班子同意撤回' }),
  ...done('001', '06-20', '06-25'),
  // Done in time, struck off after the quarter's end.
  ...done('009', '06-28', '07-02'),
  told('005', '提醒督促', '07-01', { note: '案卷尚未清完' }),
  ...done('005', '07-05', '07-10'),
  told('011', '变更', '09-10', { date: '2026-11-30', note: '印刷推迟，经局领导班子同意改期' }),
  ...done('006', '09-20', '09-25'),
  told('007', '提醒督促', '10-08', { note: '检查站尚未开工' }),
  ...done('011', '11-20', '11-25'),
  ...done('002', '12-10', '12-15'),
  ...done('008', '12-15', '12-18'),
  ...done('004', '12-18', '12-22'),
  told('007', '未兑现', '12-25', { note: '用地没有落实' }),
];

const member = (id: string, name: string, standing: string, unit: string, areaId: string): RowValues => ({
  memberId: `J01-00${id}`,
  name,
  standing,
  post: '民警',
  unit,
  areaId,
  areaDuty: '联系责任区群众',
});

const review = (no: string, on = '03-05'): RowValues => ({
  id: `2026-J01-${no}`,
  reviewedOn: `2026-${on}`,
  reviewer: '局领导班子',
  cAdvanced: '是',
  cCurrentTask: '是',
  cPostDuty: '是',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
});

const meeting = (on: string, kind: string, more: RowValues = {}): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, content: '已开展', ...more },
];

const assessed = (
  quarter: number,
  postId: string,
  name: string,
  elected: string,
  more: RowValues = {},
): readonly [string, RowValues] => [
  ['2026-03-28', '2026-06-28', '2026-09-28', '2026-12-20'][quarter - 1]!,
  {
    quarter: `2026Q${quarter}`,
    postId,
    member: name,
    elected,
    unmet: '无',
    votes: 20,
    votesGood: 19,
    veto: '无',
    verdict: '通过',
    ...more,
  },
];

const ballot = (target: string, panel: string, votes: readonly number[]): readonly [string, RowValues] => {
  const returned = votes.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: returned, returned, g1, g2, g3, g4 };
  return ['2026-12-28', { round: '年终', votedOn: '2026-12-28', target, panel, ...counts }];
};

const log = (quarter: number, areaId: string): readonly [string, RowValues] => {
  const on = `2026-${['03', '06', '09', '12'][quarter - 1]!}-20`;
  return [on, { date: on, areaId, kind: '工作日志', content: '走访群众', by: '钱二' }];
};

/** What is written of a post whose plate is taken back. */
const REVOKED = { state: '撤销', stateOn: '2026-12-20' };

export const year: Year = {
  scheme,
  branch,
  by: '周五',
  roster: [
    member('1', '赵一', '党员领导干部', '林区派出所', 'Z01'),
    member('2', '钱二', '二级机构负责人', '林区派出所', 'Z01'),
    member('3', '孙三', '二级机构负责人', '巡护队', 'Z02'),
    member('4', '李四', '普通党员', '林区派出所', 'Z01'),
    member('5', '周五', '普通党员', '巡护队', 'Z02'),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-26' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    reviews: [...items.map(({ no }) => ['2026-03-05', review(no)] as const), ['2026-09-10', review('011', '09-10')]],
    activities: [
      meeting('02-05', '调研走访', { opinions: 12, adopted: 6, masses: 20 }),
      meeting('03-10', '公开栏公示'),
      meeting('12-30', '结果公开'),
    ],
    posts: [
      [
        '2026-01-25',
        {
          postId: 'S01',
          kind: '个人示范岗',
          name: '执法示范岗',
          unit: '林区派出所',
          holders: '李四',
          headcount: 1,
          howSet: '全局党员民主推选',
          setOn: '2026-01-20',
          plateOn: '2026-01-25',
          state: '在岗',
        },
      ],
      [
        '2026-01-25',
        {
          postId: 'S02',
          kind: '集体示范岗',
          name: '服务示范岗',
          unit: '林区派出所',
          holders: '赵一、钱二',
          headcount: 2,
          howSet: '局务会推选确认',
          setOn: '2026-01-20',
          plateOn: '2026-01-25',
          state: '在岗',
        },
      ],
    ],
    postAssessments: [
      // S01: elected in the first two quarters, so rewarded after the second; vetoed in the fourth.
      assessed(1, 'S01', '李四', '评选上'),
      assessed(2, 'S01', '李四', '评选上', { reward: 1000 }),
      assessed(3, 'S01', '李四', '本季未评选'),
      // S02: 赵一 is elected in the third and the fourth; 钱二 in the fourth only, and may go on in the new year.
      ...[1, 2].flatMap((quarter) => ['赵一', '钱二'].map((name) => assessed(quarter, 'S02', name, '未评选上'))),
      assessed(3, 'S02', '赵一', '评选上'),
      assessed(3, 'S02', '钱二', '未评选上'),
      assessed(4, 'S01', '李四', '未评选上', { veto: '重大责任事故', verdict: '撤销', note: '经查证属实' }),
      assessed(4, 'S02', '赵一', '评选上', { reward: 1000 }),
      assessed(4, 'S02', '钱二', '评选上'),
    ],
    areas: [
      ['2026-01-20', { areaId: 'Z01', name: '西坡责任区', unit: '林区派出所', head: '钱二', task: '防火巡护' }],
      ['2026-01-20', { areaId: 'Z02', name: '东坡责任区', unit: '巡护队', head: '孙三', task: '界桩管护' }],
    ],
    areaWork: [1, 2, 3, 4].flatMap((quarter) => ['Z01', 'Z02'].map((area) => log(quarter, area))),
    ballots: [
      ballot('本支部', '领导点评', [3]),
      ballot('本支部', '群众评议', [9, 1]),
      ballot('本支部', '组织考核', [1]),
      ballot('赵一', '领导点评', [3]),
      ballot('赵一', '群众评议', [8, 2]),
      ballot('赵一', '组织考核', [1]),
      ballot('钱二', '领导点评', [2, 1]),
      ballot('钱二', '群众评议', [6, 3, 1]),
      ballot('钱二', '组织考核', [0, 1]),
      ballot('孙三', '领导点评', [0, 0, 1, 2]),
      ballot('孙三', '群众评议', [2, 0, 3, 5]),
      ballot('孙三', '组织考核', [0, 0, 0, 1]),
      ballot('李四', '领导点评', [3]),
      ballot('李四', '群众评议', [10]),
      ballot('李四', '组织考核', [1]),
      // 周五 was left out by the organisation's assessment.
      ballot('周五', '领导点评', [3]),
      ballot('周五', '群众评议', [10]),
    ],
    results: ['本支部', '赵一', '钱二', '孙三', '李四', '周五'].map(
      (pledger) => ['2026-12-26', { round: '年终', pledger, selfGrade: '满意' }] as const,
    ),
    measures: [
      [
        '2026-12-30',
        {
          decidedOn: '2026-12-30',
          target: '孙三',
          id: '2026-J01-007',
          measure: '限期整改',
          cause: '评议考核后仍未兑现',
          decidedBy: '局党支部',
          fixBy: '2027-03-31',
        },
      ],
    ],
  },
};

/** S01 as it stands once it was revoked. */
export function withRevoked(until: string) {
  const ledger = ledgerAt(year, until);
  const posts = (ledger.rows?.posts ?? []).map((row) => (row['postId'] === 'S01' ? { ...row, ...REVOKED } : row));
  return { ...ledger, rows: { ...ledger.rows, posts } };
}
