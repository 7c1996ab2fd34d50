import type { FormBlock, FormPage } from '../../../../ledger/forms/content.ts';
import { between, rowsOfBlock } from './blocks.ts';
import { headOf } from './head.ts';
import type { Metrics } from './metrics.ts';
import { type Row, type Sheet, heightOf, whole } from './rows.ts';

/** Rows that stay together at the head of a block, and those that follow one by one. */
interface Unit {
  readonly kept: readonly Row[];
  readonly rest: readonly Row[];
  /** What stands above the rest where it goes on on another sheet. */
  readonly again: readonly Row[];
}

/** A heading with its table, tables with their header and first row, anything else by itself. */
function unitsOf(blocks: readonly FormBlock[], metrics: Metrics, most: number): readonly Unit[] {
  const units: Unit[] = [];
  let waiting: Row[] = [];
  let again: Row[] = [];
  blocks.forEach((block, index) => {
    const space = between(blocks[index - 1], block, metrics);
    const rows = rowsOfBlock(block, metrics, most);
    if (block.type === 'text' && block.heading === true) {
      waiting = [...space, ...rows];
      again = rows.map(({ height }) => whole(`${block.text}（续）`, 'heading', height));
      return;
    }
    const header = rows.filter((row) => row.header === true);
    const body = rows.filter((row) => row.header !== true);
    const splits = block.type === 'table';
    units.push({
      kept: [...waiting, ...space, ...header, ...(splits ? body.slice(0, 1) : body)],
      rest: splits ? body.slice(1) : [],
      again: [...again, ...header],
    });
    [waiting, again] = [[], []];
  });
  return units;
}

/** What a heading or a header takes beside its line. */
const HEADS = 10;

/** A form that flows from sheet to sheet; each after the first bears title, name and number, and headers again. */
export function flowSheets(page: FormPage, metrics: Metrics, height: number): readonly Sheet[] {
  const room = (number: number): number => height - heightOf(headOf(page, { number, of: 2 }, metrics));
  // A heading and a header stand above the highest row.
  const most = room(2) - 2 * (metrics.line + HEADS);
  const sheets: Row[][] = [[]];
  const has = (rows: readonly Row[]): boolean =>
    heightOf([...sheets.at(-1)!, ...rows]) <= room(sheets.length) || sheets.at(-1)!.length === 0;
  for (const { kept, rest, again } of unitsOf(page.blocks, metrics, most)) {
    if (!has(kept)) sheets.push([]);
    sheets.at(-1)!.push(...kept);
    for (const row of rest) {
      if (!has([row])) sheets.push([...again]);
      sheets.at(-1)!.push(row);
    }
  }
  return sheets.map((rows, index) => ({
    rows: [...headOf(page, { number: index + 1, of: sheets.length }, metrics), ...rows],
  }));
}
