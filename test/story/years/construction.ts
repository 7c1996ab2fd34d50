import type { RowValues } from '../../../templates/workbook/input.ts';
import { schemeOf } from '../../support/schemes.ts';
import { type Promised, type Year, done, told } from '../year.ts';

export const OWN = {
  extends: 'construction',
  committee: { name: '中共长坪县建设管理局委员会', numberPrefix: '长建委', printer: '长坪县建设管理局' },
};
export const scheme = schemeOf('construction', { committee: OWN.committee });
export const branch = {
  code: 'G01',
  name: '质监站党支部',
  orgForm: '党支部',
  superior: OWN.committee.name,
  secretary: '赵一',
};
export const NAMES = ['赵一', '钱二', '孙三', '李四', '周五'];
const [COMMON, POST, DEED] = ['共性承诺', '岗位承诺', '实事承诺'] as const;

const item = (no: string, pledger: string, category: string, text: string, deadline: string): Promised => ({
  no,
  pledger,
  text,
  deadline: `2026-${deadline}`,
  more: { category, measures: '每月自查，按季通报' },
});

/** Twelve promises: two of the branch, two of each member, of which 李四 sets an example instead of a deed. */
const items: readonly Promised[] = [
  item('001', '本支部', POST, '上半年公开全部质量抽检结果', '06-30'),
  item('002', '本支部', DEED, '为三个老旧小区做房屋安全体检', '12-20'),
  item('003', '赵一', POST, '一季度走访全部在建工地', '03-31'),
  item('004', '赵一', DEED, '帮两家小微企业补齐资质材料', '09-30'),
  item('005', '钱二', POST, '六月底前理清历年检测档案', '06-30'),
  item('006', '钱二', DEED, '为农民工办四期安全夜校', '09-30'),
  item('007', '孙三', POST, '编成常见质量缺陷图册', '12-20'),
  item('008', '孙三', DEED, '为敬老院检修全部电路', '06-30'),
  item('009', '李四', COMMON, '联系一个困难户', '12-31'),
  item('010', '李四', POST, '仪器当日归还、当日登记', '12-20'),
  item('011', '周五', POST, '九月底前完成桥梁巡检', '09-30'),
  item('012', '周五', DEED, '为村小学平整操场', '05-31'),
];

export const life = [
  ...items.flatMap(({ no, pledger, deadline }) => [
    told(no, '提诺', '01-15'),
    told(no, '送审', '01-25'),
    // The committee reviewed the branch's on 02-10, the meeting the members' on 02-15; 010 was sent back once.
    ...(no === '010' ? [told(no, '退回', '02-16', { note: '做法不清' }), told(no, '送审', '02-20')] : []),
    told(no, '定诺', no === '010' ? '03-01' : pledger === '本支部' ? '02-12' : '02-16', { date: deadline! }),
    told(no, '亮诺', '03-05'),
    told(no, '践诺', '03-06'),
  ]),
  ...done('003', '03-25', '03-28'),
  told('008', '帮扶', '05-20', { helpMode: '多帮一', helpers: '赵一、钱二', note: '帮助联系电工' }),
  ...done('005', '06-20', '06-25'),
  told('012', '未兑现', '06-20', { note: '操场用地划入防洪工程', reasonKind: '客观' }),
  told('012', '向党组织说明', '06-22', { note: '本人在支部会上说明' }),
  told('012', '向群众解释', '06-25', { note: '支部到村里解释' }),
  // Done in time, struck off after the quarter's end.
  ...done('001', '06-28', '07-03'),
  told('008', '提醒督促', '07-02', { note: '电路只修了一层' }),
  told('004', '变更', '09-01', { date: '2026-11-30', note: '资质换证延期，经党员群众代表会议同意改期' }),
  ...done('006', '09-20', '09-24'),
  told('008', '批评教育', '09-28', { note: '支部书记谈话' }),
  told('011', '提醒督促', '10-05', { note: '尚余三座桥' }),
  told('011', '帮扶', '10-10', { helpMode: '一帮一', helpers: '李四' }),
  told('008', '未兑现', '10-15', { note: '没有坚持', reasonKind: '主观' }),
  ...done('011', '10-20', '10-25'),
  ...done('004', '11-20', '11-25'),
  ...done('009', '12-10', '12-15'),
  ...done('010', '12-10', '12-15'),
  ...done('002', '12-18', '12-22'),
  told('007', '结转', '12-30'),
];

