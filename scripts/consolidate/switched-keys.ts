import type { Ledger } from '../../ledger/parse/ledger.ts';

/** Columns of 承诺台账 that not every scheme has, with their widths in the register; what is secret is never among them. */
export const SWITCHED_WIDTHS = {
  category: 12,
  theme: 18,
  responsible: 12,
  effect: 24,
  source: 16,
  originId: 18,
  hotIssue: 10,
  gateSolved: 12,
  gateInPlace: 12,
  gateSatisfied: 12,
  itemGrade: 10,
} as const;

export type SwitchedKey = keyof typeof SWITCHED_WIDTHS;

/** Those that a ledger has something in. */
export function filledKeys({ commitments }: Ledger): readonly SwitchedKey[] {
  const keys = Object.keys(SWITCHED_WIDTHS) as readonly SwitchedKey[];
  return keys.filter((key) => commitments.some((row) => row[key] !== null));
}
