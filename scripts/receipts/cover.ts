import type { BranchEntry } from '../../ledger/branch.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type RowValues, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';

/**
 * The items of a branch's cover that the program writes from the roster, as the roster has them now: all of them, so that
 * the newest receipt alone tells. What the roster of the scheme does not have is left alone, and so is an item that the
 * cover demands and the roster leaves empty.
 */
export function coverOf(branch: BranchEntry, scheme: Scheme): RowValues {
  const known = new Set(columnsInUse(branches, scheme).map(({ key }) => key));
  const values: Readonly<Record<string, string | null | undefined>> = {
    branchName: branch.name,
    superior: branch.generalBranch ?? scheme.committee.name,
    branchKind: known.has('kind') ? branch.kind : undefined,
    orgForm: known.has('orgForm') ? branch.orgForm : undefined,
    contactLeader: known.has('contactLeader') ? branch.contactLeader : undefined,
  };
  return Object.fromEntries(
    columnsInUse(ledgerSheets.cover, scheme).flatMap(({ key, required }): readonly [string, string | null][] => {
      const value = values[key];
      return value === undefined || (value === null && required) ? [] : [[key, value]];
    }),
  );
}
