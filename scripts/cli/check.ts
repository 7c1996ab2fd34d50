import { existsSync } from 'node:fs';
import path from 'node:path';
import { quarterOf } from '../../ledger/period.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme, defaultScheme } from '../../templates/schemes/index.ts';
import { readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { classify } from '../consolidate/classify.ts';
import { readFiles } from '../consolidate/read-files.ts';
import { checkedFile, findingLines } from '../consolidate/report.ts';
import { fileStateName } from '../consolidate/states.ts';
import type { ReadFile, Submission } from '../consolidate/types.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { sha256 } from '../files/sha256.ts';
import type { Given } from './command.ts';
import { dirOf, flag, periodOption, todayOf } from './given.ts';
import { progress, say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

async function namesOf(targets: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const target of targets) {
    if (!existsSync(target)) throw new WrongUsage(`找不到“${target}”。请核对文件名和路径。`);
    if (!(await isFolder(target))) names.push(target);
    else names.push(...(await filesBelow(target)).map((name) => path.join(target, name)));
  }
  return [...new Set(names)];
}

/** Without 方案.json a workbook is judged by the built-in scheme that it names. */
function schemeFor(file: ReadFile, own: Scheme | null): Scheme {
  if (own) return own;
  const named = 'grid' in file.outcome ? readIdentity(file.outcome.grid)?.scheme : undefined;
  return schemeByName(typeof named === 'string' && builtInScheme(named) !== undefined ? named : defaultScheme);
}

function lines(s: Submission): readonly string[] {
  const head = `${s.name}：${fileStateName[s.state]}${s.says === '' ? '' : `（${s.says}）`}`;
  const verdict =
    s.state === 'returned'
      ? ['  有错误，须改正后才能计入汇总。']
      : s.state === 'accepted' && s.findings.every((found) => found.severity === 'notice')
        ? ['  没有发现错误。']
        : [];
  return [head, ...verdict, ...findingLines(path.basename(s.name), s.findings), ''];
}

/** `chengnuo check FILE|DIR…`: what is wrong with each workbook; reads only. */
export async function check(given: Given): Promise<number> {
  if (given.positionals.length === 0) throw new WrongUsage('请写要核对的文件或文件夹，例如：chengnuo check 台账.xlsx');
  const today = todayOf(given);
  const asked = periodOption(given);
  const own = await readSchemeFile(dirOf(given));
  const names = await namesOf(given.positionals);
  const bar = await progress('已读', names.length);
  const files = await readFiles('.', names, new Map(), today, { onDone: (_, done) => bar.step(done) });
  bar.end();
  const checked = files.map((file) => {
    const period = asked ?? periodOf(file, today);
    const asOf = period.to < today ? period.to : today;
    return classify(file, { scheme: schemeFor(file, own), period, asOf, today, roster: null, sha256 });
  });
  if (flag(given, 'json')) sayJson({ files: checked.map(checkedFile) });
  else {
    for (const one of checked) say(...lines(one));
    const bad = checked.filter((s) => s.state !== 'accepted').length;
    say(`核对${checked.length}个文件，${bad === 0 ? '都可以接收' : `${bad}个不能接收`}。`);
  }
  return checked.every((s) => s.state === 'accepted') ? 0 : 1;
}

/** A workbook of an earlier year is checked for itself, as of that year's end. */
function periodOf(file: ReadFile, today: ReturnType<typeof todayOf>): ReturnType<typeof quarterOf> {
  const year = 'grid' in file.outcome ? readIdentity(file.outcome.grid)?.year : undefined;
  const now = quarterOf(today);
  if (typeof year !== 'number' || year === now.year) return now;
  return quarterOf(`${year}-12-31` as typeof today);
}
