import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { placements } from '../../ledger/across/placement.ts';
import { branchKey, branchesAsOf, isExpected } from '../../ledger/branch.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import { bookFindings, knownItems, unattributed } from '../../ledger/committee/strays.ts';
import type { Day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Sha256 } from '../../ledger/seal.ts';
import type { Templates } from '../../templates/documents/render/engine.ts';
import type { Archive } from '../archive/archive.ts';
import { type FromArchive, type Outdated, fromArchive, keptSubmission } from './archived.ts';
import { type Drawn, drawUp } from './draw-up.ts';
import { thenOf } from './before.ts';
import { type Against, classify } from './classify.ts';
import { compared } from './compared.ts';
import { extractOf, sumsThen } from './extract.ts';
import { branchLedger, counts, formerLedgers, sideBySide } from './side-by-side.ts';
import { supersede } from './supersede.ts';
import type { AcceptedBranch, BranchEntry, Counted, Filed, ReadFile, Submission } from './types.ts';

/** What a run over a period's submissions goes by. */
export interface PlanGiven {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly number: string | null;
  readonly roster: readonly BranchEntry[];
  readonly sha256: Sha256;
  readonly archive: Archive;
  /** The committee's own workbook; `null` where there is none. */
  readonly book: CommitteeBook | null;
  /** Codes of branches whose changes to what was recorded the committee agrees to. */
  readonly allow: readonly string[];
  readonly sources: Sources;
  /** The committee's own templates of documents, by name. */
  readonly templates: Templates;
}

export interface PlanInput extends PlanGiven {
  readonly files: readonly ReadFile[];
  /** Take each branch's newest accepted workbook from the archive, for a period without a folder of its own. */
  readonly fromArchive?: boolean;
}

/** SHA-256 of the committee's own files that a run depends on; `null` where there is none. */
export interface Sources {
  readonly scheme: string;
  readonly roster: string;
  readonly committee: string | null;
}

/** What a run found and what it would write; nothing is written yet. */
export interface Plan {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  /** Branches that have to report as of the day, in the order of the roster. */
  readonly expected: readonly BranchEntry[];
  /** Every file of the folder, each in exactly one class, by name. */
  readonly submissions: readonly Filed[];
  readonly accepted: readonly Counted[];
  readonly figures: CommitteeFigures;
  readonly circular: BulletinInput;
  readonly sources: Sources;
  /** The committee's own templates of documents, by name. */
  readonly templates: Templates;
  /** All rows of the roster, over time. */
  readonly roster: readonly BranchEntry[];
  readonly book: CommitteeBook | null;
  /** What in the committee's own workbook leads nowhere: items and branches that are unknown. */
  readonly bookProblems: readonly Finding[];
  /** Branches whose newest accepted workbook is too old to tell of the day; they count as missing. */
  readonly outdated: readonly Outdated[];
}

/** A plan with all that was read. */
export interface FullPlan extends Plan {
  readonly submissions: readonly Submission[];
  readonly accepted: readonly AcceptedBranch[];
  /** The ledgers that count in the run, accepted or returned, and the last accepted ones of branches that have ended. */
  readonly ledgers: readonly BranchLedger[];
}

const nothingKept: FromArchive = { kept: [], outdated: [] };

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

type JudgedBy = Pick<PlanGiven, 'scheme' | 'period' | 'asOf' | 'today' | 'roster' | 'book' | 'sha256'>;

/** What each file is judged against. */
export function againstOf({ scheme, period, asOf, today, roster, book, sha256 }: JudgedBy) {
  const branches = branchesAsOf(roster, asOf);
  const known = new Map(branches.map((branch) => [branchKey(branch.code), branch]));
  const against: Against & { readonly entries: readonly BranchEntry[] } = {
    scheme,
    period,
    asOf,
    today,
    roster: known,
    entries: roster,
    book,
    sha256,
  };
  return { against, branches, expected: branches.filter((branch) => isExpected(branch, asOf)) };
}

/** The accepted copy of each branch that has to report, in their order. No other is accepted. */
export function takenOf<S extends Filed>(expected: readonly BranchEntry[], submissions: readonly S[]) {
  const accepted = new Map(
    submissions.flatMap((s) => (s.state === 'accepted' && s.branch ? [[s.branch.code, s]] : [])),
  );
  return expected.flatMap((branch) => {
    const submission = accepted.get(branch.code);
    return submission ? [{ branch, submission }] : [];
  });
}

/** Decides everything a circular says from what was read. Pure: the same input gives the same plan. */
export function plan(input: PlanInput): FullPlan {
  const { scheme, period, asOf, roster, book } = input;
  const { against, branches, expected } = againstOf(input);
  const kept = input.fromArchive ? fromArchive(input.archive, against) : nothingKept;
  const read = [...input.files].sort(byName).map((file) => compared(classify(file, against), input));
  const again = kept.kept.map((one) => keptSubmission(one, input.archive, against));
  const newest = supersede([...read, ...again]);
  const former = formerLedgers(branches, newest, input);
  const submissions = sideBySide(newest, former, input);
  const taken = takenOf(expected, submissions).map(({ branch, submission }) => {
    const { ledger, ...rest } = branchLedger(submission, scheme);
    return { branch, submission, own: { ...rest, ledger: underAuthority(ledger, book, scheme).ledger } };
  });
  // Only what is accepted can have an item counted: else it would be counted nowhere.
  const counted = taken.map((one) => one.own);
  const then = thenOf(roster, period, asOf);
  const run = { ...input, then, letters: true };
  const placed = placements(counted, roster, scheme, asOf);
  const wereThere = [...counted, ...former].filter(({ code }) => then?.isThere(code));
  const placedThen = placements(wereThere, roster, scheme, then?.period.to ?? asOf);
  const accepted = taken.map(({ branch, submission, own: { ledger, items } }): AcceptedBranch => {
    const places = { now: placed(branch.code), then: placedThen(branch.code) };
    const { extract, judged } = extractOf({ branch, ledger, items }, places, run);
    return { branch, submission, extract, items: judged, decided: ledger, placement: places.now };
  });
  const ended = former.map(({ code, ledger, items }) => {
    return { code, before: sumsThen({ branch: { code }, ledger, items }, placedThen(code), run) };
  });
  const ledgers = [...submissions.filter(counts).map((one) => branchLedger(one, scheme)), ...former];
  const known = knownItems(ledgers.flatMap(({ ledger }) => ledger.commitments.flatMap(({ id }) => id ?? [])));
  const codes = new Set(roster.map(({ code }) => code));
  const bookProblems =
    book === null
      ? []
      : [...bookFindings(book, known, codes), ...ledgers.flatMap(({ ledger }) => unattributed(book, ledger, scheme))];
  const drawn: Drawn = { submissions, accepted, expected, then, ended, bookProblems, outdated: kept.outdated };
  return { ...drawUp(drawn, input), submissions, accepted, ledgers };
}
