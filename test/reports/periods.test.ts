import { describe, expect, it } from 'vitest';
import { parsePeriod, previousPeriod } from '../../ledger/period.ts';
import { occasionOf } from '../../ledger/scheme/occasion.ts';
import { district, schemeOf } from '../support/schemes.ts';

describe('the period before', () => {
  it.each([
    ['2026Q3', '2026Q2'],
    ['2026Q1', '2025Q4'],
    ['2026H2', '2026H1'],
    ['2026H1', '2025H2'],
    ['2026-03', '2026-02'],
    ['2026-01', '2025-12'],
    ['2026', '2025'],
    ['2026-03..04', '2026-01..02'],
    ['2026-01..02', '2025-11..12'],
    ['2026-04..06', '2026-01..03'],
    ['2026-02..03', undefined],
    ['2026-01..12', '2025-01..12'],
  ])('B3: of %s is %s', (id, before) => {
    expect(previousPeriod(parsePeriod(id)!)?.id).toBe(before);
  });
});

describe('what the work of a period goes together with', () => {
  it.each([
    ['2026H1', '“七一”民主生活会'],
    ['2026H2', null],
    ['2026Q2', '“七一”民主生活会'],
  ])('B3: an occasion on a day is told of %s only where that ends near it', (id, told) => {
    expect(occasionOf(district, 'halfYear', parsePeriod(id)!)).toBe(told);
  });

  it('B3: an occasion without a day is told of every period, and nothing where the scheme has none', () => {
    const period = parsePeriod('2026Q3')!;
    expect(occasionOf(district, 'reminder', period)).toBe('“三会一课”');
    expect(occasionOf(schemeOf('town'), 'reminder', period)).toBeNull();
  });
});
