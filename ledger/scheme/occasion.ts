import { day, daysBetween } from '../day.ts';
import type { Period } from '../period.ts';
import type { PaperKind, Scheme } from './schema.ts';

/** Days between the end of a period and an occasion that still goes together with it. */
const NEAR = 31;

/** What a document of this kind says its work goes together with in the period (B3); `null` where there is nothing. */
export function occasionOf({ committee }: Scheme, kind: PaperKind, { year, to }: Period): string | null {
  const occasion = committee.papers?.[kind]?.occasion;
  if (!occasion) return null;
  if (occasion.around === undefined) return occasion.name;
  return Math.abs(daysBetween(to, day(`${year}-${occasion.around}`))) <= NEAR ? occasion.name : null;
}
