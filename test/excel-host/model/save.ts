import { type Zippable, strToU8, zipSync } from 'fflate';
import type { Book } from './book.ts';
import { encoded } from './escapes.ts';
import { OFFICE, PACKAGE, kindOf } from './package.ts';
import { type Shared, sheetXml, tableXml } from './save-sheet.ts';
import type { Relation, Sheet } from './sheet.ts';
import { StylesWriter } from './styles-part.ts';
import { DECLARATION, type XmlElement, element, writeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const states = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const defaults: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const beside: Readonly<Record<string, readonly [kind: string, type: string]>> = {
  'docProps/core.xml': [
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'application/vnd.openxmlformats-package.core-properties+xml',
  ],
};

/** Gathers the parts of the file. */
class Parts {
  readonly files: Record<string, Uint8Array> = {};
  readonly #types: XmlElement[] = [];

  add(path: string, content: string | Uint8Array, contentType: string | null): void {
    this.files[path] = typeof content === 'string' ? strToU8(content) : content;
    if (contentType !== null) this.#types.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  /** A part taken along as it is, under a name that is still free. */
  keep({ target, bytes, contentType }: Relation): string {
    let path = target;
    for (let number = 2; path in this.files; number += 1) path = target.replace(/\d*(\.\w+)$/, `${100 * number}$1`);
    this.add(path, bytes!, contentType);
    return path;
  }

  relations(path: string, all: readonly XmlElement[]): void {
    if (all.length === 0) return;
    const cut = path.lastIndexOf('/') + 1;
    const file = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
    this.add(file, DECLARATION + writeXml(element('Relationships', { xmlns: PACKAGE }, all)), null);
  }

  zipped(): Uint8Array {
    const types = Object.entries(defaults).map(([Extension, ContentType]) =>
      element('Default', { Extension, ContentType }),
    );
    const root = element('Types', { xmlns: `${PACKAGE.replace('relationships', 'content-types')}` }, [
      ...types,
      ...this.#types,
    ]);
    const files: Zippable = { '[Content_Types].xml': strToU8(DECLARATION + writeXml(root)), ...this.files };
    return zipSync(files, { mtime: new Date(1980, 0, 1), level: 1 });
  }
}

const relation = (Id: string, kind: string, Target: string): XmlElement =>
  element('Relationship', { Id, Type: kind.startsWith('http') ? kind : `${OFFICE}/${kind}`, Target });

function kept(parts: Parts, relations: readonly Relation[]): XmlElement[] {
  return relations.map((one) =>
    one.external
      ? element('Relationship', { Id: one.id, Type: one.type, Target: one.target, TargetMode: 'External' })
      : relation(one.id, one.type, `/${parts.keep(one)}`),
  );
}

function definedNames({ names, sheets }: Book): XmlElement[] {
  const each = names
    .filter(({ sheet }) => sheet === null || sheets.includes(sheet))
    .map(({ name, sheet, attributes, formula }) =>
      element('definedName', { name, localSheetId: sheet ? sheets.indexOf(sheet) : undefined, ...attributes }, [
        formula,
      ]),
    );
  return each.length === 0 ? [] : [element('definedNames', {}, each)];
}

function workbookXml(book: Book): string {
  const sheets = book.sheets.map(({ name, visibility }, index) =>
    element('sheet', { name, sheetId: index + 1, state: states[visibility], 'r:id': `rIdSheet${index + 1}` }),
  );
  const root = element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, [
    element('workbookPr', book.date1904 ? { date1904: 1 } : {}),
    element('bookViews', {}, [element('workbookView', { activeTab: book.sheets.indexOf(book.active) })]),
    element('sheets', {}, sheets),
    ...definedNames(book),
  ]);
  return DECLARATION + writeXml(root);
}

class Strings {
  readonly #all: string[] = [];
  readonly #indices = new Map<string, number>();

  index(text: string): number {
    const known = this.#indices.get(text) ?? this.#all.push(text) - 1;
    this.#indices.set(text, known);
    return known;
  }

  xml(): string {
    const items = this.#all.map((text) =>
      element('si', {}, [element('t', { 'xml:space': 'preserve' }, [encoded(text)])]),
    );
    return DECLARATION + writeXml(element('sst', { xmlns: MAIN, uniqueCount: items.length }, items));
  }
}

function addSheet(parts: Parts, sheet: Sheet, book: Book, shared: Shared, tablesBefore: number): void {
  const path = `xl/worksheets/sheet${book.sheets.indexOf(sheet) + 1}.xml`;
  parts.add(path, sheetXml(sheet, sheet === book.active, shared), `${SPREADSHEET}.worksheet+xml`);
  const tables = sheet.tables.map((table, index) => {
    const id = tablesBefore + index + 1;
    parts.add(`xl/tables/table${id}.xml`, tableXml(table, id, shared.styles), `${SPREADSHEET}.table+xml`);
    return relation(`rIdTable${index + 1}`, 'table', `/xl/tables/table${id}.xml`);
  });
  parts.relations(path, [...kept(parts, sheet.relations), ...tables]);
}

/** The workbook as a file, with everything it was opened with that this model does not know. */
export function saveBook(book: Book): Uint8Array {
  const parts = new Parts();
  const strings = new Strings();
  const shared: Shared = { styles: new StylesWriter(book.standard), string: (text) => strings.index(text) };
  parts.add('xl/workbook.xml', workbookXml(book), `${SPREADSHEET}.sheet.main+xml`);
  let tables = 0;
  for (const sheet of book.sheets) {
    addSheet(parts, sheet, book, shared, tables);
    tables += sheet.tables.length;
  }
  parts.add('xl/styles.xml', shared.styles.text(), `${SPREADSHEET}.styles+xml`);
  parts.add('xl/sharedStrings.xml', strings.xml(), `${SPREADSHEET}.sharedStrings+xml`);
  parts.relations('xl/workbook.xml', [
    ...book.sheets.map((_, index) => relation(`rIdSheet${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation('rIdStyles', 'styles', 'styles.xml'),
    relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'),
    ...kept(
      parts,
      book.relations.map((one) => ({ ...one, id: `rId_${kindOf(one.type)}_${one.id}` })),
    ),
  ]);
  const properties = [...book.beside].flatMap(([path, bytes]) => {
    const known = beside[path];
    if (!known) return [];
    parts.add(path, bytes, known[1]);
    return [relation('rIdCore', known[0], path)];
  });
  parts.relations('', [relation('rIdBook', 'officeDocument', 'xl/workbook.xml'), ...properties]);
  return parts.zipped();
}
