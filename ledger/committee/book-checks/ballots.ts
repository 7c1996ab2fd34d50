import { countFindings } from '../../checks/ballots.ts';
import { repeatsOf } from '../../checks/rows.ts';
import { finding } from '../../findings/finding.ts';
import { cellOf } from '../../workbook/sheet.ts';
import { branchKey } from '../../branch.ts';
import { yearOfBallot } from '../year-of.ts';
import type { BookCheck } from './book-check.ts';

/** E2, E3: votes are no more than ballots, ballots no more than voters, and each count is written down once a year. */
export const bookBallots: BookCheck = (book, scheme) => {
  const doubled = repeatsOf(book.branchBallots, (row) => {
    const { branchCode, round, votedOn, target, panel, subject, flawed } = row;
    const year = votedOn === null ? null : yearOfBallot(votedOn, round, scheme);
    if (branchCode === null || round === null || year === null || target === null || panel === null) return null;
    return flawed.has('subject') ? null : JSON.stringify([branchKey(branchCode), year, round, target, panel, subject]);
  }).map(([row, { origin }]) => {
    const target = `${row.branchCode ?? ''}${row.target ?? ''}`;
    const args = { target, panel: row.panel ?? '', round: row.round ?? '', first: origin.row };
    return finding('ballot-doubled', cellOf(row, 'target'), args);
  });
  return [...book.branchBallots.flatMap((row) => countFindings(row, scheme)), ...doubled];
};
