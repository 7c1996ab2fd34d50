/** One bar: what it stands for, how long it is, and what is written beside it. */
interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** The figures behind it, shown when it is pointed at. */
  readonly detail: string;
  /** The bar of all together; drawn white with an outline, so that it stands out without colour. */
  readonly total: boolean;
  /** Its length on the page, in per cent of the longest there can be. */
  readonly width: number;
}

/** A chart, as data for Word's own chart and as the page's list of bars: both show the same. */
export interface ChartView {
  /** By which Word's chart finds its place in the page. */
  readonly id: string;
  readonly caption: string;
  /** Told instead of Word's drawing, by screen readers; on the page every bar is text. */
  readonly alternative: string;
  readonly note: string | null;
  /** What is measured: the name of the series in Word. */
  readonly measure: string;
  /** `%`, `分` or a measure word such as `个`; the values' unit. */
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** A bar before it is drawn. */
export type BarData = Omit<Bar, 'width'>;

/** The whole length of bars in per cent and in points, which go to 100; any other ends with the longest. */
function fullLength(unit: string, bars: readonly BarData[]): number {
  return unit === '%' || unit === '分' ? 100 : Math.max(1, ...bars.map(({ value }) => value));
}

/** Completes a chart: the first bar is on top. */
export function barChart(
  of: Pick<ChartView, 'id' | 'caption' | 'measure' | 'unit'>,
  bars: readonly BarData[],
  note: string | null,
): ChartView {
  const full = fullLength(of.unit, bars);
  return {
    ...of,
    alternative: `${of.caption}。${bars.map((b) => `${b.label}${b.text}`).join('，')}。`,
    note,
    bars: bars.map((bar) => ({ ...bar, width: Math.round((bar.value / full) * 1000) / 10 })),
  };
}
