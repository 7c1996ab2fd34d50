import { type Finding, finding } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { type Identity, readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { type Applied, applyReceipt } from '../../ledger/receipts/apply.ts';
import { isReceipt, parseReceipt } from '../../ledger/receipts/parse.ts';
import type { Receipt } from '../../ledger/receipts/receipt.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { schemeOfLedger } from '../../ledger/workbook/carry-over.ts';
import { sha256 } from '../files/sha256.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';

/** A workbook as given on the command line. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface OpenFile extends GivenFile {
  readonly grid: WorkbookGrid;
}

export interface Pair {
  readonly ledger: OpenFile & { readonly identity: Identity };
  readonly receipt: OpenFile;
}

export interface Refused {
  readonly refusal: Finding;
}

function opened(file: GivenFile): OpenFile | Refused {
  const read = readGrid(file.bytes);
  return 'grid' in read ? { ...file, grid: read.grid } : { refusal: problemFinding(read.problem, file.name) };
}

const sheetsOf = ({ grid }: OpenFile): readonly string[] => grid.sheets.map(({ name }) => name);

/** Which of two files is the ledger and which the receipt, whatever the order they are given in. */
export function pairOf(first: GivenFile, second: GivenFile): Pair | Refused {
  const [a, b] = [opened(first), opened(second)];
  if ('refusal' in a) return a;
  if ('refusal' in b) return b;
  const [ledger, receipt] = isReceipt(a.grid) && !isReceipt(b.grid) ? [b, a] : [a, b];
  if (!isReceipt(receipt.grid)) {
    return { refusal: finding('not-a-receipt', { file: receipt.name }, { sheets: sheetsOf(receipt) }) };
  }
  const identity = readIdentity(ledger.grid);
  if (identity === null) {
    return { refusal: finding('not-a-ledger', { file: ledger.name }, { sheets: sheetsOf(ledger) }) };
  }
  return { ledger: { ...ledger, identity }, receipt };
}

/** What carrying the receipt into the ledger writes, or why it can't be. Nothing is written yet. */
export function carriedIn(
  { ledger, receipt }: Pair,
  given: Scheme,
): (Applied & { readonly receipt: Receipt }) | Refused {
  const scheme = schemeOfLedger(ledger.identity, given);
  const read = parseReceipt(receipt.grid, scheme, receipt.name, sha256);
  if ('findings' in read) return { refusal: read.findings[0]! };
  const parsed = parseLedger(ledger.grid, ledger.identity, scheme, ledger.name);
  const applied = applyReceipt(parsed, read.receipt, scheme);
  return 'refusal' in applied ? applied : { ...applied, receipt: read.receipt };
}
