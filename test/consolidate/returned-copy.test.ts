import { createHash } from 'node:crypto';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { classify } from '../../scripts/consolidate/classify.ts';
import { returnedInput } from '../../scripts/consolidate/returned-copy.ts';
import { branchKey } from '../../ledger/branch.ts';
import type { BranchEntry, Submission } from '../../scripts/consolidate/types.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { buildLedger, buildReturned } from '../../templates/workbook/index.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';

const branch: BranchEntry = {
  code: 'A01',
  name: '甲支部',
  orgForm: '党支部',
  kind: null,
  generalBranch: null,
  secretary: '陈书记',
  contactLeader: null,
  from: null,
  until: null,
  successors: [],
};
const today: Day = day('2026-10-08');

function submitted(bytes: Uint8Array): Submission {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(read.problem.code);
  const period = parsePeriod('2026Q3')!;
  return classify(
    { name: 'A01.xlsx', digest: '', outcome: { grid: read.grid }, firstSeen: today },
    {
      scheme: construction,
      period,
      asOf: period.to,
      today,
      roster: new Map([[branchKey(branch.code), branch]]),
      book: null,
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    },
  );
}

async function edited(bytes: Uint8Array, sheet: string, cell: string, value: unknown): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  workbook.getWorksheet(sheet)!.getCell(cell).value = value as exceljs.CellValue;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const returnedCopy = (submission: Submission): Promise<Uint8Array> =>
  buildReturned(returnedInput(submission, construction, 2026, today));

describe('a returned copy', () => {
  it('is accepted once the one thing it names is mended in it', async () => {
    const wrong = await edited(await buildLedger(smallLedger('A01', '甲支部')), '承诺台账', 'G2', '下半年');
    const back = submitted(wrong);
    expect(back.state).toBe('returned');
    const copy = await returnedCopy(back);
    expect(
      submitted(copy)
        .findings.filter((f) => f.severity === 'error')
        .map((f) => f.code),
    ).toEqual(['date-unreadable']);
    const mended = await edited(copy, '承诺台账', 'G2', new Date(Date.UTC(2026, 5, 30)));
    expect(submitted(mended).findings.filter((f) => f.severity === 'error')).toEqual([]);
  });

  it('hands back what could not be read as it was typed', async () => {
    const wrong = await edited(await buildLedger(smallLedger('A01', '甲支部')), '承诺台账', 'G2', '下半年');
    const workbook = new exceljs.Workbook();
    const copy = await returnedCopy(submitted(wrong));
    await workbook.xlsx.load(copy.slice().buffer, { ignoreNodes: ['dataValidations'] });
    expect(workbook.getWorksheet('承诺台账')!.getCell('G2').value).toBe('下半年');
  });

  it('leaves a formula without a result empty, so that nothing stands for an answer', async () => {
    const wrong = await edited(await buildLedger(smallLedger('A01', '甲支部')), '承诺台账', 'D2', { formula: 'A1' });
    const workbook = new exceljs.Workbook();
    const copy = await returnedCopy(submitted(wrong));
    await workbook.xlsx.load(copy.slice().buffer, { ignoreNodes: ['dataValidations'] });
    expect(workbook.getWorksheet('承诺台账')!.getCell('D2').value).toBeNull();
  });
});
