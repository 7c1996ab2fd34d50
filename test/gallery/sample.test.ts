import { describe, expect, it } from 'vitest';
import type { LedgerCase } from './case.ts';
import { findingsIn, placeOf, workbookOf } from './run.ts';
import { guarded, guardedInAutumn } from './guarded.ts';
import { ofDistrict, ofSocial, ofTown } from './institutions.ts';
import { type Draft, small, whole } from './sample.ts';

async function findingsOf(draft: () => Draft, asOf: string): Promise<readonly string[]> {
  const sample: LedgerCase = { code: 'required-empty', what: '', at: '', draft, asOf };
  const findings = findingsIn(await workbookOf(sample), sample);
  return findings.map(({ code, where }) => `${code} ${placeOf(where)}`);
}

describe('the ledgers that cases start from have nothing wrong with them', () => {
  it.each([
    ['two items in March', () => small(), '2026-03-20'],
    ['two items in March, kept by hand', () => small({}, 'manual'), '2026-03-20'],
    ['nine items at the end of September', () => whole(), '2026-09-30'],
    ['a district’s office in March', ofDistrict, '2026-03-20'],
    ['a village at the end of March', ofTown, '2026-03-31'],
    ['a school in March', ofSocial, '2026-03-31'],
    ['posts and areas in March', () => guarded(), '2026-03-20'],
    ['posts and areas at the end of September', () => guardedInAutumn(), '2026-09-30'],
  ])('%s', async (_, draft, asOf) => {
    expect(await findingsOf(draft, asOf)).toEqual([]);
  });
});
