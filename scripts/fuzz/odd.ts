import { type Entry, stored } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const related = (...all: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Every way of writing a cell that the reader knows, in a few rows. */
const ROWS = [
  '<row r="1" spans="1:9"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c><c r="C1" t="str"><f>"丙"</f><v>丙</v></c></row>',
  '<row r="2"><c r="A2" s="1"><v>46295</v></c><c r="B2" s="2"><v>46295.5</v></c><c r="C2" t="d"><v>2026-09-30</v></c><c r="D2" s="3"><v>1.5</v></c></row>',
  '<row><c><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="s"><v>2</v></c></row>',
  '<row r="9"><c r="A9"><f t="shared" ref="A9:A10" si="0">1-1</f><v>0</v></c><c r="B9" t="inlineStr"><is><r><t>丁</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 戊</t></r></is></c></row>',
  '<row r="10"><c r="A10"><f t="shared" si="0"/><v>0</v></c><c r="B10"><f>A1</f></c><c r="C10" s="1"/></row>',
].join('');

const STRINGS =
  '<si><t>甲</t></si><si/><si><r><t>一</t></r><r><t xml:space="preserve"> 二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><t>a &amp; b_x000D_</t></si>';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="201" formatCode="[h]:mm"/></numFmts>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="31"/><xf numFmtId="201"/></cellXfs>';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': related(['officeDocument', '/xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="0"/><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': related(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', '/xl/worksheets/sheet2.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="4" uniqueCount="4">${STRINGS}</sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${ROWS}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
  'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': related(['table', '../tables/table1.xml']),
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表" displayName="表" ref="A1:C10"><autoFilter ref="A1:C10"/></table>`,
};

/** A small package, written by hand, of everything that workbooks of many programs have in them. */
export function oddEntries(): readonly Entry[] {
  const text = new TextEncoder();
  return Object.entries(PARTS).map(([name, xml]) => stored(text.encode(name), text.encode(DECLARATION + xml)));
}
