import { z } from 'zod';
import { type Day, type Instant, asDay } from '../../ledger/day.ts';
import type { ItemState, ToldPart } from '../../ledger/figures/correction.ts';
import type { CommitteeFigures, FileState } from '../../ledger/figures/figures.ts';
import type { Sources } from '../consolidate/plan.ts';
import { figuresShape } from './figures-shape.ts';

/** What is written into an issued folder beside the documents. */
export const ISSUE_FILE = '印发.json';

/** A file of the folder of submissions, as the issued run classed it. */
export interface IssuedFile {
  readonly name: string;
  readonly digest: string;
  readonly state: FileState;
  /** Code of the branch, where the roster knew it. */
  readonly branch: string | null;
}

/** An item as it was judged. No person and no text: an issued folder may be kept where the ledgers may not. */
export interface IssuedItem extends ItemState {
  readonly id: string;
  /** The counts of the figures that it is a one in. */
  readonly counted: readonly string[];
}

/** A branch whose workbook was counted. */
export interface IssuedBranch {
  readonly code: string;
  readonly name: string;
  /** The newest 登记时间 of its log; `null` where it has none, as in a workbook kept by hand. */
  readonly lastLogged: Instant | null;
  readonly items: readonly IssuedItem[];
}

/** 印发.json: what was issued, from what, and how every item was judged. */
export interface IssueRecord {
  readonly record: 1;
  /** “〔2026〕15号” */
  readonly number: string;
  /** The institution's character before the number, as in “建管委”. */
  readonly prefix: string;
  readonly issuedOn: Day;
  readonly period: string;
  readonly asOf: Day;
  readonly scheme: string;
  /** Name of the issued folder that this one corrects; `null` for the circular itself. */
  readonly corrects: string | null;
  readonly program: string;
  readonly sources: Sources;
  /** The committee's own templates that were in force, and the SHA-256 of each; an older version knew of none. */
  readonly templates?: readonly { readonly name: string; readonly digest: string }[] | undefined;
  readonly files: readonly IssuedFile[];
  readonly figures: CommitteeFigures;
  readonly branches: readonly IssuedBranch[];
  /** Digests of the parts that are told beside the figures; a version that did not tell one has none of it. */
  readonly parts: Readonly<Partial<Record<ToldPart, string | undefined>>>;
  /** Every other file of the folder, with `/`, and the SHA-256 of its bytes. */
  readonly documents: readonly { readonly name: string; readonly digest: string }[];
  /** SHA-256 over all of the above: it shows a change by hand, and is no signature. */
  readonly seal: string;
}

const day = z.string().transform((text, context): Day => {
  const value = asDay(text);
  if (value !== null) return value;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const instant = z.string().transform((text) => text as Instant);
const text = z.string();
const digest = z.string();

const item = z.object({
  id: text,
  status: text,
  judged: text,
  ofBranch: z.boolean(),
  category: text.nullable(),
  firstDeadline: day.nullable(),
  deadline: day.nullable(),
  doneOn: day.nullable(),
  closedOn: day.nullable(),
  reasonKind: z.enum(['主观', '客观']).nullable(),
  counted: z.array(text),
  // What a later version counts beside.
  theme: text.nullable().optional(),
  unit: text.nullable().optional(),
  marks: z.array(text).optional(),
});

const state = z.enum([
  'accepted',
  'returned',
  'superseded',
  'wrongYearOrScheme',
  'unknown',
  'unreadable',
  'notWorkbook',
]);

/** 印发.json as it is read again. */
export const issueShape: z.ZodType<IssueRecord, unknown> = z.object({
  record: z.literal(1),
  number: text,
  prefix: text,
  issuedOn: day,
  period: text,
  asOf: day,
  scheme: text,
  corrects: text.nullable(),
  program: text,
  sources: z.object({ scheme: digest, roster: digest, committee: digest.nullable() }),
  templates: z.array(z.object({ name: text, digest })).optional(),
  files: z.array(z.object({ name: text, digest, state, branch: text.nullable() })),
  figures: figuresShape,
  branches: z.array(z.object({ code: text, name: text, lastLogged: instant.nullable(), items: z.array(item) })),
  parts: z.object({
    practices: digest,
    warnings: digest,
    overdue: digest,
    unfulfilled: digest,
    comparison: digest.optional(),
    posts: digest.optional(),
  }),
  documents: z.array(z.object({ name: text, digest })),
  seal: digest,
});
