import { type Day, addDays, day } from '../../ledger/day.ts';
import { quarterOf } from '../../ledger/period.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { workday } from '../demo/year/calendar.ts';
import { library } from './library.ts';
import { bodyName } from './names.ts';

/** What is asked for: how many branches, of which year, with what was written down until some days after `until`. */
export interface Wanted {
  readonly kind: 'district' | 'city';
  readonly branches: number;
  readonly until: Day;
}

/** A branch as the committee's roster has it. */
export interface GeneratedBranch {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  /** As file names have it. */
  readonly short: string;
  /** Place in the scheme's list of kinds. */
  readonly kind: number;
}

export interface Committee {
  readonly wanted: Wanted;
  /** 方案.json */
  readonly schemeFile: Readonly<Record<string, unknown>>;
  readonly scheme: Scheme;
  readonly year: number;
  /** 上报/2026Q3 */
  readonly period: string;
  readonly branches: readonly GeneratedBranch[];
}

const NAMES = { district: '云岭区', city: '云岭市' } as const;

/** How many of ten branches are of a kind. */
const KINDS = [0, 1, 2, 0, 1, 2, 0, 3, 2, 1];
const DIGITS = { district: 3, city: 5 } as const;

function branchesOf({ kind: size, branches }: Wanted): readonly GeneratedBranch[] {
  const met = [0, 0, 0, 0];
  return Array.from({ length: branches }, (_, index) => {
    const kind = KINDS[index % KINDS.length]!;
    const short = bodyName(kind, met[kind]!);
    met[kind] = met[kind]! + 1;
    const code = `B${String(index + 1).padStart(DIGITS[size], '0')}`;
    return { index, code, short, name: `${short}党支部`, kind };
  });
}

/** The generated committee without its ledgers; the same wish gives the same committee. */
export function committeeOf(wanted: Wanted): Committee {
  const where = NAMES[wanted.kind];
  const schemeFile = {
    extends: 'district',
    name: `${where}党员承诺制考核办法`,
    committee: { name: `中共${where}委员会`, basis: `${where}机关党员承诺制考核办法` },
    library,
  };
  const loaded = loadScheme(schemeFile, builtInScheme);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return {
    wanted,
    schemeFile,
    scheme: loaded.scheme,
    year: Number(wanted.until.slice(0, 4)),
    period: quarterOf(wanted.until).id,
    branches: branchesOf(wanted),
  };
}

/** When the ledger of a branch was sealed: three to five days after the period, or too late. */
export function sealedAt({ wanted: { until } }: Committee, { index }: GeneratedBranch, late: boolean): string {
  const on = late ? workday(addDays(day(until), 9)) : addDays(day(until), 3 + (index % 3));
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${on}T${two(9 + (index % 8))}:${two(index % 60)}:${two((index * 7) % 60)}`;
}
