import type { Finding } from '../../ledger/findings/finding.ts';
import type { Outdated } from './archived.ts';
import { AddedThen, type SumsThen, type Then, figuresBefore } from './before.ts';
import { circularInput } from './circular-input.ts';
import { committeeFigures, numbersOf } from './committee-figures.ts';
import type { Plan, PlanGiven } from './plan.ts';
import type { BranchEntry, Filed, Summed } from './types.ts';

/** What a plan is drawn up from: every file in its class, and what was made of the ledgers that count. */
export interface Drawn {
  readonly submissions: readonly Filed[];
  /** The ledgers that count; taken once. */
  readonly accepted: Iterable<Summed>;
  readonly expected: readonly BranchEntry[];
  readonly then: Then | null;
  /** Ledgers of branches that have ended by the day. */
  readonly ended: readonly SumsThen[];
  readonly bookProblems: readonly Finding[];
  readonly outdated: readonly Outdated[];
}

/** The same ledgers, with what they say of the end of the period before added up as they pass. */
function* adding(accepted: Iterable<Summed>, earlier: AddedThen): Generator<Summed> {
  for (const one of accepted) {
    earlier.add({ code: one.branch.code, before: one.extract.before });
    yield one;
  }
}

/** Draws up a plan: figures, the circular, and all else that the documents are made of. */
export function drawUp(drawn: Drawn, given: PlanGiven): Plan {
  const { scheme, period, asOf, today, number, roster, book, sources, templates } = given;
  const { submissions, expected, then, ended, bookProblems, outdated } = drawn;
  const earlier = new AddedThen(scheme);
  const numbers = numbersOf(adding(drawn.accepted, earlier), scheme);
  const figures = committeeFigures(expected, submissions, numbers, scheme, period, asOf);
  const before = figuresBefore(then, earlier, ended, roster, asOf);
  const circular = circularInput(expected, numbers.counted, figures, { scheme, period, asOf, today, number, before });
  return {
    scheme,
    period,
    asOf,
    today,
    expected,
    submissions,
    accepted: numbers.counted,
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
