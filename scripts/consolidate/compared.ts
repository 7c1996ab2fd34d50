import { branchKey } from '../../ledger/branch.ts';
import { continuityFindings } from '../../ledger/continuity/continuity.ts';
import { hasErrors } from '../../ledger/findings/finding.ts';
import type { PlanGiven } from './plan.ts';
import type { Filed, Submission } from './types.ts';

/** Whether a file stands for its branch: the newest copy, read and judged. */
export const counts = (s: Filed): boolean =>
  s.branch !== null && s.isLedger && (s.state === 'accepted' || s.state === 'returned');

/** A submission with other findings, and the class that they put it into. */
export const withFindings = <S extends Filed>(submission: S, findings: Filed['findings']): S => ({
  ...submission,
  findings,
  state: hasErrors(findings) ? 'returned' : 'accepted',
});

/** V1: what a copy says otherwise than the branch's last accepted one. */
export function compared(
  submission: Submission,
  { archive, period, scheme, allow }: Pick<PlanGiven, 'archive' | 'period' | 'scheme' | 'allow'>,
): Submission {
  if (!counts(submission)) return submission;
  const { code } = submission.branch!;
  const baseline = archive.baselineOf(code, submission.digest, period);
  if (baseline === null) return submission;
  const allowed = allow.some((one) => branchKey(one) === branchKey(code)) || archive.isAllowed(code, submission.digest);
  const found = continuityFindings(baseline, submission.parsed!.ledger, scheme, allowed);
  return found.length === 0 ? submission : withFindings(submission, [...submission.findings, ...found]);
}
