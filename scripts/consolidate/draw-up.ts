import type { Finding } from '../../ledger/findings/finding.ts';
import type { Outdated } from './archived.ts';
import { type SumsThen, type Then, figuresBefore } from './before.ts';
import { circularInput } from './circular-input.ts';
import { committeeFigures } from './committee-figures.ts';
import type { Plan, PlanGiven } from './plan.ts';
import type { BranchEntry, Counted, Filed, Summed } from './types.ts';

/** What a plan is drawn up from: every file in its class, and what was made of the ledgers that count. */
export interface Drawn {
  readonly submissions: readonly Filed[];
  readonly accepted: readonly Summed[];
  readonly expected: readonly BranchEntry[];
  readonly then: Then | null;
  /** Ledgers of branches that have ended by the day. */
  readonly ended: readonly SumsThen[];
  readonly bookProblems: readonly Finding[];
  readonly outdated: readonly Outdated[];
}

function withoutSums({ branch, submission, extract: { sums: _, before: __, ...extract } }: Summed): Counted {
  return { branch, submission, extract };
}

/** Draws up a plan: figures, the circular, and all else that the documents are made of. */
export function drawUp(drawn: Drawn, given: PlanGiven): Plan {
  const { scheme, period, asOf, today, number, roster, book, sources, templates } = given;
  const { submissions, accepted, expected, then, ended, bookProblems, outdated } = drawn;
  const figures = committeeFigures(expected, submissions, accepted, scheme, period, asOf);
  const counted = accepted.map(({ branch, extract }) => ({ code: branch.code, before: extract.before }));
  const before = figuresBefore(then, counted, ended, roster, scheme, asOf);
  const circular = circularInput(expected, accepted, figures, { scheme, period, asOf, today, number, before });
  return {
    scheme,
    period,
    asOf,
    today,
    expected,
    submissions,
    accepted: accepted.map(withoutSums),
    figures,
    circular,
    sources,
    templates,
    roster,
    book,
    bookProblems,
    outdated,
  };
}
