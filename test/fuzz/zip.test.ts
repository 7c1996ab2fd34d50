import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { oddEntries } from '../../scripts/fuzz/odd.ts';
import { type Entry, contentOf, entriesOf, nameOf, stored, zipOf } from '../../scripts/fuzz/zip.ts';

const text = new TextEncoder();
const entry = (name: string, content: string): Entry => stored(text.encode(name), text.encode(content));

describe('the zips that cases are made of', () => {
  it('are whole: another library reads what was put in', () => {
    const parts = unzipSync(zipOf([entry('a.xml', '<甲/>'), entry('b/c.xml', '')]));
    expect(Object.keys(parts)).toEqual(['a.xml', 'b/c.xml']);
    expect(new TextDecoder().decode(parts['a.xml'])).toBe('<甲/>');
    expect(parts['b/c.xml']).toHaveLength(0);
  });

  it('come apart into the entries they were made of', () => {
    const entries = entriesOf(zipOf(oddEntries()));
    expect(entries.map(nameOf)).toEqual(oddEntries().map(nameOf));
    expect(entries.map(contentOf)).toEqual(oddEntries().map(contentOf));
  });

  it('say in the directory what they lie, and elsewhere the truth', () => {
    const lying = { ...entry('a.xml', '<a/>'), lies: { size: 7, crc: 9 } };
    const bytes = zipOf([lying, entry('b.xml', '')]);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    expect([view.getUint32(directory + 16, true), view.getUint32(directory + 24, true)]).toEqual([9, 7]);
    expect(view.getUint32(22, true)).toBe(4);
  });
});

describe('the odd workbook', () => {
  it('has every way of writing a cell in it', () => {
    const result = readGrid(zipOf(oddEntries()));
    if ('problem' in result) throw new Error(JSON.stringify(result.problem));
    const [first, second] = result.grid.sheets;
    expect(first!.rows).toEqual([
      { row: 1, cells: ['甲', '乙', '丙'] },
      {
        row: 2,
        cells: [{ date: '2026-09-30' }, { date: '2026-09-30T12:00:00' }, { date: '2026-09-30' }, 1.5],
      },
      { row: 3, cells: [1, true, { error: '#REF!' }, '一 二'] },
      { row: 9, cells: [0, '丁 戊'] },
      { row: 10, cells: [0, { formula: true }] },
    ]);
    expect(first!.tables).toEqual([{ name: '表', top: 1, left: 1, bottom: 10, right: 3 }]);
    expect(second).toEqual({ name: '乙', visibility: 'hidden', rows: [{ row: 1, cells: [1] }], tables: [] });
  });
});
