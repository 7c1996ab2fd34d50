import { expect, it } from 'vitest';
import { serialize } from 'node:v8';
import { parsePeriod } from '../../ledger/period.ts';
import type { PlanGiven } from '../../scripts/consolidate/plan.ts';
import { cacheFor } from '../../scripts/desk/cache-of-run.ts';
import { construction } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';

const period = parsePeriod('2026Q3')!;

function given(code: string): PlanGiven {
  const branch = { code, name: '机关党支部', orgForm: '党支部', from: null, until: null, successors: [] };
  return { scheme: construction, period, asOf: period.to, roster: [branch], book: null } as unknown as PlanGiven;
}

it('R1: what a run went by is known again however its texts lie in memory', async () => {
  const dir = tempDir();
  const plain = 'BRANCH-OF-THE-OFFICE';
  // A piece of a text with Chinese in it takes two bytes a letter, as those of a workbook may.
  const piece = `机关${plain}`.slice(2);
  expect(piece).toBe(plain);
  expect(serialize(piece).equals(serialize(plain))).toBe(false);
  const made = async (code: string): Promise<string> => (await cacheFor(dir, given(code), [true]))!.madeBy;
  expect(await made(piece)).toBe(await made(plain));
  expect(await made(`${plain}2`)).not.toBe(await made(plain));
});
