import { ALONE, type Placement } from '../../../ledger/across/placement.ts';
import type { Day } from '../../../ledger/day.ts';
import type { MemberResult, MemberResultsInput, NamedBranch } from '../../../ledger/figures/reports.ts';
import { expectedMembers, labelOf, resolvePledger } from '../../../ledger/members.ts';
import { heldOn } from '../../../ledger/missing-meetings.ts';
import type { Ledger } from '../../../ledger/parse/ledger.ts';
import { type Period, contains, previousPeriod } from '../../../ledger/period.ts';
import { personalNumberIn } from '../../../ledger/privacy.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';

interface Given {
  readonly today: Day;
  /** The month's last day unless given. */
  readonly asOf?: Day;
  /** Under its name in the roster of branches; the workbook's own unless given. */
  readonly branch?: NamedBranch;
  /** Where other ledgers tell which members are here; by itself a workbook has its own roster. */
  readonly placement?: Placement;
}

type Rows = readonly Ledger['records'][number][];

/** The records of a month by 编号 of the member. */
function recordsOf(ledger: Ledger, month: string): ReadonlyMap<string, Rows> {
  const byMember = new Map<string, Rows>();
  for (const row of ledger.records.filter((one) => one.month === month)) {
    const whom = resolvePledger(row.member ?? '', ledger);
    if (whom.kind !== 'member') continue;
    const id = whom.member.memberId ?? '';
    byMember.set(id, [...(byMember.get(id) ?? []), row]);
  }
  return byMember;
}

const latest = <T extends string>(values: readonly (T | null)[]): T | null =>
  values.reduce<T | null>((last, one) => (one !== null && (last === null || one > last) ? one : last), null);

/** 评比结果 of a month: a member has one; of several the one told last. */
function gradeOf(rows: Rows): string | null {
  const graded = rows.filter(({ monthGrade }) => monthGrade !== null);
  const last = latest(graded.map(({ toldOn }) => toldOn));
  return graded.findLast(({ toldOn }) => toldOn === last)?.monthGrade ?? null;
}

/** The day or days of the month's meeting: as it stands among the meetings, else as the members told. */
function meetingsOf({
  ledger,
  scheme,
  period,
  rows,
}: {
  readonly ledger: Ledger;
  readonly scheme: Scheme;
  readonly period: Period;
  readonly rows: readonly MemberResult[];
}): readonly Day[] {
  const held = heldOn(ledger, scheme.records?.meeting ?? '').filter((date) => contains(period, date));
  const days = held.length > 0 ? held : rows.flatMap(({ toldOn }) => toldOn ?? []);
  return [...new Set(days)].sort();
}

/** A branch by what its own workbook says. */
function ownBranch({ cover, identity }: Ledger): NamedBranch {
  return {
    code: cover.branchCode ?? identity.branchCode ?? '',
    name: cover.branchName ?? identity.branchName ?? '',
  };
}

/**
 * What the results of a month are posted from (B2, L7): one workbook is enough, so a branch can make them itself. Only
 * public columns are read: nothing of 工作内容, 履职情况 and 评价与改进.
 */
export function memberResultsInput(ledger: Ledger, scheme: Scheme, period: Period, given: Given): MemberResultsInput {
  const { today, asOf = period.to, branch = ownBranch(ledger), placement = ALONE } = given;
  const previous = previousPeriod(period);
  const beforePeriod = previous?.year === period.year ? previous : null;
  const [now, before] = [recordsOf(ledger, period.id), recordsOf(ledger, beforePeriod?.id ?? '')];
  const rows = expectedMembers(ledger, asOf, placement.isThere).map((member): MemberResult => {
    const own = now.get(member.memberId ?? '') ?? [];
    return {
      name: labelOf(member, ledger).replace(/\((.*)\)$/, '（$1）'),
      recorded: own.length > 0,
      toldOn: latest(own.map(({ toldOn }) => toldOn)),
      grade: gradeOf(own),
      before: gradeOf(before.get(member.memberId ?? '') ?? []),
    };
  });
  const { hotline } = ledger.cover;
  return {
    scheme,
    period,
    asOf,
    today,
    number: null,
    branch,
    hotline: hotline !== null && personalNumberIn(hotline) === null ? hotline : null,
    rows,
    meetings: meetingsOf({ ledger, scheme, period, rows }),
    beforePeriod,
  };
}
