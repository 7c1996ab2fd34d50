import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { reconcile } from '../../ledger/across/reconcile.ts';
import { type BranchEntry, branchKey } from '../../ledger/branch.ts';
import { continuityFindings } from '../../ledger/continuity/continuity.ts';
import { dayOfInstant } from '../../ledger/day.ts';
import { hasErrors } from '../../ledger/findings/finding.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { submissionDay } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { PlanInput } from './plan.ts';
import type { Submission } from './types.ts';

/** Whether a file stands for its branch: the newest copy, read and judged. */
export const counts = (s: Submission): boolean =>
  s.branch !== null && s.parsed !== null && (s.state === 'accepted' || s.state === 'returned');

/** The ledger of a copy that counts, beside those of the other branches. */
export function branchLedger(submission: Submission, scheme: Scheme): BranchLedger {
  const { ledger } = submission.parsed!;
  return { code: submission.branch!.code, file: submission.name, ledger, items: itemsOf(ledger, scheme) };
}

/** A branch whose first copy was accepted in time is not late for sending a mended one. */
function punctual(submission: Submission, input: PlanInput): Submission {
  if (!submission.late) return submission;
  const by = submissionDay(input.period, input.scheme.submissionDay);
  const earlier = input.archive.index.get(branchKey(submission.branch!.code)) ?? [];
  const inTime = earlier.some(
    ({ period, sealedAt, firstSeen }) =>
      period === input.period.id && (sealedAt === null ? firstSeen : dayOfInstant(sealedAt)) <= by,
  );
  if (!inTime) return submission;
  return { ...submission, late: false, findings: submission.findings.filter(({ code }) => code !== 'late') };
}

/** V1: what the copy says otherwise than the branch's last accepted one. */
function compared(submission: Submission, input: PlanInput): Submission {
  const { archive, period, scheme, allow } = input;
  const { code } = submission.branch!;
  // What comes from the archive was compared when it was accepted.
  const baseline = input.fromArchive ? null : archive.baselineOf(code, submission.digest, period);
  if (baseline === null) return submission;
  const allowed = allow.some((one) => branchKey(one) === branchKey(code)) || archive.isAllowed(code, submission.digest);
  const found = continuityFindings(baseline, submission.parsed!.ledger, scheme, allowed);
  return found.length === 0 ? submission : withFindings(submission, [...submission.findings, ...found]);
}

const withFindings = (submission: Submission, findings: Submission['findings']): Submission => ({
  ...submission,
  findings,
  state: hasErrors(findings) ? 'returned' : 'accepted',
});

/** The last accepted ledgers of branches that have ended by the day and sent none: what they hold goes on elsewhere. */
export function formerLedgers(
  branches: readonly BranchEntry[],
  submissions: readonly Submission[],
  { archive, period, scheme, asOf }: PlanInput,
): readonly BranchLedger[] {
  const sent = new Set(submissions.filter(counts).map(({ branch }) => branchKey(branch!.code)));
  return branches.flatMap(({ code, until }): readonly BranchLedger[] => {
    if (until === null || asOf < until || sent.has(branchKey(code))) return [];
    const last = archive.lastOf(code, period);
    return last ? [{ code, file: last.file, ledger: last.ledger, items: itemsOf(last.ledger, scheme) }] : [];
  });
}

/**
 * Judges the copies that count by what the committee knows beyond each of them: what it accepted before, and the other
 * branches' ledgers.
 */
export function sideBySide(
  submissions: readonly Submission[],
  former: readonly BranchLedger[],
  input: PlanInput,
): readonly Submission[] {
  const { scheme, asOf, roster } = input;
  const judged = submissions.map((one) => (counts(one) ? compared(punctual(one, input), input) : one));
  const ledgers = judged.filter(counts).map((one) => branchLedger(one, scheme));
  const { findings } = reconcile(ledgers, roster, former, scheme, asOf);
  return judged.map((one) => {
    const found = counts(one) ? (findings.get(branchKey(one.branch!.code)) ?? []) : [];
    return found.length === 0 ? one : withFindings(one, [...one.findings, ...found]);
  });
}
