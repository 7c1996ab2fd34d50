import { day, fromScheme, integer, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const count = { presence: 'optional' } as const;

export const activities = sheet({
  key: 'activities',
  rowKey: ['date', 'kind'],
  name: '会议活动',
  table: '会议活动',
  shape: 'table',
  presence: 'always',
  rows: 1000,
  purpose: '征求意见、会议、公开、调研，一次一行',
  columns: {
    date: day('日期'),
    kind: fromScheme('类型', 'activityKind', { width: 18, hint: '从下拉列表选择。' }),
    host: text('主持人', 20, { presence: 'optional', share: 'committee', width: 12 }),
    expected: integer('应到党员', 0, 99999, count),
    present: integer('实到党员', 0, 99999, { ...count, hint: '不大于应到党员。' }),
    masses: integer('群众代表', 0, 99999, { ...count, hint: '党员群众代表会议必须有群众代表。' }),
    content: text('内容与结果', 500, { width: 40, hint: '公开类写公开的方式。' }),
    opinions: integer('收集意见', 0, 99999, { presence: 'switched', hint: '征求意见时必填，单位：条。' }),
    adopted: integer('采纳意见', 0, 99999, { presence: 'switched', hint: '不大于收集意见，单位：条。' }),
  },
});
