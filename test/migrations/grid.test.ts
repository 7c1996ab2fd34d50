import { describe, expect, it } from 'vitest';
import { addColumn, addDictionaryRow } from '../../ledger/migrations/grid.ts';
import { sheetGrid } from '../support/grid.ts';

const dictionary = sheetGrid(
  '字典',
  `
| 列表名 | 次序 | 值 |
|---|---|---|
| 产品 | 0 | 承诺台账 |
@9 | 年度 | 0 | '2026 |`,
);
const book = (...sheets: ReturnType<typeof sheetGrid>[]) => ({ date1904: false, sheets });

describe('a row of 字典', () => {
  it('comes below the last, without a value', () => {
    const [sheet] = addDictionaryRow(book(dictionary), '已读入回执').sheets;
    expect(sheet!.rows.slice(0, -1)).toEqual(dictionary.rows);
    expect(sheet!.rows.at(-1)).toEqual({ row: 10, cells: ['已读入回执', 0, null] });
  });

  it('is not added twice, nor anywhere else', () => {
    const once = addDictionaryRow(book(dictionary), '已读入回执');
    expect(addDictionaryRow(once, '已读入回执')).toEqual(once);
    expect(addDictionaryRow(book(dictionary), '年度')).toEqual(book(dictionary));
    const other = book(sheetGrid('承诺台账', '| 编号 |'));
    expect(addDictionaryRow(other, '已读入回执')).toEqual(other);
  });
});

describe('a column', () => {
  const roster = `
| 支部代码 | 支部名称 | 停报日期 |
|---|---|---|
| A01 | 甲支部 | |
| A02 | 乙支部 | {2026-07-01} |`;

  it('comes behind the last, and no cell moves', () => {
    const sheet = sheetGrid('支部名册', roster);
    const [grown] = addColumn(book(sheet), ['支部代码', '停报日期'], '并入支部代码').sheets;
    expect(grown!.rows[0]!.cells).toEqual(['支部代码', '支部名称', '停报日期', '并入支部代码']);
    expect(grown!.rows.slice(1)).toEqual(sheet.rows.slice(1));
  });

  it('comes behind columns of the person’s own and notes beside the table', () => {
    const own = sheetGrid('支部名册', roster.replace('甲支部 | |', '甲支部 | | | 自用 |'), { top: 3, left: 2 });
    const [grown] = addColumn(book(own), ['支部代码', '停报日期'], '并入支部代码').sheets;
    expect(grown!.rows[0]!.row).toBe(3);
    expect(grown!.rows[0]!.cells.indexOf('并入支部代码')).toBe(6);
    expect(grown!.rows.slice(1)).toEqual(own.rows.slice(1));
  });

  it('is not added twice, nor where the headers are not', () => {
    const sheet = book(sheetGrid('支部名册', roster));
    const once = addColumn(sheet, ['支部代码', '停报日期'], '并入支部代码');
    expect(addColumn(once, ['支部代码', '停报日期'], '并入支部代码')).toEqual(once);
    expect(addColumn(sheet, ['支部代码', '应报起日期'], '并入支部代码')).toEqual(sheet);
  });
});
