import { type Day, addDays, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { spansOver } from '../../ledger/spans.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { LedgerInput, RowValues } from '../../templates/workbook/input.ts';
import { type Lived, type LogEntry, logOf, stateOf } from '../demo/log.ts';
import { type Random, randomFrom } from '../demo/random.ts';
import { transitionRows } from '../demo/rows.ts';
import { workday, workdayBefore } from '../demo/year/calendar.ts';
import type { Committee, GeneratedBranch } from './committee.ts';
import { deedOf, words } from './deeds.ts';
import { beginningOf, eventsOf, fateOf } from './life.ts';
import { type GeneratedMember, membersOf } from './members.ts';

interface GeneratedItem extends Lived {
  readonly id: string;
  readonly member: GeneratedMember;
  readonly category: string;
  readonly theme: string;
  readonly text: string;
  /** 落实情况 once it is closed, and while it runs; `null` where nothing is written. */
  readonly done: string;
  readonly running: string | null;
  readonly hot: boolean;
}

const COMMON = '共性项目';
const DEED = '实事项目';

/** Days on which deeds fall due: month ends mostly; every sixth goes on all the year. */
function deadlineOf(year: number, random: Random): Day | null {
  if (random.chance(0.16)) return null;
  const month = random.between(5, 11);
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  return random.chance(0.7) ? workdayBefore(addDays(first, 27)) : addDays(first, random.between(9, 24));
}

function themesOf(scheme: Scheme, tier: string): readonly string[] {
  return (scheme.themes ?? []).filter(({ tiers }) => tiers?.includes(tier) === true).flatMap(({ items }) => items);
}

function itemsOf(
  { scheme, year }: Committee,
  { code }: GeneratedBranch,
  members: readonly GeneratedMember[],
  random: Random,
): readonly GeneratedItem[] {
  const beginning = beginningOf(year, random);
  const items: GeneratedItem[] = [];
  const add = (
    member: GeneratedMember,
    item: Pick<GeneratedItem, 'category' | 'theme' | 'text' | 'done' | 'hot'>,
    deadline: Day | null,
  ) => {
    items.push({
      ...item,
      id: `${year}-${code}-${String(items.length + 1).padStart(3, '0')}`,
      member,
      deadline,
      running: random.chance(0.5) ? random.pick(words.running) : null,
      events: eventsOf(fateOf(random), deadline, beginning, member.leads, random),
    });
  };
  for (const member of members.filter(({ taken }) => taken)) {
    const shared = scheme.library.filter(({ tier }) => tier === member.tier).flatMap(({ items: texts }) => texts);
    for (const text of shared) {
      const done = random.pick(words.steady);
      add(member, { category: COMMON, theme: COMMON, text, done, hot: false }, null);
    }
    const themes = themesOf(scheme, member.tier);
    // One member in five hundred forgets the deeds.
    const deeds = random.chance(0.002) ? 0 : random.between(3, 4);
    for (let nth = 0; nth < deeds; nth += 1) {
      const hot = random.chance(0.12);
      add(member, { category: DEED, theme: random.pick(themes), ...deedOf(random), hot }, deadlineOf(year, random));
    }
  }
  return items;
}

function commitmentRows(items: readonly GeneratedItem[], log: readonly LogEntry<GeneratedItem>[]) {
  const own = new Map<GeneratedItem, LogEntry<GeneratedItem>[]>();
  for (const entry of log) {
    const entries = own.get(entry.item);
    if (entries) entries.push(entry);
    else own.set(entry.item, [entry]);
  }
  return items.flatMap((item): readonly RowValues[] => {
    const state = stateOf(item, own.get(item) ?? []);
    if (!state) return [];
    const { id, member, category, theme, text, done, running, hot } = item;
    const told: Readonly<Record<string, string | null>> = { 销号: done, 申请销号: done, 践诺: running };
    const fulfilment = told[state.status] ?? null;
    return [{ id, pledger: member.name, category, theme, text, ...state, fulfilment, hotIssue: hot ? '是' : '否' }];
  });
}

/** 会议活动: what the scheme asks for again and again, and the pledging itself; one branch in thirty leaves one out. */
function activityRows({ scheme, year }: Committee, members: readonly GeneratedMember[], until: string, random: Random) {
  const whole = parsePeriod(String(year))!;
  const asked = scheme.activities.flatMap(({ kind, requirement }): readonly { kind: string; on: Day }[] => {
    const per = requirement?.per;
    if (per === undefined) return kind === '公开承诺' ? [{ kind, on: workday(day(`${year}-03-25`)) }] : [];
    if (per === 'beforeApproval') return [{ kind, on: workday(day(`${year}-02-10`)) }];
    return spansOver(per, year, whole, whole.to).map(({ to }) => ({
      kind,
      on: workdayBefore(addDays(to, -random.between(2, 12))),
    }));
  });
  const forgotten = random.chance(0.03) ? random.between(0, asked.length - 1) : -1;
  return asked
    .filter(({ on }, place) => on < until && place !== forgotten)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ kind, on }): RowValues => {
      const content = `${random.pick(words.meetings)}，参加群众${random.between(2, 9)}人发言`;
      const present = members.length - random.between(0, 2);
      return {
        date: on,
        kind,
        host: members[0]!.name,
        expected: members.length,
        present,
        masses: random.between(8, 40),
        content,
        opinions: null,
        adopted: null,
      };
    });
}

/** The ledger of a branch as it stood at an instant, `YYYY-MM-DDTHH:mm:ss`, unsealed and before anybody is transferred. */
export function branchLedger(committee: Committee, branch: GeneratedBranch, until: string): LedgerInput {
  const { scheme, year } = committee;
  const seed = `${year} ${branch.code}`;
  const members = membersOf(committee, branch);
  const items = itemsOf(committee, branch, members, randomFrom(`${seed} items`));
  const log = logOf(items, until, scheme, randomFrom(`${seed} log`));
  const preparer = members[4]!.name;
  const kind = scheme.lists['branchKind']?.[branch.kind];
  const { code, name } = branch;
  const secretary = members[0]!.name;
  return {
    scheme,
    year,
    mode: 'command',
    branch: { code, name, superior: scheme.committee.name, secretary, ...(kind === undefined ? {} : { kind }) },
    cover: { hotline: `82${String(10_000 + branch.index).slice(-5)}`, preparer },
    rows: {
      roster: members.map(({ row }) => row),
      commitments: commitmentRows(items, log),
      transitions: transitionRows(log, preparer),
      activities: activityRows(committee, members, until, randomFrom(`${seed} activities`)),
    },
  };
}
