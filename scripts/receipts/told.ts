import { dayOfInstant } from '../../ledger/day.ts';
import { type Finding, explain, titleOf } from '../../ledger/findings/finding.ts';
import { submissionDay } from '../../ledger/period.ts';
import type { Told, ToldCounts, ToldFinding } from '../../ledger/receipts/told.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { Sheet } from '../../ledger/workbook/sheet.ts';
import type { Plan } from '../consolidate/plan.ts';
import { placeOf } from '../consolidate/report.ts';
import type { Submission } from '../consolidate/types.ts';

/** Whether a finding stands at a cell that leaves no workbook, such as a telephone number or the year of birth. */
function isSecret({ where }: Finding, submission: Submission): boolean {
  const { parsed } = submission;
  if (!parsed || where.column === undefined) return false;
  const { cover, coverCells } = parsed.ledger;
  if (where.sheet === cover.origin.sheet) {
    return Object.entries(ledgerSheets.cover.columns).some(
      ([key, { share }]) => share === 'secret' && coverCells[key]?.row === where.row,
    );
  }
  const first = parsed.ledger.roster[0];
  if (where.sheet !== (first?.origin.sheet ?? ledgerSheets.roster.name)) return false;
  const { columns }: Sheet = ledgerSheets.roster;
  return Object.entries(columns).some(
    ([key, { share }]) => share === 'secret' && first?.origin.columns[key] === where.column,
  );
}

/** The findings of a file as a receipt tells them. */
export function toldFindings(submission: Submission): readonly ToldFinding[] {
  return submission.findings.map((found) => {
    const { is, expected, todo } = explain(found);
    return {
      code: found.code,
      severity: found.severity,
      title: titleOf(found),
      place: placeOf(found),
      is: isSecret(found, submission) ? '这一格（个人信息，不在回执中写出）填写有误' : is,
      expected,
      todo,
    };
  });
}

function countsOf(plan: Plan, code: string): ToldCounts | null {
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
export function toldOf(plan: Plan, submission: Submission): Told {
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
