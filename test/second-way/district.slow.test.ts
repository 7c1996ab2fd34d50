import { expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import { codesOf, generatedLedger } from '../../scripts/bench/many-ledgers.ts';
import { schemeOf } from '../support/schemes.ts';
import { compareFigures } from './compare.ts';
import { database } from './database.ts';
import { evaluated } from './evaluated.ts';

it('S1, E2, E7: a district of 185 branches, 3,700 members and about 28,000 items is scored as SQL over the same rows says', async () => {
  const scheme = schemeOf('district');
  const size = { branches: 185, members: 20, items: 8 };
  const sent = codesOf(size).map((code) => generatedLedger(scheme, code, size));
  const figures = await evaluated(scheme, sent);
  expect(figures.branches.accepted).toBe(185);
  expect(sent.reduce((sum, { rows }) => sum + (rows?.roster?.length ?? 0), 0)).toBe(3700);
  expect(figures.totals.committed + figures.totals.withdrawn).toBeGreaterThan(27_000);
  const year = parsePeriod('2026')!;
  compareFigures(figures, await database(sent, scheme, year, year.to));
});
