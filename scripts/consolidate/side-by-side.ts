import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { type Reconciled, reconcile } from '../../ledger/across/reconcile.ts';
import { type BranchEntry, branchKey } from '../../ledger/branch.ts';
import { dayOfInstant } from '../../ledger/day.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { submissionDay } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { counts, withFindings } from './compared.ts';
import type { PlanGiven } from './plan.ts';
import type { Filed, Submission } from './types.ts';

export { counts } from './compared.ts';

/** The ledger of a copy that counts, beside those of the other branches. */
export function branchLedger(submission: Submission, scheme: Scheme): BranchLedger {
  const { ledger } = submission.parsed!;
  return { code: submission.branch!.code, file: submission.name, ledger, items: itemsOf(ledger, scheme) };
}

/** A branch whose first copy was accepted in time is not late for sending a mended one. */
export function punctual<S extends Filed>(submission: S, input: PlanGiven): S {
  if (!counts(submission) || !submission.late) return submission;
  const by = submissionDay(input.period, input.scheme.submissionDay);
  const earlier = input.archive.index.get(branchKey(submission.branch!.code)) ?? [];
  const inTime = earlier.some(
    ({ period, sealedAt, firstSeen }) =>
      period === input.period.id && (sealedAt === null ? firstSeen : dayOfInstant(sealedAt)) <= by,
  );
  if (!inTime) return submission;
  return { ...submission, late: false, findings: submission.findings.filter(({ code }) => code !== 'late') };
}

/** The last accepted ledgers of branches that have ended by the day and sent none: what they hold goes on elsewhere. */
export function formerLedgers(
  branches: readonly BranchEntry[],
  submissions: readonly Filed[],
  { archive, period, scheme, asOf }: PlanGiven,
): readonly BranchLedger[] {
  const sent = new Set(submissions.filter(counts).map(({ branch }) => branchKey(branch!.code)));
  return branches.flatMap(({ code, until }): readonly BranchLedger[] => {
    if (until === null || asOf < until || sent.has(branchKey(code))) return [];
    const last = archive.lastOf(code, period);
    return last ? [{ code, file: last.file, ledger: last.ledger, items: itemsOf(last.ledger, scheme) }] : [];
  });
}

/** The copies that count with what shows beside other branches' ledgers. */
export function withReconciled<S extends Filed>(submissions: readonly S[], { findings }: Reconciled): readonly S[] {
  return submissions.map((one) => {
    const found = counts(one) ? (findings.get(branchKey(one.branch!.code)) ?? []) : [];
    return found.length === 0 ? one : withFindings(one, [...one.findings, ...found]);
  });
}

/** Judges the copies that count by what the committee knows beyond each of them: the other branches' ledgers. */
export function sideBySide(
  submissions: readonly Submission[],
  former: readonly BranchLedger[],
  input: PlanGiven,
): readonly Submission[] {
  const { scheme, asOf, roster } = input;
  const judged = submissions.map((one) => punctual(one, input));
  const ledgers = judged.filter(counts).map((one) => branchLedger(one, scheme));
  return withReconciled(judged, reconcile(ledgers, roster, former, scheme, asOf));
}
