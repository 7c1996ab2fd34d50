import type { FormTable } from '../../../../ledger/forms/content.ts';
import type { Metrics } from './metrics.ts';
import type { Cell, Look, Row } from './rows.ts';
import { isOneLine, linesIntoHeight, roomIn, splitText, textHeight } from './text.ts';

/** Excel's tallest row is 409 points. */
const TALLEST = 400;

/** The ends of a table's columns as parts of the width: 0 first, 1 last. */
function endsOf({ columns }: Pick<FormTable, 'columns'>): readonly number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  let end = 0;
  return [0, ...columns.map(({ width }) => Math.round(((end += width) / sum) * 1000) / 1000)];
}

type Open = Cell['open'];

const DAY = /^(\d{4}年)(\d{1,2}月\d{1,2}日)$/;
/** A day in a narrow column stands on two lines, parted after the year. */
const parted = (text: string, room: number): string => (isOneLine(text, room) ? text : text.replace(DAY, '$1\n$2'));

function rowOf(table: FormTable, texts: readonly string[], header: boolean, metrics: Metrics, open?: Open): Row {
  const ends = endsOf(table);
  const look = (index: number): Look =>
    header ? 'header' : table.columns[index]!.centered === true ? 'centered' : 'body';
  const cells = table.columns.map((_, index): Cell => {
    const [from, to] = [ends[index]!, ends[index + 1]!];
    return {
      from,
      to,
      text: parted(texts[index] ?? '', roomIn(to - from, metrics)),
      look: look(index),
      ...(open === undefined ? {} : { open }),
    };
  });
  const least = metrics.line + 10;
  const height = Math.max(...cells.map(({ from, to, text }) => textHeight(text, to - from, metrics, least)));
  return header ? { height, cells, header: true } : { height, cells };
}

export const headerOf = (table: FormTable, metrics: Metrics): Row =>
  rowOf(
    table,
    table.columns.map(({ header }) => header),
    true,
    metrics,
  );

const openOf = (first: boolean, last: boolean): Open =>
  first ? (last ? undefined : 'below') : last ? 'above' : 'both';

/** The rows of a table's body; one higher than `most`, or than Excel lets a row be, goes on in another below it. */
export function bodyOf(table: FormTable, metrics: Metrics, most = TALLEST): readonly Row[] {
  const ends = endsOf(table);
  const lines = linesIntoHeight(Math.min(most, TALLEST), metrics);
  return table.rows.flatMap((texts) => {
    const made: Row[] = [];
    let rest = texts;
    do {
      const parts = rest.map((text, index) => splitText(text, roomIn(ends[index + 1]! - ends[index]!, metrics), lines));
      const next = parts.map(([, after]) => after);
      const last = next.every((text) => text === '');
      const open = openOf(made.length === 0, last);
      const now = parts.map(([before]) => before);
      made.push(rowOf(table, now, false, metrics, open));
      rest = next;
    } while (rest.some((text) => text !== ''));
    return made;
  });
}
