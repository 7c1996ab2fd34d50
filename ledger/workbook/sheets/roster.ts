import { code, day, fromScheme, idOf, month, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const switched = { presence: 'switched' } as const;
const secret = { presence: 'switched', share: 'secret' } as const;
const inner = { presence: 'switched', share: 'committee' } as const;

export const roster = sheet({
  key: 'roster',
  rowKey: ['memberId'],
  name: '党员名册',
  table: '党员名册',
  shape: 'table',
  presence: 'always',
  rows: 500,
  purpose: '一名党员一行',
  columns: {
    memberId: code('党员编号', 24, /^[0-9A-Za-z-]+-\d{3}$/, 'A01-001', {
      by: 'command',
      hint: '支部代码-三位序号，例如 A01-001；编号不重复、不重用。',
    }),
    name: text('姓名', 20, { hint: '填写姓名；两人同名时，其他表里写“姓名(编号)”。', width: 12 }),
    standing: fromScheme('身份', 'standing', { share: 'committee', width: 16, hint: '从下拉列表选择。' }),
    tier: fromScheme('层次', 'tier', inner),
    admission: oneOf('纳入方式', ['党员自荐', '党员互推'], inner),
    confirmedOn: day('党组织确认日期', { ...inner, hint: '空着表示尚未确认，不计入应承诺人数。' }),
    exemptReason: oneOf('未纳入原因', ['身体原因', '不具备承诺条件', '本人意愿'], secret),
    ability: oneOf('实事承诺', ['办实事', '作表率'], {
      ...inner,
      hint: '有能力的选“办实事”；没有能力的选“作表率”，在廉洁自律、为群众作表率方面承诺。',
    }),
    post: text('职务或岗位', 40, inner),
    postClass: fromScheme('岗位类别', 'postClass', inner),
    pledgeForm: oneOf('承诺形式', ['书面', '口头'], inner),
    oralReason: oneOf('口头承诺原因', ['年老体弱', '文化程度低', '其他'], { ...secret, hint: '口头承诺时必填。' }),
    oralDecidedOn: day('支部研究日期', { ...inner, hint: '口头承诺时必填。' }),
    sex: oneOf('性别', ['男', '女'], secret),
    bornIn: month('出生年月', secret),
    nation: text('民族', 12, secret),
    joinedOn: month('入党时间', secret),
    education: oneOf('文化程度', ['研究生', '大学本科', '大学专科', '中专中技', '高中', '初中', '小学及以下'], secret),
    unit: fromScheme('部门', 'unit', switched),
    areaId: idOf('责任区编号', 'areas', switched),
    areaDuty: text('责任区具体职责', 200, switched),
    change: oneOf('变动', ['转入', '转出', '去世', '其他减少'], {
      presence: 'optional',
      share: 'committee',
      hint: '年内有变动才填，并填变动日期。',
    }),
    changedOn: day('变动日期', { presence: 'optional', share: 'committee', hint: '有变动时必填。' }),
  },
});
