import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileKinds } from '../../ledger/findings/catalogue/file.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import { fileState } from '../../scripts/intake/file-state.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { problemFinding, problemOf, type FileCode, type Problem } from '../../ledger/xlsx/problem.ts';
import type { ReadOptions } from '../../ledger/xlsx/read-workbook.ts';
import { sniffName } from '../../ledger/xlsx/sniff.ts';
import { LIMITS } from '../../ledger/xlsx/limits.ts';
import {
  entryOffsets,
  patched,
  rawParts,
  rawXlsx,
  relationships,
  workbookXml,
  worksheet,
  zipParts,
  type Parts,
} from '../support/raw-xlsx.ts';

function problemIn(bytes: Uint8Array, options?: ReadOptions): Problem | undefined {
  const result = readGrid(bytes, options);
  return 'problem' in result ? result.problem : undefined;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
const join = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(pieces.flatMap((piece) => [...piece]));
const ole = (stream: string): Uint8Array =>
  join(
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    new Uint8Array(1016),
    wide(stream),
    new Uint8Array(64),
  );
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const u32 = (n: number): Uint8Array => Uint8Array.of(n, n >> 8, n >> 16, n >> 24);
const withParts = (parts: Parts): Uint8Array => rawXlsx({ parts });
const GBK_LINE = Uint8Array.of(0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a);

describe('files that are no workbook', () => {
  test.each<[string, Uint8Array, FileCode]>([
    ['no bytes', new Uint8Array(0), 'file-empty'],
    ['comma separated, UTF-8 with mark', strToU8('\ufeff序号,名称\r\n1,测试\r\n'), 'file-csv'],
    ['comma separated, GBK', GBK_LINE, 'file-csv'],
    ['tab separated, UTF-16', join(Uint8Array.of(0xff, 0xfe), wide('序号\t名称\r\n')), 'file-csv'],
    ['a table whose first letters are those of a bitmap', strToU8('BM,名称\r\n'), 'file-csv'],
    ['plain text', strToU8('关于报送承诺台账的通知\n各支部：'), 'file-text'],
    ['a single letter', strToU8('P'), 'file-text'],
    ['a web page', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table/></html>'), 'file-html'],
    ['a web page as XML', strToU8('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'), 'file-html'],
    ['a web archive', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'file-html'],
    [
      'an XML spreadsheet',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'file-xml',
    ],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3'), 'file-pdf'],
    ['JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'file-image'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file-image'],
    ['WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'file-image'],
    ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'file-image'],
    ['RAR', latin('Rar!\x1a\x07\x01\0'), 'file-archive'],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'file-archive'],
    ['old Word', ole('WordDocument'), 'file-docx'],
    ['old PowerPoint', ole('PowerPoint Document'), 'file-pptx'],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + 13) & 255), 'file-foreign'],
    ['OpenDocument', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'file-ods'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'file-ofd'],
    ['Word', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'file-docx'],
    ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'file-pptx'],
    ['a zip', zip('说明.txt'), 'file-zip'],
    ['an empty zip', zipSync({}), 'file-zip'],
  ])('%s', (_, bytes, code) => {
    expect(problemIn(bytes)?.code).toBe(code);
    expect(fileState(code)).toBe('notWorkbook');
  });

  test('a Word document with its relationships', () => {
    const bytes = zipParts({
      '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
      'word/document.xml': '<w:document/>',
    });
    expect(problemIn(bytes)?.code).toBe('file-docx');
  });

  test('a zip of workbooks says how many', () => {
    expect(problemIn(zip('一支部.xlsx', '二支部.xls', '说明.txt'))).toEqual({
      code: 'file-zip',
      args: { workbooks: 2 },
    });
  });

  test.each(['~$一支部.xlsx', '上报/2026Q3/~$一支部.xlsx', 'C:\\上报\\~$一支部.xlsx', '.~一支部.xlsx'])(
    'lock file %s',
    (name) => {
      expect(sniffName(name)?.code).toBe('file-lock');
      expect(fileState('file-lock')).toBe('notWorkbook');
    },
  );

  test('another name says nothing', () => {
    expect(sniffName('一支部~$.xlsx')).toBeNull();
  });
});

const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const cellXml = (cell: string): Uint8Array => rawXlsx({ rows: `<row r="1">${cell}</row>` });
const cutInHalf = (path: string): Uint8Array => {
  const xml = rawParts()[path] as string;
  return withParts({ [path]: xml.slice(0, xml.length / 2) });
};
const DTD =
  '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "&#x6b;"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';

