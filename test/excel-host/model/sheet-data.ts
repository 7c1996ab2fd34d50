import { type Cell, EMPTY, type Stored } from './cell.ts';
import { decoded } from './escapes.ts';
import { PLAIN, type Style } from './style.ts';
import { attributesOf, without } from './xml.ts';

/** A row as the part has it: its own attributes, and its cells by column. */
export interface Row {
  readonly attributes: Record<string, string>;
  hidden: boolean;
  /** Look of cells that are not there; of the row as a whole. */
  style: Style | null;
  readonly cells: Map<number, Cell>;
}

export const newRow = (): Row => ({ attributes: {}, hidden: false, style: null, cells: new Map() });

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const FORMULA = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/;
const VALUE = /<v\b[^>]*>([\s\S]*?)<\/v>/;
const TEXT = /<t\b[^>]*>([\s\S]*?)<\/t>/g;

/** Text between tags, as a person sees it. */
const plain = (text: string): string => decoded(attributesOf(`t="${text.replaceAll('"', '&quot;')}"`)['t'] ?? '');

export const textRuns = (xml: string): string => [...xml.matchAll(TEXT)].map(([, text]) => plain(text!)).join('');

function stored(type: string | undefined, content: string, strings: readonly string[]): Stored {
  if (type === 'inlineStr') return textRuns(content);
  const value = VALUE.exec(content)?.[1];
  if (value === undefined) return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str') return plain(value);
  if (type === 'b') return value === '1';
  return type === 'e' ? { error: plain(value) } : Number(value);
}

function formulaOf(content: string): string | null {
  const found = FORMULA.exec(content);
  if (!found) return null;
  if (found[2] === undefined) throw new Error('shared formulas cannot be read here');
  return plain(found[2]);
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    if (letter < 'A') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

/** Rows of a `<sheetData>` by their number. */
export function readRows(xml: string, strings: readonly string[], styles: readonly Style[]): Map<number, Row> {
  const rows = new Map<number, Row>();
  for (const [, head, inner] of xml.matchAll(ROW)) {
    const { r, s, hidden, ...others } = attributesOf(head ?? '');
    const attributes = without(others, 'spans');
    const style = s === undefined ? null : (styles[Number(s)] ?? PLAIN);
    const row: Row = { attributes, hidden: hidden === '1', style, cells: new Map() };
    for (const [, start, content = ''] of (inner ?? '').matchAll(CELL)) {
      const cell = attributesOf(start ?? '');
      row.cells.set(columnOf(cell['r'] ?? ''), {
        value: stored(cell['t'], content, strings),
        formula: formulaOf(content),
        style: styles[Number(cell['s'] ?? 0)] ?? EMPTY.style,
      });
    }
    rows.set(Number(r), row);
  }
  return rows;
}
