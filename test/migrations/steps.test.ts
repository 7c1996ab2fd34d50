import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { day } from '../../ledger/day.ts';
import { type WorkbookGrid, cellAt } from '../../ledger/grid.ts';
import { stepsFrom, toNewest } from '../../ledger/migrations/index.ts';
import { steps } from '../../ledger/migrations/steps.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { TEMPLATE_VERSION } from '../../ledger/workbook/declaration.ts';
import { readRoster } from '../../scripts/consolidate/roster.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { buildBranchRoster, buildLedger } from '../../templates/workbook/index.ts';
import { gridOf } from '../gallery/run.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { construction } from '../support/schemes.ts';

const FOLDER = 'test/fixtures/templates';
const kept = (version: number, name: string): WorkbookGrid =>
  gridOf(new Uint8Array(readFileSync(`${FOLDER}/v${version}/${name}.xlsx`)));

const versions = Array.from({ length: TEMPLATE_VERSION - 1 }, (_, index) => index + 1);

describe('the steps', () => {
  it('lead from version 1 to the newest without a gap, each with a name for a person', () => {
    expect(steps.map(({ from, to }) => [from, to])).toEqual(versions.map((version) => [version, version + 1]));
    for (const { names } of steps)
      expect(Object.values(names).join('\n')).toMatch(/^[\u4e00-\u9fff].*\n[\u4e00-\u9fff]/);
  });

  it('are those from the workbook’s version on', () => {
    expect(stepsFrom('1')).toEqual(steps);
    for (const version of [null, String(TEMPLATE_VERSION), String(TEMPLATE_VERSION + 1), '0', '1.5', '试用版']) {
      expect(stepsFrom(version)).toEqual([]);
    }
  });

  it('have workbooks of every earlier version to be tried on', () => {
    const folders = readdirSync(FOLDER).filter((name) => /^v\d+$/.test(name));
    expect(folders.sort()).toEqual(versions.map((version) => `v${version}`).sort());
  });
});

describe.each(versions)('a workbook of version %i', (version) => {
  const asOf = day('2026-09-30');

  it.each(['command', 'manual'])('is a ledger without an error, and says that it is older (%s)', (name) => {
    const grid = toNewest(kept(version, name));
    const parsed = parseLedger(grid, readIdentity(grid)!, construction, 'A01.xlsx');
    expect(parsed.findings.map(({ code, args }) => [code, args['is']])).toEqual([['template-older', version]]);
    const all = runChecks(parsed, construction, asOf, quarterOf(asOf), day('2026-10-08'));
    expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps the seal that was put on it then', () => {
    const grid = toNewest(kept(version, 'command'));
    const { ledger } = parseLedger(grid, readIdentity(grid)!, construction, 'A01.xlsx');
    expect(ledger.identity).toMatchObject({ version: String(version), sealedAt: '2026-10-04T16:20:00' });
    expect(sha256(canonicalText(ledger))).toBe(ledger.identity.seal);
  });

  it('keeps every cell where it is', () => {
    for (const name of ['command', 'manual', 'branches']) {
      const before = kept(version, name);
      const after = toNewest(before);
      for (const [index, sheet] of before.sheets.entries()) {
        const now = after.sheets[index]!;
        for (const row of sheet.rows) {
          const same = now.rows.find((one) => one.row === row.row)!;
          row.cells.forEach((cell, at) => expect(cellAt(same, at + 1)).toEqual(cell ?? null));
        }
      }
    }
  });

  it('is not changed by being asked again', () => {
    for (const name of ['command', 'manual', 'branches']) {
      const once = toNewest(kept(version, name));
      expect(toNewest(once)).toEqual(once);
    }
  });

  it('is a roster of branches without a finding', () => {
    const { branches, findings } = readRoster(toNewest(kept(version, 'branches')), construction, '支部名册.xlsx');
    expect(findings).toEqual([]);
    expect(branches.map(({ code, from, until, successors }) => [code, from, until, successors])).toEqual([
      ['A01', null, null, []],
      ['A02', '2026-04-01', null, []],
      ['A03', null, '2026-07-01', []],
      ['B01', null, null, []],
    ]);
  });
});

describe('a workbook of the newest version', () => {
  it('is what the builder makes, and nothing is done to it', async () => {
    for (const bytes of [await buildLedger(smallLedger('A01', '甲支部')), await buildBranchRoster(construction, [])]) {
      const grid = gridOf(bytes);
      expect(toNewest(grid)).toBe(grid);
    }
  });
});