describe('workbooks that cannot be read', () => {
  const whole = rawXlsx();
  const cases: [string, () => Uint8Array, FileCode][] = [
    ['with a password', () => ole('EncryptedPackage'), 'file-password'],
    ['the old format', () => ole('Workbook'), 'file-xls'],
    ['the still older format', () => ole('Book'), 'file-xls'],
    ['another old Office file', () => ole('Something'), 'file-ole'],
    ['the binary format', () => zip('[Content_Types].xml', 'xl/workbook.bin'), 'file-xlsb'],
    ['half of it', () => whole.slice(0, whole.length / 2), 'file-truncated'],
    ['without its last 100 bytes', () => whole.slice(0, -100), 'file-truncated'],
    ['without its beginning', () => join(latin('PK\x03\x04'), whole.slice(60)), 'file-truncated'],
    ['a part twice', () => zip('xl/workbook.xml', 'XL/Workbook.xml'), 'file-part-twice'],
    ['no workbook part', () => withParts({ 'xl/workbook.xml': null }), 'file-part-missing'],
    ['no relationships', () => withParts({ [WORKBOOK_RELS]: null }), 'file-part-missing'],
    [
      'a sheet without relationship',
      () => withParts({ [WORKBOOK_RELS]: relationships(['rId7', 'styles', 'styles.xml']) }),
      'file-part-missing',
    ],
    ['no sheet part', () => withParts({ [SHEET]: null }), 'file-part-missing'],
    ['no strings', () => withParts({ [STRINGS]: null }), 'file-part-missing'],
    ['no styles', () => withParts({ 'xl/styles.xml': null }), 'file-part-missing'],
    ['no sheets', () => withParts({ 'xl/workbook.xml': workbookXml('') }), 'file-no-sheets'],
    ['a document type', () => withParts({ [STRINGS]: DTD }), 'file-dtd'],
    [
      'a document type in a sheet',
      () => withParts({ [SHEET]: worksheet('').replace('\r\n', '<!DOCTYPE x>') }),
      'file-dtd',
    ],
    [
      'text in no encoding',
      () =>
        withParts({
          [SHEET]: join(
            strToU8('<worksheet><sheetData>'),
            Uint8Array.of(0xb3, 0xd0),
            strToU8('</sheetData></worksheet>'),
          ),
        }),
      'file-encoding',
    ],
    [
      'an encoding nobody knows',
      () => withParts({ [SHEET]: worksheet('').replace('UTF-8', 'x-none') }),
      'file-encoding',
    ],
    ['a sheet cut short', () => cutInHalf(SHEET), 'file-xml-cut'],
    ['strings cut short', () => cutInHalf(STRINGS), 'file-xml-cut'],
    ['a workbook part cut short', () => cutInHalf('xl/workbook.xml'), 'file-xml-cut'],
    [
      'a sheet cut behind its cells',
      () => withParts({ [SHEET]: worksheet('').replace('</worksheet>', '<dataValid') }),
      'file-xml-cut',
    ],
    ['a comment without end', () => withParts({ [SHEET]: worksheet('<!-- <row/>') }), 'file-xml-cut'],
    ['a cell without end', () => cellXml('<c r="A1"><v>1</v>'), 'file-xml-cut'],
    ['a cell inside a cell', () => cellXml('<c r="A1"><v>1</v><c r="B1"><v>2</v></c>'), 'file-xml-broken'],
    ['an attribute without quotes', () => cellXml('<c r=A1><v>1</v></c>'), 'file-xml-broken'],
    ['another root', () => withParts({ [SHEET]: '<chartsheet><sheetData/></chartsheet>' }), 'file-xml-broken'],
    ['a sheet without cells', () => withParts({ [SHEET]: '<worksheet></worksheet>' }), 'file-xml-broken'],
    ['a string that is not there', () => cellXml('<c r="A1" t="s"><v>7</v></c>'), 'file-string-index'],
    ['a string by name', () => cellXml('<c r="A1" t="s"><v>x</v></c>'), 'file-string-index'],
    ['a column beyond the last', () => cellXml('<c r="XFE1"><v>1</v></c>'), 'file-address'],
    ['a row beyond the last', () => cellXml('<c r="A1048577"><v>1</v></c>'), 'file-address'],
    ['row zero', () => cellXml('<c r="A0"><v>1</v></c>'), 'file-address'],
    ['a cell outside all rows', () => withParts({ [SHEET]: worksheet('<c><v>1</v></c>') }), 'file-address'],
    ['no address', () => cellXml('<c r="!"><v>1</v></c>'), 'file-address'],
  ];
  test.each(cases)('%s', (_, make, code) => {
    expect(problemIn(make())?.code).toBe(code);
    expect(fileState(code)).toBe('unreadable');
  });

  test.each([SHEET, STRINGS, 'xl/styles.xml', 'xl/workbook.xml', WORKBOOK_RELS])('%s cut anywhere', (path) => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/></row><row r="2"/><row r="3"><c r="A3"><v>1</v></c></row>';
    const parts = rawParts({ rows, strings: ['<si><t>甲</t></si>', '<si/>'], formats: ['yyyy'] });
    const xml = parts[path] as string;
    const read = Array.from({ length: xml.length }, (_, at) =>
      problemIn(zipParts({ ...parts, [path]: xml.slice(0, at) })),
    );
    expect(read.filter((problem) => problem === undefined)).toEqual([]);
  });

  test('a part missing is named', () => {
    expect(problemIn(withParts({ [SHEET]: null }))).toEqual({ code: 'file-part-missing', args: { part: SHEET } });
  });
});

