import { describe, expect, test } from 'vitest';
import { cellAt, type Cell } from '../../ledger/grid.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { rawXlsx, type RawWorkbook } from '../support/raw-xlsx.ts';

/** Cell A1 of a workbook made by hand. */
function a1(raw: RawWorkbook): Cell {
  const result = readGrid(rawXlsx(raw));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  const [row] = result.grid.sheets[0]!.rows;
  return row?.row === 1 ? cellAt(row, 1) : null;
}

const cell = (xml: string): Cell => a1({ rows: `<row r="1">${xml}</row>` });
const shared = (item: string): Cell => a1({ strings: [item] });

describe('text', () => {
  test.each<[string, string, string]>([
    ['plain', '<si><t>承诺</t></si>', '承诺'],
    ['white space at both ends', '<si><t xml:space="preserve">  甲 </t></si>', '  甲 '],
    ['runs', '<si><r><rPr><b/></rPr><t>红</t></r><r><t xml:space="preserve"> 黑</t></r></si>', '红 黑'],
    [
      'phonetic runs skipped',
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>',
      '漢字',
    ],
    ['phonetics between runs', '<si><r><t>甲</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>乙</t></r></si>', '甲乙'],
    ['empty text', '<si><t/></si>', ''],
    ['empty preserved text', '<si><t xml:space="preserve"/></si>', ''],
    ['empty item', '<si/>', ''],
    ['named entities', '<si><t>&lt;甲&gt; &amp; &quot;乙&quot; &apos;</t></si>', '<甲> & "乙" \''],
    ['numbered entities', '<si><t>&#20826;&#x5458;&#x1F600;</t></si>', '党员😀'],
    ['an entity beyond Unicode', '<si><t>&#x110000;</t></si>', '\ufffd'],
    ['entities once only', '<si><t>&amp;lt;</t></si>', '&lt;'],
    ['Excel escapes', '<si><t>甲_x000D_乙</t></si>', '甲\r乙'],
    ['escaped Excel escapes', '<si><t>_x005F_x0041_</t></si>', '_x0041_'],
    ['CDATA', '<si><t><![CDATA[a<b & c]]></t></si>', 'a<b & c'],
    ['comments', '<si><t>甲<!-- </t> -->乙</t></si>', '甲乙'],
    ['line ends', '<si><t>第一行\r\n第二行</t></si>', '第一行\n第二行'],
  ])('%s', (_, item, text) => {
    expect(shared(item)).toBe(text);
  });

  test.each<[string, string, Cell]>([
    ['inline', '<c r="A1" t="inlineStr"><is><t>内联 &amp;</t></is></c>', '内联 &'],
    ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '甲乙'],
    ['inline without text', '<c r="A1" t="inlineStr"><is/></c>', ''],
    ['an attribute in single quotes', "<c r='A1' t='str'><v>甲</v></c>", '甲'],
    ['white space in the tag', '<c  r = "A1"\n t="str" ><v>甲</v></c>', '甲'],
    ['white space kept in the value', '<c r="A1" t="str"><v xml:space="preserve"> 甲 </v></c>', ' 甲 '],
    ['digits as text', '<c r="A1" t="str"><v>00123</v></c>', '00123'],
  ])('%s', (_, xml, value) => {
    expect(cell(xml)).toBe(value);
  });
});

describe('numbers, truth, errors', () => {
  test.each<[string, string, Cell]>([
    ['a whole number', '<c r="A1"><v>42</v></c>', 42],
    ['zero', '<c r="A1"><v>0</v></c>', 0],
    ['scientific', '<c r="A1"><v>1.2345E+15</v></c>', 1.2345e15],
    ['declared', '<c r="A1" t="n"><v>0.85</v></c>', 0.85],
    ['of sixteen digits', '<c r="A1"><v>46083.35438657407</v></c>', 46083.35438657407],
    ['of seventeen digits', '<c r="A1"><v>-46083.377800925926</v></c>', -46083.377800925926],
    ['of more digits than fit', '<c r="A1"><v>0.1000000000000000055511151231257827</v></c>', 0.1],
    ['halfway between two that fit', '<c r="A1"><v>9007199254740993</v></c>', 9007199254740992],
    ['no number at all', '<c r="A1"><v>甲</v></c>', '甲'],
    ['beyond any number', '<c r="A1"><v>1e999</v></c>', '1e999'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['nothing', '<c r="A1"/>', null],
    ['nothing in two tags', '<c r="A1"></c>', null],
    ['an empty value', '<c r="A1"><v></v></c>', null],
    ['a value of white space', '<c r="A1"><v> </v></c>', null],
  ])('%s', (_, xml, value) => {
    expect(cell(xml)).toEqual(value);
  });
});

describe('formulas', () => {
  test.each<[string, string, Cell]>([
    ['a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['zero', '<c r="A1"><f>1-1</f><v>0</v></c>', 0],
    ['text', '<c r="A1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c>', '甲乙'],
    ['empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['empty text in one tag', '<c r="A1" t="str"><f>""</f><v/></c>', ''],
    ['false', '<c r="A1" t="b"><f>FALSE()</f><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { error: '#N/A' }],
    ['a shared one', '<c r="A1"><f t="shared" si="0"/><v>8</v></c>', 8],
    ['an array', '<c r="A1"><f t="array" ref="A1">SUM(B1:B2)</f><v>9</v></c>', 9],
    ['value first', '<c r="A1"><v>9</v><f>3*3</f></c>', 9],
    [
      'WPS picture',
      '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
      '=DISPIMG("ID_1",1)',
    ],
    ['no stored result', '<c r="A1"><f>1+1</f></c>', { formula: true }],
    ['no stored text', '<c r="A1" t="str"><f>1+1</f></c>', { formula: true }],
    ['an empty stored result', '<c r="A1"><f>1+1</f><v></v></c>', { formula: true }],
  ])('%s', (_, xml, value) => {
    expect(cell(xml)).toEqual(value);
  });
});
