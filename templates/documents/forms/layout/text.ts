import { widthOf as columnsOf } from '../../../workbook/text-width.ts';
import type { Metrics } from './metrics.ts';

/** Points at either side of a cell's text, together. */
const SIDES = 9;
/** Points above and below a cell's text, together. */
const ENDS = 8;
/** What a letter or a figure is reckoned at, in halves of a character: faces that stand in for the official ones are wider. */
const NARROW = 1.3;
/** What some programs put between figures and Chinese, in halves of a character. */
const BETWEEN = 0.5;
const MEETING = /[!-~](?=[\u2e80-\uff60])|[\u2e80-\uff60](?=[!-~])/g;
/** What a line may have to give to the next, in halves of a character: no stop begins one. */
const GIVEN = 1;

type Setting = Pick<Metrics, 'width' | 'size' | 'line'>;

/** Halves of a character that a text takes, at most. */
function widthOf(text: string): number {
  const narrow = 2 * text.length - columnsOf(text);
  const meetings = text.match(MEETING)?.length ?? 0;
  return columnsOf(text) + narrow * (NARROW - 1) + meetings * BETWEEN;
}

/** Halves of a character that a line of such a cell holds. */
export const roomIn = (part: number, { width, size }: Setting): number =>
  Math.max(2, Math.floor((part * width - SIDES) / (size / 2)));

function linesIn(text: string, room: number): number {
  const full = Math.max(2, room - GIVEN);
  return text.split('\n').reduce((lines, line) => {
    const width = widthOf(line);
    return lines + (width <= room ? 1 : Math.ceil(width / full));
  }, 0);
}

/** Whether a text stands on one line of such a room. */
export const isOneLine = (text: string, room: number): boolean => linesIn(text, room) === 1;

/** Height in points of a cell, a part of the width wide, with this text; never less than `least`. */
export function textHeight(text: string, part: number, setting: Setting, least = 0): number {
  return Math.max(least, linesIn(text, roomIn(part, setting)) * setting.line + ENDS);
}

/** Where a text is parted at the latest; rather after a stop, where one is near. */
function partedAt(text: string, latest: number): readonly [string, string] {
  const stop = Math.max(...['。', '；', '\n', '，'].map((mark) => text.lastIndexOf(mark, latest - 1)));
  const near = text[latest] !== '\n' && stop >= 0 && latest - stop < NEAR;
  const at = near ? stop + 1 : latest;
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}

/** A stop this many characters before the end of the room is near. */
const NEAR = 30;

/** Whether figures and Chinese meet before a place in a text. */
const isMeeting = (text: string, at: number): boolean => at > 0 && text.slice(at - 1, at + 1).search(MEETING) === 0;

/** Parts a text where so many lines are full, of `room` halves of a character each; the second part may be empty. */
export function splitText(text: string, room: number, lines: number): readonly [string, string] {
  const full = Math.max(2, room - GIVEN);
  let [line, used, at] = [1, 0, 0];
  for (const character of text) {
    const width = character === '\n' ? 0 : widthOf(character) + (isMeeting(text, at) ? BETWEEN : 0);
    if (character === '\n' || used + width > full) [line, used] = [line + 1, 0];
    if (line > lines) return partedAt(text, at);
    used += width;
    at += character.length;
  }
  return [text, ''];
}

/** Lines that fit into a height. */
export const linesIntoHeight = (height: number, { line }: Setting): number =>
  Math.max(1, Math.floor((height - ENDS) / line));
