import type { RowValues } from '../../../templates/workbook/input.ts';
import { schemeOf } from '../../support/schemes.ts';
import { type Promised, type Year, done, told } from '../year.ts';

export const OWN = {
  extends: 'district',
  committee: { name: '中共云台区委员会', numberPrefix: '云委', printer: '中共云台区委办公室' },
};
export const scheme = schemeOf('district', { committee: OWN.committee });
export const branch = {
  code: 'L01',
  name: '区农业局党支部',
  kind: '区级机关',
  superior: OWN.committee.name,
  secretary: '赵一',
};

const item = (
  no: string,
  pledger: string,
  category: string,
  theme: string,
  text: string,
  deadline?: string,
): Promised => ({
  no,
  pledger,
  text,
  deadline: deadline === undefined ? null : `2026-${deadline}`,
  more: { category, theme, hotIssue: ['006', '008'].includes(no) ? '是' : '否' },
});
const COMMON = '共性项目';
const DEED = '实事项目';

/** Twelve promises of four members; the fifth, 周五, is ill and takes no part. */
const items: readonly Promised[] = [
  item('001', '赵一', DEED, '重点工作责任承诺', '年内完成冷链中心一期工程'),
  item('002', '赵一', COMMON, COMMON, '带头执行请示报告制度'),
  item('003', '钱二', COMMON, COMMON, '牢记宗旨，执政为民'),
  item('004', '钱二', COMMON, COMMON, '恪尽职守，带头实干'),
  item('005', '钱二', COMMON, COMMON, '严格自律，廉洁从政'),
  item('006', '钱二', DEED, '改善民生', '解决东岸三村饮水不稳的问题', '06-30'),
  item('007', '孙三', COMMON, COMMON, '廉洁自律'),
  item('008', '孙三', DEED, '提高办事效率', '把农机补贴办理时间缩短一半', '08-31'),
  item('009', '李四', COMMON, COMMON, '改进工作作风'),
  item('010', '李四', DEED, '社区生活', '为社区办两次农产品直供', '06-30'),
  item('011', '李四', DEED, '强化能力素质', '考取农艺师资格', '09-30'),
  item('012', '李四', DEED, '转变工作作风', '每月到联系村住一夜并记日记', '09-30'),
];

const life = [
  ...items.flatMap(({ no, deadline }) => [
    told(no, '提诺', '01-15'),
    told(no, '定诺', '02-10', { date: deadline ?? '2026-12-31' }),
    told(no, '亮诺', '02-20'),
    told(no, '践诺', '02-21'),
  ]),
  ...done('006', '06-20', '06-25'),
  ...done('010', '06-28', '07-03'),
  told('008', '提醒督促', '09-01', { note: '流程尚未改完' }),
  ...done('008', '09-05', '09-10'),
  told('011', '提醒督促', '10-09', { note: '考试延期' }),
  told('012', '提醒督促', '10-09', { note: '日记中断' }),
  ...['002', '003', '004', '005', '007', '009'].flatMap((no) => done(no, '12-20', '12-25')),
  told('001', '未兑现', '12-28', { note: '一期工程没有完成' }),
  told('011', '结转', '12-30'),
];

const member = (id: string, name: string, standing: string, tier: string, more: RowValues = {}): RowValues => ({
  memberId: `L01-00${id}`,
  name,
  standing,
  tier,
  admission: '党员自荐',
  confirmedOn: '2026-01-10',
  ...more,
});

const meeting = (on: string, kind: string): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 4, content: '已开展' },
];

const ballot = (target: string, panel: string, votes: readonly number[]): readonly [string, RowValues] => {
  const returned = votes.reduce((sum, count) => sum + count, 0);
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: returned, returned, g1, g2, g3, g4 };
  return ['2026-12-29', { round: '年度', votedOn: '2026-12-29', target, panel, ...counts }];
};

export const year: Year = {
  scheme,
  branch,
  by: '孙三',
  roster: [
    member('1', '赵一', '领导干部', '机关镇（街道）领导党员'),
    member('2', '钱二', '领导干部', '区领导党员'),
    member('3', '孙三', '普通党员', '机关一般党员'),
    member('4', '李四', '普通党员', '机关一般党员'),
    member('5', '周五', '普通党员', '机关一般党员', { confirmedOn: null, exemptReason: '身体原因' }),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-26' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    activities: [
      meeting('02-20', '公开承诺'),
      ...['03', '06', '09', '12'].flatMap((month) => [
        meeting(`${month}-25`, '工作交流汇报会'),
        meeting(`${month}-27`, '季度通报'),
      ]),
      meeting('12-29', '公开承诺兑现会'),
      meeting('12-30', '评诺结果公开'),
    ],
    ballots: [
      // Leaders are evaluated by three panels, the others by four.
      ballot('赵一', '所在支部', [8, 2]),
      ballot('赵一', '群众代表', [5, 5]),
      ballot('赵一', '班子成员', [3, 1, 1]),
      ballot('钱二', '所在支部', [10]),
      ballot('钱二', '群众代表', [9, 1]),
      ballot('钱二', '班子成员', [4, 1]),
      ballot('孙三', '党员互评', [3, 1]),
      ballot('孙三', '群众帮评', [6, 2, 2]),
      ballot('孙三', '领导点评', [1]),
      ballot('孙三', '组织考评', [0, 1]),
      ballot('李四', '党员互评', [2, 1, 1]),
      ballot('李四', '群众帮评', [5, 0, 0, 5]),
      ballot('李四', '领导点评', [0, 0, 1]),
      ballot('李四', '组织考评', [0, 0, 0, 1]),
    ],
    measures: [
      [
        '2026-12-31',
        {
          decidedOn: '2026-12-31',
          target: '李四',
          id: '2026-L01-012',
          measure: '口头提醒',
          cause: '未全面兑现承诺',
          decidedBy: '区农业局党支部',
        },
      ],
    ],
  },
};
