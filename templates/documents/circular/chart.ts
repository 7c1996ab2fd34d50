import type { Counts } from '../../../ledger/figures/counts.ts';
import { type BarData, type ChartView, barChart } from '../render/bars.ts';
import { percent, percentTenths } from '../text/number.ts';
import type { Part } from './parts.ts';

/**
 * More branches than this, or names of more lines than this together (a page of A4), cannot be told apart in a chart of one
 * page; their distribution is drawn instead.
 */
const MOST_BARS = 20;
const MOST_LINES = 40;
const LINE_CHARS = 10;

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
  const bars = BANDS.map(({ label }, i): BarData => {
    const value = rated.filter((part) => band(part) === i).length;
    const detail = `占有到期事项的${rated.length}个${noun}的${percent(value, rated.length)}`;
    return { label, value, text: `${value}个`, detail, total: false };
  });
  const caption = `图1　${name}各${noun}按期兑现率分布（${noun}个数）`;
  return barChart({ id: 'onTime', caption, measure: `${noun}个数`, unit: '个' }, bars, note);
}

/** On-time rates of the lines of the table; `null` where fewer than two have one and there is nothing to compare. */
export function onTimeChart(parts: readonly Part[], totals: Counts, of: Of): ChartView | null {
  const rated = parts.filter(({ counts }) => counts.due > 0);
  if (rated.length < 2) return null;
  const without = parts.filter(({ counts, place }) => counts.due === 0 && place !== 'rest').length;
  const note = without ? `没有到期事项的${without}个${of.noun}未列入图中。` : null;
  const lines = rated.reduce((sum, { label }) => sum + Math.ceil(label.length / LINE_CHARS), 0);
  if (rated.length > MOST_BARS || lines > MOST_LINES) return distribution(rated, of, note);
  const bar = (label: string, f: Counts, total: boolean): BarData => ({
    label,
    value: percentTenths(f.closedOnTime, f.due) / 10,
    text: percent(f.closedOnTime, f.due),
    detail: `到期${f.due}件，按期兑现${f.closedOnTime}件`,
    total,
  });
  const bars = [...rated.map(({ label, counts }) => bar(label, counts, false)), bar('合计', totals, true)];
  const caption = `图1　${of.name}各${of.noun}按期兑现率`;
  return barChart({ id: 'onTime', caption, measure: '按期兑现率（%）', unit: '%' }, bars, note);
}
