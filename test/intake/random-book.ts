import fc from 'fast-check';
import { columnLetters } from '../../ledger/grid.ts';
import { NAMESPACES, rawXlsx, stylesXml } from '../support/raw-xlsx.ts';
import type { BookXml } from './interpreter.ts';

/** How a writer puts its XML: all of these are legal and mean the same. */
export interface Manner {
  readonly prefix: '' | 'x:' | 'main:';
  readonly quote: '"' | "'";
  /** Between elements. */
  readonly gap: string;
  /** Before the end of tags. */
  readonly blank: '' | ' ' | '\n';
  readonly encoding: 'utf-8' | 'mark' | 'utf-16le' | 'utf-16be';
  /** Whether rows and cells say where they are. */
  readonly addresses: 'all' | 'some';
  /** All that the standard allows in a cell, or what Excel itself puts there. */
  readonly cells: 'any' | 'usual';
}

export const ordinary: Manner = {
  prefix: '',
  quote: '"',
  gap: '',
  blank: '',
  encoding: 'utf-8',
  addresses: 'all',
  cells: 'usual',
};

export const anyManner: fc.Arbitrary<Manner> = fc.record({
  prefix: fc.constantFrom('', 'x:', 'main:'),
  quote: fc.constantFrom('"', "'"),
  gap: fc.constantFrom('', '', ' ', '\r\n\t', '<!-- <c r="A1"><v>1</v></c> -->', '<?note <row r="9"><c><v>1</v></c>?>'),
  blank: fc.constantFrom('', '', ' ', '\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'mark', 'utf-16le', 'utf-16be'),
  addresses: fc.constantFrom('all', 'some'),
  cells: fc.constant('any'),
});

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Element = (name: string, attributes: Attributes, ...content: readonly string[]) => string;

/** Writes elements in a manner; `t`, `v` and `f` hold text, in which a gap would mean something. */
function elementIn({ prefix, quote, gap, blank }: Manner): Element {
  return (name, attributes, ...content) => {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const start = `<${prefix}${name}${given.map(([key, value]) => ` ${key}=${quote}${value}${quote}`).join('')}${blank}`;
    if (content.length === 0) return `${start}/>`;
    const between = ['t', 'v', 'f'].includes(name) ? '' : gap;
    return `${start}>${between}${content.map((one) => one + between).join('')}</${prefix}${name}${blank}>`;
  };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
/** Ways to write a text so that it means the same. */
const WAYS: readonly ((text: string) => string)[] = [
  escape,
  (text) => [...text].map((one) => `&#${one.codePointAt(0)};`).join(''),
  (text) => [...text].map((one) => `&#x${one.codePointAt(0)!.toString(16)};`).join(''),
  (text) => (/\r|\]\]>/.test(text) ? escape(text) : `<![CDATA[${text}]]>`),
];

