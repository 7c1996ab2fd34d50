import type { BookCheck } from './book-check.ts';
import { bookBallotPanels } from './ballot-panels.ts';
import { bookBallots } from './ballots.ts';
import { bookGates } from './gates.ts';
import { bookInspections } from './inspections.ts';
import { bookMeasures } from './measures.ts';
import { bookRepeats } from './repeats.ts';
import { bookReviews } from './reviews.ts';
import { bookSelections } from './selections.ts';

/** Every rule of the committee workbook by itself. */
export const bookChecks: readonly BookCheck[] = [
  bookReviews,
  bookGates,
  bookBallots,
  bookBallotPanels,
  bookInspections,
  bookMeasures,
  bookSelections,
  bookRepeats,
];
