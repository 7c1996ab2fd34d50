import { expect, it } from 'vitest';
import { canonicalText } from '../../ledger/seal.ts';
import { edit, ledgerOf } from '../support/ledger-of.ts';

const ledger = ledgerOf({ ballots: '| 轮次 | 评议对象 | 满意 |\n| 年终 | 本支部 | 8 |' });

it('a column that came later is sealed where it holds something, and changes no older seal where it is empty', () => {
  const text = canonicalText(ledger);
  expect(text).not.toContain('g5');
  const five = canonicalText(edit(ledger, 'ballots', 2, { g5: 3 }));
  const six = canonicalText(edit(ledger, 'ballots', 2, { g6: 3 }));
  expect(new Set([text, five, six]).size).toBe(3);
});
