import type { Scheme } from '../scheme/schema.ts';
import { type Draft, type Sheet, isSheetOn } from './sheet.ts';
import { assessments } from './sheets/committee/assessments.ts';
import { branchBallots } from './sheets/committee/branch-ballots.ts';
import { branchRankings } from './sheets/committee/branch-rankings.ts';
import { committeeComments } from './sheets/committee/committee-comments.ts';
import { committeeMeasures } from './sheets/committee/committee-measures.ts';
import { committeeReviews } from './sheets/committee/committee-reviews.ts';
import { gateChecks } from './sheets/committee/gate-checks.ts';
import { jointInspections } from './sheets/committee/joint-inspections.ts';
import { selections } from './sheets/committee/selections.ts';
import { supervision } from './sheets/committee/supervision.ts';

/**
 * Every sheet of the committee workbook (党委工作簿), in the order of the workbook (R5). Each is there when the scheme's
 * `sheets` names its key; a scheme with none of them has no such workbook.
 */
export const committeeSheets = {
  committeeReviews,
  gateChecks,
  committeeComments,
  branchBallots,
  branchRankings,
  supervision,
  jointInspections,
  assessments,
  committeeMeasures,
  selections,
} as const;

export type CommitteeSheetKey = keyof typeof committeeSheets;
export type CommitteeRow<K extends CommitteeSheetKey> = Draft<(typeof committeeSheets)[K]>;

/** The workbook's name in 字典, and without its ending the name of its file. */
export const COMMITTEE_WORKBOOK = '党委工作簿';

/** The sheets that a scheme has of the committee workbook, with their keys, in order; none where it has no such workbook. */
export function committeeSheetsOf(scheme: Scheme): readonly (readonly [CommitteeSheetKey, Sheet])[] {
  const all = Object.entries(committeeSheets) as readonly (readonly [CommitteeSheetKey, Sheet])[];
  return all.filter(([, declared]) => isSheetOn(declared, scheme));
}
