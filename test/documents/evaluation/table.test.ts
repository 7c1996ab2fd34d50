import { describe, expect, it } from 'vitest';
import { gradeColumn, name, tableView } from '../../../templates/documents/evaluation/table.ts';
import { construction } from '../../support/small-ledger.ts';

describe('a table with grades', () => {
  it('is sorted on the page by the order of the grades, who has none last; other columns by what they say', () => {
    const columns = [name('支部', 10), gradeColumn('等次', 10, construction)];
    const rows = ['不满意', '满意', '未计分', '基本满意', '较满意'].map((grade) => ['甲', grade]);
    const view = tableView({ caption: '表', look: 'stat', columns, rows }, null);
    expect(view.rows.map((row) => row.map(({ sort }) => sort))).toEqual([
      [null, '4'],
      [null, '1'],
      [null, '—'],
      [null, '3'],
      [null, '2'],
    ]);
  });
});
