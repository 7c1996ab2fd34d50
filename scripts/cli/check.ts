import { existsSync } from 'node:fs';
import path from 'node:path';
import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import { hasErrors } from '../../ledger/findings/finding.ts';
import { periodJudged } from '../../ledger/judge.ts';
import type { Period } from '../../ledger/period.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme, defaultScheme } from '../../templates/schemes/index.ts';
import { checkKept } from '../committee/check-kept.ts';
import { SCHEME_FILE, readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { classify, notALedger } from '../consolidate/classify.ts';
import { readFiles } from '../consolidate/read-files.ts';
import { checkedFile, findingLines } from '../consolidate/report.ts';
import { fileStateName } from '../consolidate/states.ts';
import type { ReadFile, Submission } from '../consolidate/types.ts';
import { filesBelow, isFolder } from '../files/folder.ts';
import { sha256 } from '../files/sha256.ts';
import { LOWER_ROSTER } from '../roll-up/lower-roster.ts';
import type { Given } from './command.ts';
import { commandLine, pathArg } from './command-line.ts';
import { dirOf, flag, periodOption, todayOf } from './given.ts';
import { progress, say, sayJson } from './out.ts';
import { WrongUsage } from './wrong-usage.ts';

async function namesOf(targets: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const target of targets) {
    if (!existsSync(target)) throw new WrongUsage(`找不到“${target}”。请核对文件名和路径。`);
    if (path.basename(target) === SCHEME_FILE) {
      const dir = path.dirname(target);
      const call = commandLine(['doctor', ...(dir === '.' ? [] : ['--dir', pathArg(dir)])]);
      throw new WrongUsage(`${SCHEME_FILE} 不是台账。要核对方案，请运行 ${call}`);
    }
    if (!(await isFolder(target))) names.push(target);
    else names.push(...(await filesBelow(target)).map((name) => path.join(target, name)));
  }
  return [...new Set(names)];
}

/** Without 方案.json a workbook is judged by the built-in scheme that it names. */
export function schemeFor(file: ReadFile, own: Scheme | null): Scheme {
  if (own) return own;
  const grid = 'grid' in file.outcome ? file.outcome.grid : null;
  const named = grid === null ? undefined : (readIdentity(grid)?.scheme ?? readKeptWorkbook(grid)?.scheme);
  return schemeByName(typeof named === 'string' && builtInScheme(named) !== undefined ? named : defaultScheme);
}

interface Checked {
  readonly submission: Submission;
  /** One of the committee's own workbooks: it is never sent up, so it is neither accepted nor returned. */
  readonly own: boolean;
  /** What speaks against it beside findings, as a sentence. */
  readonly gap: string | null;
}

const UNFILLED = '还没有填写支部，请用 Excel 打开填写，一行一个支部。';

/** An upper committee may have committees below it and no branches of its own. */
const isUpper = (roster: string): boolean => existsSync(path.join(path.dirname(roster), LOWER_ROSTER));

/** 支部名册 or 党委工作簿 as `check` tells of it; `null` for any other file. */
function checkOwn(file: ReadFile, scheme: Scheme): Checked | null {
  const kept = 'grid' in file.outcome ? checkKept(file.outcome.grid, scheme, file.name) : null;
  if (kept === null) return null;
  const { name, digest, firstSeen } = file;
  const nothing = { branch: null, sealedAt: null, lastLogged: null, late: false, ...notALedger };
  const isWrong = hasErrors(kept.findings);
  const gap = kept.isUnfilled && !isWrong && !isUpper(name) ? UNFILLED : null;
  const state = isWrong || gap !== null ? 'returned' : 'accepted';
  const submission = { ...nothing, name, digest, firstSeen, state, findings: kept.findings, says: kept.kind } as const;
  return { submission, own: true, gap };
}

function headOf({ submission: s, own, gap }: Checked): string {
  if (own) return `${s.name}：${s.says}${gap === null && s.state === 'returned' ? '，有错误' : ''}`;
  return `${s.name}：${fileStateName[s.state]}${s.says === '' ? '' : `（${s.says}）`}`;
}

function lines(checked: Checked): readonly string[] {
  const { submission: s, own, gap } = checked;
  const verdict =
    gap !== null
      ? [`  ${gap}`]
      : s.state === 'returned'
        ? [own ? '  有错误，改正以前不能汇总。' : '  有错误，须改正后才能计入汇总。']
        : s.state === 'accepted' && s.findings.every((found) => found.severity === 'notice')
          ? ['  没有发现错误。']
          : [];
  return [headOf(checked), ...verdict, ...findingLines(path.basename(s.name), s.findings), ''];
}

function summary(checked: readonly Checked[]): string {
  const bad = checked.filter(({ submission }) => submission.state !== 'accepted').length;
  const own = checked.length > 0 && checked.every((one) => one.own);
  const isUnfilled = checked.some(({ gap }) => gap !== null);
  const [well, ill] = own
    ? ['都没有错误', isUnfilled ? '个有错误或没有填写' : '个有错误']
    : ['都可以接收', '个不能接收'];
  return `核对${checked.length}个文件，${bad === 0 ? well : `${bad}${ill}`}。`;
}

/** `chengnuo check FILE|DIR…`: what is wrong with each workbook; reads only. */
export async function check(given: Given): Promise<number> {
  if (given.positionals.length === 0) throw new WrongUsage('请写要核对的文件或文件夹，例如：chengnuo check 台账.xlsx');
  const today = todayOf(given);
  const asked = periodOption(given);
  const own = await readSchemeFile(dirOf(given));
  const names = await namesOf(given.positionals);
  if (names.length === 0) throw new WrongUsage(`“${given.positionals.join('”“')}”中没有文件，没有什么可核对。`);
  const bar = await progress('已读', names.length);
  const files = await readFiles('.', names, new Map(), today, { onDone: (_, done) => bar.step(done) });
  bar.end();
  const checked = files.map((file) => {
    const period = asked ?? periodOf(file, today);
    const asOf = period.to < today ? period.to : today;
    const scheme = schemeFor(file, own);
    const against = { scheme, period, asOf, today, roster: null, book: null, sha256 };
    return checkOwn(file, scheme) ?? { submission: classify(file, against), own: false, gap: null };
  });
  if (flag(given, 'json')) sayJson({ files: checked.map(({ submission }) => checkedFile(submission)) });
  else {
    for (const one of checked) say(...lines(one));
    say(summary(checked));
  }
  return checked.every(({ submission }) => submission.state === 'accepted') ? 0 : 1;
}

/** A workbook of an earlier year is checked for itself, as of that year's end. */
export function periodOf(file: ReadFile, today: ReturnType<typeof todayOf>): Period {
  const year = 'grid' in file.outcome ? readIdentity(file.outcome.grid)?.year : undefined;
  return periodJudged(typeof year === 'number' ? year : null, today);
}