describe('zips that lie', () => {
  const bytes = rawXlsx({ rows: `<row r="1"><c r="A1"><v>${'1'.repeat(500)}</v></c></row>` });
  const { central, data } = entryOffsets(bytes, SHEET);
  const lie = (offset: number, ...values: number[]): Uint8Array =>
    patched(bytes, central + offset, Uint8Array.from(values));
  const end = bytes.length - 22;

  test.each<[string, Uint8Array, FileCode]>([
    ['damaged data', patched(bytes, data + 20, Uint8Array.of(0xff, 0xff, 0xff, 0xff)), 'file-corrupt'],
    ['a wrong checksum', lie(16, 1, 2, 3, 4), 'file-crc'],
    ['more than declared', lie(24, ...u32(10)), 'file-bomb'],
    ['less than declared', lie(24, ...u32(5000)), 'file-size-wrong'],
    ['a gigabyte declared', lie(24, ...u32(1 << 30)), 'file-too-big'],
    ['an encrypted part', lie(8, 1), 'file-zip-encrypted'],
    ['another compression', lie(10, 12), 'file-zip-method'],
    ['data beyond the file', lie(20, ...u32(1 << 24)), 'file-truncated'],
    ['no local header', lie(42, ...u32(7)), 'file-truncated'],
    ['4 GB declared, without the zip64 field', lie(24, 255, 255, 255, 255), 'file-too-big'],
    [
      '65,535 parts, without the zip64 record',
      patched(bytes, end + 10, Uint8Array.of(255, 255)),
      'file-too-many-parts',
    ],
    ['more parts than there are', patched(bytes, end + 10, Uint8Array.of(99, 0)), 'file-truncated'],
  ])('%s', (_, lying, code) => {
    expect(problemIn(lying)?.code).toBe(code);
    expect(fileState(code)).toBe('unreadable');
  });

  test('a bomb of 32 MB behind a small declared size is stopped at once', () => {
    const bomb = withParts({ [SHEET]: new Uint8Array(32 << 20) });
    const lying = patched(bomb, entryOffsets(bomb, SHEET).central + 24, u32(1000));
    const before = performance.now();
    expect(problemIn(lying)?.code).toBe('file-bomb');
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('limits', () => {
  const limited = (limits: Partial<typeof LIMITS>): FileCode | undefined =>
    problemIn(rawXlsx(), { limits: { ...LIMITS, ...limits } })?.code;

  test.each<[string, Partial<typeof LIMITS>, FileCode]>([
    ['parts', { parts: 3 }, 'file-too-many-parts'],
    ['one part', { partBytes: 100 }, 'file-too-big'],
    ['all parts', { totalBytes: 1000 }, 'file-too-big'],
    ['cells', { cells: 0 }, 'file-too-many-cells'],
  ])('%s', (_, limits, code) => {
    expect(limited(limits)).toBe(code);
    expect(fileState(code)).toBe('unreadable');
  });

  test('a workbook at the limit is read', () => {
    expect(limited({ cells: 1 })).toBeUndefined();
  });
});

test('every kind speaks in whole sentences', () => {
  const args = {
    part: '甲',
    sheet: '甲',
    index: '1',
    address: 'A0',
    format: 'RAR',
    reason: '甲',
    workbooks: 1,
    declared: 1,
  };
  const numbers = { actual: 1, megabytes: 1, most: 1, count: 1, method: 1, seconds: 1 };
  for (const code of Object.keys(fileKinds) as FileCode[]) {
    const problem = problemOf(code, { ...args, ...numbers } as never);
    expect(messageOf(problemFinding(problem, '一支部.xlsx'))).toMatch(/^[^；。]+；[^；。]+。.+。$/);
  }
});
