import type { Area } from './area.ts';
import type { Columns, Sheet } from './sheet.ts';

const PIXELS_A_POINT = 4 / 3;
/** A figure of the standard font (宋体 of 11 points) in pixels, and what a cell keeps free at its sides. */
const FIGURE = 8;
const PADDING = 5;

/** Width in points → in figures of the standard font, as the file has it. */
const figures = (points: number): number =>
  Math.round(Math.max(0, (points * PIXELS_A_POINT - PADDING) / FIGURE) * 100) / 100;

export function setWidth(sheet: Sheet, { left, right }: Area, points: number): void {
  const kept = sheet.columns.flatMap((run): Columns[] =>
    [
      { ...run, last: Math.min(run.last, left - 1) },
      { ...run, first: Math.max(run.first, right + 1) },
    ].filter(({ first, last }) => first <= last),
  );
  const old = sheet.columns.find(({ first, last }) => left >= first && left <= last);
  const attributes = { ...old?.attributes, width: String(figures(points)), customWidth: '1' };
  sheet.columns = [...kept, { first: left, last: right, attributes, style: old?.style ?? null }];
}

export function setHeight(sheet: Sheet, { top, bottom }: Area, points: number): void {
  for (let row = top; row <= bottom; row += 1) {
    Object.assign(sheet.row(row).attributes, { ht: String(points), customHeight: '1' });
  }
}
