import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Facts } from '../../scripts/doctor/facts.ts';
import { nextOf } from '../../scripts/doctor/next.ts';

const base: Facts = { today: day('2026-10-08'), isReady: true, hasLedgers: true, sent: [], newest: null };

const newest = (id: string, done: Partial<NonNullable<Facts['newest']>> = {}): Partial<Facts> => ({
  sent: [parsePeriod(id)!],
  newest: { period: parsePeriod(id)!, hasDraft: false, hasReceipts: false, isIssued: false, ...done },
});

const DONE = { hasDraft: true, hasReceipts: true, isIssued: true };

describe('what is to be done next', () => {
  it.each<[string, Partial<Facts>, string | null, string]>([
    ['mend what is wrong first', { isReady: false }, null, '缺'],
    ['make ledgers', { hasLedgers: false }, 'template --year 2026', '台账模板'],
    ['collect the last quarter', {}, null, '上报/2026Q3'],
    ['merge what was sent', newest('2026Q3'), 'bulletin --period 2026Q3', '第三季度'],
    ['answer it', newest('2026Q3', { hasDraft: true }), 'receipts --period 2026Q3', '回执'],
    [
      'issue it',
      newest('2026Q3', { hasDraft: true, hasReceipts: true }),
      'issue --period 2026Q3 --number 文号',
      '印发',
    ],
    ['wait for the next quarter', newest('2026Q3', DONE), null, '上报/2026Q4'],
    ['collect the quarter that is over', newest('2026Q2', DONE), null, '上报/2026Q3'],
    [
      'evaluate the year that is over',
      { today: day('2027-01-12'), ...newest('2026Q4', DONE) },
      'evaluation --year 2026',
      '年终评议',
    ],
    ['issue nothing but quarters', newest('2026H1', { hasDraft: true, hasReceipts: true }), null, '上报/2026Q3'],
  ])('%s', (_what, facts, command, says) => {
    const next = nextOf({ ...base, ...facts });
    expect(next.command?.join(' ') ?? null).toBe(command);
    expect(next.says).toContain(says);
  });
});
