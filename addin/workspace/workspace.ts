import type { Finding } from '../../ledger/findings/finding.ts';
import type { Field, FieldProblem, Typed } from '../../ledger/commands/field.ts';
import type { Opened } from '../../ledger/commands/opened.ts';
import type { Overview } from '../../ledger/commands/overview.ts';
import type { Refusal } from '../../ledger/commands/plan.ts';
import type { SubmissionState } from '../../ledger/commands/submission.ts';
import type { ScoringReport } from '../../ledger/commands/scoring.ts';
import type { Change } from '../../ledger/receipts/change.ts';
import type { FormKind } from '../../ledger/forms/content.ts';
import type { StepName } from '../../ledger/lifecycle/steps.ts';
import type { RowSheetKey } from '../../ledger/parse/ledger.ts';
import type { Abilities, Place, Work } from '../excel/gateway.ts';

/** What the open workbook is. */
export type Book =
  | { readonly kind: 'reading' }
  /** No ledger; `empty` tells whether anything at all stands in it. */
  | { readonly kind: 'none'; readonly empty: boolean }
  /** A ledger of a scheme that does not come with the add-in: the committee's 方案.json is needed. */
  | { readonly kind: 'schemeNeeded'; readonly scheme: string | null }
  /** A ledger of another layout: it is brought up to date by the committee, or a newer add-in is needed. */
  | { readonly kind: 'otherVersion'; readonly finding: Finding }
  | { readonly kind: 'ledger'; readonly opened: Opened }
  /** Excel could not be read; what to do about it, in Chinese. */
  | { readonly kind: 'failed'; readonly message: string };

export interface State {
  readonly book: Book;
  /** Long work under way: what it is, how far, whether `cancel` stops it; `null` when there is none. */
  readonly busy: {
    readonly what: string;
    readonly done: number;
    /** 0 where it is not known how much there is. */
    readonly total: number;
    readonly stoppable: boolean;
  } | null;
  /** The ledger was edited after it was judged as a whole: counts may be of before. */
  readonly stale: boolean;
  /** Ids of the commitments selected in Excel, in the order of the rows; `第5行` for one without id. */
  readonly selected: readonly string[];
  readonly abilities: Abilities;
  /** 经办人, kept with this computer. */
  readonly operator: string;
}

/** What a command has done; `message` sums it up for a person. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly message: string;
      readonly done: readonly string[];
      readonly refused: readonly Refusal[];
    }
  /** Fields are not right; nothing was written. */
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** Nothing was written (unless the message says so); why, and what to do. */
  | { readonly kind: 'failed'; readonly message: string };

export interface StepChoice {
  readonly step: StepName;
  /** How many of the selected items may take it. */
  readonly items: number;
}

export interface NewLedger {
  /** Id of a built-in scheme, or the text of a 方案.json. */
  readonly scheme: { readonly id: string } | { readonly json: string };
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly superior: string;
  /** 支部类别 and 组织形式, where the scheme asks for them. */
  readonly branchKind?: string | undefined;
  readonly orgForm?: string | undefined;
  readonly secretary?: string | undefined;
  /** Sheets into the open workbook, or a workbook of its own. */
  readonly where: 'here' | 'new';
  /** The person agreed that the ledger is placed beside what stands there. */
  readonly agreed: boolean;
}

/** What a 方案.json says, before a ledger is made of it. */
export type SchemeChoice =
  | { readonly name: string; readonly branchKinds: readonly string[]; readonly orgForms: readonly string[] }
  | { readonly problems: readonly string[] };

/** What stands between the ledger and its submission. */
export type Submission = SubmissionState;

/** A problem of a returned copy. */
export interface ReturnedEntry {
  readonly severity: string;
  /** As it is said for a person: what is, what is expected, what to do. */
  readonly text: string;
  /** The cell in the ledger that was sent; `null` where the whole file is meant. */
  readonly place: Place | null;
}

export type Incoming =
  /** A receipt; what carrying it in changes. Nothing is written until `carryIn`. */
  | {
      readonly kind: 'receipt';
      readonly title: string;
      readonly changes: readonly Change[];
      readonly unsealed: boolean;
      readonly carryIn: () => Promise<Outcome>;
    }
  | { readonly kind: 'returned'; readonly reason: string; readonly entries: readonly ReturnedEntry[] }
  /** Neither; what it is, and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * All that the pane and the ribbon do, in one place: it reads the workbook through the gateway, asks the domain, writes
 * through the gateway. One operation at a time; a second waits. What goes wrong with Excel or the data is an outcome with
 * a message in Chinese; faults of the program throw.
 */
export interface Workspace {
  snapshot(): State;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook anew and judges the whole of it (校验). */
  refresh(work?: Work): Promise<void>;
  /** Stops the long work under way before its next batch; without effect where there is none or it can't stop. */
  cancel(): void;
  setOperator(name: string): void;
  jump(place: Place): Promise<boolean>;

  schemeOf(json: string): SchemeChoice;
  builtInSchemes(): readonly { readonly id: string; readonly name: string; readonly choice: SchemeChoice }[];
  newLedger(input: NewLedger): Promise<Outcome>;
  /** The committee's 方案.json for the ledger that is open; kept with the workbook. */
  provideScheme(json: string): Promise<Outcome>;

  stepChoices(): readonly StepChoice[];
  stepFields(step: StepName): readonly Field[];
  takeStep(step: StepName, typed: Typed): Promise<Outcome>;

  /** The sheets that have a form to add a row. */
  entries(): readonly { readonly sheet: RowSheetKey; readonly title: string; readonly purpose: string }[];
  entryFields(sheet: RowSheetKey): readonly Field[];
  addEntry(sheet: RowSheetKey, typed: Typed): Promise<Outcome>;
  addCommonItems(): Promise<Outcome>;
  /** Quarters whose inspection rows can be laid out, such as `2026Q3`; none where the scheme has no inspections. */
  inspectionPeriods(): readonly string[];
  layOutInspections(period: string): Promise<Outcome>;

  score(): Promise<{ readonly outcome: Outcome; readonly report: ScoringReport | null }>;
  overview(): Overview | null;
  /** Shows only commitments of these ids, or all. */
  showOnly(ids: readonly string[] | null): Promise<Outcome>;
  formKinds(): readonly { readonly kind: FormKind; readonly title: string; readonly about: string }[];
  /** Members a form may be of, beside the branch; empty where the kind is of the whole branch. */
  formSubjects(kind: FormKind): readonly string[];
  addForm(kind: FormKind, subjects: readonly string[]): Promise<Outcome>;

  /** As of the last judgement; `submit` judges anew. */
  submission(): Promise<Submission | null>;
  submit(): Promise<Outcome>;
  save(): Promise<Outcome>;
  readIncoming(bytes: Uint8Array, fileName: string): Promise<Incoming>;
  /** What the open workbook lists where it is itself a returned copy; `null` where it is none. */
  returnedHere(): Extract<Incoming, { kind: 'returned' }> | null;
}
