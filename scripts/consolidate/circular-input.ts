import type { Day } from '../../ledger/day.ts';
import type {
  AreaSums,
  BulletinInput,
  OverdueItem,
  PracticeEntry,
  UnfulfilledItem,
} from '../../ledger/figures/bulletin.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { titleOf } from '../../ledger/findings/finding.ts';
import type { Item } from '../../ledger/lifecycle/log.ts';
import { daysOverdue, isOverdue, stepDue } from '../../ledger/lifecycle/item.ts';
import { type Period, contains } from '../../ledger/period.ts';
import { withoutPersonalNumbers } from '../../ledger/privacy.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { areaCoverage } from '../../ledger/scoring/areas.ts';
import { postStandings } from '../../ledger/scoring/posts.ts';
import { THE_BRANCH } from '../../ledger/workbook/declaration.ts';
import { affiliations } from './affiliations.ts';
import { unitColumn, unitOf } from './register-switched.ts';
import type { AcceptedBranch, BranchEntry } from './types.ts';

function common({ branch }: AcceptedBranch): { readonly branchCode: string; readonly branchName: string } {
  return { branchCode: branch.code, branchName: branch.name };
}

/** 部门 of the item's member, only where the scheme has units. */
function unitIn(one: AcceptedBranch, { commitment }: Item, scheme: Scheme): { readonly unit?: string | null } {
  return unitColumn({ scheme }).length === 0 ? {} : { unit: unitOf(commitment, one) };
}

function overdueOf(one: AcceptedBranch, asOf: Day, scheme: Scheme): readonly OverdueItem[] {
  return one.items.flatMap(({ item, at }): readonly OverdueItem[] => {
    if (at === null || !isOverdue(at, asOf)) return [];
    const { id, pledger, text, responsible } = item.commitment;
    return [
      {
        ...common(one),
        ...unitIn(one, item, scheme),
        id: id ?? '',
        pledger: pledger ?? '',
        text: withoutPersonalNumbers(text ?? ''),
        responsible: responsible ?? (pledger === THE_BRANCH ? (one.branch.secretary ?? '') : (pledger ?? '')),
        deadline: at.firstDeadline,
        amendedDeadline: at.deadline === at.firstDeadline ? null : at.deadline,
        daysOverdue: daysOverdue(at, asOf),
        stepDue: stepDue(at, asOf, scheme),
      },
    ];
  });
}

function unfulfilledOf(one: AcceptedBranch, scheme: Scheme): readonly UnfulfilledItem[] {
  return one.items.flatMap(({ item, at }): readonly UnfulfilledItem[] => {
    if (at?.status !== '未兑现') return [];
    const { id, pledger, text } = item.commitment;
    const reason = { reasonKind: at.reasonKind, reason: withoutPersonalNumbers(at.reason ?? '') };
    const whose = { ...common(one), ...unitIn(one, item, scheme), id: id ?? '', pledger: pledger ?? '' };
    return [{ ...whose, text: withoutPersonalNumbers(text ?? ''), ...reason }];
  });
}

function practicesOf(one: AcceptedBranch, period: Period): readonly PracticeEntry[] {
  return (one.submission.parsed?.ledger.practices ?? []).flatMap((row): readonly PracticeEntry[] => {
    const { date, kind, title, content } = row;
    if (date === null || kind === null || title === null || content === null || !contains(period, date)) return [];
    const said = { title: withoutPersonalNumbers(title), content: withoutPersonalNumbers(content) };
    return [{ ...common(one), date, kind, ...said }];
  });
}

function warningsOf(accepted: readonly AcceptedBranch[]): BulletinInput['warnings'] {
  const byCode = new Map<string, { title: string; count: number; branches: Set<string> }>();
  for (const { branch, submission } of accepted) {
    for (const found of submission.findings) {
      // Lateness has its own place among the figures.
      if (found.severity !== 'warning' || found.code === 'late') continue;
      const entry = byCode.get(found.code) ?? { title: titleOf(found), count: 0, branches: new Set<string>() };
      entry.count += 1;
      entry.branches.add(branch.code);
      byCode.set(found.code, entry);
    }
  }
  return [...byCode].map(([code, { title, count, branches }]) => ({ code, title, count, branches: branches.size }));
}

/** Areas of all ledgers in numbers; a unit is without one where no ledger has one for it. */
function areaSums(
  ledgers: readonly Ledger[],
  { scheme, period, asOf }: Pick<BulletinInput, 'scheme' | 'period' | 'asOf'>,
): AreaSums | null {
  if (!scheme.sheets.includes('areas') || ledgers.length === 0) return null;
  const all = ledgers.map((ledger) => areaCoverage(ledger, period, asOf, scheme));
  const [first, ...others] = all.map(({ unitsWithout }) => unitsWithout);
  return {
    areas: all.reduce((n, { areas }) => n + areas.length, 0),
    membersWithout: all.reduce((n, { membersWithout }) => n + membersWithout.length, 0),
    unitsWithout: (first ?? []).filter((unit) => others.every((without) => without.includes(unit))),
  };
}

/** All the circular is made of; the overdue come longest first. */
export function circularInput(
  expected: readonly BranchEntry[],
  accepted: readonly AcceptedBranch[],
  figures: CommitteeFigures,
  given: Pick<BulletinInput, 'scheme' | 'period' | 'asOf' | 'today' | 'number' | 'before'>,
): BulletinInput {
  const { scheme, period, asOf } = given;
  const ledgers = accepted.map(({ decided }) => decided);
  return {
    ...given,
    figures,
    posts: scheme.posts ? ledgers.flatMap((ledger) => postStandings(ledger, period, asOf)) : [],
    areas: areaSums(ledgers, given),
    affiliations: affiliations(expected, figures.byBranch),
    overdue: accepted
      .flatMap((one) => overdueOf(one, asOf, scheme))
      .sort((a, b) => b.daysOverdue - a.daysOverdue || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    unfulfilled: accepted.flatMap((one) => unfulfilledOf(one, scheme)),
    practices: accepted.flatMap((one) => practicesOf(one, period)),
    warnings: warningsOf(accepted),
  };
}
