import { isDefaultDay } from '../../checks/ballots-days.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { panelsOf, subjectsOf } from '../../scoring/panels.ts';
import { roundsOf } from '../../scoring/rounds.ts';
import type { CommitteeRow } from '../../workbook/committee.ts';
import { cellOf } from '../../workbook/sheet.ts';
import { yearOfBallot } from '../year-of.ts';
import type { BookCheck } from './book-check.ts';

type Ballot = CommitteeRow<'branchBallots'>;

/** The panels that the committee holds ballots of on branches; all of a branch's where the scheme does not say. */
function committeePanels(scheme: Scheme): readonly string[] {
  const own = panelsOf('branch', null, scheme).map(({ name }) => name);
  const held = scheme.evaluation.panels.filter(({ of, byCommittee }) => of === 'branch' && byCommittee === true);
  return held.length === 0 ? own : held.map(({ name }) => name);
}

function judge(row: Ballot, scheme: Scheme): readonly Finding[] {
  const { panel, subject, round: name, votedOn } = row;
  const found: Finding[] = [];
  const panels = committeePanels(scheme);
  const subjects = subjectsOf('branch', scheme).flatMap((one) => one ?? []);
  if (panel !== null && !panels.includes(panel)) {
    found.push(finding('panel-foreign', cellOf(row, 'panel'), { whose: '支部', panel, right: panels }));
  }
  if (subject !== null && !row.flawed.has('subject') && !subjects.includes(subject)) {
    found.push(finding('subject-foreign', cellOf(row, 'subject'), { branch: true, subject, right: subjects }));
  }
  if (votedOn === null || name === null) return found;
  const round = roundsOf(scheme, yearOfBallot(votedOn, name, scheme), [name])[0];
  if (round === undefined || votedOn <= round.until) return found;
  const args = { round: name, on: votedOn, until: round.until, isDefault: isDefaultDay(round, scheme) };
  return [...found, finding('ballot-late', cellOf(row, 'votedOn'), args)];
}

/**
 * E2, E3: the committee's ballots are of the panels it holds, on their subjects, and in time. What lacks of a round that is
 * still running is no fault; scoring names it.
 */
export const bookBallotPanels: BookCheck = (book, scheme) => book.branchBallots.flatMap((row) => judge(row, scheme));
