import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../ledger/period.ts';
import { hasCircular, kindsOf } from '../../scripts/consolidate/reports/which.ts';
import { construction, district, schemeOf, town } from '../support/schemes.ts';

const of = (scheme: typeof town, id: string): string => {
  const period = parsePeriod(id)!;
  return [...(hasCircular(scheme, period) ? ['通报'] : []), ...kindsOf(scheme, period)].join(' ');
};

describe('the reports of a period', () => {
  it.each([
    ['2026-03', 'memberResults supervision'],
    ['2026-03..04', 'branchResults supervision'],
    ['2026-03..05', 'supervision'],
    ['2026Q3', '通报 circular reminder supervision'],
    ['2026H1', 'supervision'],
  ])('B2, B6: town makes of %s %s', (id, kinds) => {
    expect(of(town, id)).toBe(kinds);
  });

  it.each([
    ['2026Q2', '通报 circular reminder'],
    ['2026H1', 'halfYear'],
    ['2026-03', '通报'],
    ['2026', '通报'],
  ])('B3: district makes of %s %s, and a circular where it asks for nothing else', (id, kinds) => {
    expect(of(district, id)).toBe(kinds);
  });

  it('B1: a circular of any period is made of each', () => {
    for (const id of ['2026-03', '2026Q3', '2026H1', '2026']) expect(of(construction, id)).toBe('通报 circular');
  });

  it('B2: a report that two rules ask for is made once', () => {
    const twice = schemeOf('town', {
      reports: [
        { kind: 'supervision', per: 'month' },
        { kind: 'supervision', per: 'any' },
      ],
    });
    expect(kindsOf(twice, parsePeriod('2026-03')!)).toEqual(['supervision']);
  });
});
