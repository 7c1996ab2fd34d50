import { parseFragment, serialize } from 'parse5';
import { charactersOf } from '../../../templates/documents/render/word/measure.ts';
import { type Element, type Node, elements, isElement, textOf } from '../../../templates/documents/render/word/tree.ts';

const all = (node: Node): readonly Element[] =>
  isElement(node) ? [node, ...node.childNodes.flatMap((child) => all(child))] : [];

const made = (html: string): Element => parseFragment(html).childNodes.filter(isElement)[0]!;

/** A picture asks for the room of this many characters. */
const PICTURE = 30;

const picturesIn = (cell: Element): readonly Element[] => all(cell).filter(({ tagName }) => tagName === 'img');

const roomFor = (cell: Element): number => charactersOf(textOf(cell)) + (picturesIn(cell).length > 0 ? PICTURE : 0);

/** A column no wider than this many characters keeps its texts on one line where there is room. */
const SHORT = 8;
/** A cell longer than this asks for no more room. */
const LONG = 120;

/** What a column asks for: the room of its longest cell, of a long one the less. */
function roomOf(rows: readonly Element[], column: number): number {
  const lengths = rows.map((row) => roomFor(elements(row)[column]!));
  const longest = Math.min(LONG, Math.max(3, ...lengths));
  return longest <= SHORT ? longest + 1 : SHORT + 1 + (longest - SHORT) ** 0.6;
}

/** The columns of a table in pixels, so that they fill a width. */
function widthsOf(rows: readonly Element[], width: number): readonly number[] {
  const rooms = elements(rows[0]!).map((_, column) => roomOf(rows, column));
  const sum = rooms.reduce((total, room) => total + room, 0);
  return rooms.map((room) => Math.floor((room / sum) * width));
}

/** What the edges of a cell take on both sides, in pixels. */
const EDGES = 16;

/** Makes a picture no wider than its cell. */
function shrink(picture: Element, widest: number): void {
  const sizes = picture.attrs.filter(({ name }) => name === 'width' || name === 'height');
  const scale = Math.min(1, widest / Number(picture.attrs.find(({ name }) => name === 'width')!.value));
  for (const size of sizes) size.value = String(Math.round(Number(size.value) * scale));
}

/** What a list moves its text in by, in pixels. */
const INDENT = 40;

function depthOf({ parentNode }: Element): number {
  if (parentNode === null || !isElement(parentNode as Node)) return 0;
  const parent = parentNode as Element;
  return depthOf(parent) + (parent.tagName === 'li' ? 1 : 0);
}

/** Gives a table columns with widths; an empty cell keeps the height of its style. */
function fitTable(table: Element, width: number): void {
  const rows = elements(table).flatMap(elements);
  const widths = widthsOf(rows, width);
  const cols = widths.map((one) => `<col width="${one}">`).join('');
  table.childNodes.unshift(...elements(made(`<table><colgroup>${cols}</colgroup></table>`)));
  for (const cells of rows.map(elements))
    cells.forEach((cell, at) => picturesIn(cell).forEach((one) => shrink(one, widths[at]! - EDGES)));
  for (const cell of rows.flatMap(elements).filter(({ childNodes }) => childNodes.length === 0))
    cell.childNodes.push(...parseFragment('&nbsp;').childNodes);
}

/** Makes tables as wide as the text, in pixels, and pictures no wider than where they stand. */
export function fitted(html: string, width: number): string {
  const fragment = parseFragment(html);
  const within = fragment.childNodes.flatMap(all);
  for (const one of within.filter(({ tagName }) => tagName === 'img')) shrink(one, width - INDENT * depthOf(one));
  for (const table of within.filter(({ tagName }) => tagName === 'table')) fitTable(table, width);
  return serialize(fragment);
}
