import { cellAddress } from '../../ledger/grid.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import type { CellWrite } from '../../templates/workbook/edits/cell-write.ts';
import { type Range, holds, including, rangeOf, referenceOf } from './range.ts';
import { type ScannedCell, type ScannedRow, type ScannedSheet, scanSheet } from './scan-sheet.ts';
import type { StyleBook } from './style-book.ts';
import { type Splice, attributeOf, escaped, spliced, withAttribute } from './tag.ts';

/** A sheet's XML with cells written, and whether a formula went with what was there before. */
export interface PatchedSheet {
  readonly xml: string;
  readonly formulaGone: boolean;
}

const styleOf = (cell: ScannedCell | undefined): number => Number((cell && attributeOf(cell.head, 's')) ?? 0);

class SheetPatch {
  readonly splices: Splice[] = [];
  formulaGone = false;
  readonly #sheet: ScannedSheet;
  readonly #byRow: ReadonlyMap<number, ScannedRow>;
  readonly #merged: readonly Range[];

  constructor(
    private readonly xml: string,
    /** The last row whose styles are those of headers; 0 for a form. */
    private readonly header: number,
    private readonly styles: StyleBook,
  ) {
    this.#sheet = scanSheet(xml);
    this.#byRow = new Map(this.#sheet.rows.map((row) => [row.row, row]));
    const tail = xml.slice(this.#sheet.end);
    this.#merged = [...tail.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^<>]*>/g)].flatMap(
      ([tag]) => rangeOf(attributeOf(tag, 'ref') ?? '') ?? [],
    );
  }

  /** Writes the cells of one row. */
  write(row: number, writes: readonly CellWrite[]): void {
    for (const one of writes) this.#refuseMerged(one);
    const at = this.#byRow.get(row);
    if (at) this.#change(at, writes);
    else if (writes.some(({ stored }) => stored !== null)) this.#add(row, writes);
  }

