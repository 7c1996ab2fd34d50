import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Part path → content; `null` leaves the part out. */
export type Parts = Record<string, string | Uint8Array | null>;

export interface RawWorkbook {
  /** What stands in `<sheetData>` of the one sheet 台账. */
  readonly rows?: string;
  /** `<si>` elements. */
  readonly strings?: readonly string[];
  /** Custom format codes; cell style 1 has the first, 2 the second … */
  readonly formats?: readonly string[];
  /** Built-in format ids; their styles follow those of the custom codes. */
  readonly formatIds?: readonly number[];
  readonly workbookProperties?: string;
  /** Replaces or adds parts. */
  readonly parts?: Parts;
}

export function worksheet(rows: string): string {
  return `${DECLARATION}<worksheet ${NAMESPACES}><dimension ref="A1"/><sheetData>${rows}</sheetData></worksheet>`;
}

export function relationships(...all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

export function workbookXml(sheets: string, properties = ''): string {
  return `${DECLARATION}<workbook ${NAMESPACES}><workbookPr${properties}/><sheets>${sheets}</sheets></workbook>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function stylesXml(formats: readonly string[], formatIds: readonly number[]): string {
  const custom = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`);
  const ids = [0, ...formats.map((_, i) => 200 + i), ...formatIds];
  const styles = ids.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`);
  return (
    `${DECLARATION}<styleSheet ${NAMESPACES}><numFmts count="${custom.length}">${custom.join('')}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${ids.length}">${styles.join('')}</cellXfs></styleSheet>`
  );
}

/** The parts of a smallest workbook, to be changed and zipped by a test. */
export function rawParts(raw: RawWorkbook = {}): Parts {
  const { rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings = ['<si><t>甲</t></si>'] } = raw;
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml('<sheet name="台账" sheetId="1" r:id="rId1"/>', raw.workbookProperties),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/styles.xml': stylesXml(raw.formats ?? [], raw.formatIds ?? []),
    'xl/sharedStrings.xml': `${DECLARATION}<sst ${NAMESPACES}>${strings.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': worksheet(rows),
    ...raw.parts,
  };
}

export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    if (content === null) continue;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    // What is that long need not be packed well.
    files[path] = bytes.length > 1 << 20 ? [bytes, { level: 1 }] : bytes;
  }
  return zipSync(files, { mtime: '2026-01-01T00:00:00Z' });
}

/** A workbook's bytes from hand-made XML. */
export function rawXlsx(raw: RawWorkbook = {}): Uint8Array {
  return zipParts(rawParts(raw));
}

/** Where a zip keeps an entry: its record in the central directory and its packed data. */
export function entryOffsets(bytes: Uint8Array, path: string): { central: number; data: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (name === path) return { central: at, data };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`no ${path} in this zip`);
}

/** A copy of the bytes with some of them replaced. */
export function patched(bytes: Uint8Array, at: number, replacement: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(replacement, at);
  return copy;
}
