import { ALONE, type Placement } from '../across/placement.ts';
import type { Day } from '../day.ts';
import { gathered } from '../gathered.ts';
import { toInspect } from '../lifecycle/inspection.ts';
import { type ItemAt, isOpen, isOverdue, itemAt } from '../lifecycle/item.ts';
import { type Item, sameId } from '../lifecycle/log.ts';
import type { StepName } from '../lifecycle/steps.ts';
import { expectedMembers, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { type Period, contains, quartersOf } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';
import { type Counts, addCounts, zeroCounts } from './counts.ts';
import { dutyCounts } from './duties.ts';
import {
  type FollowUpCounts,
  type InspectionCounts,
  type SpecialCounts,
  type Sums,
  type UnitSums,
  partsOf,
  plainSums,
} from './figures.ts';

const oneIf = (is: boolean): number => (is ? 1 : 0);

/** The counts of one item as of a day: a one in each class it belongs to. */
export function countsOf(item: ItemAt | null, asOf: Day, period: Period): Counts {
  if (item === null) return zeroCounts;
  if (item.status === '撤回') return { ...zeroCounts, withdrawn: 1 };
  const closed = item.status === '销号';
  const unfulfilled = item.status === '未兑现';
  const due = item.firstDeadline <= asOf;
  const onTime = item.doneOn !== null && item.doneOn <= item.firstDeadline;
  return {
    committed: 1,
    withdrawn: 0,
    closed: oneIf(closed),
    unfulfilled: oneIf(unfulfilled),
    unfulfilledObjective: oneIf(unfulfilled && item.reasonKind === '客观'),
    unfulfilledSubjective: oneIf(unfulfilled && item.reasonKind === '主观'),
    carriedOver: oneIf(item.status === '结转'),
    open: oneIf(isOpen(item)),
    awaitingClosing: oneIf(item.status === '申请销号'),
    due: oneIf(due),
    closedOnTime: oneIf(due && closed && onTime),
    closedLate: oneIf(due && closed && !onTime),
    overdue: oneIf(isOverdue(item, asOf)),
    closedInPeriod: oneIf(closed && item.closedOn !== null && contains(period, item.closedOn)),
  };
}

/** An item with its state as of the day and whose it is. */
export interface JudgedItem {
  readonly item: Item;
  /** `null` before its approval, and where it counts in another branch. */
  readonly at: ItemAt | null;
  readonly counts: Counts;
  readonly ofBranch: boolean;
  /** Code of the branch in which it counts instead; there it went with its member, or its branch (V3). */
  readonly awayTo: string | null;
}

/**
 * Every item of an accepted ledger as of a day; the year of the ledger gives the default deadline. `placement` says which
 * of them count in another branch: those are zeros here.
 */
export function judgeItems(
  ledger: Ledger,
  items: readonly Item[],
  scheme: Scheme,
  asOf: Day,
  period: Period,
  placement: Placement = ALONE,
): readonly JudgedItem[] {
  const year = ledger.identity.year ?? period.year;
  return items.map((item) => {
    const awayTo = placement.awayTo(item.commitment.id);
    const at = awayTo === null ? itemAt(item.history, asOf, year, scheme) : null;
    const ofBranch = resolvePledger(item.commitment.pledger ?? '', ledger).kind === 'branch';
    return { item, at, counts: countsOf(at, asOf, period), ofBranch, awayTo };
  });
}

/** The quarters that a period reports the inspection of: its own, or those that it holds whole and that are over. */
function inspectedQuarters(period: Period, asOf: Day): readonly Period[] {
  if (period.kind === 'quarter') return [asOf < period.to ? { ...period, to: asOf } : period];
  return quartersOf(period.year).filter(({ from, to }) => from >= period.from && to <= period.to && to <= asOf);
}

/** L8: an item is counted once for each quarter in which it had to be inspected; nothing where the scheme does not ask. */
export function inspectionOf(
  ledger: Ledger,
  scheme: Scheme,
  asOf: Day,
  period: Period,
): (judged: JudgedItem) => InspectionCounts {
  const quarters = scheme.inspection ? inspectedQuarters(period, asOf) : [];
  const year = ledger.identity.year ?? period.year;
  if (quarters.length === 0) return () => ({ toInspect: 0, inspected: 0 });
  const rows = new Set(ledger.inspections.map((row) => `${row.period ?? ''} ${sameId(row.id)}`));
  return ({ item, awayTo }) => {
    const due = awayTo === null ? quarters.filter((quarter) => toInspect(item, quarter, year, scheme)) : [];
    const inspected = due.filter((quarter) => rows.has(`${quarter.id} ${sameId(item.commitment.id)}`));
    return { toInspect: due.length, inspected: inspected.length };
  };
}

function inspectionCounts(
  judged: readonly JudgedItem[],
  of: (judged: JudgedItem) => InspectionCounts,
): InspectionCounts {
  const counts = { toInspect: 0, inspected: 0 };
  for (const each of judged) {
    const { toInspect: due, inspected } = of(each);
    counts.toInspect += due;
    counts.inspected += inspected;
  }
  return counts;
}

/** 热点难点 (B1). */
export const isHotIssue = ({ item }: JudgedItem): boolean => item.commitment.hotIssue === '是';

/** 重点项目 (P8), by the scheme that its ledger follows. */
export const isKeyItem = ({ item }: JudgedItem, { keySources = [] }: Scheme): boolean =>
  keySources.includes(item.commitment.source ?? '');

const FOLLOW_UP: Readonly<Partial<Record<StepName, keyof FollowUpCounts>>> = {
  提醒督促: 'reminders',
  帮扶: 'assistance',
  批评教育: 'criticism',
  变更: 'amendments',
};

/** Items counted apart (B1, P8): of the committed, and those of them that are closed. */
function specialCounts(judged: readonly JudgedItem[], scheme: Scheme): SpecialCounts {
  const special = { hotIssues: 0, hotIssuesSolved: 0, keyItems: 0, keyItemsClosed: 0 };
  for (const each of judged) {
    const { committed, closed } = each.counts;
    if (isHotIssue(each)) {
      special.hotIssues += committed;
      special.hotIssuesSolved += closed;
    }
    if (isKeyItem(each, scheme)) {
      special.keyItems += committed;
      special.keyItemsClosed += closed;
    }
  }
  return special;
}

/** The steps about overdue or difficult items that were taken within a period. */
function followUpCounts(judged: readonly JudgedItem[], period: Period): FollowUpCounts {
  const counts = { reminders: 0, assistance: 0, criticism: 0, amendments: 0 };
  for (const { at } of judged) {
    for (const { step, on } of at?.steps ?? []) {
      const key = FOLLOW_UP[step];
      if (key !== undefined && contains(period, on)) counts[key] += 1;
    }
  }
  return counts;
}

function sum(some: readonly JudgedItem[]): Counts {
  const total = { ...zeroCounts };
  for (const { counts } of some) if (counts !== zeroCounts) addCounts(total, counts);
  return total;
}

/**
 * Sums with nothing in them. Those of every branch are a copy of it with numbers put in: put together from their parts, all
 * would be of a kind of their own to the engine that runs this, which would look up by name whatever is asked of them.
 */
const NO_SUMS: Sums = {
  ...zeroCounts,
  ...(Object.fromEntries(plainSums.map((key) => [key, 0])) as Record<(typeof plainSums)[number], number>),
  branchItems: zeroCounts,
  memberItems: zeroCounts,
  byCategory: {},
  byTheme: {},
  byUnit: {},
};

type SumOf<S> = (items: readonly JudgedItem[], name: string) => S;

/** The sums of one branch as of a day (design, rules of figures); `placement` as for `judgeItems`. */
export function sumsOf(
  ledger: Ledger,
  judged: readonly JudgedItem[],
  scheme: Scheme,
  asOf: Day,
  period: Period,
  placement: Placement = ALONE,
): Sums {
  const pledged = new Set<string>();
  for (const { item, counts } of judged) {
    if (counts.committed !== 1) continue;
    const pledger = resolvePledger(item.commitment.pledger ?? '', ledger);
    if (pledger.kind === 'member') pledged.add(pledger.member.memberId ?? '');
  }
  const expected = expectedMembers(ledger, asOf, placement.isThere);
  const pledgedMembers = expected.filter(
    ({ memberId }) => pledged.has(memberId ?? '') || placement.hasPledgedElsewhere(memberId),
  );
  const parts = partsOf(scheme);
  const unitOf = ({ item }: JudgedItem): string | null => {
    const whom = resolvePledger(item.commitment.pledger ?? '', ledger);
    return whom.kind === 'member' ? whom.member.unit : null;
  };
  const byPart = <S>(names: readonly string[], keyOf: (one: JudgedItem) => string | null, whole: SumOf<S>) => {
    const items = names.length === 0 ? new Map<string, readonly JudgedItem[]>() : gathered(judged, keyOf);
    return Object.fromEntries(names.map((name) => [name, whole(items.get(name) ?? [], name)] as const));
  };
  const unitSums = (own: readonly JudgedItem[], name: string): UnitSums => ({
    ...sum(own),
    expectedMembers: expected.filter(({ unit }) => unit === name).length,
    pledgedMembers: pledgedMembers.filter(({ unit }) => unit === name).length,
  });
  return Object.assign(
    { ...NO_SUMS },
    sum(judged),
    inspectionCounts(judged, inspectionOf(ledger, scheme, asOf, period)),
    followUpCounts(judged, period),
    dutyCounts(ledger, scheme, asOf, period),
    specialCounts(judged, schemeOfLedger(ledger.identity, scheme)),
    {
      expectedMembers: expected.length,
      pledgedMembers: pledgedMembers.length,
      oralMembers: pledgedMembers.filter((member) => member.pledgeForm === '口头').length,
      branchItems: sum(judged.filter(({ ofBranch }) => ofBranch)),
      memberItems: sum(judged.filter(({ ofBranch }) => !ofBranch)),
      byCategory: byPart(parts.category, ({ item }) => item.commitment.category, sum),
      byTheme: byPart(parts.theme, ({ item }) => item.commitment.theme, sum),
      byUnit: byPart(parts.unit, unitOf, unitSums),
    },
  );
}
