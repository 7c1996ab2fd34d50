import { day, fromScheme, integer, pledgerName } from '../column.ts';
import { sheet } from '../sheet.ts';

const votes = (index: number) =>
  integer((scheme) => scheme.lists['grade']?.[index], 0, 99999, { width: 10, hint: '这一等次的票数。' });

export const ballots = sheet({
  key: 'ballots',
  rowKey: ['round', 'target', 'panel', 'subject'],
  name: '评议计票',
  table: '评议计票',
  shape: 'table',
  presence: 'always',
  rows: 3000,
  purpose: '一个对象、一个评议主体、一轮一行',
  columns: {
    round: fromScheme('轮次', 'round'),
    votedOn: day('评议日期'),
    target: pledgerName('评议对象'),
    panel: fromScheme('评议主体', 'panel', { width: 18 }),
    subject: fromScheme('评议内容', 'subject', { presence: 'switched', width: 20 }),
    expected: integer('应参加人数', 1, 99999),
    returned: integer('收回票数', 0, 99999, { hint: '不大于应参加人数。' }),
    g1: votes(0),
    g2: votes(1),
    g3: votes(2),
    g4: votes(3),
    g5: votes(4),
    g6: votes(5),
  },
});
