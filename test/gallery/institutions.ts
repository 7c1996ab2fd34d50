import type { Scheme } from '../../ledger/scheme/schema.ts';
import { district, social, town } from '../support/schemes.ts';
import { type Draft, type Item, type Row, STARTED, commitmentRow, logOf, small } from './sample.ts';

/** Where no body reviews, an item goes from 提诺 to 定诺. */
const UNREVIEWED = '提诺 02-20, 定诺 03-02, 亮诺 03-05, 践诺 03-06';

/** An item; its life where it is not as usual. */
export type Pledge = readonly [pledger: string, text: string, more: Row, life?: string];

function reviewsOf(items: readonly Item[], scheme: Scheme): Row[] {
  return items.flatMap(({ id, pledger }) => {
    const rule = scheme.review?.[pledger === '本支部' ? 'branch' : 'member'];
    if (!rule) return [];
    const criteria = Object.fromEntries(rule.criteria.map((key) => [key, '是']));
    return [{ id, reviewedOn: '2026-02-27', reviewer: rule.reviewer, ...criteria, verdict: '通过', opinion: null }];
  });
}

function drafted(scheme: Scheme, pledges: readonly Pledge[], rows: Partial<Draft['rows']>): Draft {
  const life = scheme.review ? STARTED : UNREVIEWED;
  const items = pledges.map(([pledger, text, more, own = life], index): [Item, Row] => {
    const id = `2026-A01-${String(index + 1).padStart(3, '0')}`;
    return [{ id, pledger, category: '', text, life: own, deadline: '2026-09-30' }, more];
  });
  const all = items.map(([item]) => item);
  const { rows: none } = small();
  return {
    scheme,
    mode: 'command',
    year: 2026,
    rows: {
      ...none,
      commitments: items.map(([item, more]) => ({ ...commitmentRow(item, scheme), category: null, ...more })),
      reviews: reviewsOf(all, scheme),
      transitions: logOf(all, scheme),
      activities: [],
      ...rows,
    },
  };
}

const MEMBERS = [
  { memberId: 'A01-001', name: '张三' },
  { memberId: 'A01-002', name: '李四' },
] as const;

/**
 * A leader of a town office and a member of an office, both confirmed. Here and below: a ledger in March, items under way,
 * nothing wrong.
 */
export function ofDistrict(): Draft {
  const item = (category: string, theme: string): Row => ({ category, theme });
  const confirmed = { admission: '党员自荐', confirmedOn: '2026-02-10' };
  return drafted(
    district,
    [
      ['张三', '带头执行民主集中制', item('共性项目', '共性项目')],
      ['张三', '完成年度征迁任务', item('实事项目', '重点工作责任承诺')],
      ['李四', '改进工作作风，首问负责', item('共性项目', '共性项目')],
      ['李四', '窗口办件当天办结', item('实事项目', '提高办事效率')],
    ],
    {
      cover: { preparer: '李四', branchKind: '区级机关' },
      roster: [
        { ...MEMBERS[0], standing: '领导干部', tier: '机关镇（街道）领导党员', ...confirmed },
        { ...MEMBERS[1], standing: '普通党员', tier: '机关一般党员', ...confirmed },
      ],
      activities: ['工作交流汇报会', '季度通报'].map((kind) => ({ date: '2026-03-18', kind, content: '逐人报告' })),
    },
  );
}

const MONTHS = ['01', '02', '03'];

/** A village branch: the secretary and an ordinary member, three meetings, comments and records of each month. */
export function ofTown(life = STARTED): Draft {
  const comment = (target: string, commenter: string, commenterRole: string): Row => ({
    ...{ date: '2026-03-12', target, commenter, commenterRole, occasion: '组织生活会' },
    ...{ merits: '工作扎实', faults: '走访不多', direction: '每月走访十户' },
  });
  return drafted(
    town,
    [
      ['本支部', '年内打通三条机耕路', { theme: '为群众排忧解难办实事' }, life],
      ['张三', '每月入户走访十户', { theme: '“五带头”' }],
      ['李四', '轮灌期间每天巡渠', { theme: '强化水权管理' }],
    ],
    {
      cover: { preparer: '李四', branchKind: '村', contactLeader: '赵六' },
      roster: [
        { ...MEMBERS[0], standing: '班子成员', post: '村党支部书记' },
        { ...MEMBERS[1], standing: '普通党员', post: '水管员' },
      ],
      activities: [
        { date: '2026-02-12', kind: '座谈会', content: '征求意见', opinions: 5, adopted: 3 },
        ...MONTHS.flatMap((month) => [
          { date: `2026-${month}-15`, kind: '组织生活会', content: '讲述纪实、点评' },
          { date: `2026-${month}-16`, kind: '党员评比结果公开', content: '公示栏' },
        ]),
        { date: '2026-03-18', kind: '季度促诺', content: '逐件督促' },
      ],
      comments: [
        comment('本支部', '赵六', '上级党组织负责人'),
        comment('张三', '赵六', '上级党组织负责人'),
        comment('李四', '张三', '党支部书记'),
      ],
      records: MONTHS.flatMap((month) =>
        MEMBERS.map(({ name }) => ({
          ...{ month: `2026-${month}`, member: name, work: '巡渠四次', duty: '按时到岗' },
          ...{ toldOn: `2026-${month}-15`, monthGrade: '满意', advice: '多走访' },
        })),
      ),
    },
  );
}

/** A school’s branch: the head, who pledges no less than the teacher. */
export function ofSocial(more: readonly Pledge[] = []): Draft {
  const item = (category: string, theme: string): Row => ({ category, theme, source: '新提出' });
  const person = { sex: '男', nation: '汉族', joinedOn: '1998-07', education: '大学本科', pledgeForm: '书面' };
  const categories = ['共性内容', '岗位内容', '创新内容'];
  const texts: Readonly<Record<string, readonly string[]>> = {
    张三: ['每学期听课二十节', '每周值守校门', '开办家长夜校'],
    李四: ['每周辅导学困生两次', '作业全批全改', '试行分层作业'],
  };
  return drafted(
    social,
    [
      ['本支部', '按时完成校舍加固', item('共性内容', '中心工作和重点任务')],
      ['本支部', '建起留守儿童之家', item('创新内容', '服务群众为民办实事')],
      ...Object.entries(texts).flatMap(([name, all]) =>
        all.map((text, index): Pledge => [name, text, item(categories[index]!, '岗位特点')]),
      ),
      ...more,
    ],
    {
      cover: { preparer: '李四', branchKind: '学校', orgForm: '党支部', phone: '85551234' },
      roster: [
        { ...MEMBERS[0], standing: '担任领导职务', post: '校长', postClass: '管理岗位', bornIn: '1972-05', ...person },
        { ...MEMBERS[1], standing: '普通党员', post: '教师', postClass: '专业技术岗位', bornIn: '1985-11', ...person },
      ],
      activities: [{ date: '2026-02-12', kind: '调研走访', content: '走访家长', opinions: 9, adopted: 4 }],
    },
  );
}
