import type { AreaSums, BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { titleOf } from '../../ledger/findings/finding.ts';
import { affiliations } from './affiliations.ts';
import type { BranchEntry, Counted } from './types.ts';

function warningsOf(accepted: readonly Counted[]): BulletinInput['warnings'] {
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
function areaSums(accepted: readonly Counted[]): AreaSums | null {
  const all = accepted.flatMap(({ extract }) => extract.areas ?? []);
  const [first, ...others] = all.map(({ unitsWithout }) => unitsWithout);
  if (first === undefined) return null;
  return {
    areas: all.reduce((n, { areas }) => n + areas, 0),
    membersWithout: all.reduce((n, { membersWithout }) => n + membersWithout, 0),
    unitsWithout: first.filter((unit) => others.every((without) => without.includes(unit))),
  };
}

/** All the circular is made of; the overdue come longest first. */
export function circularInput(
  expected: readonly BranchEntry[],
  accepted: readonly Counted[],
  figures: CommitteeFigures,
  given: Pick<BulletinInput, 'scheme' | 'period' | 'asOf' | 'today' | 'number' | 'before'>,
): BulletinInput {
  return {
    ...given,
    figures,
    posts: accepted.flatMap(({ extract }) => extract.posts),
    areas: areaSums(accepted),
    affiliations: affiliations(expected, figures.byBranch),
    overdue: accepted
      .flatMap(({ extract }) => extract.overdue)
      .sort((a, b) => b.daysOverdue - a.daysOverdue || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    unfulfilled: accepted.flatMap(({ extract }) => extract.unfulfilled),
    practices: accepted.flatMap(({ extract }) => extract.practices),
    warnings: warningsOf(accepted),
  };
}
