import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildTable } from '../../templates/workbook/index.ts';
import { differencesOf } from '../compare/differences.ts';
import { aboutOf, countLine, groupLines, headLines, laterOf, sameLedger } from '../compare/lines.ts';
import { readCopies } from '../compare/read-copies.ts';
import { comparisonTable } from '../compare/table.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { dirOf, flag, textOption } from './given.ts';
import { say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Where a result goes that must not take the place of a file that is there. */
export function newFile(name: string): string {
  const target = path.resolve(name);
  if (path.extname(target).toLowerCase() !== '.xlsx') throw new WrongUsage(`“${name}”应以 .xlsx 结尾。`);
  if (existsSync(target)) throw new WrongUsage(`“${name}”已经有了，没有改动。请用 --out 换一个文件名。`);
  if (!existsSync(path.dirname(target))) throw new WrongUsage(`找不到文件夹“${path.dirname(target)}”。请先建好。`);
  return target;
}

/** `chengnuo compare 甲.xlsx 乙.xlsx`: two copies of a ledger side by side, by item; reads only. */
export async function compare(given: Given): Promise<number> {
  const [one, other, ...more] = given.positionals;
  if (one === undefined || other === undefined || more.length > 0) {
    throw new WrongUsage('请写两份台账，例如：chengnuo compare 甲.xlsx 乙.xlsx');
  }
  const out = textOption(given, 'out');
  const target = out === undefined ? null : newFile(out);
  const copies = await readCopies([one, other], dirOf(given));
  const [a, b] = [copies[0]!, copies[1]!];
  const about = { a: aboutOf(a), b: aboutOf(b) };
  // Under two schemes nothing but the two covers could be laid side by side.
  const comparable = a.identity.scheme === b.identity.scheme;
  const groups = comparable ? differencesOf(a.ledger, b.ledger, a.scheme) : [];
  if (target !== null) await writeWhole(target, await buildTable([comparisonTable(groups, about.a, about.b)]));
  if (flag(given, 'json')) {
    sayJson({
      sameLedger: sameLedger(about.a, about.b),
      later: laterOf(about.a, about.b),
      ...about,
      comparable,
      groups,
      written: target,
    });
    return 0;
  }
  say(...headLines(about.a, about.b));
  if (comparable) say(countLine(groups), ...groupLines(groups));
  else say(`方案不同（“${a.identity.scheme ?? '（空）'}”和“${b.identity.scheme ?? '（空）'}”），不能逐项比对。`);
  if (target !== null) say('', `全部的不同写在“${target}”。`);
  return 0;
}
