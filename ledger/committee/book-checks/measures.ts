import { branchKey } from '../../branch.ts';
import { decisionFindings, superiorsOf } from '../../checks/measures.ts';
import { yearOf } from '../../day.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { codeInMemberId } from '../../home.ts';
import { canonical } from '../../parse/text.ts';
import type { Scheme } from '../../scheme/schema.ts';
import type { CommitteeRow } from '../../workbook/committee.ts';
import { cellOf, isSheetOn } from '../../workbook/sheet.ts';
import { assessments } from '../../workbook/sheets/committee/assessments.ts';
import type { CommitteeBook } from '../book.ts';
import type { BookCheck } from './book-check.ts';

type Measure = CommitteeRow<'committeeMeasures'>;
type Assessment = CommitteeRow<'assessments'>;

const BAD = '差';

const isOf = (row: Assessment, target: string): boolean =>
  [row.name, row.memberId, `${row.name ?? ''}(${row.memberId ?? ''})`].some(
    (name) => name !== null && canonical(name) === canonical(target),
  );

/** The assessments of whom a measure is against, of the year that it may rest on: its item's, or that before the decision. */
function assessmentsOf(row: Measure, book: CommitteeBook): readonly Assessment[] {
  const { target, decidedOn, branchCode, id } = row;
  if (target === null || decidedOn === null || branchCode === null) return [];
  const years = id === null ? [yearOf(decidedOn), yearOf(decidedOn) - 1] : [Number(id.slice(0, 4))];
  const all = book.assessments.filter((one) => one.year !== null && years.includes(one.year) && isOf(one, target));
  const here = all.filter(({ memberId }) => codeInMemberId(memberId) === branchKey(branchCode));
  return here.length > 0 ? here : all;
}

function assessed(row: Measure, book: CommitteeBook, scheme: Scheme): readonly Finding[] {
  const { measure, target } = row;
  const rule = scheme.measures?.find(({ name }) => name === measure);
  if (rule?.keyWorkOnly !== true || target === null || !isSheetOn(assessments, scheme)) return [];
  // An assessment whose row lost its name, year or result may be the one that is missing.
  if (book.assessments.some(({ memberId, year, result }) => memberId === null || year === null || result === null)) {
    return [];
  }
  const found = assessmentsOf(row, book);
  if (found.some(({ result }) => result === BAD)) return [];
  const args = { measure: rule.name, target };
  const result = found.at(-1)?.result;
  return result === undefined || result === null
    ? [finding('measure-assessment-missing', cellOf(row, 'target'), args)]
    : [finding('measure-assessment-other', cellOf(row, 'target'), { ...args, result })];
}

/** E6, L6: the committee's measures are for their causes, decided by itself, and the hard ones after a bad assessment. */
export const bookMeasures: BookCheck = (book, scheme) =>
  book.committeeMeasures.flatMap((row) => [
    ...decisionFindings(row, superiorsOf(scheme), scheme),
    ...assessed(row, book, scheme),
  ]);
