import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { gatesOf } from '../../../ledger/committee/gates.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import type { LogEntry } from '../log.ts';
import { randomFrom } from '../random.ts';
import type { YearItem } from './items.ts';

/**
 * 销号核验 of the committee: one check for each closing, and for each refusal of one, on the day of the step. The last
 * gate but one is the one that is refused.
 */
export function gateRows(
  log: readonly LogEntry<YearItem>[],
  scheme: Scheme,
  checkers: readonly string[],
): readonly RowValues[] {
  const gates = gatesOf(scheme);
  if (gates.length === 0) return [];
  return log
    .filter(({ event }) => event.step === '销号' || event.step === '退回销号')
    .map(({ item, event }): RowValues => {
      const passed = event.step === '销号';
      const answers = gates.map(({ key }, index) => [key, passed || index !== gates.length - 2 ? '是' : '否'] as const);
      return {
        id: item.id,
        ...Object.fromEntries(answers),
        checkedOn: event.on,
        checker: randomFrom(`${item.id}/checker`).pick(checkers),
        verdict: passed ? '销号' : '退回',
        opinion: event.note ?? null,
      };
    });
}

/** The answers of the newest check of each item by its id, as the receipts carried them down. */
export function gatesAt(
  log: readonly LogEntry<YearItem>[],
  until: string,
  scheme: Scheme,
  checkers: readonly string[],
): ReadonlyMap<string, RowValues> {
  const keys = gatesOf(scheme).map(({ key }) => key);
  const rows = gateRows(log, scheme, checkers).filter((row) => String(row['checkedOn']) < until);
  return new Map(
    rows.map((row) => [String(row['id']), Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))]),
  );
}
