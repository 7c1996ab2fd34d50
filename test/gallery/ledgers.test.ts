import { type Workbook } from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { asDay, chineseDay } from '../../ledger/day.ts';
import { type Code, type Finding, messageOf } from '../../ledger/findings/finding.ts';
import { ledgerCases } from './ledger-cases.ts';
import { printed } from './print.ts';
import { rearranged } from './rearrange.ts';
import { findingsIn, openWorkbook, placeOf, textAt, workbookOf } from './run.ts';

const line = ({ code, where }: Finding): string => [code, placeOf(where)].filter((part) => part !== '').join(' ');

/** Findings that point at a cell without saying what stands in it. */
const POINTING: readonly Code[] = [
  'criterion-foreign',
  'formula-uncached',
  'header-repeated',
  'helper-count',
  'rounds-differ',
  'text-alike',
  'text-too-long',
  // Says which number it is, never the number itself.
  'personal-number',
];

/** The ways a message may quote a cell. */
function quotes(content: string): readonly string[] {
  // A point in time may be told by its day.
  const day = asDay(content.slice(0, 10));
  return day === null ? [content] : [content, chineseDay(day)];
}

describe.each(ledgerCases)('$code: $what', (one) => {
  let findings: readonly Finding[];
  let workbook: Workbook;

  beforeAll(async () => {
    const bytes = await workbookOf(one);
    findings = findingsIn(bytes, one);
    workbook = await openWorkbook(bytes);
  });

  it('is found there, and nothing else is', () => {
    const others = findings.filter(({ code }) => code !== one.code);
    expect([findings.filter(({ code }) => code === one.code).map(line), others.map(({ code }) => code)]).toEqual([
      [[one.code, one.at].filter((part) => part !== '').join(' ')],
      one.also ?? [],
    ]);
  });

  it('is told to a person', async () => {
    const found = findings.find(({ code }) => code === one.code)!;
    const sheet = found.where.sheet === undefined ? undefined : workbook.getWorksheet(found.where.sheet);
    await expect(printed(found, sheet)).toMatchFileSnapshot(`golden/${one.code}.txt`);
  });

  it('points at a cell that holds what it quotes, or is empty as it says', () => {
    const wrong = findings.flatMap((found) => {
      const { sheet, row, column } = found.where;
      if (sheet === undefined || row === undefined || column === undefined || POINTING.includes(found.code)) return [];
      const content = textAt(workbook.getWorksheet(sheet)!, row, column);
      const message = messageOf(found);
      const right = content === '' ? /空着|没有/.test(message) : quotes(content).some((text) => message.includes(text));
      return right ? [] : [`${placeOf(found.where)} holds “${content}”: ${message}`];
    });
    expect(wrong).toEqual([]);
  });

  if (one.layout) return;

  it('is found in a rearranged copy, at the cell that moved', async () => {
    const copy = await rearranged(workbook);
    const expected = findings.map((found) => line({ ...found, where: copy.moved(found.where) }));
    expect(findingsIn(copy.bytes, one).map(line).sort()).toEqual(expected.sort());
  });
});
