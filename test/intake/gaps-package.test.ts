import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import type { SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import {
  DECLARATION,
  NAMESPACES,
  rawParts,
  rawXlsx,
  relationships,
  workbookXml,
  worksheet,
  zipParts,
  type Parts,
} from '../support/raw-xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function gridOf(bytes: Uint8Array): WorkbookGrid {
  const result = readGrid(bytes);
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.grid;
}

const sheetsOf = (parts: Parts): readonly SheetGrid[] => gridOf(rawXlsx({ parts })).sheets;
const PLAIN: SheetGrid = { name: '台账', visibility: 'visible', rows: [{ row: 1, cells: ['甲'] }], tables: [] };

/** Zipped by yazl, each part handed over as `add` says. */
function zipped(add: (zip: ZipFile, path: string, content: Buffer) => void, zip64 = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(rawParts())) add(zip, path, Buffer.from(content as string));
  zip.end({ forceZip64Format: zip64, comment: '' });
  return buffer(zip.outputStream as Readable);
}

describe('zips of other writers', () => {
  it('zip64 records are read', async () => {
    const bytes = await zipped((zip, path, content) => zip.addBuffer(content, path, { forceZip64Format: true }), true);
    expect(bytes.includes(Buffer.of(0x50, 0x4b, 6, 6))).toBe(true);
    expect(gridOf(bytes).sheets).toEqual([PLAIN]);
  });

  it('a zip64 record that points nowhere is a truncated file', async () => {
    const bytes = await zipped((zip, path, content) => zip.addBuffer(content, path, { forceZip64Format: true }), true);
    bytes.fill(0xee, bytes.indexOf(Buffer.of(0x50, 0x4b, 6, 7)) + 8, bytes.indexOf(Buffer.of(0x50, 0x4b, 6, 7)) + 16);
    expect(readGrid(bytes)).toEqual({ problem: { code: 'file-truncated', args: {} } });
  });

  it('the caps hold for zip64 sizes', async () => {
    const bytes = await zipped((zip, path, content) => zip.addBuffer(content, path, { forceZip64Format: true }), true);
    const name = bytes.lastIndexOf('xl/workbook.xml');
    // Behind the name and the field's head of 4 bytes stands the size; its upper half says so many times 4 GB.
    bytes.writeUInt32LE(2, name + 'xl/workbook.xml'.length + 4 + 4);
    const result = readGrid(bytes);
    expect('problem' in result && result.problem.code).toBe('file-too-big');
  });

  it('sizes behind the data', async () => {
    const add = (zip: ZipFile, path: string, content: Buffer): void =>
      zip.addReadStream(Readable.from([content]), path, { compress: true });
    expect(gridOf(await zipped(add)).sheets).toEqual([PLAIN]);
  });

  it('parts that are not compressed', async () => {
    const bytes = await zipped((zip, path, content) => zip.addBuffer(content, path, { compress: false }));
    expect(gridOf(bytes).sheets).toEqual([PLAIN]);
  });

  it('directories among the parts', async () => {
    const bytes = await zipped((zip, path, content) => {
      if (path === SHEET) zip.addEmptyDirectory('xl/worksheets');
      zip.addBuffer(content, path);
    });
    expect(gridOf(bytes).sheets).toEqual([PLAIN]);
  });

  it('names that begin with “./”', () => {
    const parts = Object.entries(rawParts()).map(([path, content]) => [`./${path}`, content]);
    expect(gridOf(zipParts(Object.fromEntries(parts) as Parts)).sheets).toEqual([PLAIN]);
  });

  it.each([
    ['xl/worksheets/表%201.xml', 'worksheets/表%201.xml'],
    ['xl/worksheets/表 1.xml', 'worksheets/%E8%A1%A8%201.xml'],
    ['xl/worksheets/100%.xml', 'worksheets/100%.xml'],
  ])('a part named %s is found as %s', (name, target) => {
    const parts = {
      [SHEET]: null,
      [name]: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', target],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ),
    };
    expect(sheetsOf(parts)).toEqual([PLAIN]);
  });
});

