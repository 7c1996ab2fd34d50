import { yearOf } from '../../ledger/day.ts';
import { previousPeriod, quarterOf } from '../../ledger/period.ts';
import type { Facts, Next } from './facts.ts';

const after = (says: string, ...command: readonly string[]): Next => ({ says, command });

/** What follows on the newest period that something was sent for. */
function ofNewest({ period, hasDraft, hasReceipts, isIssued }: NonNullable<Facts['newest']>): Next | null {
  const asked = ['--period', period.id];
  if (!hasDraft) return after(`汇总${period.name}，写出通报`, 'bulletin', ...asked);
  if (!hasReceipts) return after(`给${period.name}的每份报送出回执`, 'receipts', ...asked);
  if (!isIssued && period.kind === 'quarter') {
    return after(`核对${period.name}的通报，定了文号就印发`, 'issue', ...asked, '--number', '文号');
  }
  return null;
}

/** What the clerk does next, by how far the folder has come. */
export function nextOf({ today, isReady, hasLedgers, sent, newest }: Facts): Next {
  if (!isReady) return { says: '先处理上面“缺”和“有误”的各项', command: null };
  const next = newest === null ? null : ofNewest(newest);
  if (next !== null) return next;
  const last = previousPeriod(quarterOf(today))!;
  const isEarly = newest === null || newest.period.to < last.to;
  if (sent.length === 0 && !hasLedgers) {
    const year = yearOf(today);
    return after(`给各支部出${year}年的台账模板`, 'template', '--year', String(year));
  }
  if (isEarly) {
    return { says: `把各支部报来的${last.name}台账放进“上报/${last.id}”，再汇总`, command: null };
  }
  if (last.id.endsWith('Q4')) {
    return after(`${last.year}年已经过完，可以做年终评议`, 'evaluation', '--year', String(last.year));
  }
  return { says: `${quarterOf(today).name}结束后，收齐台账放进“上报/${quarterOf(today).id}”，再汇总`, command: null };
}
