import { underAuthority } from '../../ledger/committee/authority.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import { bookFindings, unattributed } from '../../ledger/committee/strays.ts';
import type { Day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { judgeItems } from '../../ledger/figures/of-ledger.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { Period } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Archive } from '../archive/archive.ts';
import { type FromArchive, type Outdated, fromArchive } from './archived.ts';
import { figuresBefore } from './before.ts';
import { circularInput } from './circular-input.ts';
import { type Against, classify } from './classify.ts';
import { committeeFigures } from './committee-figures.ts';
import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { placements } from '../../ledger/across/placement.ts';
import { branchKey, branchesAsOf, isExpected } from '../../ledger/branch.ts';
import { branchLedger, counts, formerLedgers, sideBySide } from './side-by-side.ts';
import { supersede } from './supersede.ts';
import type { AcceptedBranch, BranchEntry, ReadFile, Submission } from './types.ts';

export interface PlanInput {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly number: string | null;
  readonly roster: readonly BranchEntry[];
  readonly files: readonly ReadFile[];
  /** Take each branch's newest accepted workbook from the archive, for a period without a folder of its own. */
  readonly fromArchive?: boolean;
  readonly sha256: (text: string) => string;
  readonly archive: Archive;
  /** The committee's own workbook; `null` where there is none. */
  readonly book: CommitteeBook | null;
  /** Codes of branches whose changes to what was recorded the committee agrees to. */
  readonly allow: readonly string[];
  readonly sources: Sources;
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
  readonly submissions: readonly Submission[];
  readonly accepted: readonly AcceptedBranch[];
  readonly figures: CommitteeFigures;
  readonly circular: BulletinInput;
  readonly sources: Sources;
  /** All rows of the roster, over time. */
  readonly roster: readonly BranchEntry[];
  /** The ledgers that count in the run, accepted or returned, and the last accepted ones of branches that have ended. */
  readonly ledgers: readonly BranchLedger[];
  readonly book: CommitteeBook | null;
  /** What in the committee's own workbook leads nowhere: items and branches that are unknown. */
  readonly bookProblems: readonly Finding[];
  /** Branches whose newest accepted workbook is too old to tell of the day; they count as missing. */
  readonly outdated: readonly Outdated[];
}

const nothingKept: FromArchive = { submissions: [], outdated: [] };

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** Decides everything a circular says from what was read. Pure: the same input gives the same plan. */
export function plan(input: PlanInput): Plan {
  const { scheme, period, asOf, today, number, roster, book } = input;
  const branches = branchesAsOf(roster, asOf);
  const known = new Map(branches.map((branch) => [branchKey(branch.code), branch]));
  const against: Against = { scheme, period, asOf, today, roster: known, entries: roster, book, sha256: input.sha256 };
  const kept = input.fromArchive ? fromArchive(input.archive, { ...against, entries: roster }) : nothingKept;
  const read = [...input.files].sort(byName).map((file) => classify(file, against));
  const newest = supersede([...read, ...kept.submissions]);
  const former = formerLedgers(branches, newest, input);
  const submissions = sideBySide(newest, former, input);
  const expected = branches.filter((branch) => isExpected(branch, asOf));
  const taken = expected.flatMap((branch) => {
    const submission = submissions.find((s) => s.state === 'accepted' && s.branch?.code === branch.code);
    if (!submission) return [];
    const own = branchLedger(submission, scheme);
    return [{ branch, submission, own: { ...own, ledger: underAuthority(own.ledger, book, scheme).ledger } }];
  });
  // Only what is accepted can have an item counted: else it would be counted nowhere.
  const counted = taken.map(({ own }) => own);
  const placed = placements(counted, roster, scheme, asOf);
  const accepted = taken.map(({ branch, submission, own }): AcceptedBranch => {
    const placement = placed(branch.code);
    const items = judgeItems(own.ledger, own.items, scheme, asOf, period, placement);
    return { branch, submission, items, decided: own.ledger, placement };
  });
  const figures = committeeFigures(expected, submissions, accepted, scheme, period, asOf);
  const ended = submissions.filter(
    (s) => s.state === 'accepted' && !expected.some(({ code }) => code === s.branch?.code),
  );
  const gone = [...ended.map((one) => branchLedger(one, scheme)), ...former];
  const before = figuresBefore(counted, gone, roster, scheme, period, asOf);
  const circular = circularInput(expected, accepted, figures, { scheme, period, asOf, today, number, before });
  const ledgers = [...submissions.filter(counts).map((one) => branchLedger(one, scheme)), ...former];
  const ids = new Set(ledgers.flatMap(({ ledger }) => ledger.commitments.flatMap(({ id }) => id ?? [])));
  const codes = new Set(roster.map(({ code }) => code));
  const bookProblems =
    book === null
      ? []
      : [...bookFindings(book, ids, codes), ...ledgers.flatMap(({ ledger }) => unattributed(book, ledger, scheme))];
  return {
    scheme,
    period,
    asOf,
    today,
    expected,
    submissions,
    accepted,
    figures,
    circular,
    sources: input.sources,
    roster,
    ledgers,
    book,
    bookProblems,
    outdated: kept.outdated,
  };
}
