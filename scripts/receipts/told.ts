import { dayOfInstant } from '../../ledger/day.ts';
import { explain, titleOf } from '../../ledger/findings/finding.ts';
import { submissionDay } from '../../ledger/period.ts';
import type { Told, ToldCounts, ToldFinding } from '../../ledger/receipts/told.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { placeOf } from '../consolidate/report.ts';
import { explainOutside } from '../consolidate/secret-cells.ts';
import type { Submission } from '../consolidate/types.ts';

/** The findings of a file as a receipt tells them. */
export function toldFindings(submission: Submission): readonly ToldFinding[] {
  return submission.findings.map((found) => {
    const { is, expected, todo } = explainOutside(found, submission);
    return {
      code: found.code,
      severity: found.severity,
      title: titleOf(found),
      place: placeOf(found),
      is,
      expected,
      todo,
    };
  });
}

function countsOf(plan: FullPlan, code: string): ToldCounts | null {
  const found = plan.figures.byBranch.find((branch) => branch.code === code);
  if (found?.state !== 'accepted') return null;
  return {
    asOf: plan.asOf,
    expectedMembers: found.expectedMembers,
    pledgedMembers: found.pledgedMembers,
    committed: found.committed,
    withdrawn: found.withdrawn,
    closedInPeriod: found.closedInPeriod,
    closed: found.closed,
    due: found.due,
    closedOnTime: found.closedOnTime,
    closedLate: found.closedLate,
    overdue: found.overdue,
    unfulfilled: found.unfulfilled,
  };
}

/** What the receipt for a counted submission tells, from the plan of the run. */
export function toldOf(plan: FullPlan, submission: Submission): Told {
  const { period, scheme, submissions } = plan;
  const { branch, sealedAt, firstSeen, late } = submission;
  const others = submissions.filter((one) => one.state === 'superseded' && one.branch?.code === branch?.code);
  return {
    received: {
      on: sealedAt === null ? firstSeen : dayOfInstant(sealedAt),
      sealed: sealedAt !== null,
      late,
      by: submissionDay(period, scheme.submissionDay),
    },
    counts: branch === null ? null : countsOf(plan, branch.code),
    findings: toldFindings(submission),
    superseded: others.map((one) => ({
      file: one.name,
      why: one.findings.flatMap((found) => (found.code === 'superseded' ? [explain(found).expected] : [])).join('，'),
    })),
  };
}
