import { code, day, fromScheme, idOf, integer, number, oneOf, pledgerName, text, yesNo } from '../column.ts';
import { sheet } from '../sheet.ts';

const inner = { share: 'committee' } as const;
const optional = { share: 'committee', presence: 'optional' } as const;

export const posts = sheet({
  key: 'posts',
  rowKey: ['postId'],
  name: '示范岗',
  table: '示范岗',
  shape: 'table',
  presence: 'switched',
  rows: 200,
  purpose: '一个岗一行',
  columns: {
    postId: code('岗位编号', 8, /^S\d{2,3}$/, 'S01', { by: 'command' }),
    kind: oneOf('类别', ['个人示范岗', '集体示范岗']),
    name: text('岗位名称', 40, { width: 24 }),
    unit: fromScheme('部门', 'unit'),
    holders: text('岗内党员', 300, { width: 30, hint: '多人用顿号分开；个人岗恰一人。' }),
    headcount: integer('岗内总人数', 1, 9999, { ...inner, hint: '集体岗须等于岗内党员数。' }),
    howSet: oneOf('推选方式', ['全局党员民主推选', '局务会推选确认', '其他'], { width: 20 }),
    setOn: day('确认日期'),
    plateOn: day('授牌日期', { presence: 'optional' }),
    state: oneOf('状态', ['在岗', '调整', '撤销'], { by: 'command' }),
    stateOn: day('收牌日期', { ...optional, by: 'command', hint: '撤销须同时收回标牌。' }),
  },
});

export const postAssessments = sheet({
  key: 'postAssessments',
  rowKey: ['quarter', 'postId', 'member'],
  name: '示范岗考核',
  table: '示范岗考核',
  shape: 'table',
  presence: 'switched',
  rows: 1000,
  purpose: '岗内每名党员每季度一行',
  columns: {
    quarter: code('季度', 6, /^20\d{2}Q[1-4]$/, '2026Q3'),
    postId: idOf('岗位编号', 'posts'),
    member: pledgerName('党员', {}, false),
    elected: oneOf('本次评选', ['评选上', '未评选上', '本季未评选']),
    unmet: oneOf('未达标准', ['无', '标准一', '标准二', '标准三', '标准四', '标准五', '标准六', '多项'], inner),
    votes: integer('测评票数', 0, 99999),
    votesGood: integer('满意票数', 0, 99999, { hint: '不大于测评票数。' }),
    veto: fromScheme('一票否决', 'veto', { ...inner, width: 22 }),
    verdict: oneOf('考核结论', ['通过', '督促整改', '调整', '撤销']),
    fixBy: day('整改期限', { ...optional, hint: '督促整改必填。' }),
    reward: number('奖励金额', 0, 999999, 2, { ...optional, by: 'command' }),
    note: text('说明', 300, { ...optional, width: 30 }),
  },
});

export const areas = sheet({
  key: 'areas',
  rowKey: ['areaId'],
  name: '责任区',
  table: '责任区',
  shape: 'table',
  presence: 'switched',
  rows: 200,
  purpose: '一个责任区一行；成员在党员名册',
  columns: {
    areaId: code('责任区编号', 8, /^Z\d{2,3}$/, 'Z01', { by: 'command' }),
    name: text('责任区名称', 40, { width: 24 }),
    unit: fromScheme('部门', 'unit'),
    head: pledgerName('负责人', { hint: '恰一名，身份须为二级机构负责人。' }, false),
    task: text('主要工作任务', 300, { width: 40 }),
    plateOn: day('设牌日期', { presence: 'optional' }),
  },
});

export const areaWork = sheet({
  key: 'areaWork',
  rowKey: ['date', 'areaId', 'kind'],
  name: '责任区工作',
  table: '责任区工作',
  shape: 'table',
  presence: 'switched',
  rows: 2000,
  purpose: '日志、报告、考核同表',
  columns: {
    date: day('日期', inner),
    areaId: idOf('责任区编号', 'areas', inner),
    kind: oneOf('类别', ['工作日志', '意见征集', '思想疏导', '积极分子培养', '书面报告', '考核评比'], inner),
    content: text('内容', 500, { ...inner, width: 40 }),
    by: text('记录人', 20, { ...inner, width: 12 }),
    q1: yesNo('围绕中心工作', optional),
    q2: yesNo('解决实际问题', optional),
    q3: yesNo('提高服务能力', optional),
  },
});
