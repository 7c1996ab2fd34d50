import { z } from 'zod';
import { type Day, asDay } from '../day.ts';
import { rowSheetKey, rowValues } from './values.ts';

const serial = z.int().min(1);
const day = z.string().transform((text, context): Day => {
  const value = asDay(text);
  if (value !== null) return value;
  context.addIssue('not a day');
  return z.NEVER;
});

/** A row that some receipt of the year carried down. */
const sentRow = z.strictObject({
  sheet: rowSheetKey,
  row: rowValues,
  /** Which of the rows of one key, from 0. */
  nth: z.int().min(0),
  /** The receipt that carried it first with these values. */
  since: serial,
  /** The receipt that took it back. */
  goneSince: serial.nullable(),
});
export type SentRow = z.infer<typeof sentRow>;

/** A row that went over to the branch, as it was when it went. */
const arrivedRow = z.strictObject({ sheet: rowSheetKey, row: rowValues, since: serial });
export type ArrivedRow = z.infer<typeof arrivedRow>;

/** What was sent to a branch in a year: what the next receipt must know. */
export const branchRecord = z.strictObject({
  /** The last receipt's number. */
  serial,
  /** SHA-256 of what the last receipt carries, and the receipt that first carried just that. */
  carried: z.string(),
  carriedSince: serial,
  /** The last receipt of each period. */
  periods: z.record(z.string(), z.strictObject({ serial, content: z.string(), issuedOn: day })),
  sent: z.array(sentRow),
  arrived: z.array(arrivedRow),
});
export type BranchRecord = z.infer<typeof branchRecord>;
