import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGrid } from '../../scripts/intake/node.ts';
import { differences, exceljsCells, gridCells, type Cells } from './exceljs-cells.ts';
import { interpretedCells } from './interpreter.ts';
import { anyManner, bookIn, ordinary, zippedBook } from './random-book.ts';

function readCells(bytes: Uint8Array): Cells {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return gridCells(result.grid);
}

const sorted = (cells: Cells): unknown[] => [...cells].sort(([a], [b]) => (a < b ? -1 : 1));

it('random sheets, however written, read as an interpreter on saxes reads them', () => {
  const book = anyManner.chain((manner) => fc.tuple(fc.constant(manner), bookIn(manner)));
  fc.assert(
    fc.property(book, ([manner, xml]) => {
      expect(sorted(readCells(zippedBook(xml, manner)))).toEqual(sorted(interpretedCells(xml)));
    }),
    { numRuns: 1500 },
  );
});

it('the random sheets hold all kinds of cells', () => {
  const kinds = new Set<string>();
  for (const xml of fc.sample(bookIn({ ...ordinary, cells: 'any' }), { numRuns: 100, seed: 6 })) {
    for (const cell of interpretedCells(xml).values()) {
      kinds.add(typeof cell === 'object' && cell !== null ? Object.keys(cell)[0]! : typeof cell);
    }
  }
  expect([...kinds].sort()).toEqual(['boolean', 'date', 'error', 'formula', 'number', 'string']);
});

it('random sheets as Excel writes them read as exceljs reads them, its faults aside', async () => {
  await fc.assert(
    fc.asyncProperty(bookIn(ordinary), async (xml) => {
      const bytes = zippedBook(xml, ordinary);
      expect(differences(readCells(bytes), await exceljsCells(bytes))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
