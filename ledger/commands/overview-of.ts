import { type Day, day, daysBetween } from '../day.ts';
import { gathered } from '../gathered.ts';
import { statusAt } from '../lifecycle/history.ts';
import { type ItemAt, isOpen, itemAt, stepDue } from '../lifecycle/item.ts';
import type { Item } from '../lifecycle/log.ts';
import type { Status } from '../lifecycle/steps.ts';
import { expectedMembers, labelOf, resolvePledger } from '../members.ts';
import { quartersOf, submissionDay } from '../period.ts';
import type { Opened } from './opened.ts';
import type { Counted, Overview } from './overview.ts';

/** An item as of today. */
interface Standing {
  readonly item: Item;
  readonly id: string;
  /** By the log; of an item without a log what its row says, and one that says nothing is but proposed. */
  readonly status: Status;
  /** `null` before its approval. */
  readonly at: ItemAt | null;
}

function standingsOf({ items, scheme, year, today }: Opened): readonly Standing[] {
  return items.map((item) => {
    const { id, status } = item.commitment;
    const at = itemAt(item.history, today, year, scheme);
    const known = at?.status ?? statusAt(item.history, today, scheme) ?? (status as Status | null) ?? '提诺';
    return { item, id: id ?? '', status: known, at };
  });
}

const counted = (standings: readonly Standing[]): Counted => ({ ids: standings.map(({ id }) => id) });

/** Days until the deadline in force of an item that work goes on with; `null` of any other. */
function daysLeft({ at }: Standing, today: Day): number | null {
  return at === null || !isOpen(at) || at.status === '申请销号' ? null : daysBetween(today, at.deadline);
}

function byStatus(standings: readonly Standing[], { scheme }: Opened): Overview['byStatus'] {
  const order = scheme.lists['status'] ?? [];
  return [...gathered(standings, ({ status }) => status)]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([status, some]) => ({ status: status as Status, ...counted(some) }));
}

/** Milestones of the year, then the days by which its quarters are to be submitted; of one day, the milestone. */
function nextOf({ scheme, year, today }: Opened): Overview['next'] {
  const milestones = scheme.milestones.map(({ step, by }) => ({ what: `${step}截止`, by: day(`${year}-${by}`) }));
  const submissions = quartersOf(year).map((quarter) => ({
    what: `报送${quarter.name}台账`,
    by: submissionDay(quarter, scheme.submissionDay),
  }));
  const [next] = [...milestones, ...submissions]
    .filter(({ by }) => by >= today)
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  return next === undefined ? null : { ...next, days: daysBetween(today, next.by) };
}

/** R4, as the check of coverage has it: any item that was not withdrawn is a pledge, before its approval too. */
function coverageOf(
  standings: readonly Standing[],
  { parsed: { ledger }, scheme, today }: Opened,
): Overview['coverage'] {
  const names = standings.flatMap(({ item, status }) => (status === '撤回' ? [] : (item.commitment.pledger ?? [])));
  const pledged = new Set(
    [...new Set(names)].flatMap((name) => {
      const whom = resolvePledger(name, ledger);
      // An item of either of two namesakes is held in favour of both.
      return whom.kind === 'member' ? [whom.member] : whom.kind === 'ambiguous' ? whom.members : [];
    }),
  );
  const expected = scheme.pledgers.includes('member') ? expectedMembers(ledger, today) : [];
  const missing = expected.filter((member) => !pledged.has(member));
  return {
    expected: expected.length,
    pledged: expected.length - missing.length,
    missing: missing.map((member) => labelOf(member, ledger)),
  };
}

function stepsDueOf(standings: readonly Standing[], { scheme, today }: Opened): Overview['stepsDue'] {
  const due = gathered(standings, ({ at }) => (at === null ? null : stepDue(at, today, scheme)));
  return (scheme.lists['step'] ?? []).flatMap((step) => {
    const some = due.get(step);
    return some === undefined ? [] : [{ step, ...counted(some) }];
  });
}

/**
 * What a secretary sees at a glance, as of today, in the colours of 承诺台账: an item due today is not overdue yet but due
 * soon, the deadline in force counts, and what waits for closing is neither.
 */
export function overviewOf(opened: Opened): Overview {
  const { today, scheme } = opened;
  const standings = standingsOf(opened);
  const left = standings.map((standing) => ({ standing, days: daysLeft(standing, today) }));
  const within = (is: (days: number) => boolean): Counted =>
    counted(left.flatMap(({ standing, days }) => (days !== null && is(days) ? [standing] : [])));
  return {
    asOf: today,
    byStatus: byStatus(standings, opened),
    total: standings.length,
    overdue: within((days) => days < 0),
    dueSoon: within((days) => days >= 0 && days <= scheme.dueSoonDays),
    next: nextOf(opened),
    coverage: coverageOf(standings, opened),
    stepsDue: stepsDueOf(standings, opened),
  };
}
