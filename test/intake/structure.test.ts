import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import {
  NAMESPACES,
  rawParts,
  rawXlsx,
  relationships,
  workbookXml,
  worksheet,
  zipParts,
  type Parts,
  type RawWorkbook,
} from '../support/raw-xlsx.ts';

function gridOf(bytes: Uint8Array, wanted?: (sheet: string) => boolean): WorkbookGrid {
  const result = readGrid(bytes, wanted ? { wanted } : {});
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.grid;
}

const rowsOf = (rows: string): unknown => gridOf(rawXlsx({ rows })).sheets[0]!.rows;
const changed = (change: (parts: Parts) => Parts, raw?: RawWorkbook): WorkbookGrid => {
  return gridOf(zipParts(change(rawParts(raw))));
};

const PLAIN: WorkbookGrid = {
  date1904: false,
  sheets: [{ name: '台账', visibility: 'visible', rows: [{ row: 1, cells: ['甲'] }], tables: [] }],
};

function renamed(parts: Parts, rename: (path: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [rename(path), content]));
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
}

describe('rows and cells', () => {
  test('only rows with content, at their own numbers', () => {
    const rows = '<row r="2"><c r="A2" s="0"/></row><row r="5"><c r="C5"><v>1</v></c></row><row r="6" ht="20"/>';
    expect(rowsOf(rows)).toEqual([{ row: 5, cells: [, , 1] }]); // prettier-ignore
  });

  test('without addresses each follows the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const expected = [
      { row: 1, cells: [1, 2] },
      { row: 4, cells: [undefined, undefined, 3, 4] },
      { row: 5, cells: [5] },
    ];
    expect(rowsOf(rows)).toEqual(expected);
  });

  test('a row without an address takes that of its cells', () => {
    expect(rowsOf('<row><c r="B7"><v>1</v></c></row>')).toEqual([{ row: 7, cells: [undefined, 1] }]);
  });

  test('rows out of order are put in order', () => {
    const rows =
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>';
    expect(rowsOf(rows)).toEqual([
      { row: 1, cells: [1] },
      { row: 3, cells: [3, 4] },
    ]);
  });

  test('a stray cell at the last address costs nothing', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
    const started = performance.now();
    const read = gridOf(rawXlsx({ rows })).sheets[0]!.rows;
    expect(read.map((one) => [one.row, one.cells.length])).toEqual([
      [1, 1],
      [1_048_576, 16_384],
    ]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('50,000 empty formatted rows are no rows', () => {
    const empty = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="0"/></row>`);
    expect(rowsOf(`<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}`)).toEqual([{ row: 1, cells: [1] }]);
  });

  test('no cells at all', () => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACES}><sheetData/></worksheet>` };
    expect(gridOf(rawXlsx({ parts })).sheets[0]!.rows).toEqual([]);
  });

  test('columns and the dimension are not taken for cells', () => {
    const parts = {
      'xl/worksheets/sheet1.xml': `<worksheet ${NAMESPACES}><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B9"/></mergeCells></worksheet>`,
    };
    expect(gridOf(rawXlsx({ parts })).sheets[0]!.rows).toEqual([{ row: 1, cells: [1] }]);
  });
});

describe('sheets and tables', () => {
  const three = workbookXml(
    '<sheet name="封面" sheetId="1" r:id="rId1"/><sheet name="字典" sheetId="2" state="veryHidden" r:id="rId9"/><sheet name="A &amp; B" sheetId="3" state="hidden" r:id="rId8"/>',
  );
  const parts: Parts = {
    'xl/workbook.xml': three,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'worksheet', '/xl/worksheets/sheet9.xml'],
      ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId3', 'sharedStrings', './sharedStrings.xml'],
    ),
    'xl/worksheets/sheet9.xml': worksheet('<row r="1"><c r="A1"><v>9</v></c></row>'),
  };

  test('names, visibility, order; a chart sheet has no cells', () => {
    const { sheets } = gridOf(rawXlsx({ parts }));
    expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toEqual([
      ['封面', 'visible', 1],
      ['字典', 'veryHidden', 1],
      ['A & B', 'hidden', 0],
    ]);
  });

  test('sheets that are not wanted keep their place and are not unpacked', () => {
    const broken = { ...parts, 'xl/worksheets/sheet1.xml': 'not even XML' };
    const { sheets } = gridOf(rawXlsx({ parts: broken }), (name) => name === '字典');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['封面', 0],
      ['字典', 1],
      ['A & B', 0],
    ]);
  });

  test('parts nobody asked for are not unpacked', () => {
    const bytes = rawXlsx({ parts: { 'xl/media/image1.png': 'picture', 'xl/vbaProject.bin': 'macro' } });
    const wrong = bytes.slice();
    const at = new TextDecoder('latin1').decode(wrong).indexOf('picture');
    wrong[at] = 0;
    expect(gridOf(wrong)).toEqual(PLAIN);
  });

  const withTable = (table: string): WorkbookGrid =>
    gridOf(
      rawXlsx({
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
          'xl/tables/table1.xml': `<table ${NAMESPACES} id="1" ${table}><autoFilter ref="A1:B2"/></table>`,
        },
      }),
    );

  test('a table with its range', () => {
    expect(withTable('name="T1" displayName="承诺" ref="B3:AA40"').sheets[0]!.tables).toEqual([
      { name: '承诺', top: 3, left: 2, bottom: 40, right: 27 },
    ]);
  });

  test('the totals row is not part of the range', () => {
    expect(withTable('name="T1" displayName="承诺" ref="B3:C40" totalsRowCount="1"').sheets[0]!.tables).toEqual([
      { name: '承诺', top: 3, left: 2, bottom: 39, right: 3 },
    ]);
  });

  test('what was read of the workbook before is not told of one whose part has other bytes, as many', () => {
    const ends = (bottom: number): number[] =>
      withTable(`name="T1" displayName="承诺" ref="B3:C${bottom}"`).sheets[0]!.tables.map((table) => table.bottom);
    expect([ends(40), ends(41), ends(40), ends(40)]).toEqual([[40], [41], [40], [40]]);
  });

  test('a part that was refused is refused again', () => {
    const broken = 'name="T1" displayName="承诺" ref="B三:C40"';
    for (let turn = 0; turn < 2; turn++) expect(() => withTable(broken)).toThrow();
    expect(withTable('name="T1" displayName="承诺" ref="B3:C40"').sheets[0]!.tables).toHaveLength(1);
  });

  test('links out of the file are not followed', () => {
    const external = relationships(['rId1', 'table', 'https://example.cn/table.xml']).replace(
      '/></',
      ' TargetMode="External"/></',
    );
    expect(gridOf(rawXlsx({ parts: { 'xl/worksheets/_rels/sheet1.xml.rels': external } }))).toEqual(PLAIN);
  });
});

