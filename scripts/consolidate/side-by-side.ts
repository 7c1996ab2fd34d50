import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { branchKey } from '../../ledger/branch.ts';
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
    ({ period, sealedAt, acceptedOn }) =>
      period === input.period.id && (sealedAt === null ? acceptedOn : dayOfInstant(sealedAt)) <= by,
  );
  if (!inTime) return submission;
  return { ...submission, late: false, findings: submission.findings.filter(({ code }) => code !== 'late') };
}

/** V1: what the copy says otherwise than the branch's last accepted one. */
function compared(submission: Submission, input: PlanInput): Submission {
  const { archive, period, scheme, allow } = input;
  const { code } = submission.branch!;
  const baseline = archive.baselineOf(code, submission.digest, period);
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

/** Judges the copies that count by what the committee knows beyond each of them: what it accepted before. */
export function sideBySide(submissions: readonly Submission[], input: PlanInput): readonly Submission[] {
  return submissions.map((one) => (counts(one) ? compared(punctual(one, input), input) : one));
}
