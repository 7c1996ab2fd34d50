import type { FormBox } from '../../../../ledger/forms/content.ts';
import { FIRST_LABEL } from './fields.ts';
import type { Metrics } from './metrics.ts';
import type { Cell, Row } from './rows.ts';
import { linesIntoHeight, roomIn, splitText, textHeight } from './text.ts';

const TALLEST = 400;
/** What a hand or a seal needs beside the lines themselves. */
const BLANK = 56;
const PLACE = 26;
const WIDTH = 1 - FIRST_LABEL;

/** Paragraphs of a box, those higher than `most` in parts. */
export function paragraphsOf({ paragraphs }: FormBox, metrics: Metrics, most = TALLEST): readonly string[] {
  const lines = linesIntoHeight(Math.min(most, TALLEST), metrics);
  return paragraphs.flatMap((paragraph) => {
    const parts: string[] = [];
    let rest = paragraph;
    do {
      const [now, after] = splitText(rest, roomIn(WIDTH, metrics), lines);
      parts.push(now);
      rest = after;
    } while (rest !== '');
    return parts;
  });
}

export const paragraphHeight = (paragraph: string, metrics: Metrics): number => textHeight(paragraph, WIDTH, metrics);

/** What a box takes beside its paragraphs, at least. */
export const boxHeight = ({ signed, grows }: FormBox, metrics: Metrics): number =>
  signed.length * PLACE + (grows ? metrics.line : BLANK);

/** A box with these of its paragraphs, and so much left blank below them; its name stands beside all of it. */
export function rowsOfBox(
  box: FormBox,
  paragraphs: readonly string[],
  blank: number,
  hint: string | null,
  metrics: Metrics,
): readonly Row[] {
  const lines: readonly (readonly [text: string, look: Cell['look'], height: number])[] = [
    ...paragraphs.map((text) => [text, 'paragraph', paragraphHeight(text, metrics)] as const),
    ...(hint === null ? [] : [[hint, 'paragraph', metrics.line + 8] as const]),
    ...blanks(blank),
    ...box.signed.map((text) => [text, 'place', PLACE] as const),
  ];
  const last = lines.length - 1;
  return lines.map(([text, look, height], index): Row => {
    const open = last === 0 ? {} : ({ open: index === 0 ? 'below' : index === last ? 'above' : 'both' } as const);
    const content: Cell = { from: FIRST_LABEL, to: 1, text, look, ...open };
    if (index > 0) return { height, cells: [content] };
    const label: Cell = { from: 0, to: FIRST_LABEL, text: box.label, look: 'label', down: lines.length };
    return { height, cells: [label, content] };
  });
}

/** Blank rows, none higher than Excel takes. */
function blanks(height: number): readonly (readonly ['', 'paragraph', number])[] {
  const count = Math.ceil(height / TALLEST);
  return Array.from({ length: count }, () => ['', 'paragraph', height / count] as const);
}

/** A box that is no higher than a hand needs. */
export const plainBox = (box: FormBox, metrics: Metrics): readonly Row[] =>
  rowsOfBox(box, paragraphsOf(box, metrics), box.grows ? metrics.line : BLANK, null, metrics);