describe('the ways of other writers', () => {
  test('backslashes in zip names', () => {
    expect(changed((parts) => renamed(parts, (path) => path.replaceAll('/', '\\')))).toEqual(PLAIN);
  });

  test('zip names in other case', () => {
    expect(changed((parts) => renamed(parts, (path) => path.toUpperCase()))).toEqual(PLAIN);
  });

  test('absolute zip names', () => {
    expect(changed((parts) => renamed(parts, (path) => `/${path}`))).toEqual(PLAIN);
  });

  test('a workbook part of another name', () => {
    const rename = (path: string): string => path.replace('workbook.xml', 'workbook2.xml');
    const target = relationships(['rId1', 'officeDocument', '/xl/workbook2.xml']);
    expect(changed((parts) => ({ ...renamed(parts, rename), '_rels/.rels': target }))).toEqual(PLAIN);
  });

  test('a prefix on every element', () => {
    const prefixed = (xml: string): string =>
      xml.replace(/<(\/?)(?=[a-z])(?!\?)/gi, '<$1x:').replaceAll('xmlns="', 'xmlns:x="');
    const all = (parts: Parts): Parts =>
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [path, path.startsWith('xl/') ? prefixed(xml as string) : xml]),
      );
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    expect(changed(all, { rows, strings: ['<si><r><t>甲</t></r></si>'] })).toEqual(PLAIN);
  });

  test('another prefix for relationships', () => {
    const xml = workbookXml('<sheet name="台账" sheetId="1" d3:id="rId1"/>').replace('xmlns:r', 'xmlns:d3');
    expect(changed((parts) => ({ ...parts, 'xl/workbook.xml': xml }))).toEqual(PLAIN);
  });

  test.each<[string, (xml: string) => string | Uint8Array]>([
    ['a byte order mark', (xml) => `\ufeff${xml}`],
    ['UTF-16', (xml) => utf16(xml.replace('UTF-8', 'UTF-16'))],
    ['UTF-16 without a mark', (xml) => utf16(xml.replace('UTF-8', 'UTF-16')).subarray(2)],
    ['UTF-16 declared but UTF-8 written', (xml) => xml.replace('UTF-8', 'utf-16')],
    ['no declaration', (xml) => xml.slice(xml.indexOf('?>') + 2)],
    ['a comment before the root', (xml) => xml.replace('?>', '?><!-- <row> -->')],
    ['a processing instruction', (xml) => xml.replace('?>', '?><?mso x="<row"?>')],
  ])('%s', (_, write) => {
    const all = (parts: Parts): Parts =>
      Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, write(xml as string)]));
    expect(changed(all)).toEqual(PLAIN);
  });

  test('a part in GB 18030 that says so', () => {
    const [before, after] = worksheet('<row r="1"><c r="A1" t="str"><v>|</v></c></row>')
      .replace('UTF-8', 'GB18030')
      .split('|')
      .map((half) => strToU8(half));
    const sheet = Uint8Array.from([...before!, 0xbc, 0xd7, ...after!]);
    expect(gridOf(rawXlsx({ parts: { 'xl/worksheets/sheet1.xml': sheet } }))).toEqual(PLAIN);
  });

  test('neither styles nor a relationship to the strings', () => {
    const rels = relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']);
    expect(changed((parts) => ({ ...parts, 'xl/styles.xml': null, 'xl/_rels/workbook.xml.rels': rels }))).toEqual(
      PLAIN,
    );
  });

  test('zeros behind the end of the zip', () => {
    const bytes = rawXlsx();
    const padded = new Uint8Array(bytes.length + 5000);
    padded.set(bytes);
    expect(gridOf(padded)).toEqual(PLAIN);
  });
});
