import { day, fromScheme, idOf, oneOf, text, yesNo } from '../column.ts';
import { sheet } from '../sheet.ts';

const inner = { by: 'command', share: 'committee' } as const;
const criterion = { presence: 'switched', by: 'command', share: 'committee' } as const;

export const reviews = sheet({
  key: 'reviews',
  rowKey: ['id', 'reviewedOn'],
  name: '审查记录',
  table: '审查记录',
  shape: 'table',
  presence: 'switched',
  rows: 3000,
  purpose: '一件承诺每审一轮一行',
  columns: {
    id: idOf('编号', 'commitments', { ...inner, hint: '填写承诺台账中的编号。' }),
    reviewedOn: day('审查日期', { ...inner, hint: '同一编号按日期先后就是轮次。' }),
    reviewer: fromScheme('审查主体', 'reviewer', { ...inner, width: 18 }),
    cAdvanced: yesNo('体现先进性要求', criterion),
    cYearTask: yesNo('以年度工作任务为中心', criterion),
    cCurrentTask: yesNo('以正在干的事情为中心', criterion),
    cPostDuty: yesNo('体现岗位职责特点', criterion),
    cWish: yesNo('符合群众意愿', { ...criterion, hint: '审查支部承诺时填。' }),
    cFeasible: yesNo('切实可行', { ...criterion, hint: '审查支部承诺时填。' }),
    cOwnReality: yesNo('符合党员自身实际', { ...criterion, hint: '审查党员承诺时填。' }),
    cDoable: yesNo('能够真正做到', { ...criterion, hint: '审查党员承诺时填。' }),
    verdict: oneOf('结论', ['通过', '退回'], { ...inner, hint: '有一条为“否”就不能通过。' }),
    opinion: text('意见', 300, { ...inner, presence: 'optional', width: 30, hint: '结论为“退回”时必填。' }),
  },
});
