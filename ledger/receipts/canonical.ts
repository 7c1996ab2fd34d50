import type { Receipt } from './receipt.ts';

/** Version of the canonical form; part of what is digested. */
const RECEIPT_VERSION = 'chengnuo-receipt/1';

/** Lines of the sheets for a person, cell by cell. */
export type ShownLines = readonly (readonly string[])[];

// White space and what no cell can hold are of no account: programs that save a workbook again differ there.
const plain = (text: string): string => text.replace(/[\s\p{C}]/gu, '');

function plainValues(_: string, value: unknown): unknown {
  return typeof value === 'string' ? plain(value) : value;
}

const filled = (line: readonly string[]): readonly string[] => line.map(plain).filter((cell) => cell !== '');

/**
 * The canonical text of a receipt: what it carries and what it says. Its SHA-256 stands in the receipt, so that one that
 * was changed by hand is known. It is no signature.
 */
export function canonicalReceipt(receipt: Receipt, shown: ShownLines): string {
  const { scheme, year, period, branchCode, branchName, serial, issuedOn, file, digest, result } = receipt;
  const head = [scheme, year, period, branchCode, branchName, serial, issuedOn, file, digest, result];
  const sorted = (values: object): unknown => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = (all: Receipt['rows']): unknown =>
    Object.entries(all).map(([sheet, list]) => [sheet, list.map((row) => sorted(row))]);
  return [
    RECEIPT_VERSION,
    JSON.stringify(head, plainValues),
    JSON.stringify(sorted(receipt.cover), plainValues),
    JSON.stringify(rows(receipt.rows), plainValues),
    JSON.stringify(rows(receipt.arrivals), plainValues),
    JSON.stringify(
      receipt.withdrawn.map(({ sheet, key }) => [sheet, sorted(key)]),
      plainValues,
    ),
    ...shown.map(filled).flatMap((line) => (line.length === 0 ? [] : [JSON.stringify(line)])),
  ].join('\n');
}
