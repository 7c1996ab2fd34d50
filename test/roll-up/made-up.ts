import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { type RollUpRun, type RolledUp, planRollUp, runRollUp } from '../../scripts/roll-up/roll-up.ts';

/** Items of a made-up branch: those due by what became of them, and those not due yet. */
interface Items {
  readonly onTime?: number;
  readonly late?: number;
  readonly overdue?: number;
  readonly notDue?: number;
  readonly unfulfilled?: number;
}

export interface Branch extends Items {
  readonly code: string;
  readonly state?: 'accepted' | 'returned' | 'missing';
  readonly members?: number;
  readonly pledged?: number;
  readonly toInspect?: number;
  readonly inspected?: number;
}

type Json = Record<string, unknown>;

const COUNTS = [
  'committed',
  'withdrawn',
  'closed',
  'unfulfilled',
  'unfulfilledObjective',
  'unfulfilledSubjective',
  'carriedOver',
  'open',
  'awaitingClosing',
  'due',
  'closedOnTime',
  'closedLate',
  'overdue',
  'closedInPeriod',
] as const;

function countsOf({ onTime = 0, late = 0, overdue = 0, notDue = 0, unfulfilled = 0 }: Items): Record<string, number> {
  return {
    ...Object.fromEntries(COUNTS.map((key) => [key, 0])),
    committed: onTime + late + overdue + notDue + unfulfilled,
    closed: onTime + late,
    unfulfilled,
    open: overdue + notDue,
    due: onTime + late + overdue + unfulfilled,
    closedOnTime: onTime,
    closedLate: late,
    overdue,
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const rated = (counts: Record<string, number>): Json => ({
  ...counts,
  closingRate: share(counts['closed']!, counts['committed']!),
  onTimeRate: share(counts['closedOnTime']!, counts['due']!),
});

function figuresOf(branches: readonly Branch[], categories: readonly string[]): Json {
  const all = branches.map(countsOf);
  const counts = Object.fromEntries(COUNTS.map((key) => [key, all.reduce((sum, one) => sum + one[key]!, 0)]));
  const sum = (of: (one: Branch) => number | undefined): number => branches.reduce((n, one) => n + (of(one) ?? 0), 0);
  const none = countsOf({});
  const [members, pledged] = [sum((one) => one.members), sum((one) => one.pledged)];
  return {
    ...rated(counts),
    expectedMembers: members,
    pledgedMembers: pledged,
    toInspect: sum((one) => one.toInspect),
    inspected: sum((one) => one.inspected),
    pledgeRate: share(pledged, members),
    branchItems: rated(none),
    memberItems: rated(counts),
    byCategory: Object.fromEntries(categories.map((name, i) => [name, rated(i === 0 ? counts : none)])),
  };
}

export interface MadeUp {
  readonly committee?: string;
  readonly scheme?: string;
  readonly asOf?: string;
  readonly period?: string;
  readonly categories?: readonly string[];
}

/** figures.json of a committee as the program writes it, but added up here. */
export function figuresJson(branches: readonly Branch[], about: MadeUp = {}): Json {
  const accepted = branches.filter(({ state = 'accepted' }) => state === 'accepted');
  const count = (is: string): number => branches.filter(({ state = 'accepted' }) => state === is).length;
  const { scheme = 'construction', categories = ['共性承诺', '岗位承诺', '实事承诺'] } = about;
  return {
    period: about.period ?? '2026Q3',
    asOf: about.asOf ?? '2026-09-30',
    scheme,
    ...(about.committee === undefined ? {} : { committee: about.committee }),
    files: {
      accepted: accepted.length,
      returned: count('returned'),
      superseded: 0,
      wrongYearOrScheme: 0,
      unknown: 0,
      unreadable: 0,
      notWorkbook: 0,
    },
    branches: {
      expected: branches.length,
      received: accepted.length + count('returned'),
      accepted: accepted.length,
      returned: count('returned'),
      missing: count('missing'),
      late: 0,
    },
    totals: figuresOf(accepted, categories),
    byBranch: branches.map((one) => ({
      code: one.code,
      name: `${one.code}支部`,
      state: one.state ?? 'accepted',
      late: false,
      rank: null,
      ...figuresOf(one.state === undefined || one.state === 'accepted' ? [one] : [], categories),
    })),
  };
}

export function put(dir: string, file: string, content: unknown): void {
  const at = path.join(dir, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
}

/** The folder of a committee above others: 方案.json with its own name. */
export function upper(dir: string, name: string): string {
  const committee = {
    name,
    numberPrefix: '云委',
    addressees: '各区县委',
    printer: name,
    basis: '推行承诺制度意见',
    reportTo: '市委组织部',
  };
  put(dir, '方案.json', { extends: 'construction', committee });
  return dir;
}

const runOf = (dir: string, from: string, more: Partial<RollUpRun> = {}): RollUpRun => ({
  dir,
  in: from,
  kind: 'circular',
  period: parsePeriod('2026Q3')!,
  asOf: day('2026-09-30'),
  today: day('2026-10-12'),
  number: null,
  out: null,
  ...more,
});

export const planned = (dir: string, from: string, more: Partial<RollUpRun> = {}): Promise<RolledUp> =>
  planRollUp(runOf(dir, from, more));

export const ran = (dir: string, from: string, more: Partial<RollUpRun> = {}) => runRollUp(runOf(dir, from, more));

export const statesOf = ({ sources }: RolledUp): Readonly<Record<string, string>> =>
  Object.fromEntries(sources.map(({ at, state }) => [at, state]));
