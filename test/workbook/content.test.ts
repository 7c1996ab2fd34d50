import { describe, expect, it } from 'vitest';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { SPARE_ROWS } from '../../templates/workbook/table-sheet.ts';
import { town } from '../support/schemes.ts';
import { open, partsOf, rulesOf, sheetXml } from './opened.ts';
import { LONG_LIST, commitment, ledger, longLists, members } from './sample.ts';

async function firstCommitment(values: RowValues) {
  const book = await open(await buildLedger(ledger({ rows: { commitments: [commitment(0, values)] } })));
  return book.getWorksheet('承诺台账')!.getRow(2);
}
const TEXT = 4;
const DEADLINE = 7;

describe('what is written into cells', () => {
  it('writes days as real dates shown yyyy-mm-dd', async () => {
    const cell = (await firstCommitment({})).getCell(DEADLINE);
    expect(cell.value).toEqual(new Date('2026-06-30T00:00:00Z'));
    expect(cell.numFmt).toBe('yyyy-mm-dd');
  });

  it('writes instants as real points in time', async () => {
    const rows = { transitions: [{ seq: 1, at: '2026-03-10T09:30:05', on: '2026-03-10' }] };
    const book = await open(await buildLedger(ledger({ rows })));
    const cell = book.getWorksheet('变更记录')!.getRow(2).getCell(2);
    expect(cell.value).toEqual(new Date('2026-03-10T09:30:05Z'));
    expect(cell.numFmt).toBe('yyyy-mm-dd hh:mm:ss');
  });

  it.each(['2026.9.31', '9月底', '年底前', '2026-02-30'])(
    'writes %s in a date column as the person typed it',
    async (typed) => {
      expect((await firstCommitment({ deadline: typed })).getCell(DEADLINE).value).toBe(typed);
    },
  );

  it.each(['=HYPERLINK("http://example.org")', '+1+1', '-帮扶两户', '@SUM(A1)', '\t=1'])(
    'writes %s as text under the format “text”',
    async (typed) => {
      const cell = (await firstCommitment({ text: typed })).getCell(TEXT);
      expect(cell.value).toBe(typed);
      expect(cell.numFmt).toBe('@');
    },
  );

  it.each([
    ['a lone high surrogate', 'a\uD83Db', 'ab'],
    ['a lone low surrogate', 'a\uDE00b', 'ab'],
    ['a whole pair', 'a😀b', 'a😀b'],
    ['U+FFFE', 'a\uFFFEb', 'ab'],
    ['control characters', 'a\u0000\u0007\u001Fb', 'ab'],
    ['line ends', 'a\r\nb', 'a\nb'],
  ])('cleans %s', async (_, typed, written) => {
    expect((await firstCommitment({ text: typed })).getCell(TEXT).value).toBe(written);
  });

  it('keeps a text that looks like an escape of Excel', async () => {
    const bytes = await buildLedger(ledger({ rows: { commitments: [commitment(0, { text: '_x0041_' })] } }));
    expect(partsOf(bytes)['xl/sharedStrings.xml']).toContain('_x005F_x0041_');
  });

  it('writes no year as NaN or Infinity', async () => {
    const bytes = await buildLedger(ledger({ rows: { ballots: [{ expected: Number.NaN, returned: Infinity }] } }));
    expect(sheetXml(bytes, '评议计票')).not.toMatch(/NaN|Infinity/);
  });
});

describe('lists', () => {
  it('stand in the validation where they fit in 255 characters', async () => {
    const rules = rulesOf(sheetXml(await buildLedger(ledger()), '承诺台账'));
    expect(rules.find(({ range }) => range.startsWith('C2'))!.formula).toBe('"共性承诺,岗位承诺,实事承诺"');
  });

  it('refer to their values in 字典 where they do not', async () => {
    const bytes = await buildLedger(ledger({ scheme: longLists }));
    const { formula } = rulesOf(sheetXml(bytes, '会议活动')).find(({ range }) => range.startsWith('B2'))!;
    const [, from, to] = /^字典!\$C\$(\d+):\$C\$(\d+)$/.exec(formula)!;
    const sheet = (await open(bytes)).getWorksheet('字典')!;
    const values = sheet.getRows(Number(from), Number(to) - Number(from) + 1)!.map((row) => row.getCell(3).value);
    expect(values).toEqual(LONG_LIST);
  });

  it('offer members, and do not refuse 本支部', async () => {
    const rules = rulesOf(sheetXml(await buildLedger(ledger()), '承诺台账'));
    const rule = rules.find(({ range }) => range.startsWith('B2'))!;
    expect(rule.formula).toContain('党员名册!$B$2:$B$501');
    expect(rule.attributes['showErrorMessage']).toBeUndefined();
    expect(rule.attributes['prompt']).toContain('本支部');
  });

  it('offer the ids of 承诺台账 where one is asked for', async () => {
    const rules = rulesOf(sheetXml(await buildLedger(ledger({ mode: 'manual' })), '审查记录'));
    expect(rules.find(({ range }) => range.startsWith('A2'))!.formula).toContain('承诺台账!$A$2:$A$2001');
  });
});

describe('rows', () => {
  it.each([0, 3, 200])('gives the table %i rows and some in hand', async (count) => {
    const commitments = Array.from({ length: count }, (_, index) => commitment(index));
    const bytes = await buildLedger(ledger({ rows: { roster: members, commitments } }));
    const table = Object.values(partsOf(bytes)).find((part) => part.includes('displayName="承诺台账"'));
    expect(table).toContain(`ref="A1:M${count + 1 + SPARE_ROWS}"`);
  });

  it('extends the rules over more rows than declared', async () => {
    const roster = Array.from({ length: 600 }, (_, index) => ({ name: `党员${index}` }));
    const rules = rulesOf(sheetXml(await buildLedger(ledger({ rows: { roster } })), '党员名册'));
    expect(rules[0]!.range).toBe(`A2:A${600 + SPARE_ROWS + 1}`);
  });

  it('are as high as a theme that is longer than its column, which goes on in further lines', async () => {
    const themes = ['治沙造林', '为群众排忧解难办实事', '急难险重任务中发挥先锋模范作用'];
    const commitments = themes.map((theme, index) => commitment(index, { theme, text: '清淤', measures: null }));
    const sheet = (await open(await buildLedger(ledger({ scheme: town, rows: { commitments } })))).getWorksheet(
      '承诺台账',
    )!;
    const column = (sheet.getRow(1).values as string[]).indexOf('主题');
    const rows = themes.map((_, index) => sheet.getRow(index + 2));
    expect(rows.map((row) => row.getCell(column).alignment.wrapText)).toEqual([true, true, true]);
    // Some 12 of a digit's width a line, of which 8, 20 and 30 are needed; 15 points a line and 6 around.
    expect(rows.map(({ height }) => height)).toEqual([21, 36, 51]);
  });
});
