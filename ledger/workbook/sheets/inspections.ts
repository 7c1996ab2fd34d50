import { code, day, idOf, oneOf, text } from '../column.ts';
import { sheet } from '../sheet.ts';

export const inspections = sheet({
  key: 'inspections',
  rowKey: ['period', 'id'],
  name: '督查记录',
  table: '督查记录',
  shape: 'table',
  presence: 'switched',
  rows: 8000,
  purpose: '一件未销号承诺每季度一行',
  laidOut: ['period', 'id'],
  columns: {
    period: code('督查期', 6, /^20\d{2}Q[1-4]$/, '2026Q3', { by: 'command', hint: '年份加季度，例如 2026Q3。' }),
    inspectedOn: day('督查日期'),
    id: idOf('编号', 'commitments', { by: 'command', hint: '填写承诺台账中的编号。' }),
    progress: oneOf('进展情况', ['已完成', '正常推进', '进展缓慢', '未启动']),
    inspector: text('督查人', 60, { share: 'committee', width: 16 }),
    problem: text('发现问题', 300, { presence: 'optional', share: 'committee', width: 30 }),
    demand: text('督办要求', 300, { presence: 'optional', share: 'committee', width: 30 }),
  },
});
