import { type BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { placements } from '../../ledger/across/placement.ts';
import { branchKey, heirOf } from '../../ledger/branch.ts';
import { type NextYear, type Unresolved, nextYear, unresolvedOf } from '../../ledger/carry-over/next-year.ts';
import { type Day, day } from '../../ledger/day.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Mode } from '../../templates/workbook/input.ts';
import { type MadePlan, makePlan } from '../consolidate/make-plan.ts';
import { originals } from './originals.ts';

/** What the old year gives a branch of the new one. */
interface Carried extends NextYear {
  /** The personal columns could not be carried: the workbook that held them is no longer in 上报. */
  readonly withoutPersonal: boolean;
}

export interface LastYear {
  /** By `branchKey`. */
  readonly branches: ReadonlyMap<string, Carried>;
  /** Branches that cannot begin the new year yet, each with why. */
  readonly waiting: readonly { readonly code: string; readonly name: string; readonly why: string }[];
}

export interface LastYearAsked {
  readonly dir: string;
  readonly scheme: Scheme;
  /** The new year. */
  readonly year: number;
  readonly today: Day;
  /** Folder of the old year's last workbooks; the newest accepted ones unless given. */
  readonly in: string | null;
  readonly mode: Mode;
}

async function lastWorkbooks(asked: LastYearAsked): Promise<MadePlan> {
  const { dir, scheme, year, today } = asked;
  const period = parsePeriod(String(year - 1))!;
  return makePlan({ dir, scheme, period, asOf: period.to, today, number: null, in: asked.in });
}

/** The ledgers that counted, as they were sent: with the personal columns where the file is still there. */
async function ledgersOf(made: MadePlan, asked: LastYearAsked) {
  const accepted = made.plan.submissions.filter((one) => one.state === 'accepted' && one.branch !== null);
  const full = made.fromArchive
    ? await originals(asked.dir, new Set(accepted.map(({ digest }) => digest)), asked.scheme)
    : null;
  const all = accepted.map((one): BranchLedger & { readonly whole: boolean } => {
    const ledger = full?.get(one.digest) ?? one.parsed!.ledger;
    const whole = full === null || full.has(one.digest);
    return { code: one.branch!.code, file: one.name, ledger, items: itemsOf(ledger, asked.scheme), whole };
  });
  return all;
}

/** Why a branch that is to get a workbook has nothing to begin with. */
function waitingOf({ plan }: MadePlan): LastYear['waiting'] {
  const old = new Map(plan.outdated.map((one) => [branchKey(one.code), one]));
  return plan.figures.byBranch.flatMap(({ code, name, state }) => {
    const outdated = old.get(branchKey(code));
    if (outdated) return [{ code, name, why: `最新接收的是${outdated.period.name}的台账，还没有年底的` }];
    if (state === 'returned') return [{ code, name, why: '年底的台账被退回，还没有重报' }];
    return state === 'missing' ? [{ code, name, why: '没有接收过上年的台账' }] : [];
  });
}

const hasPersonal = (scheme: Scheme): boolean =>
  columnsInUse(ledgerSheets.roster, scheme).some(({ column }) => column.share === 'secret');

/**
 * What each branch of the new year begins with (P8): its members and everything the old year left unresolved, of its own
 * and of branches that have ended and go on in it.
 */
export async function lastYear(asked: LastYearAsked): Promise<LastYear> {
  const made = await lastWorkbooks(asked);
  const { roster } = made.plan;
  const { scheme, year, mode } = asked;
  const end = day(`${year - 1}-12-31`);
  const ledgers = await ledgersOf(made, asked);
  const former = made.plan.ledgers.filter(({ code }) =>
    ledgers.every((one) => branchKey(one.code) !== branchKey(code)),
  );
  const placed = placements([...ledgers, ...former], roster, scheme, end);
  const left = new Map<string, Unresolved[]>();
  for (const { code, ledger, items } of [...ledgers, ...former]) {
    const home = heirOf(roster, code, day(`${year}-01-01`)) ?? code;
    const own = unresolvedOf(ledger, items, scheme, year - 1, placed(code)).filter(({ awayTo }) => awayTo === null);
    left.set(branchKey(home), [...(left.get(branchKey(home)) ?? []), ...own]);
  }
  const branches = ledgers.map(({ code, ledger, whole }): readonly [string, Carried] => {
    const given = {
      code,
      year,
      by: ledger.cover.preparer ?? ledger.cover.secretary ?? '上年结转',
      on: asked.today >= day(`${year}-01-01`) ? asked.today : day(`${year}-01-01`),
      manual: mode === 'manual',
      placement: placed(code),
    };
    const next = nextYear(ledger, left.get(branchKey(code)) ?? [], given);
    return [branchKey(code), { ...next, withoutPersonal: !whole && hasPersonal(scheme) }];
  });
  return { branches: new Map(branches), waiting: waitingOf(made) };
}
