import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '../../ledger/day.ts';
import { judgeItems, sumsOf } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type LifeStep, life } from '../demo/lives.ts';
import { construction, ledgerOf } from '../support/ledger-of.ts';

const PERIODS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((id) => parsePeriod(id)!);
const HEAD =
  '| 编号 | 步骤 | 发生日期 | 相关日期 | 原因类别 | 说明 | 帮扶方式 | 帮扶人 |\n|---|---|---|---|---|---|---|---|\n';

/** A ledger of two items of one member, with the lives given. */
function ledgerWith(lives: readonly (readonly LifeStep[])[]): Ledger {
  const rows = lives.flatMap((steps, index) =>
    steps.map(({ step, on, date, reason }) => {
      const help = step === '帮扶' ? '一帮一 | 李四' : ' | ';
      return `| 2026-A01-00${index + 1} | ${step} | ${on} | ${date} | ${reason} | 说明 | ${help} |`;
    }),
  );
  return ledgerOf({
    roster: '| 党员编号 | 姓名 |\n|---|---|\n| A01-001 | 张三 |',
    commitments: `| 编号 | 承诺主体 |\n|---|---|\n${lives.map((_, i) => `| 2026-A01-00${i + 1} | 张三 |`).join('\n')}`,
    transitions: HEAD + rows.join('\n'),
  });
}

/** All figures of the year: at the end of each quarter, and some days around. */
function figuresOf(ledger: Ledger): readonly unknown[] {
  const items = itemsOf(ledger, construction);
  return PERIODS.flatMap((period) =>
    [0, -1, -17, -46, -75].map((days) => {
      const asOf = addDays(period.to, days);
      return sumsOf(ledger, judgeItems(ledger, items, construction, asOf, period), construction, asOf, period);
    }),
  );
}

/** A life that ends with a step that can be undone. */
const undoable = life.filter((steps) => steps.length > 0 && steps.at(-1)!.step !== '冲正');

it('a reversal of the last step restores the figures of every day', () => {
  fc.assert(
    fc.property(undoable, life, fc.integer({ min: 0, max: 20 }), (steps, other, days) => {
      const last = steps.at(-1)!;
      const undone: LifeStep = { step: '冲正', on: addDays(day(last.on), days), date: '', reason: '' };
      const without = figuresOf(ledgerWith([steps.slice(0, -1), other]));
      expect(figuresOf(ledgerWith([[...steps, undone], other]))).toEqual(without);
    }),
    { numRuns: 300 },
  );
});

it('and the step itself did change some figure, mostly', () => {
  const changed = fc.sample(undoable, 200).filter((steps) => {
    const before = JSON.stringify(figuresOf(ledgerWith([steps.slice(0, -1), []])));
    return JSON.stringify(figuresOf(ledgerWith([steps, []]))) !== before;
  });
  expect(changed.length).toBeGreaterThan(60);
});
