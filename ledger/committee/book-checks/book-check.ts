import type { Finding } from '../../findings/finding.ts';
import type { Scheme } from '../../scheme/schema.ts';
import type { CommitteeBook } from '../book.ts';

/** A rule of the committee workbook by itself. Says nothing of rows whose cause is already named. */
export type BookCheck = (book: CommitteeBook, scheme: Scheme) => readonly Finding[];