type Written = readonly [writtenOn: string, row: RowValues];

const reviewed = (no: string, on: string, more: RowValues = {}): Written => [
  `2026-${on}`,
  {
    id: `2026-G01-${no}`,
    reviewedOn: `2026-${on}`,
    reviewer: '党员群众代表会议',
    cOwnReality: '是',
    cDoable: '是',
    verdict: '通过',
    ...more,
  },
];

/** The committee's reviews of the branch's own promises. */
export const byCommittee = ['001', '002'].map((no): RowValues => ({
  id: `2026-G01-${no}`,
  reviewedOn: '2026-02-10',
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
}));

const held = (on: string, kind: string, more: RowValues = {}): Written => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, masses: 8, content: '已开展', ...more },
];

/** What was inspected in each quarter: in the second 010 was forgotten. */
const INSPECTED: readonly (readonly [period: string, on: string, nos: readonly string[]])[] = [
  ['2026Q1', '03-20', items.map(({ no }) => no)],
  ['2026Q2', '06-15', ['001', '002', '004', '005', '006', '007', '008', '009', '011', '012']],
  ['2026Q3', '09-15', ['001', '002', '004', '006', '007', '008', '009', '010', '011']],
  ['2026Q4', '10-12', ['002', '004', '007', '008', '009', '010', '011']],
];

/** A ballot of the masses; spoilt ones are among the returned. */
const ballot = (target: string, votes: readonly number[], spoilt = 0): Written => {
  const returned = votes.reduce((sum, count) => sum + count, spoilt);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: returned + 1, returned, g1, g2, g3, g4 };
  return ['2026-12-28', { round: '年终', votedOn: '2026-12-28', target, panel: '党员群众', ...counts }];
};

export const year: Year = {
  scheme,
  branch,
  by: '钱二',
  roster: NAMES.map((name, index) => ({
    memberId: `G01-00${index + 1}`,
    name,
    standing: ['党员领导干部', '有职党员', '有职党员', '无职党员', '无职党员'][index]!,
    ability: name === '李四' ? '作表率' : '办实事',
  })),
  items,
  life,
  filled: (_, until) => (until > '2026-12-26' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    reviews: [
      ...items.slice(2).map(({ no }) => {
        const back = { cDoable: '否', verdict: '退回', opinion: '写清归还的时限' };
        return reviewed(no, '02-15', no === '010' ? back : {});
      }),
      reviewed('010', '02-28'),
      reviewed('004', '09-01'),
    ],
    activities: [
      held('01-10', '征求意见', { opinions: 15, adopted: 9 }),
      held('02-15', '党员群众代表会议'),
      held('02-28', '党员群众代表会议'),
      held('03-05', '公开承诺'),
      held('03-30', '季度通报'),
      held('04-20', '领导调研调度'),
      held('06-29', '季度通报'),
      held('09-01', '党员群众代表会议'),
      held('09-29', '季度通报'),
      held('12-28', '述诺评议会'),
      held('12-29', '季度通报'),
    ],
    inspections: INSPECTED.flatMap(([period, on, nos]) =>
      nos.map((no): Written => {
        const row = { period, inspectedOn: `2026-${on}`, id: `2026-G01-${no}` };
        return [`2026-${on}`, { ...row, progress: '正常推进', inspector: '局督查组' }];
      }),
    ),
    practices: [
      ['2026-08-10', { date: '2026-08-10', kind: '经验做法', title: '抽检结果上墙', content: '每月在工地门口张贴' }],
    ],
    // 李四 did not evaluate himself.
    results: ['本支部', '赵一', '钱二', '孙三', '周五'].map((pledger): Written => [
      '2026-12-26',
      { round: '年终', pledger, selfGrade: '满意' },
    ]),
    ballots: [
      ballot('本支部', [12, 6, 2]),
      ballot('赵一', [10, 8, 2]),
      ballot('钱二', [16, 3, 1]),
      ballot('孙三', [6, 8, 4, 2]),
      ballot('李四', [18, 2]),
      ballot('周五', [9, 8, 3], 1),
    ],
  },
};
