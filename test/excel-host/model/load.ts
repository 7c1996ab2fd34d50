import { Book, type DefinedName } from './book.ts';
import { loadSheet } from './load-sheet.ts';
import { OpenPackage, kindOf } from './package.ts';
import { textRuns } from './sheet-data.ts';
import type { Sheet, Visibility } from './sheet.ts';
import { PLAIN } from './style.ts';
import { readStyles } from './styles-part.ts';
import { childOf, childrenOf, parseXml, textOf } from './xml.ts';

const visibilities: Readonly<Record<string, Visibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };
const ITEM = /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g;

/** Text of each shared string; readings of Chinese characters (`<rPh>`) are not part of it. */
const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(ITEM)].map(([, inner = '']) => textRuns(inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '')));

/** Opens a workbook's bytes. */
export function loadBook(bytes: Uint8Array): Book {
  const open = new OpenPackage(bytes);
  const main = open.relations('').find(({ type }) => kindOf(type) === 'officeDocument');
  if (!main) throw new Error('no workbook');
  const root = parseXml(open.text(main.target));
  const relations = open.relations(main.target);
  const part = (kind: string): string | undefined => relations.find(({ type }) => kindOf(type) === kind)?.target;
  const [stringsPart, stylesPart] = [part('sharedStrings'), part('styles')];
  const strings = stringsPart === undefined ? [] : sharedStrings(open.text(stringsPart));
  const styles = stylesPart === undefined ? { cells: [PLAIN], differential: [] } : readStyles(open.text(stylesPart));
  const sheets = childrenOf(childOf(root, 'sheets')).map(({ attributes }): Sheet => {
    const path = relations.find(({ id }) => id === attributes['r:id'])!.target;
    const sheet = loadSheet(open, path, attributes['name']!, strings, styles);
    sheet.visibility = visibilities[attributes['state'] ?? ''] ?? 'Visible';
    return sheet;
  });
  const book = new Book(sheets);
  const tab = childOf(childOf(root, 'bookViews'), 'workbookView')?.attributes['activeTab'];
  book.active = sheets[Number(tab ?? -1)] ?? book.active;
  book.standard = styles.cells[0] ?? PLAIN;
  book.date1904 = /^(1|true)$/.test(childOf(root, 'workbookPr')?.attributes['date1904'] ?? '');
  book.names = childrenOf(childOf(root, 'definedNames')).map((one): DefinedName => {
    const { name, localSheetId, ...attributes } = one.attributes;
    const sheet = localSheetId === undefined ? null : (sheets[Number(localSheetId)] ?? null);
    return { name: name!, sheet, attributes, formula: textOf(one) };
  });
  const ours = ['worksheet', 'styles', 'sharedStrings', 'calcChain'];
  book.relations = relations.filter(({ type }) => !ours.includes(kindOf(type)));
  book.beside = new Map(open.under('docProps/').map((path) => [path, open.bytes(path)]));
  return book;
}
