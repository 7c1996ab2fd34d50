import { ALONE } from '../../ledger/across/placement.ts';
import type { BranchEntry } from '../../ledger/branch.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import { type Day, day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { AddedThen, figuresBefore, thenOf } from '../../scripts/consolidate/before.ts';
import { circularInput } from '../../scripts/consolidate/circular-input.ts';
import { extractOf } from '../../scripts/consolidate/extract.ts';
import { committeeFigures, numbersOf } from '../../scripts/consolidate/committee-figures.ts';
import type { ReportPlan } from '../../scripts/consolidate/reports/head.ts';
import type { AcceptedBranch, Submission } from '../../scripts/consolidate/types.ts';

/** A branch of the roster, and what became of its ledger. */
export interface Reporting {
  readonly code: string;
  readonly name: string;
  /** `returned` for one that came and was not accepted, `null` for one that did not come. */
  readonly ledger: Ledger | 'returned' | null;
}

export const entry = ({ code, name }: Pick<Reporting, 'code' | 'name'>): BranchEntry => ({
  code,
  name,
  orgForm: null,
  kind: null,
  generalBranch: null,
  secretary: null,
  contactLeader: null,
  from: null,
  until: null,
  successors: [],
});

function submission({ code, name, ledger }: Reporting): readonly Submission[] {
  if (ledger === null) return [];
  const accepted = ledger !== 'returned';
  const one: Submission = {
    name: `${code}.xlsx`,
    digest: code,
    state: accepted ? 'accepted' : 'returned',
    findings: [],
    branch: entry({ code, name }),
    says: code,
    sealedAt: null,
    firstSeen: day('2026-01-01'),
    lastLogged: null,
    late: false,
    kept: false,
    isLedger: accepted,
    byHand: false,
    secret: null,
    parsed: accepted ? { ledger, findings: [], accounts: {}, laidOut: {}, foreign: [] } : null,
    grid: null,
  };
  return [one];
}

interface Given {
  readonly scheme: Scheme;
  readonly period: string;
  readonly asOf?: Day;
  readonly number?: string;
  readonly book?: CommitteeBook;
}

/** What of a plan the reports are made from, over ledgers that are there already. */
export function planOf(
  branches: readonly Reporting[],
  given: Given,
): ReportPlan & { readonly circular: BulletinInput; readonly accepted: readonly AcceptedBranch[] } {
  const { scheme, number = null, book = null } = given;
  const period = parsePeriod(given.period)!;
  const asOf = given.asOf ?? period.to;
  const roster = branches.map(entry);
  const submissions = branches.flatMap(submission);
  const today = day('2026-10-15');
  const then = thenOf(roster, period, asOf);
  const accepted = submissions.flatMap((one): readonly AcceptedBranch[] => {
    if (!one.parsed) return [];
    const decided = underAuthority(one.parsed.ledger, book, scheme).ledger;
    const taken = { branch: one.branch!, ledger: decided, items: itemsOf(decided, scheme) };
    const { extract, judged } = extractOf(
      taken,
      { now: ALONE, then: ALONE },
      { scheme, period, asOf, today, then, letters: true },
    );
    return [{ branch: one.branch!, submission: one, extract, items: judged, decided, placement: ALONE }];
  });
  const figures = committeeFigures(roster, submissions, numbersOf(accepted, scheme), scheme, period, asOf);
  const counted = accepted.map(({ branch: { code }, extract: { before } }) => ({ code, before }));
  const before = figuresBefore(then, new AddedThen(scheme, counted), [], roster, asOf);
  const circular = circularInput(roster, accepted, figures, { scheme, period, asOf, today, number, before });
  return { scheme, period, asOf, expected: roster, accepted, figures, roster, book, circular };
}
