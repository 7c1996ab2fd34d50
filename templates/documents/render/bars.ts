/** A bar chart laid out in the units of its view box; the template only draws what is here. */
export interface BarGeometry {
  readonly width: number;
  readonly height: number;
  readonly axisX: number;
  readonly axisBottom: number;
  readonly bars: readonly DrawnBar[];
}

export interface DrawnBar {
  readonly lines: readonly { readonly y: number; readonly text: string }[];
  readonly labelX: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly total: boolean;
  readonly textX: number;
  readonly textY: number;
  readonly text: string;
}

/** The view box is narrow, so that letters stay legible when the drawing shrinks to a phone's width. */
const WIDTH = 400;
const FONT = 11;
const LABEL_CHARS = 10;
const VALUE_ROOM = 46;
const BAR = 11;

function wrap(label: string): string[] {
  const lines: string[] = [];
  for (let i = 0; i < label.length; i += LABEL_CHARS) lines.push(label.slice(i, i + LABEL_CHARS));
  return lines;
}

/** Lays horizontal bars out, the first on top; `max` is the full length, or the longest bar where it is null. */
export function layOutBars(
  bars: readonly { readonly label: string; readonly value: number; readonly text: string; readonly total: boolean }[],
  max: number | null,
): BarGeometry {
  const full = max ?? Math.max(1, ...bars.map((b) => b.value));
  const chars = Math.max(...bars.map((b) => Math.min(b.label.length, LABEL_CHARS)));
  const axisX = chars * FONT + 12;
  const room = WIDTH - axisX - VALUE_ROOM;
  let top = 4;
  const drawn = bars.map((b): DrawnBar => {
    const lines = wrap(b.label);
    const height = Math.max(18, lines.length * (FONT + 2) + 5);
    const middle = top + height / 2;
    const first = middle - ((lines.length - 1) * (FONT + 2)) / 2 + 4;
    top += height;
    const width = Math.round((b.value / full) * room * 10) / 10;
    return {
      lines: lines.map((text, i) => ({ y: first + i * (FONT + 2), text })),
      labelX: axisX - 5,
      y: middle - BAR / 2,
      width,
      height: BAR,
      total: b.total,
      textX: axisX + width + 4,
      textY: middle + 4,
      text: b.text,
    };
  });
  return { width: WIDTH, height: top + 4, axisX, axisBottom: top, bars: drawn };
}
