import { day, fromScheme, idOf, instant, integer, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const inner = { by: 'command', share: 'committee' } as const;
const optional = { ...inner, presence: 'optional' } as const;
const switched = { ...inner, presence: 'switched' } as const;

export const transitions = sheet({
  key: 'transitions',
  rowKey: ['seq'],
  name: '变更记录',
  table: '变更记录',
  shape: 'table',
  presence: 'always',
  rows: 10000,
  purpose: '承诺每走一步记一行，只增不改',
  columns: {
    seq: integer('序号', 1, 999999, { ...inner, width: 8, hint: '从1起依次编。' }),
    at: instant('登记时间', { ...inner, hint: '写下这一行的时间。' }),
    on: day('发生日期', { ...inner, hint: '这一步生效的日子，不晚于登记时间。' }),
    id: idOf('编号', 'commitments', { ...inner, hint: '填写承诺台账中的编号。' }),
    step: fromScheme('步骤', 'step', inner),
    from: fromScheme('原状态', 'status', { ...optional, hint: '不改变状态的步骤留空。' }),
    to: fromScheme('新状态', 'status', { ...optional, hint: '不改变状态的步骤留空。' }),
    by: text('经办人', 20, { ...inner, width: 12 }),
    note: text('说明', 500, { ...optional, width: 30, hint: '退回、撤回、变更、未兑现、批评教育必填。' }),
    date: day('相关日期', { ...optional, hint: '定诺、变更填当时的完成时限；申请销号填完成日期。' }),
    reasonKind: oneOf('原因类别', ['主观', '客观'], { ...switched, hint: '未兑现时必填。' }),
    helpMode: oneOf('帮扶方式', ['上帮下', '一帮一', '多帮一', '其他'], { ...switched, hint: '帮扶时必填。' }),
    helpers: text('帮扶人', 100, { ...switched, width: 20, hint: '多人用顿号分开；一帮一恰一人，多帮一两人以上。' }),
  },
});
