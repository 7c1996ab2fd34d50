import path from 'node:path';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { figureChanges } from '../../templates/documents/correction/changes.ts';
import { isFolder } from '../files/folder.ts';
import { refuseNoFolder } from '../files/instead-of-folder.ts';
import { alone } from '../files/lock.ts';
import { recoverOutputs } from '../consolidate/apply.ts';
import { draftFigures } from './draft.ts';
import { CIRCULARS, type Issued, type ReadIssued, circularPeriods, readIssued } from './issued.ts';
import { ISSUE_FILE } from './record.ts';
import { digestsBelow } from './write-issue.ts';

/** How an issued folder differs from what was frozen; empty lists where nobody touched it. */
export interface Touched {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

export interface CheckedIssue {
  readonly issued: Issued;
  readonly touched: Touched;
}

export interface IssuedPeriod {
  readonly period: Period;
  readonly issues: readonly CheckedIssue[];
  /** The draft in 通报/期间 beside the newest issue; `none` where there is no draft, or no issue that can be read. */
  readonly draft: 'same' | 'different' | 'none';
}

/** Whether anything of it is otherwise than it was frozen. */
export const isTouched = ({ changed, missing, added }: Touched): boolean =>
  changed.length + missing.length + added.length > 0;

async function touchedIn(issued: Issued): Promise<Touched> {
  const now = new Map((await digestsBelow(issued.at)).map(({ name, digest }) => [name, digest]));
  const frozen = new Map((issued.record?.documents ?? []).map(({ name, digest }) => [name, digest]));
  const names = [...frozen.keys()];
  return {
    changed: [
      ...(issued.whole ? [] : [ISSUE_FILE]),
      ...names.filter((name) => now.has(name) && now.get(name) !== frozen.get(name)),
    ],
    missing: names.filter((name) => !now.has(name)),
    added: issued.record === null ? [] : [...now.keys()].filter((name) => !frozen.has(name)),
  };
}

async function draftState(
  target: string,
  period: Period,
  last: ReadIssued | undefined,
  scheme: Scheme,
): Promise<IssuedPeriod['draft']> {
  const draft = await draftFigures(target);
  if (draft === null || !last) return 'none';
  const { figures, asOf } = last.record;
  if (draft.asOf !== asOf) return 'different';
  const order = [...new Set([...figures.byBranch, ...draft.byBranch].map(({ code }) => code))];
  return figureChanges(figures, draft, { scheme, period, asOf, order, known: last.known }).length === 0
    ? 'same'
    : 'different';
}

/** The issued folders of a period, each compared with what was frozen; reads only. `target` is 通报/期间. */
export async function checkedIssues(target: string): Promise<readonly CheckedIssue[]> {
  const all = await readIssued(target);
  return Promise.all(all.map(async (issued) => ({ issued, touched: await touchedIn(issued) })));
}

/** Every period that something was issued of, by its first day, with its issued folders verified. */
export async function issuedPeriods(dir: string, scheme: Scheme): Promise<readonly IssuedPeriod[]> {
  const circulars = path.join(dir, CIRCULARS);
  await refuseNoFolder(circulars);
  if (!(await isFolder(circulars))) return [];
  return alone(circulars, async () => {
    await recoverOutputs(dir);
    const periods: IssuedPeriod[] = [];
    for (const period of await circularPeriods(dir)) {
      const target = path.join(circulars, period.id);
      const issues = await checkedIssues(target);
      if (issues.length === 0) continue;
      const last = issues.at(-1)?.issued;
      const read = last?.record ? { ...last, record: last.record } : undefined;
      periods.push({ period, issues, draft: await draftState(target, period, read, scheme) });
    }
    return periods;
  });
}
