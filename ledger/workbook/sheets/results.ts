import { day, fromScheme, number, pledgerName, text } from '../column.ts';
import { sheet } from '../sheet.ts';

const score = { presence: 'optional', by: 'command', share: 'committee' } as const;

export const results = sheet({
  key: 'results',
  rowKey: ['round', 'pledger'],
  name: '评议结果',
  table: '评议结果',
  shape: 'table',
  presence: 'always',
  rows: 1500,
  purpose: '一个承诺主体一轮一行，由“计分”写入',
  columns: {
    round: fromScheme('轮次', 'round', { by: 'command' }),
    pledger: pledgerName('承诺主体', { by: 'command' }),
    selfGrade: fromScheme('自评等次', 'grade', { presence: 'switched', share: 'committee', hint: '没有自评不计分。' }),
    panelScores: text('各主体得分', 200, { ...score, width: 30 }),
    evaluation: number('评议得分', 0, 100, 2, score),
    fulfilScore: number('兑现得分', 0, 100, 2, score),
    total: number('总分', 0, 100, 2, score),
    grade: fromScheme('等次', 'grade', { presence: 'optional', by: 'command' }),
    remark: text('说明', 200, { ...score, width: 30 }),
    publicOn: day('公开日期', { presence: 'switched' }),
    reportedOn: day('上报日期', { presence: 'switched', share: 'committee' }),
  },
});
