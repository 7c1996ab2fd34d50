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
