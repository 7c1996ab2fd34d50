import { type Day, yearOf } from '../day.ts';
import type { Scheme } from '../scheme/schema.ts';

/**
 * The year that a ballot belongs to. A year's last round may be held in January of the next and belongs to the old year
 * (E3: the second round by the 5th of January).
 */
export function yearOfBallot(votedOn: Day, round: string | null, scheme: Scheme): number {
  const last = round !== null && round === scheme.lists['round']?.at(-1);
  return last && votedOn.slice(5, 7) === '01' ? yearOf(votedOn) - 1 : yearOf(votedOn);
}
