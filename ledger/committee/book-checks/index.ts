import type { BookCheck } from './book-check.ts';
import { bookBallots } from './ballots.ts';
import { bookGates } from './gates.ts';
import { bookInspections } from './inspections.ts';
import { bookRepeats } from './repeats.ts';
import { bookReviews } from './reviews.ts';

/** Every rule of the committee workbook by itself. */
export const bookChecks: readonly BookCheck[] = [bookReviews, bookGates, bookBallots, bookInspections, bookRepeats];