describe('where the parts are', () => {
  const other = workbookXml('<sheet name="另一张" sheetId="1" r:id="rId1"/>');

  it('the package says which part is the workbook, whatever stands at the customary place', () => {
    const parts = {
      '_rels/.rels': relationships(['rId1', 'officeDocument', 'book/main.xml']),
      'book/main.xml': other,
      'book/_rels/main.xml.rels': relationships(
        ['rId1', 'worksheet', '../xl/worksheets/sheet1.xml'],
        ['rId3', 'sharedStrings', '/xl/sharedStrings.xml'],
      ),
    };
    expect(sheetsOf(parts)).toEqual([{ ...PLAIN, name: '另一张' }]);
  });

  it('without the package’s relationships the customary place counts', () => {
    expect(sheetsOf({ '_rels/.rels': null })).toEqual([PLAIN]);
  });

  it.each([
    ['by overrides', `<Override PartName="/${SHEET}" ContentType="application/xml"/>`],
    ['by defaults', '<Default Extension="xml" ContentType="application/xml"/>'],
    ['not at all', ''],
  ])('content types given %s', (_, types) => {
    const xml = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`;
    expect(sheetsOf({ '[Content_Types].xml': xml })).toEqual([PLAIN]);
  });

  it('the strict edition of the standard', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/',
          'http://purl.oclc.org/ooxml/spreadsheetml/',
        );
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2026-09-30</v></c></row>';
    const parts = Object.entries(rawParts({ rows })).map(([path, xml]) => [path, strict(xml as string)]);
    const [sheet] = gridOf(zipParts(Object.fromEntries(parts) as Parts)).sheets;
    expect(sheet!.rows).toEqual([{ row: 1, cells: ['甲', { date: '2026-09-30' }] }]);
  });

  it('neither styles nor strings, where no cell asks for them', () => {
    const parts = {
      'xl/styles.xml': null,
      'xl/sharedStrings.xml': null,
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
      [SHEET]: worksheet('<row r="1"><c r="A1" s="3"><v>7</v></c></row>'),
    };
    expect(sheetsOf(parts)[0]!.rows).toEqual([{ row: 1, cells: [7] }]);
  });

  it('chart, dialogue and macro sheets keep their place among the sheets, without cells', () => {
    const types = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet', 'worksheet'];
    const names = ['图表', '对话', '宏', '国际宏', '台账'];
    const parts = {
      'xl/workbook.xml': workbookXml(
        names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i}"/>`).join(''),
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ...types.map((type, i) => [`rId${i}`, type, i < 4 ? `${type}s/sheet1.xml` : 'worksheets/sheet1.xml'] as const),
        ['rId9', 'sharedStrings', 'sharedStrings.xml'],
      ),
    };
    expect(sheetsOf(parts).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['图表', 0],
      ['对话', 0],
      ['宏', 0],
      ['国际宏', 0],
      ['台账', 1],
    ]);
  });
});

describe('what stands around the cells', () => {
  const EXTENSIONS =
    '<extLst><ext uri="{1}" xmlns:x14="urn:x14"><x14:c r="Z9"><x14:v>5</x14:v></x14:c></ext></extLst></worksheet>';
  const ALTERNATE =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>';
  const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

  it.each<[string, string]>([
    ['extensions', sheet.replace('</worksheet>', EXTENSIONS)],
    ['alternate content', sheet.replace('</worksheet>', `${ALTERNATE}</worksheet>`)],
    ['alternate content before the cells', sheet.replace('<dimension', `${ALTERNATE}<dimension`)],
    ['a comment behind the cells', sheet.replace('</worksheet>', '<!-- <c r="B1"><v>5</v></c> --></worksheet>')],
    ['a comment among the cells', sheet.replace('</row>', '<!-- <c r="B1"><v>5</v></c> --></row>')],
    ['an instruction among the cells', sheet.replace('</row>', '<?x <c r="B1"><v>5</v></c> ?></row>')],
    ['lines and blanks between all tags', sheet.replaceAll('><', '>\r\n\t <')],
    ['blanks before the end of end tags', sheet.replace(/<\/(\w+)>/g, '</$1 >')],
    ['no dimension', sheet.replace('<dimension ref="A1"/>', '')],
    ['a dimension too small', sheet.replace('ref="A1"', 'ref="C3:D4"')],
    ['a dimension too large', sheet.replace('ref="A1"', 'ref="A1:XFD1048576"')],
    ['a hidden row', sheet.replace('<row r="1"', '<row r="1" hidden="1" ht="0" customHeight="1"')],
    ['a filter', sheet.replace('</worksheet>', '<autoFilter ref="A1:A9"/></worksheet>')],
    ['a declaration that it stands alone', sheet.replace('standalone="yes"', "standalone='no'")],
    ['a declaration in single quotes', sheet.replaceAll(/"(1\.0|UTF-8|yes)"/g, "'$1'")],
    ['a declaration of XML only', sheet.replace(DECLARATION, '<?xml version="1.0"?>')],
    [
      'other attributes on row and cell',
      sheet.replace('<c ', '<c cm="1" vm="1" ph="1" ').replace('<row ', '<row x="a>b" '),
    ],
  ])('%s', (_, xml) => {
    expect(sheetsOf({ [SHEET]: xml })).toEqual([PLAIN]);
  });

  it('sheets without any cell', () => {
    for (const data of ['<sheetData/>', '<sheetData />', '<sheetData></sheetData>', '<sheetData>\n</sheetData>']) {
      const xml = `${DECLARATION}<worksheet ${NAMESPACES}>${data}<pageMargins left="1"/></worksheet>`;
      expect(sheetsOf({ [SHEET]: xml })).toEqual([{ ...PLAIN, rows: [] }]);
    }
  });

  it('of merged cells the first has the value', () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"/></row><row r="2"><c r="A2" s="0"/></row>';
    const xml = worksheet(rows).replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    );
    expect(sheetsOf({ [SHEET]: xml })).toEqual([PLAIN]);
  });

  it('UTF-16 in either order, with and without a mark', () => {
    const little = Buffer.from(sheet.replace('UTF-8', 'UTF-16'), 'utf16le');
    const big = Buffer.from(little).swap16();
    const [markLittle, markBig] = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)];
    for (const xml of [little, big, Buffer.concat([markLittle, little]), Buffer.concat([markBig, big])]) {
      expect(sheetsOf({ [SHEET]: xml })).toEqual([PLAIN]);
    }
  });
});
