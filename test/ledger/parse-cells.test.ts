import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../ledger/findings/finding.ts';
import type { Cell } from '../../ledger/grid.ts';
import { type CellReading, readCell, shown } from '../../ledger/parse/cell.ts';
import { canonical, lengthOf, trimmed } from '../../ledger/parse/text.ts';
import type { Kind } from '../../ledger/workbook/column.ts';

type Filled = Exclude<Cell, null>;

const WHERE = { file: 'A01.xlsx', sheet: '表', row: 2, column: 3 };
const read = (cell: Filled, kind: Kind, values?: readonly string[]): CellReading =>
  readCell(cell, { header: '某列', kind, values }, WHERE, false);
/** The value, or the code of what is wrong with it. */
function outcome(cell: Filled, kind: Kind, values?: readonly string[]): string | number | null {
  const { value, flawed, finding } = read(cell, kind, values);
  return flawed ? (finding?.code ?? null) : value;
}

const TEXT: Kind = { type: 'text', max: 10 };
const CODE: Kind = { type: 'text', max: 16, pattern: /^[0-9A-Za-z-]+$/, example: 'A01' };
const COUNT: Kind = { type: 'integer', min: 0, max: 99 };
const SCORE: Kind = { type: 'number', min: 0, max: 100, decimals: 2 };
const LIST: Kind = { type: 'list', source: { from: 'fixed', values: ['是', '否'] } };
const NAME: Kind = { type: 'list', source: { from: 'members', branch: true } };

describe('text', () => {
  it.each<[Filled, string]>([
    ['  上门服务\u3000', '上门服务'],
    ['分两行\r\n写', '分两行\n写'],
    ['“五个好”，三件', '“五个好”，三件'],
    ['\u200b上门', '上门'],
    [15, '15'],
    [0.5, '0.5'],
    [true, 'TRUE'],
    [{ date: '2026-03-05' }, '2026-03-05'],
  ])('of %j is %j', (cell, expected) => {
    expect(outcome(cell, TEXT)).toBe(expected);
  });

  it('too long is kept and remarked on', () => {
    const { value, finding } = read('一二三四五六七八九十十一', TEXT);
    expect([value, finding?.code, finding?.args]).toEqual([
      '一二三四五六七八九十十一',
      'text-too-long',
      { header: '某列', length: 12, max: 10 },
    ]);
  });

  it('is counted by characters, rare ones too', () => {
    expect(lengthOf('𠮷野家')).toBe(3);
  });
});

describe('a code', () => {
  it.each<[Filled, string]>([
    ['A01', 'A01'],
    [' Ａ０１ ', 'A01'],
    ['A01—2', 'A01-2'],
    [12, '12'],
    ['A 01', 'A01'],
  ])('of %j is %s', (cell, expected) => {
    expect(outcome(cell, CODE)).toBe(expected);
  });

  it.each<[Filled]>([['甲01'], ['A01_2'], [1.5]])('is not %j', (cell) => {
    expect(outcome(cell, CODE)).toBe('code-malformed');
  });

  it('typed in full width is remarked on', () => {
    expect(read('Ａ０１', CODE).finding).toMatchObject({ code: 'value-normalised', args: { is: 'Ａ０１', to: 'A01' } });
  });
});

describe('a number', () => {
  it.each<[Filled, Kind, number | string]>([
    [12, COUNT, 12],
    ['12', COUNT, 12],
    [' 12 ', COUNT, 12],
    ['１２', COUNT, 12],
    [0, COUNT, 0],
    [1.5, COUNT, 'number-not-whole'],
    [-1, COUNT, 'number-out-of-range'],
    [100, COUNT, 'number-out-of-range'],
    ['12人', COUNT, 'number-unreadable'],
    ['十二', COUNT, 'number-unreadable'],
    ['1e1', COUNT, 'number-unreadable'],
    [true, COUNT, 'number-unreadable'],
    [{ date: '1900-01-12' }, COUNT, 'number-unreadable'],
    [99.5, SCORE, 99.5],
    ['99.50', SCORE, 99.5],
    [100.01, SCORE, 'number-out-of-range'],
    ['1,234', { type: 'integer', min: 0, max: 9999 }, 1234],
    ['1,23', { type: 'integer', min: 0, max: 9999 }, 'number-unreadable'],
  ])('of %j', (cell, kind, expected) => {
    expect(outcome(cell, kind)).toBe(expected);
  });
});

describe('a value of a list', () => {
  it.each<[Filled, string]>([
    ['是', '是'],
    [' 是\u3000', '是'],
    ['是的', 'value-not-in-list'],
    [1, 'value-not-in-list'],
    [true, 'value-not-in-list'],
  ])('of %j', (cell, expected) => {
    expect(outcome(cell, LIST, ['是', '否'])).toBe(expected);
  });

  it('with punctuation is known in half and full width', () => {
    expect(outcome('医院(卫生院)', LIST, ['医院（卫生院）'])).toBe('医院（卫生院）');
  });

  it('that depends on other rows is taken as it is', () => {
    expect(outcome(' 张三 ', NAME)).toBe('张三');
  });
});

describe('an error or an unfinished formula', () => {
  const kinds: readonly Kind[] = [
    TEXT,
    CODE,
    COUNT,
    SCORE,
    LIST,
    { type: 'day' },
    { type: 'instant' },
    { type: 'month' },
  ];

  it.each(kinds)('is said as such in a column of $type', (kind) => {
    expect([outcome({ error: '#REF!' }, kind), outcome({ formula: true }, kind)]).toEqual([
      'cell-error',
      'formula-uncached',
    ]);
  });
});

describe('a cell in a message', () => {
  it.each<[Cell, string]>([
    [null, '（空）'],
    ['两\n行', '两 行'],
    ['字'.repeat(31), `${'字'.repeat(30)}…`],
    [{ date: '2026-03-05T10:00:00' }, '2026-03-05 10:00:00'],
    [{ error: '#N/A' }, '#N/A'],
    [{ formula: true }, '（没有结果的公式）'],
    [3.5, '3.5'],
  ])('%j shows as %s', (cell, expected) => {
    expect(shown(cell)).toBe(expected);
  });
});

describe('the form in which texts are compared', () => {
  it.each([
    ['２０２６－Ａ０１', '2026-A01'],
    ['2026 – A01', '2026-A01'],
    ['定 诺\u200b', '定诺'],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it('does not change when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });

  it('leaves nothing around it, as little as trimming', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([trimmed(text).trim(), canonical(text).trim()]).toEqual([trimmed(text), canonical(text)]);
      }),
    );
  });
});

it('no finding of a cell says undefined or leaves a sentence empty', () => {
  const cells: readonly Filled[] = [
    'x',
    -1,
    1.5,
    1e9,
    true,
    { date: '1900-01-01' },
    { error: '#REF!' },
    { formula: true },
  ];
  const kinds: readonly Kind[] = [CODE, COUNT, SCORE, LIST, { type: 'day' }, { type: 'instant' }, { type: 'month' }];
  const sentences = cells.flatMap((cell) =>
    kinds.flatMap((kind) => {
      const { finding } = read(cell, kind, kind.type === 'list' ? ['是', '否'] : undefined);
      return finding === null ? [] : Object.values(explain(finding));
    }),
  );
  expect(sentences.filter((sentence) => sentence === '' || /undefined|NaN|\[object/.test(sentence))).toEqual([]);
});
