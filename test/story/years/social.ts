import type { RowValues } from '../../../templates/workbook/input.ts';
import { schemeOf } from '../../support/schemes.ts';
import { type Promised, type Year, done, told } from '../year.ts';

export const OWN = {
  extends: 'social',
  committee: { name: '中共临江区社会事务局工作委员会', numberPrefix: '临社委', printer: '临江区社会事务局' },
};
export const scheme = schemeOf('social', { committee: OWN.committee });
export const branch = {
  code: 'S01',
  name: '育才小学党支部',
  kind: '学校',
  orgForm: '党支部',
  superior: OWN.committee.name,
  secretary: '赵一',
};

const item = (
  no: string,
  pledger: string,
  category: string,
  theme: string,
  text: string,
  deadline: string,
  source = '新提出',
): Promised => ({ no, pledger, text, deadline: `2026-${deadline}`, more: { category, theme, source } });

/** Twelve promises: two of the branch, one of them left over from an earlier campaign, ten of its five members. */
const items: readonly Promised[] = [
  item('001', '本支部', '共性内容', '创建“五个好”', '六月底前建成党员活动室', '06-30'),
  item('002', '本支部', '创新内容', '服务群众为民办实事', '解决学生午休场地不足', '09-30', '学习实践活动遗留'),
  item('003', '赵一', '共性内容', '“五带头”', '每周听课评课不少于两节', '12-20'),
  item('004', '赵一', '岗位内容', '岗位特点', '上半年修订完教学管理制度', '06-30'),
  item('005', '赵一', '创新内容', '办实事做好事', '为留守学生办周末课堂', '11-30'),
  item('006', '钱二', '共性内容', '“五带头”', '全年无迟到早退', '12-20'),
  item('007', '钱二', '岗位内容', '岗位特点', '编成校本教材一册', '09-30'),
  item('008', '孙三', '共性内容', '“五带头”', '带教两名新教师', '12-20'),
  item('009', '孙三', '岗位内容', '岗位特点', '五月底前建好学科题库', '05-31'),
  item('010', '李四', '共性内容', '“五带头”', '每月到社区义务读报一次', '12-20'),
  item('011', '周五', '共性内容', '“五带头”', '全年家访全部学生', '12-20'),
  item('012', '周五', '创新内容', '办实事做好事', '组织一次亲子运动会', '10-31'),
];
const deadlineOf = (no: string): string => items.find((one) => one.no === no)!.deadline!;

const life = [
  ...items.flatMap(({ no }) => [
    told(no, '提诺', '02-20'),
    told(no, '送审', '03-01'),
    told(no, '定诺', '03-10', { date: deadlineOf(no) }),
    told(no, '亮诺', '03-15'),
    told(no, '践诺', '03-16'),
  ]),
  told('009', '提醒督促', '06-02', { note: '题库尚缺两个年级' }),
  ...done('009', '06-10', '06-12'),
  ...done('001', '06-20', '06-24'),
  ...done('004', '06-28', '07-01'),
  told('012', '撤回', '07-15', { note: '场地改造，经支部同意撤回' }),
  told('002', '提醒督促', '10-08', { note: '场地尚未腾出' }),
  told('007', '提醒督促', '10-08', { note: '教材没有成稿' }),
  ...done('002', '10-10', '10-15'),
  ...done('005', '11-20', '11-25'),
  ...['003', '006', '008', '010'].flatMap((no) => done(no, '12-15', '12-18')),
  told('011', '提醒督促', '12-21', { note: '家访没有走完' }),
  told('007', '未兑现', '12-22', { note: '没有成稿' }),
];

const member = (id: string, name: string, standing: string, postClass: string, more: RowValues = {}): RowValues => ({
  memberId: `S01-00${id}`,
  name,
  standing,
  post: '教师',
  postClass,
  pledgeForm: '书面',
  sex: '女',
  bornIn: '1980-05',
  nation: '回族',
  joinedOn: '2005-07',
  education: '大学本科',
  ...more,
});

const criteria = { cAdvanced: '是', cYearTask: '是', cPostDuty: '是', cWish: '是', cFeasible: '是', verdict: '通过' };
export const review = (no: string, reviewer: string): RowValues => ({
  id: `2026-S01-${no}`,
  reviewedOn: '2026-03-10',
  reviewer,
  ...criteria,
});

const meeting = (on: string, kind: string, more: RowValues = {}): readonly [string, RowValues] => [
  `2026-${on}`,
  { date: `2026-${on}`, kind, host: '赵一', expected: 5, present: 5, content: '已开展', ...more },
];

const ballot = (target: string, votes: readonly number[]): readonly [string, RowValues] => {
  const [g1 = 0, g2 = 0, g3 = 0, g4 = 0] = votes;
  const counts = { expected: 20, returned: 20, g1, g2, g3, g4 };
  return ['2026-12-28', { round: '年终', votedOn: '2026-12-28', target, panel: '党员群众', ...counts }];
};

export const year: Year = {
  scheme,
  branch,
  by: '孙三',
  cover: { phone: '6650011' },
  roster: [
    member('1', '赵一', '担任领导职务', '管理岗位'),
    member('2', '钱二', '普通党员', '专业技术岗位'),
    member('3', '孙三', '普通党员', '专业技术岗位'),
    member('4', '李四', '无职党员', '义工服务', {
      pledgeForm: '口头',
      oralReason: '年老体弱',
      oralDecidedOn: '2026-03-01',
    }),
    member('5', '周五', '普通党员', '服务岗位'),
  ],
  items,
  life,
  filled: (_, until) => (until > '2026-12-23' ? { fulfilment: '已逐项说明' } : {}),
  rows: {
    reviews: items.filter(({ no }) => no > '002').map(({ no }) => ['2026-03-10', review(no, '党支部')] as const),
    activities: [
      meeting('02-15', '调研走访', { opinions: 10, adopted: 4, masses: 12 }),
      meeting('03-15', '公开承诺'),
      meeting('12-28', '民主评议会', { masses: 15 }),
    ],
    practices: [
      [
        '2026-09-15',
        {
          date: '2026-09-15',
          kind: '先进典型',
          title: '周末课堂',
          content: '赵一同志带头办起周末课堂，二十名学生受益',
        },
      ],
    ],
    ballots: [
      ballot('本支部', [18, 2]),
      ballot('赵一', [15, 5]),
      ballot('钱二', [4, 4, 4, 8]),
      ballot('孙三', [10, 10]),
      ballot('李四', [20]),
      ballot('周五', [0, 20]),
    ],
    // 李四 has not evaluated himself.
    results: ['本支部', '赵一', '钱二', '孙三', '周五'].map(
      (pledger) => ['2026-12-26', { round: '年终', pledger, selfGrade: '满意' }] as const,
    ),
  },
};
