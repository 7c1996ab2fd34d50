import { runChecks } from '../../../ledger/checks/index.ts';
import { day } from '../../../ledger/day.ts';
import type { Finding } from '../../../ledger/findings/finding.ts';
import { toNewest } from '../../../ledger/migrations/index.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { parseLedger } from '../../../ledger/parse/ledger.ts';
import { quarterOf } from '../../../ledger/period.ts';
import { construction } from '../../support/schemes.ts';
import type { FileCase } from '../case.ts';
import { FILE, buildDraft, gridOf, openWorkbook, saveWorkbook } from '../run.ts';
import { small } from '../sample.ts';
import { refusalCases } from './receipt-refusals.ts';

/** A ledger as the first version of the template had it: without the row for receipts. */
async function ofVersion1(): Promise<Uint8Array> {
  const workbook = await openWorkbook(await buildDraft(small()));
  const dictionary = workbook.getWorksheet('字典')!;
  dictionary.getCell('C3').value = '1';
  dictionary.getCell('A9').value = null;
  return saveWorkbook(workbook);
}

async function findingsOfVersion1(): Promise<readonly Finding[]> {
  const grid = toNewest(gridOf(await ofVersion1()));
  const asOf = day('2026-03-20');
  const parsed = parseLedger(grid, readIdentity(grid)!, construction, FILE);
  return runChecks(parsed, construction, asOf, quarterOf(asOf), null);
}

export const receiptCases: readonly FileCase[] = [
  {
    code: 'template-older',
    what: '台账还是第一版模板',
    at: '',
    bytes: ofVersion1,
    findings: findingsOfVersion1,
  },
  ...refusalCases,
];