/** Characters that XML allows, and those that mean something to one reader or other. */
const anyText = fc
  .array(
    fc.constantFrom(
      ...['承', '诺', 'a', 'Z', '1', '😀', '𠮷', '<', '>', '&', '"', "'", ' ', '\n', '\r', '\t', ']]>'],
      ...['&amp;', '&lt;', '_x000D_', '_x005F_', '_x4E00_', '=', '</c>', '<v>', '!', '?', '\u00a0', '　'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
const usualText = fc
  .array(fc.constantFrom('承', '诺', 'a', '1', '😀', '𠮷', '<', '>', '&', '"', "'", ' ', '\n', '&amp;', '=', '　'), {
    maxLength: 8,
  })
  .map((pieces) => escape(pieces.join('')));
const written = fc.tuple(anyText, fc.constantFrom(...WAYS)).map(([text, way]) => way(text));

const number = fc.oneof(
  fc.integer().map(String),
  fc.nat({ max: 50_000 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 999_999 })).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom('0', '-0.5', '1E-3', '1.5E+20', '+5', '.5', '5.', '007', '0.1', '0.30000000000000004', '1e-7'),
);
/** Whole seconds, from the day on which both calendars agree. */
const serial = fc
  .tuple(fc.integer({ min: 61, max: 80_000 }), fc.nat({ max: 86_399 }), fc.boolean())
  .map(([day, seconds, whole]) => String(whole ? day : day + seconds / 86_400));

const formula = fc.constantFrom(
  { attributes: {}, text: '1+1' },
  { attributes: {}, text: 'IF(B1&lt;0,"是","否")' },
  { attributes: { t: 'shared', ref: 'A1:A3', si: 0 }, text: "'表 1'!B1*2" },
  { attributes: { t: 'array', ref: 'A1' }, text: 'SUM(B1:B2)' },
  { attributes: { t: 'array', ref: 'A1' }, text: null },
);

/** A cell's attributes without its address, and its content. */
type Draft = (element: Element) => { readonly attributes: Attributes; readonly content: readonly string[] };

const value = (
  t: string | undefined,
  text: fc.Arbitrary<string>,
  style = 0,
  f: typeof formula | null = formula,
): fc.Arbitrary<Draft> =>
  fc.tuple(text, f === null ? fc.constant(null) : fc.option(f, { freq: 3 })).map(([raw, f]): Draft => {
    const s = style === 0 ? undefined : style;
    return (element) => {
      const before = f === null ? [] : [element('f', f.attributes, ...(f.text === null ? [] : [f.text]))];
      return { attributes: { s, t }, content: [...before, element('v', {}, raw)] };
    };
  });

const runsOf = (text: fc.Arbitrary<string>): fc.Arbitrary<[string, boolean][]> =>
  fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 3 });
const bodyOf = (element: Element, pieces: readonly (readonly [string, boolean])[], phonetic: boolean): string[] => {
  const texts = pieces.map(([text, formatted]) =>
    pieces.length === 1 && !formatted
      ? element('t', { 'xml:space': 'preserve' }, text)
      : element('r', {}, ...(formatted ? [element('rPr', {}, element('b', {}))] : []), element('t', {}, text)),
  );
  return phonetic ? [...texts, element('rPh', { sb: 0, eb: 1 }, element('t', {}, 'かな'))] : texts;
};

const STRINGS = 6;

const dayAt = fc.integer({ min: 1, max: 4 }).chain((style) => value(undefined, serial, style));

const anyDraft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 4, arbitrary: value(undefined, number) },
  { weight: 2, arbitrary: value('n', number) },
  { weight: 4, arbitrary: value('s', fc.nat({ max: STRINGS - 1 }).map(String)) },
  { weight: 2, arbitrary: value('str', written) },
  { weight: 1, arbitrary: value('b', fc.constantFrom('0', '1')) },
  { weight: 1, arbitrary: value('e', fc.constantFrom('#N/A', '#REF!', '#DIV/0!')) },
  { weight: 3, arbitrary: dayAt },
  {
    weight: 3,
    arbitrary: fc.tuple(runsOf(written), fc.boolean()).map(([pieces, phonetic]): Draft => {
      return (element) => ({
        attributes: { t: 'inlineStr' },
        content: [element('is', {}, ...bodyOf(element, pieces, phonetic))],
      });
    }),
  },
  {
    weight: 1,
    arbitrary: formula.map(({ attributes }): Draft => (element) => ({
      attributes: {},
      content: [element('f', attributes, 'NOW()')],
    })),
  },
  { weight: 2, arbitrary: fc.constant<Draft>(() => ({ attributes: { s: 1 }, content: [] })) },
);

