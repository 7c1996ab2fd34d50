import { existsSync } from 'node:fs';
import path from 'node:path';
import { branchKey, branchesAsOf } from '../../ledger/branch.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput, Mode } from '../../templates/workbook/input.ts';
import { type LastYear, lastYear } from '../carry-over/last-year.ts';
import { readRosterFile } from '../committee/roster-file.ts';
import { SCHEME_FILE, readSchemeFile } from '../committee/scheme-file.ts';
import { branchInput } from '../consolidate/branch-input.ts';
import type { BranchEntry } from '../consolidate/types.ts';
import { branchFileName } from '../../ledger/file-name.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Given } from './command.ts';
import { dirOf, flag, textOption, todayOf, yearOption } from './given.ts';
import { progress, say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';
import { makeFolder } from '../files/make-folder.ts';

const FOLDER = '台账模板';

export async function schemeOf(dir: string): Promise<Scheme> {
  const scheme = await readSchemeFile(dir);
  if (scheme) return scheme;
  throw new WrongUsage(
    `“${dir}”中没有 ${SCHEME_FILE}。请在党委的文件夹中运行，或用 --dir 指明；还没有的，先用 chengnuo init 新建。`,
  );
}

// A branch that ended before the year or starts after it gets no template for it.
const inYear = (branch: BranchEntry, year: number): boolean =>
  (branch.from === null || branch.from <= `${year}-12-31`) && (branch.until === null || branch.until > `${year}-01-01`);

/** The ledger of a branch, with what the old year left it where that is asked for. */
function inputFor(branch: BranchEntry, last: LastYear | null, given: Omit<LedgerInput, 'branch'>): LedgerInput | null {
  // All workbooks of such a year have the columns of what is carried over: an item may go from one to another.
  const own = { ...given, branch: branchInput(branch, given.scheme), carried: last !== null };
  const carried = last?.branches.get(branchKey(branch.code));
  if (!carried) return last?.waiting.some(({ code }) => branchKey(code) === branchKey(branch.code)) ? null : own;
  return { ...own, rows: carried.rows };
}

/** What was carried over, branch by branch, and which branches have to wait. */
function carriedLines({ branches, waiting }: LastYear, names: ReadonlyMap<string, string>): readonly string[] {
  const told = [...branches].flatMap(([code, { rows, carried, withoutPersonal }]) => {
    const name = names.get(code);
    if (name === undefined) return [];
    const personal = withoutPersonal ? '；上报中已没有原来的台账，党员的个人信息要重新填写' : '';
    return [`  ${name}　党员${rows.roster?.length ?? 0}名，结转承诺${carried.length}件${personal}`];
  });
  const wait = waiting.map(({ code, name, why }) => `  ${code} ${name}　${why}`);
  return [
    ...(told.length > 0 ? ['从上年带过来的：', ...told] : []),
    ...(wait.length > 0 ? [`还不能结转、没有生成的支部${wait.length}个：`, ...wait] : []),
  ];
}

/** `chengnuo template --year 2026`: one ledger workbook a branch of the roster. Files that are there stay. */
export async function template(given: Given): Promise<number> {
  const dir = dirOf(given);
  const year = yearOption(given, 'chengnuo template --year 2026');
  const scheme = await schemeOf(dir);
  const branches = branchesAsOf(await readRosterFile(dir, scheme), todayOf(given)).filter((branch) =>
    inYear(branch, year),
  );
  if (branches.length === 0) throw new WrongUsage(`支部名册中没有${year}年应报的支部，请先填写支部名册.xlsx。`);
  const mode: Mode = flag(given, 'manual') ? 'manual' : 'command';
  const from = textOption(given, 'in');
  if (from !== undefined && !flag(given, 'carry-over')) throw new WrongUsage('--in 要和 --carry-over 一起写。');
  const asked = { dir, scheme, year, today: todayOf(given), in: from === undefined ? null : path.resolve(from), mode };
  const last = flag(given, 'carry-over') ? await lastYear(asked) : null;
  const target = path.join(dir, FOLDER);
  await makeFolder(target);
  const bar = await progress('已生成', branches.length);
  const written: string[] = [];
  const kept: string[] = [];
  for (const [index, branch] of branches.entries()) {
    const name = `${branchFileName(branch.code, branch.name)}_${year}.xlsx`;
    const file = path.join(target, name);
    const input = inputFor(branch, last, { scheme, year, mode });
    if (input !== null && existsSync(file) && !flag(given, 'force')) kept.push(name);
    else if (input !== null) {
      await writeWhole(file, await buildLedger(input));
      written.push(name);
    }
    bar.step(index + 1);
  }
  bar.end();
  const waits = last !== null && last.waiting.length > 0 ? 1 : 0;
  if (flag(given, 'json')) {
    const carried = last && Object.fromEntries([...last.branches].map(([code, one]) => [code, one.carried]));
    sayJson({ dir: target, written, kept, ...(last && { carried, waiting: last.waiting }) });
    return waits;
  }
  say(`已生成${written.length}个${mode === 'manual' ? '手工版' : ''}台账模板，在“${target}”中。`);
  if (kept.length > 0) {
    say(`已有同名文件、没有改动的${kept.length}个：`, ...kept.map((name) => `  ${name}`), '要重新生成请加 --force。');
  }
  const names = new Map(branches.map(({ code, name }) => [branchKey(code), `${code} ${name}`]));
  if (last) say(...carriedLines(last, names));
  return waits;
}
