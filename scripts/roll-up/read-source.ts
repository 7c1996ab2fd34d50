import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Day, asDay, chineseDay } from '../../ledger/day.ts';
import { contradiction } from '../../ledger/figures/roll-up-consistent.ts';
import type { Made } from '../../ledger/figures/roll-up.ts';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { SCHEME_FILE, readSchemeFile, schemeByName } from '../committee/scheme-file.ts';
import { outputs } from '../consolidate/apply.ts';
import { TooDeep, shownText } from './clean.ts';
import { type Kind, madeOf } from './made.ts';
import type { Place } from './places.ts';
import { type ReadIssued, readLastIssued } from './read-issued.ts';
import { readJson } from './read-json.ts';
import type { Source } from './source.ts';

/** What a run merges: which results, of when. */
export interface Asked {
  readonly kind: Kind;
  readonly period: Period;
  readonly asOf: Day;
}

const AGAIN = '请下级党委重新报送这个文件夹（整个复制）。';

/** 方案.json of the committee, where it came along; a wrong one is told and not needed. */
async function ownScheme(
  home: string | null,
): Promise<{ readonly scheme: Scheme | null; readonly note: string | null }> {
  if (home === null) return { scheme: null, note: null };
  try {
    return { scheme: await readSchemeFile(home), note: null };
  } catch (fault) {
    if (!(fault instanceof WrongUsage)) throw fault;
    return { scheme: null, note: `${SCHEME_FILE}有错误，没有用它` };
  }
}

function builtIn(id: string): Scheme | null {
  try {
    return schemeByName(id);
  } catch (fault) {
    if (fault instanceof WrongUsage) return null;
    throw fault;
  }
}

function readMade(data: unknown, kind: Kind, own: Scheme | null): Made | null {
  try {
    return madeOf(data, kind, (id) => (own?.id === id ? own : builtIn(id)));
  } catch (fault) {
    if (fault instanceof TooDeep || fault instanceof RangeError) return null;
    throw fault;
  }
}

const periodNamed = (id: string): string => parsePeriod(id)?.name ?? `“${id}”`;

const nameOf = (committee: string | undefined): Pick<Source, 'name' | 'named'> | null =>
  committee === undefined || committee === '' ? null : { name: committee, named: true };

/** What is no evaluation because it is a circular, as it lies beside it in a folder that a committee sent whole. */
function circularInstead(data: unknown, asked: Asked, own: Scheme | null): Partial<Source> | null {
  const figures = asked.kind === 'evaluation' ? readMade(data, 'circular', own)?.figures : undefined;
  if (figures === undefined || figures.period === asked.period.id) return null;
  const why = `是${periodNamed(figures.period)}的通报，不是${asked.period.name}的年终评议`;
  return { ...nameOf(figures.committee), state: 'otherPeriod', why, todo: null };
}

/** What speaks against counting figures that could be read. */
function against(made: Made, asked: Asked): Pick<Source, 'state' | 'why' | 'todo'> | null {
  const { figures } = made;
  const { period, asOf } = asked;
  if (figures.period !== period.id) {
    return { state: 'otherPeriod', why: `是${periodNamed(figures.period)}的，不是${period.name}的`, todo: null };
  }
  if (figures.asOf !== asOf) {
    const day = asDay(figures.asOf);
    const is = day === null ? `“${figures.asOf}”` : chineseDay(day);
    const why = `数据截至${is}，这次汇总截至${chineseDay(asOf)}，两个日期的数不能相加`;
    return { state: 'otherDay', why, todo: '请下级党委按同一个截至日重新汇总，或者用 --as-of 改这次的截至日。' };
  }
  const wrong = contradiction(made);
  if (wrong === null) return null;
  return { state: 'contradictory', why: `${wrong}：有人改过，或者没有复制完`, todo: AGAIN };
}

/** Which periods there are results of, where that of the period is not among them. */
async function othersThere(target: string): Promise<string> {
  const names = await readdir(path.dirname(target)).catch(() => []);
  const periods = names.filter((name) => parsePeriod(name) !== null).sort();
  return periods.length === 0 ? '' : `，有${periods.join('、')}的`;
}

/** Whether a draft says something else than what was issued. */
async function draftNote(target: string, issued: Made, asked: Asked, own: Scheme | null): Promise<readonly string[]> {
  const file = await readJson(path.join(target, outputs.figures));
  if (file === null || 'problem' in file) return [];
  const draft = readMade(file.data, asked.kind, own);
  if (draft === null) return [];
  const told = (made: Made): string => JSON.stringify([made.figures.branches, made.figures.totals, made.byBranch]);
  return told(draft) === told(issued)
    ? []
    : ['草稿的数字与印发的不同，按印发的计入；要用新的数，请下级党委先印发更正通报'];
}

/** Reads what a committee made of the period and says what becomes of it, by itself; others are looked at later. */
export async function readSource(place: Place, asked: Asked): Promise<Source> {
  const { at, target, home, called } = place;
  const { scheme, note } = await ownScheme(home);
  const named = scheme === null ? null : shownText(scheme.committee.name);
  const base = { at, notes: note === null ? [] : [note], issued: null, digest: null, made: null };
  const own = { ...base, name: named ?? (shownText(called) || at), named: named !== null };
  const damaged = (why: string): Source => ({ ...own, state: 'damaged', why, todo: AGAIN });

  const last: ReadIssued | null = asked.kind === 'circular' ? await readLastIssued(target) : null;
  if (last && 'problem' in last) return damaged(`${last.problem}，不能用它前面的代替`);
  const file = last ?? (await readJson(path.join(target, outputs.figures)));
  if (file === null) {
    const what = asked.kind === 'circular' ? '通报' : '年终评议';
    const why = `没有${asked.period.name}的${what}结果${home === null ? '' : await othersThere(target)}`;
    return { ...own, state: 'nothing', why, todo: `请下级党委报送${asked.period.name}的结果。` };
  }
  if ('problem' in file) return damaged(`${outputs.figures}${file.problem}`);
  const made = readMade(file.data, asked.kind, scheme);
  if (made === null) {
    const wrong = damaged(
      `${last === null ? outputs.figures : '印发.json'}不是程序写出的${asked.kind === 'circular' ? '通报' : '评议'}数字`,
    );
    return { ...wrong, ...circularInstead(file.data, asked, scheme) };
  }
  const read = { ...own, ...nameOf(made.figures.committee), digest: file.digest, made };
  const found = last === null ? read : { ...read, issued: last.issued, notes: [...own.notes, ...last.notes] };
  if (last !== null && !last.whole) {
    const why = `“${last.issued.folder}”的印发.json在印发以后被改动过`;
    return { ...found, state: 'changed', why, todo: '请下级党委从备份恢复，再报送。' };
  }
  const wrong = against(made, asked);
  if (wrong !== null) return { ...found, ...wrong };
  if (last === null) return { ...found, state: 'draft', why: null, todo: null };
  const notes = [...found.notes, ...(await draftNote(target, made, asked, scheme))];
  return { ...found, state: 'issued', why: null, todo: null, notes };
}