  #refuseMerged({ row, column }: CellWrite): void {
    const inside = this.#merged.find((range) => holds(range, row, column));
    if (!inside || (inside.top === row && inside.left === column)) return;
    throw new CannotEdit(`单元格 ${cellAddress(row, column)} 在合并单元格 ${referenceOf(inside)} 里`, '请先取消合并');
  }

  #change(at: ScannedRow, writes: readonly CellWrite[]): void {
    const added: Splice[] = [];
    for (const one of writes) {
      const cell = at.cells.find(({ column }) => column === one.column);
      if (cell) {
        this.splices.push({ start: cell.start, end: cell.end, text: this.#replaced(cell, one) });
      } else if (one.stored !== null) {
        const next = at.cells.find(({ column }) => column > one.column);
        const place = next?.start ?? at.closing;
        added.push({ start: place, end: place, text: this.#fresh(one) });
      }
    }
    if (added.length === 0) return;
    const columns = writes.map(({ column }) => column);
    const head = spanning(at.head, columns);
    if (at.empty) {
      const text = `${head.replace(/\s*\/>$/, '>')}${added.map((one) => one.text).join('')}</${this.#sheet.prefix}row>`;
      this.splices.push({ start: at.start, end: at.closing, text });
      return;
    }
    this.splices.push({ start: at.start, end: at.start + at.head.length, text: head }, ...added);
  }

  #replaced(cell: ScannedCell, one: CellWrite): string {
    if (cell.formula === 'shared') {
      throw new CannotEdit(`单元格 ${cellAddress(one.row, one.column)} 是成组的公式`, '请先把公式改成数值');
    }
    if (cell.formula === 'own') this.formulaGone = true;
    // Types and metadata are those of the old value.
    const bare = ['t', 'cm', 'vm', 'ph'].reduce((tag, name) => withAttribute(tag, name, null), cell.head);
    const style = styleOf(cell);
    const fitting = this.#fitting(style, one);
    return this.#cell(fitting === style ? bare : withAttribute(bare, 's', String(fitting)), one);
  }

  #fresh(one: CellWrite): string {
    const style = this.#fitting(this.#inherited(one.row, one.column), one);
    return this.#cell(`<${this.#sheet.prefix}c r="${cellAddress(one.row, one.column)}" s="${style}"/>`, one);
  }

  #fitting(style: number, { stored, content, row, column }: CellWrite): number {
    return stored === null ? style : this.styles.fit(style, content, this.#inherited(row, column));
  }

  /** The style of the same column in the row above, or of the column itself below the header. */
  #inherited(row: number, column: number): number {
    for (let above = row - 1; above > this.header; above -= 1) {
      const cell = this.#byRow.get(above)?.cells.find((one) => one.column === column);
      if (cell) return styleOf(cell);
    }
    for (const [tag] of this.xml.matchAll(/<(?:[\w.-]+:)?col\s[^<>]*>/g)) {
      const [min, max] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
      if (column >= min && column <= max) return Number(attributeOf(tag, 'style') ?? 0);
    }
    return 0;
  }

  #cell(head: string, { stored }: CellWrite): string {
    const p = this.#sheet.prefix;
    const open = head.replace(/\s*\/?>$/, '');
    if (stored === null) return `${open}/>`;
    if (typeof stored === 'number') return `${open}><${p}v>${stored}</${p}v></${p}c>`;
    const text = `<${p}is><${p}t xml:space="preserve">${escaped(stored)}</${p}t></${p}is>`;
    return `${withAttribute(`${open}>`, 't', 'inlineStr')}${text}</${p}c>`;
  }

  /** A new row looks like the one above it: its cells have the styles of theirs. */
  #add(row: number, writes: readonly CellWrite[]): void {
    const p = this.#sheet.prefix;
    const above = this.#sheet.rows.filter((one) => one.row > this.header && one.row < row).at(-1);
    const wanted = new Map(writes.map((one) => [one.column, one]));
    const columns = new Set([...wanted.keys(), ...(above?.cells ?? []).map(({ column }) => column)]);
    const cells = [...columns]
      .sort((a, b) => a - b)
      .map((column) => {
        const empty: CellWrite = { row, column, stored: null, content: 'text', reads: null };
        return this.#fresh(wanted.get(column) ?? empty);
      });
    const place = this.#sheet.rows.find((one) => one.row > row)?.start ?? this.#sheet.end;
    this.splices.push({ start: place, end: place, text: `<${p}row r="${row}">${cells.join('')}</${p}row>` });
  }

  /** What the sheet says of its own extent. */
  stretch(writes: readonly CellWrite[]): void {
    const tag = /<(?:[\w.-]+:)?dimension\s[^<>]*>/.exec(this.xml.slice(0, this.#sheet.end));
    const range = tag && rangeOf(attributeOf(tag[0], 'ref') ?? '');
    if (!tag || !range) return;
    const filled = writes.filter(({ stored }) => stored !== null);
    const whole = filled.reduce((sum, { row, column }) => including(sum, row, column), range);
    if (referenceOf(whole) === referenceOf(range)) return;
    const text = withAttribute(tag[0], 'ref', referenceOf(whole));
    this.splices.push({ start: tag.index, end: tag.index + tag[0].length, text });
  }
}

/** A row's own hint of the columns it spans, which must not be less than they are. */
function spanning(head: string, columns: readonly number[]): string {
  const [, from, to] = /^(\d+):(\d+)$/.exec(attributeOf(head, 'spans') ?? '') ?? [];
  if (from === undefined) return head;
  const span = `${Math.min(Number(from), ...columns)}:${Math.max(Number(to), ...columns)}`;
  return withAttribute(head, 'spans', span);
}

/**
 * Writes cells into a sheet's XML; every other character stays. A cell keeps its style where that fits the value; a cell
 * or row that does not exist takes the styles of the row above. `header` is the row of the headers, 0 for a form.
 */
export function patchSheet(xml: string, writes: readonly CellWrite[], header: number, styles: StyleBook): PatchedSheet {
  const patch = new SheetPatch(xml, header, styles);
  const rows = [...new Set(writes.map(({ row }) => row))].sort((a, b) => a - b);
  for (const row of rows) {
    const ofRow = writes.filter((one) => one.row === row).sort((a, b) => a.column - b.column);
    patch.write(row, ofRow);
  }
  patch.stretch(writes);
  return { xml: spliced(xml, patch.splices), formulaGone: patch.formulaGone };
}
