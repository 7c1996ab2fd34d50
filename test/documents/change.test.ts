import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, previousPeriod } from '../../ledger/period.ts';
import { countChange, pointTenths, rateChange } from '../../templates/documents/text/change.ts';
import { percent } from '../../templates/documents/text/number.ts';
import { lastPeriod, lastPeriodEnd } from '../../templates/documents/text/period.ts';

const share = (part: number, whole: number) => ({ part, whole });

describe('B1: comparisons in 百分点', () => {
  it.each([
    // 65.0% and 61.8%: 3.2
    [13, 20, 618, 1000, '比上季度末提高3.2个百分点'],
    // 1/3 and 1/2: 16.666… down
    [1, 3, 1, 2, '比上季度末下降16.7个百分点'],
    // 30/54 and 15/51 are shown as 55.6% and 29.4%: 26.2, though the exact difference is 26.143…
    [30, 54, 15, 51, '比上季度末提高26.2个百分点'],
    // 15/16 is 93.75%, shown as 93.8%: 6.2 from 100.0%
    [15, 16, 1, 1, '比上季度末下降6.2个百分点'],
    // 50.05%, shown as 50.1%, and 49.95%, shown as 50.0%
    [1001, 2000, 1, 2, '比上季度末提高0.1个百分点'],
    [999, 2000, 1, 2, '与上季度末持平'],
    [50049, 100000, 1, 2, '与上季度末持平'],
    [7, 7, 3, 3, '与上季度末持平'],
    [0, 4, 4, 4, '比上季度末下降100.0个百分点'],
  ])('B1: %i of %i after %i of %i', (part, whole, before, all, text) => {
    expect(rateChange(share(part, whole), share(before, all), '上季度末')).toBe(text);
  });

  it('B1: nothing is compared with a rate over nothing', () => {
    expect([
      rateChange(share(1, 2), share(0, 0), '上季度末'),
      rateChange(share(0, 0), share(1, 2), '上季度末'),
    ]).toEqual(['', '']);
  });

  it('B1: the difference is that of the shares as shown, never more than a tenth from the true one, and turns its sign', () => {
    const shares = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 })).map(([a, b]) => share(Math.min(a, b), b));
    fc.assert(
      fc.property(shares, shares, (now, then) => {
        const tenths = pointTenths(now, then)!;
        const exact = (now.part / now.whole - then.part / then.whole) * 1000;
        expect(Math.abs(tenths - exact)).toBeLessThanOrEqual(1 + 1e-6);
        expect(pointTenths(then, now)! + tenths).toBe(0);
        const shown = ({ part, whole }: typeof now) => Math.round(Number(percent(part, whole).slice(0, -1)) * 10);
        expect(tenths).toBe(shown(now) - shown(then));
      }),
    );
  });
});

describe('B1: comparisons of counts', () => {
  it.each([
    [421, 406, '比上季度末增加15件'],
    [4, 9, '比上季度末减少5件'],
    [0, 0, '与上季度末持平'],
  ])('B1: %i after %i', (now, then, text) => {
    expect(countChange(now, then, '件', '上季度末')).toBe(text);
  });
});

describe('B1: how the period before is called', () => {
  it.each([
    ['2026Q3', '上季度', '上季度末'],
    ['2026H2', '上半年', '上半年末'],
    ['2026-09', '上月', '上月末'],
    ['2026-03..04', '1—2月', '2月末'],
    ['2026-11..12', '9—10月', '10月末'],
  ])('B1: in a text on %s', (id, span, end) => {
    const before = previousPeriod(parsePeriod(id)!)!;
    expect([lastPeriod(before), lastPeriodEnd(before)]).toEqual([span, end]);
  });
});
