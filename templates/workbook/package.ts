import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest day a zip can hold; fflate writes local parts, and so the bytes are the same in every time zone. */
export const ZIP_DAY = new Date(1980, 0, 1);

/** Children of a font in the order of the schema; exceljs writes the colour first, which strict readers refuse. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

function orderFont(inner: string): string {
  const children = inner.match(/<[^>]+\/>/g) ?? [];
  const rank = (child: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
  return [...children].sort((a, b) => rank(a) - rank(b)).join('');
}

const DEFAULT_FONT =
  '<font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';

function mendStyles(xml: string): string {
  const ordered = xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => `<font>${orderFont(inner)}</font>`);
  // The first font is that of cells nobody touched and the measure of column widths.
  return ordered.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, (_, open: string) => open + DEFAULT_FONT);
}

// Heights are set so that long texts show at once everywhere, but a row must grow when a person types on.
function freeRowHeights(xml: string): string {
  return xml
    .replace(/<sheetFormatPr [^>]*>/, (format) => format.replace(' customHeight="1"', ''))
    .replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
      number === '1' ? row : row.replace(' customHeight="1"', ''),
    );
}

// exceljs writes the notes' drawing after the tables; the schema has it before them.
function mendOrder(xml: string): string {
  return xml.replace(/(<tableParts.*?<\/tableParts>)(<legacyDrawing [^>]*\/>)/s, '$2$1');
}

const WITHIN = /^[^!:/]+![A-Z]+\d+$/;

interface SheetPart {
  readonly xml: string;
  readonly rels: string;
}

/**
 * exceljs writes a link within the workbook as a relation to a file of that name; Excel itself writes the place only,
 * and a relation to the outside would make it warn.
 */
function mendLinks({ xml, rels }: SheetPart): SheetPart {
  const places = new Map<string, string>();
  const attribute = (element: string, name: string): string =>
    new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  const kept = rels.replace(/<Relationship [^>]*\/>/g, (relation) => {
    const target = attribute(relation, 'Target');
    if (!attribute(relation, 'Type').endsWith('/hyperlink') || !WITHIN.test(target)) return relation;
    places.set(attribute(relation, 'Id'), target);
    return '';
  });
  const mended = xml.replace(/<hyperlink [^>]*\/>/g, (link) => {
    const place = places.get(attribute(link, 'r:id'));
    return place === undefined ? link : `<hyperlink ref="${attribute(link, 'ref')}" location="${place}"/>`;
  });
  return { xml: mended, rels: kept };
}

// Filter buttons are Excel's default and need no element each.
const mendTable = (xml: string): string => xml.replace(/<filterColumn colId="\d+" hiddenButton="0"\/>/g, '');

/** Notes are four rows high at first, too little for a sentence in Chinese. */
const NOTE_ROWS = 5;

function mendNotes(xml: string): string {
  return xml.replace(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_, text: string) => {
    const places = text.split(',').map(Number);
    places[4] = places[4]! + 1;
    places[6] = places[6]! + NOTE_ROWS;
    return `<x:Anchor>${places.join(', ')}</x:Anchor>`;
  });
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2);

/** The parts of a workbook by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of what exceljs has written, mended where it is against the schema or against our needs. */
export function mendedParts(bytes: Uint8Array): Parts {
  const parts = unzipSync(bytes);
  const mend = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(by(strFromU8(part)));
  };
  mend('xl/styles.xml', mendStyles);
  for (const name of Object.keys(parts)) {
    if (/^xl\/tables\//.test(name)) mend(name, mendTable);
    if (/^xl\/drawings\/vmlDrawing/.test(name)) mend(name, mendNotes);
    const sheet = /^xl\/worksheets\/(sheet\d+\.xml)$/.exec(name)?.[1];
    if (sheet === undefined) continue;
    const relations = `xl/worksheets/_rels/${sheet}.rels`;
    const { xml, rels } = mendLinks({
      xml: mendOrder(freeRowHeights(strFromU8(parts[name]!))),
      rels: strFromU8(parts[relations] ?? new Uint8Array()),
    });
    parts[name] = strToU8(xml);
    if (parts[relations]) parts[relations] = strToU8(rels);
  }
  return parts;
}

/** Names of parts in the order in which they are packed. */
export function inOrder(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.endsWith('/')).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Packs parts with a fixed time, so that the same workbook gives the same bytes. */
export function packParts(parts: Parts): Uint8Array {
  const ordered: Zippable = {};
  for (const name of inOrder(Object.keys(parts))) ordered[name] = parts[name]!;
  return zipSync(ordered, { mtime: ZIP_DAY, level: 3 });
}
