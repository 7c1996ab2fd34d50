import { placeInOpened, returnedProblems } from '../../ledger/commands/returned.ts';
import type { Opened } from '../../ledger/commands/opened.ts';
import { branchKey } from '../../ledger/branch.ts';
import { messageOf } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { type Identity, readIdentity } from '../../ledger/parse/identity.ts';
import { type Applied, applyReceipt } from '../../ledger/receipts/apply.ts';
import { isReceipt, parseReceipt } from '../../ledger/receipts/parse.ts';
import type { Receipt } from '../../ledger/receipts/receipt.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';
import { notALedger, write } from './carry-out.ts';
import { type Core, failed } from './core.ts';
import { readFile } from './unpacking.ts';
import type { Incoming, Outcome, ReturnedEntry } from './workspace.ts';

const refused = (message: string): Incoming => ({ kind: 'refused', message });

const titleOf = ({ branchName, year, serial }: Receipt): string => `${branchName}${year}年度第${serial}号回执`;

type Read = (Applied & { readonly receipt: Receipt }) | { readonly why: string };

function receiptInto(opened: Opened, grid: WorkbookGrid, file: string, sha256: (text: string) => string): Read {
  const { parsed, scheme } = opened;
  const read = parseReceipt(grid, scheme, file, sha256);
  if ('findings' in read) return { why: messageOf(read.findings[0]!) };
  const applied = applyReceipt(parsed, read.receipt, scheme);
  return 'refusal' in applied ? { why: messageOf(applied.refusal) } : { ...applied, receipt: read.receipt };
}

function told({ receipt, changes, unsealed, edits }: Applied & { readonly receipt: Receipt }): string {
  if (changes.length === 0) {
    const nothing = Object.keys(edits.identity).length === 0;
    return nothing
      ? `${titleOf(receipt)}或更新的回执已经读入过，台账没有改动。`
      : `已读入${titleOf(receipt)}；台账内容本来就与它一致，没有改动。`;
  }
  const again = unsealed ? '台账内容有改动，原来的上报封存已失效，需要重新上报。' : '';
  return `已读入${titleOf(receipt)}，改动${changes.length}处。${again}`;
}

/** Reads the ledger anew and carries the receipt into it, as it then stands (V5). */
function carryIn(core: Core, grid: WorkbookGrid, file: string): Promise<Outcome> {
  return core.during<Outcome>(
    '读入回执',
    async () => {
      const book = await core.read();
      if (book.kind !== 'ledger') return failed(notALedger(book));
      const read = receiptInto(book.opened, grid, file, core.around.sha256);
      if ('why' in read) return failed(read.why);
      await write(core, book.opened, read.edits);
      return { kind: 'done', message: told(read), done: [], refused: [] };
    },
    failed,
  );
}

/** The problems of a returned copy, each with its place in the ledger that is open; `null` where the workbook is none. */
export function returnedOf(grid: WorkbookGrid, opened: Opened | null): Extract<Incoming, { kind: 'returned' }> | null {
  const copy = returnedProblems(grid);
  if (copy === null) return null;
  const entries = copy.entries.map((entry): ReturnedEntry => ({
    severity: entry.severity,
    text: entry.text,
    // Without a ledger the open workbook may be the copy itself, of a scheme that is not known here.
    place: opened === null ? entry.inCopy : placeInOpened(entry, opened),
  }));
  return { kind: 'returned', reason: copy.reason, entries };
}

/** Why a returned copy is of another ledger than the one that is open; `null` where it is not, or nobody can tell. */
function ofAnother(grid: WorkbookGrid, file: string, { parsed }: Opened): string | null {
  const copy = readIdentity(grid);
  const own = parsed.ledger.identity;
  if (copy === null || copy.branchCode === null || own.branchCode === null) return null;
  if (branchKey(copy.branchCode) === branchKey(own.branchCode) && copy.year === own.year) return null;
  const named = ({ branchCode, branchName, year }: Identity): string =>
    `${branchName ?? branchCode ?? ''}${year === null ? '' : `${year}年度`}`;
  return `“${file}”是${named(copy)}的退回件，打开的是${named(own)}的台账，没有读入。请打开原来上报的那本台账，再读入退回件。`;
}

/** 读入: what a file from the committee is, and what it would change. Nothing is written yet. */
export function readIncoming(core: Core, bytes: Uint8Array, file: string): Promise<Incoming> {
  return core.during<Incoming>(
    '读取文件',
    async () => {
      const result = readFile(bytes);
      if ('problem' in result) return refused(messageOf(problemFinding(result.problem, file)));
      const { grid } = result;
      const book = await core.read();
      const opened = book.kind === 'ledger' ? book.opened : null;
      const returned = returnedOf(grid, opened);
      if (returned) {
        const other = opened && ofAnother(grid, file, opened);
        return other === null ? returned : refused(other);
      }
      if (!isReceipt(grid))
        return refused(`“${file}”不是回执，也不是退回件，没有读入。请选上级党委发来的回执或退回件。`);
      if (book.kind !== 'ledger') return refused(notALedger(book));
      const read = receiptInto(book.opened, grid, file, core.around.sha256);
      if ('why' in read) return refused(read.why);
      const { receipt, changes, unsealed } = read;
      return { kind: 'receipt', title: titleOf(receipt), changes, unsealed, carryIn: () => carryIn(core, grid, file) };
    },
    refused,
  );
}
