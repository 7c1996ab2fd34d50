import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { rangeOf } from './range.ts';
import { attributeOf, prefixOf } from './tag.ts';

/** A cell's element in a sheet's XML; positions are those of the text. */
export interface ScannedCell {
  readonly column: number;
  readonly start: number;
  end: number;
  /** Its start tag. */
  readonly head: string;
  formula: 'none' | 'own' | 'shared';
}

export interface ScannedRow {
  readonly row: number;
  readonly start: number;
  readonly head: string;
  /** Whether the row is a single tag that closes itself. */
  readonly empty: boolean;
  /** Where its end tag begins; behind the row where it has none. */
  closing: number;
  readonly cells: ScannedCell[];
}

export interface ScannedSheet {
  readonly prefix: string;
  /** Ascending. */
  readonly rows: readonly ScannedRow[];
  /** Where the end tag of the cells begins. */
  readonly end: number;
}

const odd = (what: string): CannotEdit => new CannotEdit(`文件的写法特殊（${what}），不能直接写入`);

const TAG = /<(\/?)([\w.:-]+)([^<>]*?)(\/?)>/g;

/** Walks over the tags within the cells of a sheet and notes where rows and cells stand. */
class Scanner {
  readonly rows: ScannedRow[] = [];
  #row: ScannedRow | null = null;
  #cell: ScannedCell | null = null;

  constructor(private readonly prefix: string) {}

  take(tag: string, closes: boolean, name: string, empty: boolean, start: number): void {
    if (this.#cell) this.#inCell(tag, closes, name, start);
    else if (name === `${this.prefix}c` && this.#row && !closes) this.#open(tag, empty, start, this.#row);
    else if (name === `${this.prefix}row`) this.#edge(tag, closes, empty, start);
    else throw odd('单元格之间夹有别的内容');
  }

  finish(): void {
    if (this.#row) throw odd('行没有结束');
  }

  #inCell(tag: string, closes: boolean, name: string, start: number): void {
    const cell = this.#cell!;
    if (name === `${this.prefix}f` && !closes) {
      const type = attributeOf(tag, 't') ?? 'normal';
      cell.formula = type === 'normal' ? 'own' : 'shared';
    }
    if (name !== `${this.prefix}c`) return;
    if (!closes) throw odd('单元格里又有单元格');
    cell.end = start + tag.length;
    this.#cell = null;
  }

  #open(tag: string, empty: boolean, start: number, row: ScannedRow): void {
    const last = row.cells.at(-1)?.column ?? 0;
    const address = attributeOf(tag, 'r');
    const place = address === undefined ? { top: row.row, left: last + 1 } : rangeOf(address);
    if (place?.top !== row.row || place.left <= last) throw odd('单元格没有按行列顺序');
    const cell: ScannedCell = { column: place.left, start, end: start + tag.length, head: tag, formula: 'none' };
    row.cells.push(cell);
    if (!empty) this.#cell = cell;
  }

  #edge(tag: string, closes: boolean, empty: boolean, start: number): void {
    if (closes) {
      if (!this.#row) throw odd('行没有开始');
      this.#row.closing = start;
      this.#row = null;
      return;
    }
    if (this.#row) throw odd('行里又有行');
    const last = this.rows.at(-1)?.row ?? 0;
    const row = Number(attributeOf(tag, 'r') ?? last + 1);
    if (!Number.isInteger(row) || row <= last) throw odd('行没有按顺序');
    const scanned: ScannedRow = { row, start, head: tag, empty, closing: start + tag.length, cells: [] };
    this.rows.push(scanned);
    if (!empty) this.#row = scanned;
  }
}

/**
 * Where rows and cells stand in a sheet's XML as its program wrote it, with or without addresses and prefix. Throws
 * `CannotEdit` where the order of the standard is not kept.
 */
export function scanSheet(xml: string): ScannedSheet {
  if (/<!|<\?(?!xml\s)/.test(xml)) throw odd('夹有注释');
  const prefix = prefixOf(xml);
  const open = new RegExp(`<${prefix}sheetData(?:\\s[^<>]*)?>`).exec(xml);
  const end = xml.indexOf(`</${prefix}sheetData`);
  if (!open || open[0].endsWith('/>') || end < 0) throw odd('没有单元格');
  const scanner = new Scanner(prefix);
  TAG.lastIndex = open.index + open[0].length;
  for (let tag = TAG.exec(xml); tag && tag.index < end; tag = TAG.exec(xml)) {
    scanner.take(tag[0], tag[1] === '/', tag[2]!, tag[4] === '/', tag.index);
  }
  scanner.finish();
  return { prefix, rows: scanner.rows, end };
}
