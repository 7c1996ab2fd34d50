import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { buildDraft, openWorkbook, saveWorkbook } from '../gallery/run.ts';
import { small } from '../gallery/sample.ts';
import { partsOf } from '../workbook/opened.ts';
import { changes, edited, gridOf, ledgerIn, withParts } from './workbook.ts';

const bytes = await buildDraft(small());
const SHEET = 'xl/worksheets/sheet4.xml';
const TABLE = 'xl/tables/table2.xml';

/** The workbook with the XML of 承诺台账 written otherwise. */
const written = (change: (xml: string) => string, part = SHEET): Uint8Array =>
  withParts(bytes, (name, text) => (name === part ? change(text) : text));

/** All elements of the main namespace under a prefix, as the Open XML SDK writes them. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(' xmlns="', ' xmlns:x="');

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHAIN_TYPE =
  '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';

function utf16(xml: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

const text = { sheet: 'commitments', row: 3, values: { text: '改', doneOn: '2026-06-18' } } as const;
const fresh = { sheet: 'commitments', row: null, values: { id: '2026-A01-003', text: '新' } } as const;

describe('a workbook that another program wrote is edited all the same', () => {
  const both = {
    '承诺台账!A4': [null, '2026-A01-003'],
    '承诺台账!D3': ['审批事项三日内办结', '改'],
    '承诺台账!D4': [null, '新'],
    '承诺台账!K3': [null, { date: '2026-06-18' }],
  };

  it.each([
    ['with a prefix on every element', (xml: string) => prefixed(xml)],
    ['without addresses on rows and cells', (xml: string) => xml.replace(/<(row|c) r="\w+"/g, '<$1')],
    ['with addresses on cells only', (xml: string) => xml.replace(/<row r="\d+"/g, '<row')],
    ['with single quotes', (xml: string) => xml.replace(/<(row|c) r="(\w+)"/g, "<$1 r='$2'")],
    ['with line breaks between elements', (xml: string) => xml.replace(/<(row|c|v)(?=[ >])/g, '\n  <$1')],
    ['without extent and spans', (xml: string) => xml.replace(/<dimension[^>]*>/, '').replace(/ spans="[\d:]+"/g, '')],
    ['without empty cells', (xml: string) => xml.replace(/<c r="\w+" s="\d+"\/>/g, '')],
    [
      'with empty rows that close themselves',
      (xml: string) => xml.replace(/(<row r="(?:[4-9]|\d\d)"[^>]*)>(?:<c [^>]*\/>)*<\/row>/g, '$1/>'),
    ],
    ['without empty rows', (xml: string) => xml.replace(/<row r="(?:[4-9]|\d\d)"[^>]*>(?:<c [^>]*\/>)*<\/row>/g, '')],
  ])('%s', (_, change) => {
    const odd = written(change);
    expect(changes(bytes, odd)).toEqual({});
    expect(changes(odd, edited(odd, { rows: [text, fresh] }))).toEqual(both);
  });

  it('with a prefix in the parts of workbook, styles and tables too', () => {
    const odd = withParts(bytes, (name, xml) =>
      /^xl\/(workbook|styles|worksheets\/\w+|tables\/\w+)\.xml$/.test(name) ? prefixed(xml) : xml,
    );
    const many = Array.from({ length: 22 }, () => fresh);
    const values = { text: '=1+1' };
    const after = edited(odd, { rows: [{ sheet: 'commitments', row: 3, values }, ...many] });
    expect(ledgerIn(after).ledger.commitments).toHaveLength(24);
    expect(partsOf(after)[TABLE]).toContain('<x:autoFilter ref="A1:M25"');
    expect(partsOf(after)['xl/styles.xml']).toMatch(/<x:xf [^>]*numFmtId="49"[^>]*>(?!.*<x:cellXfs)/s);
  });

  it('without the styles of its cells', () => {
    const odd = written((xml) => xml.replace(/ s="\d+"/g, ''));
    expect(changes(odd, edited(odd, { rows: [text, fresh] }))).toEqual(both);
  });

  it('counting days from 1904', () => {
    const odd = written((xml) => xml.replace('<workbookPr', '<workbookPr date1904="1"'), 'xl/workbook.xml');
    expect(gridOf(odd).date1904).toBe(true);
    const after = edited(odd, { rows: [text] });
    expect(changes(odd, after)['承诺台账!K3']).toEqual([null, { date: '2026-06-18' }]);
  });

  it('with a formula in the cell, which goes, and its place in the order of calculation with it', () => {
    const relation = `<Relationship Id="rId99" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/>`;
    const odd = withParts(
      bytes,
      (name, xml) => {
        if (name === SHEET)
          return xml.replace(/<c r="D3"( s="\d+") t="s"><v>\d+<\/v>/, '<c r="D3"$1 t="str"><f>"a"</f><v>a</v>');
        if (name === 'xl/_rels/workbook.xml.rels') return xml.replace('</Relationships>', `${relation}$&`);
        return name === '[Content_Types].xml' ? xml.replace('</Types>', `${CHAIN_TYPE}$&`) : xml;
      },
      { 'xl/calcChain.xml': '<calcChain><c r="D3" i="4"/></calcChain>' },
    );
    const after = edited(odd, { rows: [text] });
    expect(changes(odd, after)['承诺台账!D3']).toEqual(['a', '改']);
    const now = partsOf(after);
    expect(Object.keys(now)).not.toContain('xl/calcChain.xml');
    expect(now['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(now['[Content_Types].xml']).not.toContain('calcChain');
    expect(now['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
  });
});

describe('a workbook that cannot be written into safely is refused with what to do', () => {
  const refused: readonly (readonly [string, Uint8Array, string, 'text' | 'fresh'])[] = [
    ['a comment among the cells', written((xml) => xml.replace('<row r="3"', '<!-- 备份 -->$&')), '夹有注释', 'text'],
    [
      'rows out of order',
      written((xml) => xml.replace(/(<row r="2".*?<\/row>)(<row r="3".*?<\/row>)/s, '$2$1')),
      '行没有按顺序',
      'text',
    ],
    [
      'cells out of order',
      written((xml) => xml.replace(/(<c r="A3".*?<\/c>)(<c r="B3".*?<\/c>)/s, '$2$1')),
      '单元格没有按行列顺序',
      'text',
    ],
    [
      'other elements among the cells',
      written((xml) => xml.replace(/<c r="A3"/, '<extra/>$&')),
      '单元格之间夹有别的内容',
      'text',
    ],
    [
      'merged cells',
      written((xml) => xml.replace('</sheetData>', '$&<mergeCells count="1"><mergeCell ref="C3:D4"/></mergeCells>')),
      '工作表“承诺台账”：单元格 D3 在合并单元格 C3:D4 里',
      'text',
    ],
    [
      'a formula shared by several cells',
      written((xml) =>
        xml.replace(
          /<c r="D3"( s="\d+") t="s"><v>\d+<\/v>/,
          '<c r="D3"$1 t="str"><f t="shared" ref="D3:D4" si="0">"a"</f><v>a</v>',
        ),
      ),
      '工作表“承诺台账”：单元格 D3 是成组的公式',
      'text',
    ],
    [
      'a part in UTF-16',
      withParts(bytes, (name, xml) => (name === SHEET ? utf16(xml) : xml)),
      '不是 UTF-8 编码',
      'text',
    ],
    [
      'a digital signature',
      withParts(bytes, (_, xml) => xml, { '_xmlsignatures/sig1.xml': '<Signature/>' }),
      '带有数字签名',
      'text',
    ],
    [
      'a row of totals below a full table',
      withParts(bytes, (name, xml) =>
        name === TABLE ? xml.replace('ref="A1:M23"', 'ref="A1:M4" totalsRowCount="1"') : xml,
      ),
      '工作表“承诺台账”：表格开着汇总行',
      'fresh',
    ],
    ['no workbook at all', strToU8('甲'), '文件不能读', 'text'],
  ];

  it.each(refused)('%s', (_, odd, reason, kind) => {
    const edit = (): Uint8Array => edited(odd, { rows: [kind === 'text' ? text : fresh] });
    expect(edit).toThrow(CannotEdit);
    expect(edit).toThrow(reason);
    expect(edit).toThrow(/。请.+。$/);
  });

  it('a second table in the way of new rows', async () => {
    const workbook = await openWorkbook(bytes);
    workbook.getWorksheet('经验做法')!.addTable({
      name: '自用',
      ref: 'A24',
      columns: [{ name: '甲' }, { name: '乙' }],
      rows: [['1', '2']],
    });
    const odd = await saveWorkbook(workbook);
    const rows = Array.from({ length: 25 }, () => ({
      sheet: 'practices' as const,
      row: null,
      values: { title: '甲' },
    }));
    expect(() => edited(odd, { rows })).toThrow('下面还有一张表格');
  });

  it('a column, an item or a sheet that the person took away', async () => {
    const workbook = await openWorkbook(bytes);
    workbook.getWorksheet('承诺台账')!.getCell('D1').value = '内容';
    workbook.getWorksheet('封面')!.getCell('A10').value = '制表人';
    workbook.removeWorksheet('经验做法');
    workbook.removeWorksheet('字典');
    const odd = await saveWorkbook(workbook);
    expect(() => edited(odd, { rows: [text] })).toThrow('没有“承诺事项”这一列。请先恢复这一列；');
    expect(() => edited(odd, { cover: { preparer: '甲' } })).toThrow('封面没有“填报人”这一项');
    expect(() => edited(odd, { rows: [{ sheet: 'practices', row: null, values: { title: '甲' } }] })).toThrow(
      '找不到工作表“经验做法”',
    );
    expect(() => edited(odd, { identity: { 上报时间: 'x' } })).toThrow('找不到隐藏的工作表“字典”');
  });

  it('is not asked for a column that is not there when the cell is to be empty', async () => {
    const workbook = await openWorkbook(bytes);
    workbook.getWorksheet('承诺台账')!.getCell('D1').value = '内容';
    const odd = await saveWorkbook(workbook);
    expect(edited(odd, { rows: [{ sheet: 'commitments', row: 3, values: { text: null } }] })).toBe(odd);
  });
});
