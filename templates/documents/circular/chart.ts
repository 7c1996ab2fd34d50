import type { Counts } from '../../../ledger/figures/counts.ts';
import { percent, percentTenths } from '../text/number.ts';
import type { Part } from './parts.ts';
import { type BarGeometry, layOutBars } from '../render/bars.ts';

/** One bar: what it stands for, how long it is, and what is written beside it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** The bar of all together; drawn white with an outline, so that it stands out without colour. */
  readonly total: boolean;
}

/** A chart, as data for Word's own chart and as geometry for the page's drawing: both show the same. */
export interface ChartView {
  /** By which Word's chart finds its place in the page. */
  readonly id: string;
  readonly caption: string;
  /** Told instead of the drawing, by screen readers. */
  readonly alternative: string;
  readonly note: string | null;
  /** `%` or `个`; the values' unit. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly drawing: BarGeometry;
}

/**
 * More branches than this, or a drawing higher than this (a page of A4 at the width of the text), cannot be told apart
 * in a chart of one page; their distribution is drawn instead.
 */
const MOST_BARS = 20;
const HIGHEST = 520;

function chart(caption: string, unit: string, bars: readonly Bar[], note: string | null): ChartView {
  const alternative = `${caption}。${bars.map((b) => `${b.label}${b.text}`).join('，')}。`;
  return { id: 'onTime', caption, alternative, note, unit, bars, drawing: layOutBars(bars, unit === '%' ? 100 : null) };
}

/** Bands of the on-time rate, from the exact fraction: `from` and up, below the band before. */
const BANDS: readonly { readonly label: string; readonly from: number }[] = [
  { label: '100%', from: 100 },
  { label: '90%以上不足100%', from: 90 },
  { label: '80%以上不足90%', from: 80 },
  { label: '60%以上不足80%', from: 60 },
  { label: '不足60%', from: 0 },
];

/** What a chart is of: the period's name, and what its bars are called. */
interface Of {
  readonly name: string;
  readonly noun: string;
}

function distribution(rated: readonly Part[], { name, noun }: Of, note: string | null): ChartView {
  const band = ({ counts }: Part): number =>
    BANDS.findIndex(({ from }) => counts.closedOnTime * 100 >= from * counts.due);
  const bars = BANDS.map(({ label }, i) => {
    const value = rated.filter((part) => band(part) === i).length;
    return { label, value, text: `${value}个`, total: false };
  });
  return chart(`图1　${name}各${noun}按期兑现率分布（${noun}个数）`, '个', bars, note);
}

/** On-time rates of the lines of the table; `null` where fewer than two have one and there is nothing to compare. */
export function onTimeChart(parts: readonly Part[], totals: Counts, of: Of): ChartView | null {
  const rated = parts.filter(({ counts }) => counts.due > 0);
  if (rated.length < 2) return null;
  const without = parts.filter(({ counts, place }) => counts.due === 0 && place !== 'rest').length;
  const note = without ? `没有到期事项的${without}个${of.noun}未列入图中。` : null;
  if (rated.length > MOST_BARS) return distribution(rated, of, note);
  const bar = (label: string, f: Counts, total: boolean): Bar => ({
    label,
    value: percentTenths(f.closedOnTime, f.due) / 10,
    text: percent(f.closedOnTime, f.due),
    total,
  });
  const bars = [...rated.map(({ label, counts }) => bar(label, counts, false)), bar('合计', totals, true)];
  const each = chart(`图1　${of.name}各${of.noun}按期兑现率`, '%', bars, note);
  return each.drawing.height > HIGHEST ? distribution(rated, of, note) : each;
}
