import { branchKey } from '../branch.ts';
import { type LedgerEdits, type RowEdit, noEdits } from '../edits.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { ParsedLedger, RowSheetKey } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import { TEMPLATE_VERSION, identityNames, ledgerSheets } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import { carryInto } from './carry.ts';
import type { Change, Line, Named, Value } from './change.ts';
import { missingPlaces } from './places.ts';
import type { Receipt } from './receipt.ts';
import { rowSheets } from './sheets.ts';

export type { Change, Named } from './change.ts';

/** What carrying in a receipt writes into a ledger. */
export interface Applied {
  readonly edits: LedgerEdits;
  /** Every row and cell that changes, in the order of the workbook; empty where nothing but the serial number does. */
  readonly changes: readonly Change[];
  /** The ledger was sealed and changes, so that it has to be submitted anew. */
  readonly unsealed: boolean;
}

/** Whether receipt and ledger belong together at all. */
function mismatch({ ledger }: ParsedLedger, receipt: Receipt): Finding | null {
  const { file, identity } = ledger;
  if (identity.scheme !== null && identity.scheme !== receipt.scheme) {
    return finding('receipt-other-scheme', { file }, { receipt: receipt.scheme, ledger: identity.scheme });
  }
  if (identity.branchCode === null || branchKey(identity.branchCode) !== branchKey(receipt.branchCode)) {
    const own = `${identity.branchCode ?? '（无代码）'} ${identity.branchName ?? '（无名称）'}`;
    const args = { receipt: `${receipt.branchCode} ${receipt.branchName}`, ledger: own };
    return finding('receipt-other-branch', { file }, args);
  }
  if (identity.year !== receipt.year) {
    return finding('receipt-other-year', { file }, { receipt: receipt.year, ledger: identity.year });
  }
  const version = Number(identity.version);
  if (identity.version !== null && version < TEMPLATE_VERSION) {
    return finding('receipt-ledger-older', { file }, { is: version, known: TEMPLATE_VERSION });
  }
  if (version > TEMPLATE_VERSION) {
    return finding('template-newer', { file }, { is: version, known: TEMPLATE_VERSION });
  }
  return null;
}

const headersOf = (sheet: RowSheetKey, scheme: Scheme): readonly (readonly [key: string, header: string])[] =>
  columnsInUse(ledgerSheets[sheet], scheme).map(({ key, header }) => [key, header]);

function changesOf(line: Line, headers: ReturnType<typeof headersOf>): readonly Change[] {
  const { name: sheet, row, before, after, columns } = line;
  const named = (values: Readonly<Record<string, Value>>): readonly Named[] =>
    headers.flatMap(([key, header]) => {
      const value = values[key] ?? null;
      return value === null ? [] : [{ header, value }];
    });
  if (row === null) return [{ kind: 'added', sheet, values: named(after) }];
  if (named(after).length === 0 && named(before).length > 0) {
    return [{ kind: 'emptied', sheet, row, values: named(before) }];
  }
  return headers.flatMap(([key, header]): readonly Change[] => {
    const column = columns[key];
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    return column === undefined || from === to ? [] : [{ kind: 'cell', sheet, row, column, header, from, to }];
  });
}

function editOf({ sheet, row, before, after }: Line): readonly RowEdit[] {
  const changed = Object.entries(after).filter(([key, value]) => value !== (before[key] ?? null));
  return changed.length === 0 ? [] : [{ sheet, row, values: Object.fromEntries(changed) }];
}

interface Rows {
  readonly edits: readonly RowEdit[];
  readonly changes: readonly Change[];
  readonly lacking: readonly string[];
}

function rowsOf(parsed: ParsedLedger, receipt: Receipt, scheme: Scheme): Rows {
  const all = rowSheets(scheme).map((sheet) => {
    const { lines, lacking } = carryInto(parsed, sheet, receipt, scheme);
    const headers = headersOf(sheet, scheme);
    return {
      edits: lines.flatMap(editOf),
      changes: lines.flatMap((line) => changesOf(line, headers)),
      lacking,
    };
  });
  return {
    edits: all.flatMap((one) => one.edits),
    changes: all.flatMap((one) => one.changes),
    lacking: all.flatMap((one) => one.lacking),
  };
}

function coverChanges(
  { ledger }: ParsedLedger,
  receipt: Receipt,
  scheme: Scheme,
): readonly (Change & { key: string })[] {
  const own = ledger.cover as unknown as Readonly<Record<string, Value>>;
  return columnsInUse(ledgerSheets.cover, scheme).flatMap(({ key, header }) => {
    const at = ledger.coverCells[key];
    const to = receipt.cover[key];
    const from = own[key] ?? null;
    if (at === undefined || to === undefined || (to === from && !ledger.cover.flawed.has(key))) return [];
    return [{ kind: 'cell', key, sheet: ledger.cover.origin.sheet, ...at, header, from, to }];
  });
}

/**
 * What carrying a receipt into a ledger writes (V5, R5). The newest receipt is the state of the committee's decisions:
 * rows are known by the sheet's key, a decided row that the ledger lacks is appended, one that it has is set to the
 * committee's values, one taken back is cleared; rows of the branch's own stay. A receipt that is not newer than the last
 * one carried in changes nothing, so that order and repetition are of no account. What does not belong together, or has
 * no place in the ledger, is refused with one finding about the ledger. Pure.
 */
export function applyReceipt(
  parsed: ParsedLedger,
  receipt: Receipt,
  scheme: Scheme,
): Applied | { readonly refusal: Finding } {
  const { ledger } = parsed;
  const { file, identity } = ledger;
  const wrong = mismatch(parsed, receipt);
  if (wrong) return { refusal: wrong };
  if (identity.receipt !== null && receipt.serial <= identity.receipt) {
    return { edits: noEdits, changes: [], unsealed: false };
  }
  const places = missingPlaces(parsed, receipt, scheme);
  if (places.length > 0) return { refusal: finding('receipt-place-missing', { file }, { places }) };
  const rows = rowsOf(parsed, receipt, scheme);
  if (rows.lacking.length > 0) {
    const where = { file, sheet: ledger.commitments[0]?.origin.sheet ?? ledgerSheets.commitments.name };
    return { refusal: finding('receipt-id-missing', where, { ids: rows.lacking }) };
  }
  const cover = coverChanges(parsed, receipt, scheme);
  const changes = [...cover.map(({ key: _, ...change }) => change), ...rows.changes];
  const unsealed = changes.length > 0 && (identity.sealedAt !== null || identity.seal !== null);
  return {
    edits: {
      rows: rows.edits,
      cover: Object.fromEntries(cover.map(({ key }) => [key, receipt.cover[key] ?? null])),
      identity: {
        [identityNames.receipt]: String(receipt.serial),
        ...(unsealed ? { [identityNames.sealedAt]: null, [identityNames.seal]: null } : {}),
      },
    },
    changes,
    unsealed,
  };
}
