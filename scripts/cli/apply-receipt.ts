import path from 'node:path';
import { type Finding, messageOf, titleOf } from '../../ledger/findings/finding.ts';
import { cellAddress } from '../../ledger/grid.ts';
import type { Change, Named } from '../../ledger/receipts/apply.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme, defaultScheme } from '../../templates/schemes/index.ts';
import { readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { placeOf } from '../consolidate/report.ts';
import { editedOrRefused } from '../edit/edited-or-refused.ts';
import { readGiven } from '../files/read-regular.ts';
import { writeWhole } from '../files/write-whole.ts';
import { type GivenFile, type Pair, carriedIn, pairOf } from '../receipts/carry-in.ts';
import type { Given } from './command.ts';
import { newFile } from './compare.ts';
import { dirOf, flag, textOption } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

const fileAt = async (name: string): Promise<GivenFile> => ({ name, bytes: await readGiven(name) });

/** Without 方案.json the ledger's own scheme is taken, where it comes with the software. */
async function schemeFor({ ledger }: Pair, dir: string): Promise<Scheme> {
  const own = await readSchemeFile(dir);
  const named = ledger.identity.scheme ?? '';
  return own ?? schemeByName(builtInScheme(named) === undefined ? defaultScheme : named);
}

const shown = (value: Named['value']): string =>
  value === null ? '（空）' : String(value).replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ');

const inWords = (values: readonly Named[]): string =>
  values.map(({ header, value }) => `${header} ${shown(value)}`).join('，');

function changeLine(change: Change): string {
  switch (change.kind) {
    case 'cell': {
      const { sheet, row, column, header, from, to } = change;
      return `  ${sheet} ${cellAddress(row, column)} ${header}：${shown(from)} → ${shown(to)}`;
    }
    case 'added':
      return `  ${change.sheet} 新增一行：${inWords(change.values)}`;
    case 'emptied':
      return `  ${change.sheet} 第${change.row}行清除（上级已撤销）：${inWords(change.values)}`;
  }
}

function refuse(refusal: Finding, json: boolean): number {
  if (json) {
    sayJson({ changed: false, refusal: { code: refusal.code, file: refusal.where.file, message: messageOf(refusal) } });
  } else {
    const place = refusal.where.sheet === undefined ? '' : ` ${placeOf(refusal)}`;
    say(`没有读入，台账没有改动：${titleOf(refusal)}`, `  ${refusal.where.file}${place}：${messageOf(refusal)}`);
  }
  return 1;
}

function outOption(given: Given, ledger: string): string {
  const out = textOption(given, 'out');
  if (out === undefined) return ledger;
  if (path.resolve(out) === path.resolve(ledger)) return ledger;
  newFile(out);
  return out;
}

/** `chengnuo apply-receipt 台账.xlsx 回执.xlsx`: the committee's decisions into the branch's ledger, in place. */
export async function applyReceipt(given: Given): Promise<number> {
  const [first, second, ...more] = given.positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new WrongUsage('请写台账和回执两个文件，例如：chengnuo apply-receipt 台账.xlsx 回执.xlsx');
  }
  const json = flag(given, 'json');
  const pair = pairOf(await fileAt(first), await fileAt(second));
  if ('refusal' in pair) return refuse(pair.refusal, json);
  const scheme = await schemeFor(pair, dirOf(given));
  const carried = carriedIn(pair, scheme);
  if ('refusal' in carried) return refuse(carried.refusal, json);
  const { receipt, edits, changes, unsealed } = carried;
  const out = outOption(given, pair.ledger.name);
  const bytes = editedOrRefused(pair.ledger.name, pair.ledger.bytes, edits, scheme);
  const changed = bytes !== pair.ledger.bytes;
  const elsewhere = out !== pair.ledger.name;
  if (changed || elsewhere) await writeWhole(out, bytes);
  if (json) {
    sayJson({ changed, file: out, serial: receipt.serial, unsealed, changes });
    return 0;
  }
  const number = `${receipt.branchName}${receipt.year}年度第${receipt.serial}号回执`;
  if (!changed) {
    say(`${number}或更新的回执已经读入过，台账没有改动${elsewhere ? `，原样写在“${out}”` : ''}。`);
  } else if (changes.length === 0) say(`已读入${number}，记在“${out}”中；台账内容本来就与它一致，没有改动。`);
  else say(`已把${number}读入“${out}”，改动${changes.length}处：`, ...changes.map(changeLine));
  if (unsealed) say('台账内容有改动，原来的上报封存已失效，需要重新上报。');
  return 0;
}
