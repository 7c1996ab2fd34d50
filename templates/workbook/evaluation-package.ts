import { strFromU8, strToU8 } from 'fflate';
import { type SheetChart, chartXml, drawingXml, relationsXml } from './chart-part.ts';
import type { TableSheet, TableValue } from './input.ts';
import type { Parts } from './package.ts';
import { COLUMN_TYPES, styleNumber } from './table-column.ts';
import { sheetPart } from './table-skeleton.ts';

/** A sheet of the evaluation: a table with what stands below it. */
export interface EvaluationSheet extends TableSheet {
  /** The line 合计, which is not sorted or filtered with the others. */
  readonly total?: readonly TableValue[];
  readonly charts?: readonly SheetChart[];
  /** Printed on one page, whatever its height. */
  readonly onePage?: boolean;
}

const FIRST = styleNumber({ type: COLUMN_TYPES[0]! });
const STYLES = COLUMN_TYPES.length;
const NUMBERS: readonly number[] = (['integer', 'score', 'rate'] as const).map((type) => styleNumber({ type }));

/** Numbers stand at the right; each style of a column comes once more in bold, for totals. */
function withTotals(styles: string): string {
  const fonts = styles.match(/<font>.*?<\/font>/gs) ?? [];
  const bold = `<font><b/>${fonts.at(-1)!.slice('<font>'.length)}`;
  const all = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)![1]!.match(/<xf [^>]*\/>|<xf .*?<\/xf>/gs)!;
  const right = all.map((xf, at) =>
    NUMBERS.includes(at) ? xf.replace('horizontal="center"', 'horizontal="right" indent="1"') : xf,
  );
  const heavy = right.slice(FIRST, FIRST + STYLES).map((xf) => xf.replace(/fontId="\d+"/, `fontId="${fonts.length}"`));
  return styles
    .replace(/<fonts count="\d+"/, `<fonts count="${fonts.length + 1}"`)
    .replace('</fonts>', `${bold}</fonts>`)
    .replace(
      /<cellXfs[^>]*>.*?<\/cellXfs>/s,
      `<cellXfs count="${right.length + STYLES}">${[...right, ...heavy].join('')}</cellXfs>`,
    );
}

/** The last row in bold, and out of what is sorted and filtered. */
function totalled(xml: string, lines: number): string {
  const at = xml.lastIndexOf('<row ');
  const end = xml.indexOf('</sheetData>');
  const row = xml.slice(at, end).replace(/ s="(\d+)"/g, (_, style: string) => ` s="${Number(style) + STYLES}"`);
  const rest = xml.slice(end).replace(/(<autoFilter ref="A1:[A-Z]+)\d+/, `$1${lines + 1}`);
  return xml.slice(0, at) + row + rest;
}

function sheetXml(xml: string, { total, charts = [], onePage, rows }: EvaluationSheet): string {
  const summed = total === undefined ? xml : totalled(xml, rows.length);
  const centred = summed.replace('<pageMargins', '<printOptions horizontalCentered="1"/><pageMargins');
  const fitted = onePage ? centred.replace('fitToHeight="0"', 'fitToHeight="1"') : centred;
  return charts.length === 0 ? fitted : fitted.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>');
}

const OVERRIDE = 'application/vnd.openxmlformats-officedocument.';
const typeOf = (part: string): string => (part.includes('/charts/') ? 'drawingml.chart+xml' : 'drawing+xml');

/** Puts totals in bold, numbers to the right, and charts in, which neither exceljs nor plain tables have. */
export function finishEvaluation(parts: Parts, sheets: readonly EvaluationSheet[]): Parts {
  const added: Record<string, string> = {};
  let charts = 0;
  const finished = sheets.map((sheet, index): readonly [string, Uint8Array] => {
    const part = sheetPart(index + 1);
    const own = sheet.charts ?? [];
    if (own.length > 0) {
      const drawing = `drawing${index + 1}.xml`;
      const names = own.map(() => `chart${(charts += 1)}.xml`);
      own.forEach((chart, at) => (added[`xl/charts/${names[at]!}`] = chartXml(chart)));
      added[`xl/drawings/${drawing}`] = drawingXml(own);
      added[`xl/drawings/_rels/${drawing}.rels`] = relationsXml(names.map((name) => ['chart', `../charts/${name}`]));
      added[part.replace('sheets/', 'sheets/_rels/') + '.rels'] = relationsXml([['drawing', `../drawings/${drawing}`]]);
    }
    return [part, strToU8(sheetXml(strFromU8(parts[part]!), sheet))];
  });
  const typed = Object.keys(added).filter((name) => !name.endsWith('.rels'));
  const overrides = typed.map((name) => `<Override PartName="/${name}" ContentType="${OVERRIDE}${typeOf(name)}"/>`);
  const types = strFromU8(parts['[Content_Types].xml']!).replace('</Types>', `${overrides.join('')}</Types>`);
  return {
    ...parts,
    ...Object.fromEntries(finished),
    ...Object.fromEntries(Object.entries(added).map(([name, xml]) => [name, strToU8(xml)])),
    '[Content_Types].xml': strToU8(types),
    'xl/styles.xml': strToU8(withTotals(strFromU8(parts['xl/styles.xml']!))),
  };
}
