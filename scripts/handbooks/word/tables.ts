import { parseFragment, serialize } from 'parse5';
import { charactersOf } from '../../../templates/documents/render/word/measure.ts';
import { type Element, type Node, elements, isElement, textOf } from '../../../templates/documents/render/word/tree.ts';

const all = (node: Node): readonly Element[] =>
  isElement(node) ? [node, ...node.childNodes.flatMap((child) => all(child))] : [];

const made = (html: string): Element => parseFragment(html).childNodes.filter(isElement)[0]!;

/** A column no wider than this many characters keeps its texts on one line where there is room. */
const SHORT = 8;
/** A cell longer than this asks for no more room. */
const LONG = 120;

/** What a column asks for: the room of its longest cell, of a long one the less. */
function roomOf(rows: readonly Element[], column: number): number {
  const lengths = rows.map((row) => charactersOf(textOf(elements(row)[column]!)));
  const longest = Math.min(LONG, Math.max(3, ...lengths));
  return longest <= SHORT ? longest + 1 : SHORT + 1 + (longest - SHORT) ** 0.6;
}

/** Columns of a table in pixels, so that they fill a width. */
function columnsOf(rows: readonly Element[], width: number): Element {
  const rooms = elements(rows[0]!).map((_, column) => roomOf(rows, column));
  const sum = rooms.reduce((total, room) => total + room, 0);
  const cols = rooms.map((room) => `<col width="${Math.floor((room / sum) * width)}">`);
  return elements(made(`<table><colgroup>${cols.join('')}</colgroup></table>`))[0]!;
}

/** Makes tables as wide as the text, in pixels, by columns with widths; an empty cell keeps the height of its style. */
export function withColumns(html: string, width: number): string {
  const fragment = parseFragment(html);
  for (const table of fragment.childNodes.flatMap(all).filter(({ tagName }) => tagName === 'table')) {
    const rows = elements(table).flatMap(elements);
    table.childNodes.unshift(columnsOf(rows, width));
    for (const cell of rows.flatMap(elements).filter(({ childNodes }) => childNodes.length === 0))
      cell.childNodes.push(...parseFragment('&nbsp;').childNodes);
  }
  return serialize(fragment);
}
