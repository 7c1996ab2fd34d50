import { code, day, fromScheme, pledgerName, text, yesNo } from '../column.ts';
import { sheet } from '../sheet.ts';

const switched = { presence: 'switched' } as const;
const written = { presence: 'optional', by: 'command' } as const;
const gate = { presence: 'switched', by: 'committee' } as const;

export const commitments = sheet({
  key: 'commitments',
  rowKey: ['id'],
  name: '承诺台账',
  table: '承诺台账',
  shape: 'table',
  presence: 'always',
  rows: 2000,
  purpose: '一件承诺一行；支部承诺和党员承诺同表',
  columns: {
    id: code('编号', 32, /^\d{4}-[0-9A-Za-z-]+-\d{3,4}$/, '2026-A01-001', {
      by: 'command',
      width: 18,
      hint: '年度-支部代码-三位序号，例如 2026-A01-001；删行后编号不重用。',
    }),
    pledger: pledgerName('承诺主体', { width: 14, hint: '支部的承诺填“本支部”，党员的承诺填姓名。' }),
    category: fromScheme('类别', 'category', switched),
    theme: fromScheme('主题', 'theme', switched),
    text: text('承诺事项', 500, { width: 40, hint: '写清做什么、做到什么程度，500字以内；不写困难户等第三人姓名。' }),
    measures: text('措施', 500, { ...switched, width: 30, hint: '怎样做，500字以内。' }),
    responsible: text('责任人', 20, { ...switched, width: 12, hint: '党员承诺一般填本人。' }),
    deadline: day('完成时限', { ...switched, hint: '填写日期，例如 2026-9-30。' }),
    effect: text('预期效果', 200, switched),
    source: fromScheme('来源', 'source', switched),
    originId: text('上年编号', 32, { ...switched, by: 'command', share: 'committee' }),
    status: fromScheme('状态', 'status', { by: 'command' }),
    approvedOn: day('定诺日期', { ...written, hint: '审定通过之日。' }),
    publishedOn: day('亮诺日期', { ...written, hint: '公示、张贴之日。' }),
    doneOn: day('完成日期', { ...written, hint: '实际完成之日；是否按期看这一天。' }),
    closedOn: day('销号日期', { ...written, hint: '核销之日。' }),
    fulfilment: text('落实情况', 500, { presence: 'optional', width: 30, hint: '年底逐项说明，500字以内。' }),
    gateSolved: yesNo('问题已解决', gate),
    gateInPlace: yesNo('工作已落实', gate),
    gateSatisfied: yesNo('群众已满意', gate),
    itemGrade: fromScheme('一诺一评', 'grade', switched),
    hotIssue: yesNo('热点难点', switched),
  },
});
