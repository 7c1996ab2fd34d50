import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compare } from '../../scripts/corpus/compare.ts';
import { FAULTS } from '../../scripts/corpus/faults.ts';
import { readOurs } from '../../scripts/corpus/ours.ts';
import { readTheirs } from '../../scripts/corpus/theirs.ts';
import { judge, type Verdict } from '../../scripts/corpus/witness/index.ts';
import type { SheetCells } from '../../scripts/corpus/cells.ts';
import { type RawWorkbook, rawXlsx, worksheet } from '../support/raw-xlsx.ts';
import { tempDir } from '../support/temp-dir.ts';

async function verdictsOn(raw: RawWorkbook): Promise<readonly Verdict[]> {
  const file = path.join(tempDir(), '甲.xlsx');
  writeFileSync(file, rawXlsx(raw));
  const [ours, theirs] = [await readOurs(file), await readTheirs(file)];
  if ('refused' in ours || 'refused' in theirs) throw new Error(JSON.stringify([ours, theirs]));
  return judge(file, compare(ours.sheets, theirs.sheets).differences);
}

const cell = (xml: string, raw: RawWorkbook = {}): RawWorkbook => ({ ...raw, rows: `<row r="1">${xml}</row>` });
const dated = (value: string, ...formats: string[]): RawWorkbook =>
  cell(`<c r="A1" s="1"><v>${value}</v></c>`, { formats });
const builtIn = (value: string, id: number): RawWorkbook =>
  cell(`<c r="A1" s="1"><v>${value}</v></c>`, { formatIds: [id] });
const shared = (item: string): RawWorkbook => cell('<c r="A1" t="s"><v>0</v></c>', { strings: [item] });
const MERGED = worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>').replace(
  '</worksheet>',
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>',
);

/** One workbook for each known fault, so that it shows when exceljs mends one. */
const CASES: readonly (readonly [fault: string, raw: RawWorkbook])[] = [
  ['merged-value-hidden', { parts: { 'xl/worksheets/sheet1.xml': MERGED } }],
  ['falsy-result-lost', cell('<c r="A1"><f>1-1</f><v>0</v></c>')],
  ['empty-text-lost', cell('<c r="A1" t="inlineStr"><is><t></t></is></c>')],
  ['built-in-date-as-number', builtIn('46295', 31)],
  ['duration-as-date', dated('1.5', '[h]:mm')],
  ['number-as-date', dated('7', '0\\d')],
  ['date-as-number', dated('46295', 'YYYY')],
  ['time-of-day-as-date', builtIn('0.5', 20)],
  ['outside-the-calendar', builtIn('60', 14)],
  ['date1904-by-name', { ...builtIn('44833', 14), workbookProperties: ' date1904="true"' }],
  ['before-march-1900', builtIn('59', 14)],
  ['iso-date-as-number', cell('<c r="A1" t="d"><v>2026-09-30</v></c>')],
  ['excel-escape-kept', shared('<si><t>a_x000d_b</t></si>')],
  ['entities-twice', cell('<c r="A1" t="str"><v>&amp;lt;</v></c>')],
  ['boolean-by-name', cell('<c r="A1" t="b"><v>false</v></c>')],
  ['text-result-under-date-format', cell('<c r="A1" s="1" t="str"><f>"甲"</f><v>甲</v></c>', { formatIds: [14] })],
  ['inline-result-lost', cell('<c r="A1" t="inlineStr"><f>"甲"</f><is><t>甲</t></is></c>')],
  ['not-a-number', cell('<c r="A1"><v>7月</v></c>')],
  ['earlier-text-lost', shared('<si><t>甲</t><t>乙</t></si>')],
  ['half-a-character', shared('<si><t>_xD801_</t></si>')],
  [
    'inline-with-phonetics-lost',
    cell('<c r="A1" t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>'),
  ],
];

it.each(CASES)('%s: exceljs reads it wrongly, the XML is on our side, and the fault is named', async (fault, raw) => {
  expect(await verdictsOn(raw)).toEqual([{ right: 'ours', fault }]);
});

it('every fault in the list is shown', () => {
  expect(FAULTS.map(({ name }) => name).sort()).toEqual(CASES.map(([fault]) => fault).sort());
});

const sheet = (value: string | number): SheetCells => ({ name: '台账', rows: [{ row: 1, cells: [value] }] });

it('where we were wrong, no fault of exceljs excuses us', async () => {
  const file = path.join(tempDir(), '甲.xlsx');
  writeFileSync(file, rawXlsx(cell('<c r="A1" t="str"><v>&amp;lt;</v></c>')));
  const { differences } = compare([sheet('<')], [sheet('&lt;')]);
  expect(await judge(file, differences)).toEqual([{ right: 'theirs', fault: null }]);
  const both = compare([sheet('甲')], [sheet('乙')]);
  expect(await judge(file, both.differences)).toEqual([{ right: 'neither', fault: null }]);
});

it('a difference of no known kind stays unexplained though the XML is on our side', async () => {
  const file = path.join(tempDir(), '甲.xlsx');
  writeFileSync(file, rawXlsx(cell('<c r="A1"><v>7</v></c>')));
  const { differences } = compare([sheet(7)], [sheet(8)]);
  expect(await judge(file, differences)).toEqual([{ right: 'ours', fault: null }]);
});
