import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay, day, dayOf, yearOf } from '../../ledger/day.ts';
import { type Cell, isBlank } from '../../ledger/grid.ts';
import { type CellColumn, readCell } from '../../ledger/parse/cell.ts';
import { plainReader } from '../../ledger/parse/plain-cell.ts';
import { lengthOf, trimmed } from '../../ledger/parse/text.ts';
import { plainText } from '../../ledger/similar.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays(day('1990-01-01'), days));
const time = fc.constantFrom('', 'T09:00:00', 'T23:59:59', 'T24:00:00', 'T9:00', 'T09:60:00', 'T09:00:00.5');
const unit = fc.constantFrom(...' \t\r\n　\u200b\ufeff\u2028－—、，：A a1１Ａé\u0301Ⅳ😀一事是否ﬀ-', '满意', '2026');
const text = fc.array(unit, { maxLength: 8 }).map((units) => units.join(''));

const cells: fc.Arbitrary<Exclude<Cell, null>> = fc.oneof(
  text,
  fc.constantFrom('满意', ' 满意', '满 意', '基本满意', '2026-A01-001', '２０２６-A01-001', '2026-3-5', '1,234', '-0'),
  fc.oneof(fc.integer({ min: -5, max: 120 }), fc.double(), fc.constantFrom(46_000, 46_000.5, -0)),
  fc.boolean(),
  fc.record({ date: fc.tuple(fc.oneof(anyDay, fc.constant('2026-02-30')), time).map((parts) => parts.join('')) }),
  fc.constantFrom({ error: '#REF!' }, { formula: true } as const),
);

const columns: readonly CellColumn[] = [
  { header: '日期', kind: { type: 'day' }, values: undefined },
  { header: '时间', kind: { type: 'instant' }, values: undefined },
  { header: '月份', kind: { type: 'month' }, values: undefined },
  { header: '票数', kind: { type: 'integer', min: 0, max: 100 }, values: undefined },
  { header: '得分', kind: { type: 'number', min: 0, max: 100, decimals: 2 }, values: undefined },
  { header: '说明', kind: { type: 'text', max: 5 }, values: undefined },
  {
    header: '编号',
    kind: { type: 'text', max: 32, pattern: /^\d{4}-[A-Z]\d+-\d{3}$/, example: '2026-A01-001' },
    values: undefined,
  },
  {
    header: '等次',
    kind: { type: 'list', source: { from: 'scheme', list: 'grade' } },
    values: ['满意', '满　意', '基本满意', 'Ａ1'],
  },
  { header: '姓名', kind: { type: 'list', source: { from: 'members', branch: true } }, values: undefined },
];

describe('the quick way to read a cell', () => {
  it.each(columns)('says of $header what reading it closely says, and nothing where there is a remark', (column) => {
    const plain = plainReader(column);
    fc.assert(
      fc.property(cells, fc.boolean(), (cell, date1904) => {
        fc.pre(!isBlank(cell));
        const value = plain(cell);
        if (value === undefined) return;
        const closely = readCell(cell, column, { file: 'A.xlsx' }, date1904);
        expect(closely).toEqual({ value, flawed: false, finding: null });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['日期', { date: '2026-03-05' }, '2026-03-05'],
    ['时间', { date: '2026-03-05T09:00:00' }, '2026-03-05T09:00:00'],
    ['票数', 12, 12],
    ['得分', 99.5, 99.5],
    ['说明', ' 一事 ', '一事'],
    ['编号', '2026-A01-001', '2026-A01-001'],
    ['等次', 'A1', 'Ａ1'],
    ['姓名', '张 三', '张 三'],
  ] as const)('reads a clean cell of %s', (header, cell, value) => {
    expect(plainReader(columns.find((column) => column.header === header)!)(cell)).toBe(value);
  });
});

describe('days and texts read without patterns', () => {
  const asBefore = (written: string): string | null => {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
    return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
  };

  it('takes for a day what has its shape and exists, and nothing else', () => {
    const digit = fc.constantFrom(...'0123456789', '-', ' ', '０', 'x');
    const near = fc.tuple(anyDay, fc.nat(11), digit).map(([on, at, put]) => on.slice(0, at) + put + on.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(anyDay, near, fc.string()), (written) => {
        expect(asDay(written)).toBe(asBefore(written));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells the year of a day', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(yearOf(on)).toBe(Number(on.slice(0, 4)));
      }),
    );
  });

  it('R6: compares texts by their letters and digits only', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
        expect(plainText(written)).toBe(written.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });

  it('counts characters, and takes away only white space around a text and marks nobody sees', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
        expect(lengthOf(written)).toBe([...written].length);
        const seen = written.replace(/\r\n?/g, '\n').replace(/[\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g, '');
        expect(trimmed(written)).toBe(seen.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
