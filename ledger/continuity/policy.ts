import type { RowSheetKey } from '../parse/ledger.ts';

/** What review approves of an item: from 定诺 on it changes only by 变更 (L10). */
export const APPROVED: readonly string[] = ['pledger', 'category', 'text', 'responsible', 'deadline'];

/** The dates of a workbook kept by hand, which stand for steps of the log there. */
export const DATES: readonly string[] = ['approvedOn', 'publishedOn', 'doneOn', 'closedOn'];

/**
 * Columns in which a recorded row may change from one submission to the next without a word. Everything else that was
 * recorded stays as it was; an empty cell may always be filled.
 */
const FREE: Readonly<Partial<Record<RowSheetKey, readonly string[]>>> = {
  // What a person is today. What decides who was expected on a past day is no part of it, nor is what is in no snapshot.
  roster: [
    ...['standing', 'tier', 'ability', 'post', 'postClass', 'unit', 'areaId', 'areaDuty'],
    ...['exemptReason', 'oralReason', 'sex', 'bornIn', 'nation', 'joinedOn', 'education'],
  ],
  // The way to keep a promise; the state, which the log vouches for; notes on how it goes; what the committee decides.
  commitments: ['measures', 'status', 'fulfilment', 'gateSolved', 'gateInPlace', 'gateSatisfied'],
  // Who stands on the post, and who looks after the area, now.
  posts: ['holders', 'headcount', 'state', 'stateOn'],
  areas: ['head', 'task'],
};

export const isFree = (sheet: RowSheetKey, key: string): boolean => FREE[sheet]?.includes(key) ?? false;
