import { resolvePledger } from '../../ledger/members.ts';
import { sameId } from '../../ledger/lifecycle/log.ts';
import { type Commitment, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { TableColumn, TableValue } from '../../templates/workbook/input.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Extract } from './extract.ts';
import { SWITCHED_WIDTHS, type SwitchedKey } from './switched-keys.ts';
import { text } from './register-columns.ts';
import type { ToldBranch } from './types.ts';

/** Some of those columns, as a run has them: in the scheme, or filled by a ledger laid out with more than the scheme's. */
export interface SwitchedColumns {
  readonly columns: readonly TableColumn[];
  readonly values: (commitment: Commitment) => readonly TableValue[];
}

/** What the columns of the register depend on. */
export interface RegisterLayout {
  readonly scheme: Scheme;
  readonly accepted: readonly { readonly extract: Pick<Extract, 'filled'> }[];
}

/** Columns that a ledger has something in and the scheme has not. */
export const beyondScheme = (filled: readonly SwitchedKey[], { columns }: Scheme): readonly SwitchedKey[] =>
  filled.filter((key) => columns[`commitments.${key}`] === undefined);

export function switched(keys: readonly SwitchedKey[], { scheme, accepted }: RegisterLayout): SwitchedColumns {
  const filled = accepted.flatMap(({ extract }) => extract.filled);
  const inUse = keys.filter((key) => filled.includes(key) || beyondScheme([key], scheme).length === 0);
  return {
    columns: inUse.map((key) => text(ledgerSheets.commitments.columns[key].header as string, SWITCHED_WIDTHS[key])),
    values: (commitment) => inUse.map((key) => commitment[key]),
  };
}

/** The member's 部门, where members have one (B1, D4). */
export function unitColumn({ scheme }: { readonly scheme: Scheme }): readonly TableColumn[] {
  return scheme.columns['roster.unit'] === undefined ? [] : [text('部门', 12)];
}

export function unitOf({ pledger }: Commitment, ledger: Ledger): string | null {
  const whom = resolvePledger(pledger ?? '', ledger);
  return whom.kind === 'member' ? whom.member.unit : null;
}

/** The items of a branch as they are under the committee's authority, by id: with the gates as it checked them. */
export function decidedItems({ decided }: ToldBranch): (commitment: Commitment) => Commitment {
  const byId = new Map(decided.commitments.map((row) => [sameId(row.id), row]));
  return (commitment) => byId.get(sameId(commitment.id)) ?? commitment;
}
