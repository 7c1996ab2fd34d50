import { ChartRun } from 'docx/charts';
import { Paragraph } from 'docx';

/** What a native chart is drawn from. */
export interface ChartData {
  readonly id: string;
  readonly alternative: string;
  readonly measure: string;
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
    readonly total: boolean;
  }[];
}

const WIDTH = 589;
/** Of values that go to 100; others are whole numbers of something. */
const FORMATS: Readonly<Record<string, string>> = { '%': '0.0"%"', 分: '0.00' };
const small = { size: 9, color: '000000' };

/** Word's own chart, editable, of the same bars as the page's drawing; grey and light grey, readable in black and white. */
export function chart(data: ChartData): Paragraph {
  const hundred = data.unit in FORMATS;
  const long = Math.max(...data.bars.map((b) => b.label.length)) > 15;
  const run = new ChartRun({
    type: 'bar',
    categories: data.bars.map((b) => b.label),
    legend: false,
    gapWidth: 50,
    font: { name: '宋体', color: '000000' },
    series: [
      {
        name: data.measure,
        values: data.bars.map((b) => b.value),
        color: '595959',
        colors: data.bars.map((b) => (b.total ? 'BFBFBF' : undefined)),
      },
    ],
    dataLabels: { value: true, numberFormat: FORMATS[data.unit] ?? `0"${data.unit}"`, font: small },
    // The first bar is on top, as in the table; the axis of values then has to cross at the far end to stay below.
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: {
      minimum: 0,
      ...(hundred ? { maximum: 100, interval: 20 } : {}),
      crossesAt: 'maximum',
      numberFormat: '0',
      font: small,
    },
    chartArea: { border: 'none' },
    transformation: { width: WIDTH, height: Math.min(780, 70 + data.bars.length * (long ? 34 : 24)) },
    altText: { name: data.id, description: data.alternative },
  });
  return new Paragraph({ style: 'GwFigure', children: [run] });
}
