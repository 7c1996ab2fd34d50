import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { noEdits } from '../../ledger/edits.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { identityNames } from '../../ledger/workbook/declaration.ts';
import { runBulletin } from '../../scripts/consolidate/run-bulletin.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { runReceipts } from '../../scripts/receipts/run-receipts.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { construction, smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

it('a workbook of a newer template goes back uncounted, without a copy laid out by the older program', async () => {
  const dir = tempDir();
  const branches = [{ code: 'A01', name: '甲支部', orgForm: '党支部' }];
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(construction, branches));
  mkdirSync(path.join(dir, '上报', '2026Q3'), { recursive: true });
  const newer = { ...noEdits, identity: { [identityNames.version]: '99' } };
  const bytes = editLedger(await buildLedger(smallLedger('A01', '甲支部')), newer, construction);
  writeFileSync(path.join(dir, '上报', '2026Q3', 'A01.xlsx'), bytes);
  const period = parsePeriod('2026Q3')!;
  const run = { dir, scheme: construction, period, asOf: period.to, today: day('2026-10-08'), number: null, in: null };

  const { plan, target } = await runBulletin(run);
  expect(plan.figures.byBranch[0]).toMatchObject({ state: 'returned', committed: 0 });
  expect(plan.submissions[0]!.findings.map(({ code }) => code)).toContain('template-newer');
  expect(existsSync(path.join(target, '退回'))).toBe(false);

  const receipts = await runReceipts(run);
  expect(readdirSync(receipts.target).sort()).toEqual(['A01_甲支部.docx', 'A01_甲支部.html', 'A01_甲支部.xlsx']);
  expect(readFileSync(path.join(receipts.target, 'A01_甲支部.html'), 'utf8')).toContain('升级程序后重新汇总');
});
