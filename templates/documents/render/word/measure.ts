/** Twips (twentieths of a point) of millimetres. */
export function mm(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** Width of the text block (版心), 156 mm. */
export const TEXT_WIDTH = mm(156);

/** Pitch of a line: 22 lines on the 225 mm of the text block. */
export const LINE = 579;

/** One character of the body (三号, 16 points) in twips. */
export const CHARACTER = 320;

/** One character of tables (五号, 10.5 points), and the margin of a cell on either side. */
export const SMALL_CHARACTER = 210;
export const CELL_MARGIN = 50;

/** One character of the imprint and of page numbers (四号, 14 points). */
export const BANJI_CHARACTER = 280;

/** Width of a text in characters; Latin letters and digits are half a character wide. */
export function charactersOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x100 ? 0.5 : 1), 0);
}
