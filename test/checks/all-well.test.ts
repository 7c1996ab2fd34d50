import { describe, expect, it } from 'vitest';
import { checks } from '../../ledger/checks/index.ts';
import { found, ledgerOf, validLedger } from '../support/ledger-of.ts';

describe('a ledger nothing is wrong with', () => {
  it.each(checks.map((check) => [check.name, check] as const))('%s says nothing', (_name, check) => {
    expect(found(check, validLedger())).toEqual([]);
  });

  it.each(checks.map((check) => [check.name, check] as const))(
    '%s says nothing of a blank one in January',
    (_name, check) => {
      expect(found(check, ledgerOf({}), { asOf: '2026-01-15' })).toEqual([]);
    },
  );
});
