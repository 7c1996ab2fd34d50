import { linesIn, widthOf } from '../../../workbook/text-width.ts';
import type { Metrics } from './metrics.ts';

/** Points at either side of a cell's text, together. */
const SIDES = 9;
/** Points above and below a cell's text, together. */
const ENDS = 8;

type Setting = Pick<Metrics, 'width' | 'size' | 'line'>;

/** Halves of a character that a line of such a cell holds. */
export const roomIn = (part: number, { width, size }: Setting): number =>
  Math.max(2, Math.floor((part * width - SIDES) / (size / 2)));

/** Height in points of a cell, a part of the width wide, with this text; never less than `least`. */
export function textHeight(text: string, part: number, setting: Setting, least = 0): number {
  return Math.max(least, linesIn(text, roomIn(part, setting)) * setting.line + ENDS);
}

/** Parts a text where so many lines are full, of `room` halves of a character each; the second part may be empty. */
export function splitText(text: string, room: number, lines: number): readonly [string, string] {
  // A line may have to give a character to the next: no stop begins one.
  const full = Math.max(2, room - 1);
  let [line, used, at] = [1, 0, 0];
  for (const character of text) {
    const width = widthOf(character);
    const breaks = character === '\n';
    if (breaks || used + width > full) [line, used] = [line + 1, 0];
    if (line > lines) return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
    used += breaks ? 0 : width;
    at += character.length;
  }
  return [text, ''];
}

/** Lines that fit into a height. */
export const linesIntoHeight = (height: number, { line }: Setting): number =>
  Math.max(1, Math.floor((height - ENDS) / line));