const simple = formula.filter(({ attributes, text }) => text !== null && Object.keys(attributes).length === 0);
const usualDraft: fc.Arbitrary<Draft> = fc.oneof(
  value(undefined, number, 0, simple),
  value('s', fc.nat({ max: STRINGS - 1 }).map(String), 0, null),
  value('b', fc.constantFrom('0', '1'), 0, simple),
  value('e', fc.constantFrom('#N/A', '#REF!', '#DIV/0!'), 0, simple),
  // The styles with the formats 14 and 22: exceljs does not know those of Chinese Excel.
  fc.integer({ min: 1, max: 2 }).chain((style) => value(undefined, serial, style, simple)),
  simple.map(({ text }): Draft => (element) => ({ attributes: {}, content: [element('f', {}, text!)] })),
);

/** How far a cell or row is behind the one before, and whether it says where it is, should the manner leave it open. */
const step = fc.record({ by: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 })), says: fc.boolean() });
const rowOf = (draft: fc.Arbitrary<Draft>) => fc.tuple(step, fc.array(fc.tuple(step, draft), { maxLength: 8 }));

function sheetXml(element: Element, rows: readonly string[]): string {
  const parts = [element('dimension', { ref: 'C3' }), element('sheetData', {}, ...rows), element('mergeCells', {})];
  return element('worksheet', {}, ...parts);
}

/** The root's tag with its namespaces. */
function rooted(xml: string, { prefix, encoding }: Manner): string {
  const main = prefix === '' ? NAMESPACES : NAMESPACES.replace('xmlns=', `xmlns:${prefix.slice(0, -1)}=`);
  const declared = encoding.startsWith('utf-16') ? 'UTF-16' : 'UTF-8';
  return `<?xml version="1.0" encoding="${declared}"?>\r\n${xml.replace(/^<[\w:]+/, (name) => `${name} ${main}`)}`;
}

/** A workbook with one sheet of random content, written in a manner. */
export function bookIn(manner: Manner): fc.Arbitrary<BookXml> {
  const element = elementIn(manner);
  const says = (one: { says: boolean; by: number }): boolean => manner.addresses === 'all' || one.says;
  const usual = manner.cells === 'usual';
  const rowDraft = rowOf(usual ? usualDraft : anyDraft);
  const items = fc.array(fc.tuple(runsOf(usual ? usualText : written), fc.boolean()), {
    minLength: STRINGS,
    maxLength: STRINGS,
  });
  return fc.tuple(fc.array(rowDraft, { maxLength: 6 }), items, fc.boolean()).map(([drafts, strings, date1904]) => {
    let row = 0;
    const rows = drafts.map(([rowStep, cells]) => {
      row += says(rowStep) ? rowStep.by : 1;
      let column = 0;
      const written = cells.map(([cellStep, make]) => {
        column += says(cellStep) ? cellStep.by : 1;
        const r = says(cellStep) ? `${columnLetters(column)}${row}` : undefined;
        const { attributes, content } = make(element);
        return element('c', { r, ...attributes }, ...content);
      });
      return element('row', { r: says(rowStep) ? row : undefined, spans: '1:9' }, ...written);
    });
    const si = strings.map(([pieces, phonetic]) => element('si', {}, ...bodyOf(element, pieces, phonetic)));
    return {
      sheet: rooted(sheetXml(element, rows), manner),
      strings: rooted(element('sst', {}, ...si), manner),
      styles: stylesXml([], [14, 22, 31, 57]),
      date1904,
    };
  });
}

function encoded(xml: string, { encoding }: Manner): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(xml);
  if (encoding === 'mark') return Buffer.from(`\ufeff${xml}`);
  const little = Buffer.from(`\ufeff${xml}`, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

export function zippedBook({ sheet, strings, styles, date1904 }: BookXml, manner: Manner): Uint8Array {
  return rawXlsx({
    workbookProperties: date1904 ? ' date1904="1"' : '',
    parts: {
      'xl/worksheets/sheet1.xml': encoded(sheet, manner),
      'xl/sharedStrings.xml': encoded(strings, manner),
      'xl/styles.xml': styles,
    },
  });
}
