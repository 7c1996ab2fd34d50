import path from 'node:path';
import { runChecks } from '../../ledger/checks/index.ts';
import { mergeLedgers } from '../../ledger/continuity/merge.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { conflictLines, toldConflict } from '../compare/conflicts.ts';
import { mustJoin } from '../compare/joinable.ts';
import { type Copy, readCopies } from '../compare/read-copies.ts';
import { CannotEdit } from '../edit/cannot-edit.ts';
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
function errorsOf(bytes: Uint8Array, { scheme, file }: Copy, today: ReturnType<typeof todayOf>): number {
  const read = readGrid(bytes);
  const identity = 'grid' in read ? readIdentity(read.grid) : null;
  if (!('grid' in read) || identity === null) throw new Error(`the merged workbook can't be read: ${file}`);
  const parsed = parseLedger(read.grid, identity, scheme, path.basename(file));
  return runChecks(parsed, scheme, today, quarterOf(today), today).filter(({ severity }) => severity === 'error')
    .length;
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
  if (json) {
    sayJson({ written: target, counts, unsealed, errors, conflicts: [] });
    return 0;
  }
  say(
    `合并写在“${target}”。`,
    ...(counts.length === 0
      ? ['乙没有甲所没有的改动，内容与甲相同。']
      : ['在甲上加了乙的改动：', ...counts.map(countLine)]),
    ...(unsealed ? ['甲原来的上报封存已清除，请核对后重新上报。'] : []),
    ...(errors > 0 ? [`合并后的台账有${errors}处错误，请用 chengnuo check 核对。`] : []),
  );
  return 0;
}
