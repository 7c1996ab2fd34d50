import { day, daysBetween } from '../day.ts';
import { judgeItems } from '../figures/of-ledger.ts';
import { finding } from '../findings/finding.ts';
import { codeOfLedger } from '../home.ts';
import { contains } from '../period.ts';
import { scoreBranch } from '../scoring/branch.ts';
import { measuresDue } from '../scoring/measures-due.ts';
import { measuresTaken } from '../scoring/measures.ts';
import type { MeasureDue } from '../scoring/score.ts';
import { gathered } from '../gathered.ts';
import { targetLabel } from '../scoring/targets.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf, isSheetOn } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { headerOf, sheetOf } from './rows.ts';

/** L6: a deadline for mending is followed up until it was met. */
export const fixesOverdue: Check = ({ ledger, asOf }) =>
  ledger.measures.flatMap((row) => {
    const { fixBy, fixedOn, measure } = row;
    if (fixBy === null || fixBy > asOf || row.flawed.has('fixedOn') || (fixedOn !== null && fixedOn <= asOf)) return [];
    const target = row.target === null ? '这一对象' : targetLabel(row.target, ledger);
    const args = { target, measure: measure ?? '整改', fixBy };
    const header = headerOf('measures', 'fixedOn');
    return [finding('fix-overdue', cellOf(row, 'fixedOn'), { ...args, header, days: daysBetween(fixBy, asOf) })];
  });

/** What the rules of the scheme make due as of the year's end, for want of which nothing is written. */
function lacking({ ledger, scheme, items, year, asOf, period, today }: CheckContext): readonly MeasureDue[] {
  const yearEnd = day(`${year}-12-31`);
  const branch = { code: codeOfLedger(ledger), name: ledger.cover.branchName ?? '' };
  const judged = judgeItems(ledger, items, scheme, yearEnd, period);
  const scores = scoreBranch({ ledger, items: judged, scheme, asOf: yearEnd, ...branch, branchKind: null });
  // A measure is decided when the year is over; what the ledger has of it by now is taken.
  const taken = measuresTaken(ledger, branch, today !== null && today > asOf ? today : asOf);
  const due = measuresDue({ ledger, scores, items: judged, scheme, year, assessments: [], taken });
  return due.filter((one) => one.taken.length === 0);
}

/** E6, L6: measures that a rule makes due, and that the branch may decide, are there once the year is over; once a cause. */
export const measuresMissing: Check = (context) => {
  const { ledger, scheme, year, asOf, period } = context;
  const yearEnd = day(`${year}-12-31`);
  if (!isSheetOn(ledgerSheets.measures, scheme) || asOf < yearEnd || !contains(period, yearEnd)) return [];
  if (ledger.missing.has('measures') || ledger.missing.has('roster')) return [];
  // A row that lost its day, target or measure may be the one that seems to be missing.
  if (ledger.measures.some((row) => row.decidedOn === null || row.target === null || row.measure === null)) return [];
  const ours = scheme.measures?.filter(({ byBranch }) => byBranch).map(({ name }) => name) ?? [];
  return [...gathered(lacking(context), ({ cause }) => cause)].flatMap(([cause, due]) => {
    const anyOf = due[0]!.anyOf.filter((name) => ours.includes(name));
    const names = due.map(({ target }) => target);
    return anyOf.length === 0 ? [] : [finding('measure-missing', sheetOf('measures', ledger), { cause, anyOf, names })];
  });
};
