import path from 'node:path';
import { runChecks } from '../../ledger/checks/index.ts';
import { mergeLedgers } from '../../ledger/continuity/merge.ts';
import { lastRecorded } from '../../ledger/continuity/log-diff.ts';
import { rowsOf } from '../../ledger/continuity/rows.ts';
import { type Day, day, yearOf } from '../../ledger/day.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { conflictLines, toldConflict } from '../compare/conflicts.ts';
import { mustJoin } from '../compare/joinable.ts';
import { type Copy, readCopies } from '../compare/read-copies.ts';
import { CannotEdit } from '../../templates/workbook/edits/cannot-edit.ts';
import { editLedger } from '../edit/edit-ledger.ts';
import { writeWhole } from '../files/write-whole.ts';
import { readGrid } from '../intake/node.ts';
import type { Given } from './command.ts';
import { newFile } from './compare.ts';
import { dirOf, flag, textOption, todayOf } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

/** 甲（合并）.xlsx beside it. */
function beside(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}（合并）.xlsx`);
}

function edited(copy: Copy, edits: LedgerEdits): Uint8Array {
  try {
    return editLedger(copy.bytes, edits, copy.scheme);
  } catch (fault) {
    if (fault instanceof CannotEdit) throw new WrongUsage(`“${copy.file}”：${fault.message}`, { cause: fault });
    throw fault;
  }
}

/** How many errors the workbook has by its own rules. */
function errorsOf(bytes: Uint8Array, { scheme, file }: Copy, today: Day): number {
  const read = readGrid(bytes);
  const identity = 'grid' in read ? readIdentity(read.grid) : null;
  if (!('grid' in read) || identity === null) throw new Error(`the merged workbook can't be read: ${file}`);
  const parsed = parseLedger(read.grid, identity, scheme, path.basename(file));
  // A ledger of an earlier year is judged as of that year's end.
  const year = identity.year ?? yearOf(today);
  const asOf = year === yearOf(today) ? today : day(`${year}-12-31`);
  return runChecks(parsed, scheme, asOf, quarterOf(asOf), today).filter(({ severity }) => severity === 'error').length;
}

interface Counts {
  readonly sheet: string;
  readonly changed: number;
  readonly added: number;
}

function countsOf({ rows, cover }: LedgerEdits): readonly Counts[] {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) => {
    const own = rows.filter((row) => row.sheet === sheet);
    const added = own.filter(({ row }) => row === null).length;
    return { sheet: ledgerSheets[sheet].name, changed: own.length - added, added };
  });
  const items = Object.keys(cover).length;
  return items === 0 ? sheets : [{ sheet: ledgerSheets.cover.name, changed: items, added: 0 }, ...sheets];
}

function countLine({ sheet, changed, added }: Counts): string {
  const parts = [changed > 0 ? `改动${changed}行` : '', added > 0 ? `新增${added}行` : ''];
  return `  ${sheet}：${parts.filter((part) => part !== '').join('，')}`;
}

/** What the second copy holds beside the ledger and is not carried over. */
function leftBehind(a: Copy, b: Copy): readonly string[] {
  const own = b.parsed.foreign.filter((what) => !a.parsed.foreign.includes(what));
  return own.length === 0 ? [] : [`乙自己加的内容没有带过来：${own.join('、')}。`];
}

/** Steps that were written down before the first copy's last one: to a committee that has that copy they look inserted. */
function earlySteps({ rows }: LedgerEdits, { ledger }: Copy): readonly string[] {
  const last = lastRecorded(rowsOf(ledger, 'transitions')) ?? '';
  const early = rows.filter(
    ({ sheet, row, values }) => sheet === 'transitions' && row === null && String(values['at'] ?? '') <= last,
  );
  if (early.length === 0) return [];
  return [`新增的步骤有${early.length}步登记在甲的最后一步以前；甲已经接收过的，报送前请先报党委同意。`];
}

/** `chengnuo merge 原件 甲 乙`: joins two copies of one ledger three ways, or says at which cells it can't. */
export async function merge(given: Given): Promise<number> {
  if (given.positionals.length !== 3) {
    throw new WrongUsage('请写三份台账：原件和改出来的两份，例如：chengnuo merge 原件.xlsx 甲.xlsx 乙.xlsx');
  }
  const json = flag(given, 'json');
  const today = todayOf(given);
  const target = newFile(textOption(given, 'out') ?? beside(given.positionals[1]!));
  const copies = await readCopies(given.positionals, dirOf(given));
  mustJoin(copies);
  const [base, a, b] = [copies[0]!, copies[1]!, copies[2]!];
  const merged = mergeLedgers(base.ledger, a.ledger, b.ledger, a.scheme);
  if ('conflicts' in merged) {
    const conflicts = merged.conflicts.map(toldConflict);
    if (json) sayJson({ written: null, conflicts });
    else {
      say(`有${conflicts.length}处不能合并，什么也没有写：`, '');
      say(...conflicts.flatMap((one) => [...conflictLines(one), '']));
    }
    return 1;
  }
  const bytes = edited(a, merged.edits);
  const errors = errorsOf(bytes, a, today);
  await writeWhole(target, bytes);
  const counts = countsOf(merged.edits);
  const unsealed = identityNames.seal in merged.edits.identity;
  const notes = [...leftBehind(a, b), ...earlySteps(merged.edits, a)];
  if (json) {
    sayJson({ written: target, counts, unsealed, errors, notes, conflicts: [] });
    return 0;
  }
  say(
    `合并写在“${target}”。`,
    ...(counts.length === 0
      ? ['乙没有甲所没有的改动，内容与甲相同。']
      : ['在甲上加了乙的改动：', ...counts.map(countLine)]),
    ...(unsealed ? ['甲原来的上报封存已清除，请核对后重新上报。'] : []),
    ...notes,
    ...(errors > 0 ? [`合并后的台账有${errors}处错误，请用 chengnuo check 核对。`] : []),
  );
  return 0;
}
