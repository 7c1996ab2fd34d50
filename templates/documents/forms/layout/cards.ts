import type { FormBlock, FormPage } from '../../../../ledger/forms/content.ts';
import type { Metrics } from './metrics.ts';
import { type Cell, type Look, type Row, type Sheet } from './rows.ts';
import { linesIntoHeight, roomIn, splitText, textHeight } from './text.ts';

/** In points: half of A4 high, less the sheet's edge of 29.8, and the room kept from the scissors. */
const CARD = 391.1;
const MARGIN = 28;
/** Where the text of the left card ends, the scissors go, the text of the right one begins: 42 points are kept from them. */
const ENDS = [0, 0.418, 0.5, 0.582, 1] as const;
const PART = ENDS[1];
const HEAD = 18;
const PLACE = 24;

interface Line {
  readonly text: string;
  readonly look: Look;
  readonly height: number;
}

interface Blank {
  readonly title: string;
  readonly holder: string;
  readonly fields: string;
  readonly fixed: readonly Line[];
  readonly paragraphs: readonly string[];
}

const textsOf = (blocks: readonly FormBlock[]): Omit<Blank, 'title' | 'holder' | 'fixed'> => ({
  fields: blocks
    .flatMap((block) => (block.type === 'fields' ? block.fields : []))
    .map(([label, value]) => `${label}：${value}`)
    .join('\n'),
  paragraphs: blocks.flatMap((block) => (block.type === 'box' ? block.paragraphs : [])),
});

function fixedOf(blocks: readonly FormBlock[], metrics: Metrics): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.type === 'text')
      return [{ text: block.text, look: 'text', height: textHeight(block.text, PART, metrics, HEAD) }];
    if (block.type === 'signatures')
      return block.lines.map((text): Line => ({ text, look: 'signature', height: PLACE }));
    return [];
  });
}

/** The items of one card after the other: whole ones where they fit, a longer one in parts. */
function dealt(paragraphs: readonly string[], room: number, metrics: Metrics): readonly string[] {
  const cards: string[] = [];
  const fits = (text: string): boolean => textHeight(text, PART, metrics) <= room;
  let card = '';
  for (const paragraph of paragraphs) {
    const longer = card === '' ? paragraph : `${card}\n${paragraph}`;
    if (fits(longer)) {
      card = longer;
      continue;
    }
    if (card !== '') cards.push(card);
    card = paragraph;
    while (!fits(card)) {
      const [now, rest] = splitText(card, roomIn(PART, metrics), linesIntoHeight(room, metrics));
      cards.push(now);
      card = rest;
    }
  }
  return [...cards, card];
}

/** The lines of a page's cards: the card, and continuation cards, all of the same heights. */
function cardsOf(
  page: FormPage,
  metrics: Metrics,
  fieldsHeight: number,
  titleHeight: number,
): readonly (readonly Line[])[] {
  const { fields, paragraphs } = textsOf(page.blocks);
  const fixed = fixedOf(page.blocks, metrics);
  const room = CARD - MARGIN - titleHeight - HEAD - fieldsHeight - fixed.reduce((sum, { height }) => sum + height, 0);
  const dealtOut = dealt(paragraphs, room, metrics);
  return dealtOut.map((text, index): readonly Line[] => [
    { text: index === 0 ? page.title : `${page.title}（续）`, look: 'title', height: titleHeight },
    { text: dealtOut.length === 1 ? '' : `第${index + 1}张　共${dealtOut.length}张`, look: 'subtitle', height: HEAD },
    { text: fields, look: 'text', height: fieldsHeight },
    { text, look: 'text', height: room },
    ...fixed,
  ]);
}

const NOTHING: readonly Line[] = [];

function sideBySide(left: readonly Line[], right: readonly Line[], cutBelow: boolean): readonly Row[] {
  const edge = (line: Line | undefined, from: number, to: number): Cell => ({
    from,
    to,
    text: line?.text ?? '',
    look: line?.look ?? 'gap',
  });
  const blank: Line = { text: '', look: 'gap', height: MARGIN };
  const [before, after] = cutBelow ? [[], [blank]] : [[blank], []];
  const [own, other] = [
    [...before, ...left, ...after],
    [...before, ...right, ...after],
  ];
  return own.map((line, index): Row => {
    const last = cutBelow && index === own.length - 1;
    const cells: readonly Cell[] = [
      edge(line, ENDS[0], ENDS[1]),
      { from: ENDS[1], to: ENDS[2], text: '', look: 'gap', cut: 'right' },
      { from: ENDS[2], to: ENDS[3], text: '', look: 'gap' },
      edge(other[index], ENDS[3], ENDS[4]),
    ];
    const below = cells.map((cell): Cell => ({ ...cell, cut: cell.cut === undefined ? 'below' : 'both' }));
    return { height: line.height, cells: last ? below : cells };
  });
}

/** F1: cards of A6, four on a sheet of A4, with lines for the scissors. */
export function cardSheets(pages: readonly FormPage[], metrics: Metrics): readonly Sheet[] {
  const fields = pages.map((page) => textHeight(textsOf(page.blocks).fields, PART, metrics));
  const titles = pages.map(({ title }) => textHeight(`${title}（续）`, PART, { ...metrics, ...metrics.title }));
  const cards = pages.flatMap((page) => cardsOf(page, metrics, Math.max(...fields), Math.max(...titles)));
  const sheets = Math.ceil(cards.length / 4);
  return Array.from({ length: sheets }, (_, index) => {
    const [a, b = NOTHING, c = a!.map((line) => ({ ...line, text: '' })), d = NOTHING] = cards.slice(
      index * 4,
      index * 4 + 4,
    );
    return { rows: [...sideBySide(a!, b, true), ...sideBySide(c, d, false)] };
  });
}
