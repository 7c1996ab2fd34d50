import { runChecks } from '../../ledger/checks/index.ts';
import { branchKey, branchesAsOf, isExpected } from '../../ledger/branch.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import { type Day, dayOfInstant } from '../../ledger/day.ts';
import { hasErrors } from '../../ledger/findings/finding.ts';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { type Period, parsePeriod, submissionDay } from '../../ledger/period.ts';
import type { AcceptedEntry, Archive } from '../archive/archive.ts';
import { type Against, ledgerFacts } from './classify.ts';
import type { BranchEntry, Submission } from './types.ts';

/** A branch whose newest accepted workbook was made before the day asked for: it cannot tell of it. */
export interface Outdated {
  readonly code: string;
  readonly name: string;
  /** The period the workbook was sent for, and the day of its seal, or of its acceptance. */
  readonly period: Period;
  readonly on: Day;
}

/** The entry that stands for a branch, with all it has of the year. */
export interface KeptEntry {
  readonly branch: BranchEntry;
  readonly entry: AcceptedEntry;
  readonly all: readonly AcceptedEntry[];
}

export interface FromArchive {
  readonly kept: readonly KeptEntry[];
  readonly outdated: readonly Outdated[];
}

const dayOf = (entry: AcceptedEntry): Day =>
  entry.sealedAt === null ? entry.acceptedOn : dayOfInstant(entry.sealedAt);

const sentOn = (entry: AcceptedEntry): Day =>
  entry.sealedAt === null ? entry.firstSeen : dayOfInstant(entry.sealedAt);

/** Whether a workbook tells of a day: it was sent for a period that goes up to it, or made after it. */
const covers = (entry: AcceptedEntry, asOf: Day): boolean =>
  parsePeriod(entry.period)!.to >= asOf || dayOf(entry) >= asOf;

/** Whether the branch was late with the workbook's own period: it is its first copy of the period that counts. */
function isLate(entry: AcceptedEntry, all: readonly AcceptedEntry[], dayOfMonth: number): boolean {
  const by = submissionDay(parsePeriod(entry.period)!, dayOfMonth);
  return all.filter(({ period }) => period === entry.period).every((one) => sentOn(one) > by);
}

/** The ledger of an entry, as if it had just been read. */
export function keptLedger(entry: AcceptedEntry, archive: Archive): ParsedLedger {
  const { ledger } = archive.ledgerOf(entry);
  return { ledger, findings: [], accounts: {}, laidOut: {}, foreign: [] };
}

/** The submission of an entry, judged anew from its snapshot. */
export function keptSubmission({ entry, all, branch }: KeptEntry, archive: Archive, against: Against): Submission {
  const { scheme, asOf, period, today, book } = against;
  const parsed = keptLedger(entry, archive);
  const { ledger } = parsed;
  const decided = underAuthority(ledger, book, scheme);
  const judged = { ...parsed, ledger: decided.ledger, findings: decided.findings };
  const findings = runChecks(judged, scheme, asOf, period, today);
  return {
    name: entry.file,
    digest: entry.digest,
    state: hasErrors(findings) ? 'returned' : 'accepted',
    findings,
    branch,
    says: `${branch.code} ${branch.name}`,
    sealedAt: entry.sealedAt,
    firstSeen: entry.firstSeen,
    lastLogged: null,
    late: isLate(entry, all, scheme.submissionDay),
    ...ledgerFacts(parsed, true),
    grid: null,
  };
}

/**
 * What stands for the submissions of a period that has no folder of its own (a month, a half year, the evaluation): each branch's newest
 * accepted workbook of the year, from the log of which any earlier day can be told. One that was made before the day asked
 * for is named and not used: what happened since is not in it.
 */
export function fromArchive(
  archive: Archive,
  against: Against & { readonly entries: readonly BranchEntry[] },
): FromArchive {
  const { asOf, period, entries } = against;
  const kept: KeptEntry[] = [];
  const outdated: Outdated[] = [];
  for (const branch of branchesAsOf(entries, asOf)) {
    const all = (archive.index.get(branchKey(branch.code)) ?? []).filter(
      (entry) => parsePeriod(entry.period)!.year === period.year,
    );
    if (all.length === 0 || !isExpected(branch, asOf)) continue;
    const newest = all.reduce((a, b) => (parsePeriod(b.period)!.to >= parsePeriod(a.period)!.to ? b : a));
    if (covers(newest, asOf)) kept.push({ branch, entry: newest, all });
    else {
      const { code, name } = branch;
      outdated.push({ code, name, period: parsePeriod(newest.period)!, on: dayOf(newest) });
    }
  }
  return { kept, outdated };
}
