import { strFromU8, strToU8, zipSync } from 'fflate';
import { type Day, yearOf } from '../../../../ledger/day.ts';
import { blocks } from './blocks.ts';
import type { ChartData } from './chart.ts';
import { dated } from './mend.ts';
import { AUTHOR, DOCUMENT, type Shell, TITLE, shell } from './shell.ts';
import { attribute, parse, unsupported } from './tree.ts';
import { type DrawChart, escaped } from './xml.ts';

export interface WordOptions {
  readonly title: string;
  readonly author: string;
  /** The day the document is dated; every date inside the file is this one, so that the same input gives the same bytes. */
  readonly date: Day;
  readonly charts: readonly ChartData[];
}

const CORE = 'docProps/core.xml';

/** Charts by the id that their place in the page carries. */
function drawing(charts: readonly ChartData[], drawn: Shell['charts']): DrawChart {
  return (figure) => {
    const id = attribute(figure, 'data-chart') ?? '';
    const at = charts.findIndex((chart) => chart.id === id);
    return drawn[at] ?? unsupported(figure, `没有图“${id}”的数据`);
  };
}

function coreOf(core: Uint8Array, { title, author, date }: WordOptions): Uint8Array {
  const named = strFromU8(core)
    .replaceAll(TITLE, () => escaped(title))
    .replaceAll(AUTHOR, () => escaped(author));
  return strToU8(dated(named, date));
}

/** Turns a rendered page's article into Word in the layout of GB/T 9704-2012. */
export async function toWord(html: string, options: WordOptions): Promise<Uint8Array> {
  const { charts, date } = options;
  const nodes = parse(html);
  const { parts, before, after, charts: drawn } = await shell(charts);
  const body = nodes.flatMap((node) => blocks(node, drawing(charts, drawn))).join('');
  const files = {
    ...parts,
    [DOCUMENT]: strToU8(before + body + after),
    [CORE]: coreOf(parts[CORE]!, options),
  };
  // A zip keeps local time without a zone, so a local date comes out as the same bytes wherever it runs.
  const mtime = new Date(yearOf(date), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return zipSync(files, { level: 3, mtime });
}
