import { cleanText } from './clean-text.ts';

/** Cells that a chart is drawn from, with what stands in them, so that it is drawn also before anything is calculated. */
interface ChartCells<T> {
  /** Such as `'图表'!$A$2:$A$5`. */
  readonly ref: string;
  readonly values: readonly T[];
}

/** Bars of one row of numbers. */
export interface SheetChart {
  readonly title: string;
  /** Told by screen readers. */
  readonly alternative: string;
  /** What is measured. */
  readonly measure: string;
  /** Standing for few short names, lying for many or long ones. */
  readonly lying: boolean;
  readonly names: ChartCells<string>;
  readonly numbers: ChartCells<number>;
  /** `0` or `0.00`. */
  readonly format: string;
  /** The end of the axis; as far as the longest bar where it is not given. */
  readonly most?: number;
  /** The cells of its corners, in columns and rows from 0; it fills the first and nearly the last. */
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string =>
  cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', ' ');

const INK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const LINE = `<a:ln w="9525">${INK}</a:ln>`;
const pattern = (name: string): string =>
  `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="1F4E79"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/** Hatched with a black edge: told from white and from black on any printer. */
const BAR = `<c:spPr>${pattern('dkUpDiag')}${LINE}</c:spPr>`;

/** Points of the title's line, and of a row that nobody made higher. */
const TITLE = 38;
const ROW = 18;

/** Leaves room above for the title, and at the right for the number of a bar that reaches the end. */
function withRoom({ from, to }: SheetChart): string {
  const top = TITLE / ((to[1] - from[1] + 1) * ROW);
  const [y, height] = [top, 0.97 - top].map((part) => part.toFixed(3));
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="outer"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.02"/>' +
    `<c:y val="${y!}"/><c:w val="0.9"/><c:h val="${height!}"/></c:manualLayout></c:layout>`
  );
}

const font = (size: number, bold: boolean): string =>
  `sz="${size}" b="${bold ? 1 : 0}">${INK}<a:latin typeface="宋体"/><a:ea typeface="宋体"/>`;
const textOf = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${font(size, false)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const title = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${font(1200, true)}</a:defRPr></a:pPr>` +
  `<a:r><a:rPr lang="zh-CN" ${font(1200, true)}</a:rPr><a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values.map((value, at) => `<c:pt idx="${at}"><c:v>${escaped(String(value))}</c:v></c:pt>`).join('');

function series({ measure, names, numbers, format }: SheetChart): string {
  const labels =
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(900)}` +
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
  return (
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escaped(measure)}</c:v></c:tx>${BAR}<c:invertIfNegative val="0"/>${labels}` +
    `<c:cat><c:strRef><c:f>${escaped(names.ref)}</c:f><c:strCache>${points(names.values)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escaped(numbers.ref)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(numbers.values)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** The step of the axis of counts: 1, 2 or 5 with noughts behind, so that it takes five at most. */
function unitOf({ numbers }: SheetChart): number {
  const most = Math.max(1, ...numbers.values);
  const steps = [1, 10, 100, 1000, 10_000, 100_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]);
  return steps.find((step) => step * 5 >= most) ?? most;
}

/** The first of lying bars is on top, as in the table; the axis of numbers then has to cross at the far end to stay below. */
function axes(chart: SheetChart): string {
  const { lying, most } = chart;
  const [nameSide, numberSide] = lying ? ['l', 'b'] : ['b', 'l'];
  const order = lying ? 'maxMin' : 'minMax';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const unit = most === undefined ? `<c:majorUnit val="${unitOf(chart)}"/>` : '';
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${nameSide}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${LINE}</c:spPr>${textOf(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${most === undefined ? '' : `<c:max val="${most}"/>`}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${numberSide}"/>${grid}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(900)}<c:crossAx val="1"/>` +
    `<c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>${unit}</c:valAx>`
  );
}

/** A chart of Excel's own, drawn from cells of the workbook. */
export function chartXml(chart: SheetChart): string {
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}"><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea>${chart.lying ? withRoom(chart) : '<c:layout/>'}<c:barChart>` +
    `<c:barDir val="${chart.lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series(chart)}` +
    `<c:gapWidth val="${chart.lying ? 50 : 80}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `${axes(chart)}</c:plotArea><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>' +
    `${textOf(1000)}</c:chartSpace>`
  );
}

/** Within the last column and row, in English Metric Units: an edge on the line between cells would not be printed. */
const INSIDE = { column: 900_000, row: 180_000 };
const EDGE = { column: 0, row: 0 };

function corner(name: 'from' | 'to', [column, row]: readonly [number, number]): string {
  const off = name === 'from' ? EDGE : INSIDE;
  return (
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${off.column}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${off.row}</xdr:rowOff></xdr:${name}>`
  );
}

/** The charts of one sheet at their places; the n-th (from 1) is its relation `rId<n>`. */
export function drawingXml(charts: readonly SheetChart[]): string {
  const anchors = charts.map(
    ({ from, to, title: name, alternative }, at) =>
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
      `<xdr:cNvPr id="${at + 2}" name="${escaped(name)}" descr="${escaped(alternative)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
      '<xdr:clientData/></xdr:twoCellAnchor>',
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
}

/** Relations of a part to others, by kind and target. */
export function relationsXml(to: readonly (readonly [kind: string, target: string])[]): string {
  const relations = to.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}
