import { resolvePledger } from '../../ledger/members.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { type Commitment, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { TableColumn, TableValue } from '../../templates/workbook/input.ts';
import type { Plan } from './plan.ts';
import { text } from './register-columns.ts';
import type { AcceptedBranch } from './types.ts';

/** Columns of 承诺台账 that not every scheme has, with their widths in the register; what is secret is never among them. */
const WIDTHS = {
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

export type SwitchedKey = keyof typeof WIDTHS;

/** Some of those columns, as a run has them: in the scheme, or filled by a ledger laid out with more than the scheme's. */
export interface SwitchedColumns {
  readonly columns: readonly TableColumn[];
  readonly values: (commitment: Commitment) => readonly TableValue[];
}

export function switched(
  keys: readonly SwitchedKey[],
  { scheme, accepted }: Pick<Plan, 'scheme' | 'accepted'>,
): SwitchedColumns {
  const inUse = keys.filter(
    (key) =>
      scheme.columns[`commitments.${key}`] !== undefined ||
      accepted.some(({ decided }) => decided.commitments.some((row) => row[key] !== null)),
  );
  return {
    columns: inUse.map((key) => text(ledgerSheets.commitments.columns[key].header as string, WIDTHS[key])),
    values: (commitment) => inUse.map((key) => commitment[key]),
  };
}

/** The member's 部门, where members have one (B1, D4). */
export function unitColumn({ scheme }: Pick<Plan, 'scheme'>): readonly TableColumn[] {
  return scheme.columns['roster.unit'] === undefined ? [] : [text('部门', 12)];
}

export function unitOf({ pledger }: Commitment, { decided }: AcceptedBranch): string | null {
  const whom = resolvePledger(pledger ?? '', decided);
  return whom.kind === 'member' ? whom.member.unit : null;
}

/** The items of a branch as they are under the committee's authority, by id: with the gates as it checked them. */
export function decidedItems({ decided }: AcceptedBranch): (commitment: Commitment) => Commitment {
  const byId = new Map(decided.commitments.map((row) => [sameId(row.id), row]));
  return (commitment) => byId.get(sameId(commitment.id)) ?? commitment;
}
