import type { Day } from '../../../ledger/day.ts';
import type { SupervisionInput, SupervisionSection } from '../../../ledger/figures/reports.ts';
import { type Period, contains } from '../../../ledger/period.ts';
import { withoutPersonalNumbers } from '../../../ledger/privacy.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { committeeSheets } from '../../../ledger/workbook/committee.ts';
import { listValues } from '../../../ledger/workbook/sheet.ts';
import type { HeldTwice } from '../extract.ts';
import { type ReportPlan, branchFinder, headOf } from './head.ts';
import { comparable } from './which.ts';

/**
 * The kinds of activities that a section tells of: those of its name, else those of which one name holds the other, as
 * 领导干部定点联系指导 does 定点联系指导. An activity belongs to one section only.
 */
export function activityKindsOf(section: string, sections: readonly string[], scheme: Scheme): readonly string[] {
  const alike = (kind: string, name: string): boolean => name.includes(kind) || kind.includes(name);
  const homeOf = (kind: string): string | undefined =>
    sections.find((name) => name === kind) ?? sections.find((name) => alike(kind, name));
  return scheme.activities.map(({ kind }) => kind).filter((kind) => homeOf(kind) === section);
}

/** How often activities of some kinds took place, now or in the period before, by code of the accepted branch. */
function activitiesIn(plan: ReportPlan, kinds: readonly string[], when: keyof HeldTwice): ReadonlyMap<string, number> {
  const counts = plan.accepted.map(({ branch, extract }) => {
    return [branch.code, kinds.reduce((all, kind) => all + (extract.activities[kind]?.[when] ?? 0), 0)] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

/** A section: what the committee wrote down, and what the branches’ ledgers tell. */
function sectionOf(
  kind: string,
  kinds: readonly string[],
  before: Period | null,
  plan: ReportPlan,
): SupervisionSection {
  const find = branchFinder(plan);
  const now = (date: Day): boolean => contains(plan.period, date) && date <= plan.asOf;
  const earlier = (date: Day): boolean => before !== null && contains(before, date);
  const own = (plan.book?.supervision ?? []).flatMap((row) => {
    const branch = find(row.branchCode);
    return row.kind === kind && row.date !== null && branch ? [{ ...row, date: row.date, branch }] : [];
  });
  const told = own.filter(({ date }) => now(date)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const held = activitiesIn(plan, kinds, 'now');
  const known = kinds.length === 0 ? plan.expected : plan.accepted.map(({ branch }) => branch);
  const withOne = new Set([...told.map(({ branch }) => branch.code), ...held.keys()]);
  return {
    kind,
    entries: told.map(({ date, branch, content }) => ({
      date,
      branch: branch.name,
      content: withoutPersonalNumbers(content ?? ''),
    })),
    entriesBefore: before && own.filter(({ date }) => earlier(date)).length,
    activities:
      kinds.length === 0
        ? null
        : { count: sum(held), branches: held.size, before: before && sum(activitiesIn(plan, kinds, 'before')) },
    without: known.filter(({ code }) => !withOne.has(code)).map(({ name }) => name),
  };
}

/** 督查通报 (B6): the sections are the values of 类别 of 督查素材, for any period. */
export function supervisionInput(plan: ReportPlan, number: string | null): SupervisionInput {
  const { scheme, period, asOf, figures } = plan;
  const sections = listValues(committeeSheets.supervision.columns.kind, scheme) ?? [];
  const before = comparable(period, asOf);
  return {
    ...headOf(plan, number),
    sections: sections.map((kind) => sectionOf(kind, activityKindsOf(kind, sections, scheme), before, plan)),
    branches: { expected: figures.branches.expected, accepted: figures.branches.accepted },
    beforePeriod: before,
  };
}
