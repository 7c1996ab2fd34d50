import { type Instant, dayOfInstant } from '../../ledger/day.ts';
import type { FileState } from '../../ledger/figures/figures.ts';
import { type Finding, finding, hasErrors } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { type Standard, judgeLedger } from '../../ledger/judge.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import { type Identity, readIdentity } from '../../ledger/parse/identity.ts';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { submissionDay } from '../../ledger/period.ts';
import { branchNameFinding } from '../../ledger/branch-name.ts';
import { branchKey, isExpected } from '../../ledger/branch.ts';
import { secretCellsOf } from './secret-cells.ts';
import type { BranchEntry, ReadFile, Submission } from './types.ts';

/** What a run judges submissions by. */
export interface Against extends Standard {
  /** By `branchKey`; `null` when there is no roster, as when a secretary checks the own workbook. */
  readonly roster: ReadonlyMap<string, BranchEntry> | null;
  /** Every row of the roster over time, which tells the names a branch bears on other days. */
  readonly entries?: readonly BranchEntry[];
}

interface Judged {
  readonly state: FileState;
  readonly branch: BranchEntry | null;
  readonly findings: readonly Finding[];
  readonly parsed: ParsedLedger | null;
}

const says = (identity: Identity): string =>
  `${identity.branchCode ?? '（无代码）'} ${identity.branchName ?? '（无名称）'}`;

/** Which branch and year it is for, before anything inside is judged; `null` when that is in order. */
function misplaced(identity: Identity, file: string, against: Against): Judged | BranchEntry | null {
  const { scheme, period, asOf, roster } = against;
  const wrong = (state: FileState, found: Finding): Judged => ({
    state,
    branch: null,
    findings: [found],
    parsed: null,
  });
  if (identity.scheme !== null && identity.scheme !== scheme.id) {
    const args = { is: identity.scheme, expected: scheme.id };
    return wrong('wrongYearOrScheme', finding('wrong-scheme', { file }, args));
  }
  if (identity.year !== null && identity.year !== period.year) {
    return wrong('wrongYearOrScheme', finding('wrong-year', { file }, { is: identity.year, expected: period.year }));
  }
  if (roster === null) return null;
  const code = identity.branchCode ?? '';
  const branch = roster.get(branchKey(code));
  const name = identity.branchName ?? '';
  if (!branch) return wrong('unknown', finding('branch-unknown', { file }, { code: code || '（空）', name }));
  if (!isExpected(branch, asOf)) {
    const { from, until } = branch;
    return wrong('unknown', finding('branch-not-expected', { file }, { code, name: branch.name, from, until }));
  }
  return branch;
}

function judge(file: ReadFile, grid: WorkbookGrid, identity: Identity, against: Against): Judged {
  const place = misplaced(identity, file.name, against);
  if (place !== null && 'state' in place) return place;
  const branch = place;
  const judged = judgeLedger(grid, identity, file.name, against);
  if (branch === null || identity.branchName === null) return { ...judged, branch };
  const where = { file: file.name, sheet: '封面', ...judged.parsed.ledger.coverCells['branchName'] };
  const { entries = [branch], asOf } = against;
  const findings = [...judged.findings, ...branchNameFinding(identity.branchName, where, branch, entries, asOf)];
  return { state: hasErrors(findings) ? 'returned' : 'accepted', branch, findings, parsed: judged.parsed };
}

function lastLogged(parsed: ParsedLedger | null): Instant | null {
  let last: Instant | null = null;
  for (const { at } of parsed?.ledger.transitions ?? []) if (at !== null && (last === null || at > last)) last = at;
  return last;
}

/** What is known of a file that was not read as a ledger. */
export const notALedger = {
  kept: false,
  isLedger: false,
  byHand: false,
  secret: null,
  parsed: null,
  grid: null,
} as const;

/** What is told of a ledger beside its findings. */
export function ledgerFacts(
  parsed: ParsedLedger,
  kept = false,
): Pick<Submission, 'kept' | 'isLedger' | 'byHand' | 'secret' | 'parsed'> {
  const byHand = parsed.ledger.identity.mode === 'manual';
  return { kept, isLedger: true, byHand, secret: secretCellsOf(parsed), parsed };
}

function noLedger({ name, digest, firstSeen }: ReadFile, state: FileState, found: Finding): Submission {
  const nothing = { ...notALedger, branch: null, sealedAt: null, lastLogged: null, late: false, says: '' };
  return { name, digest, firstSeen, ...nothing, state, findings: [found] };
}

/** Puts one file into its class by itself; whether another copy supersedes it is decided afterwards. */
export function classify(file: ReadFile, against: Against): Submission {
  if ('finding' in file.outcome) return noLedger(file, file.outcome.state, file.outcome.finding);
  const grid = toNewest(file.outcome.grid);
  const identity = readIdentity(grid);
  if (identity === null) {
    const found = finding('not-a-ledger', { file: file.name }, { sheets: grid.sheets.map((sheet) => sheet.name) });
    return noLedger(file, 'notWorkbook', found);
  }
  const judged = judge(file, grid, identity, against);
  const by = submissionDay(against.period, against.scheme.submissionDay);
  const on = identity.sealedAt === null ? file.firstSeen : dayOfInstant(identity.sealedAt);
  const counted = judged.state === 'accepted' || judged.state === 'returned';
  const late = against.roster !== null && counted && on > by;
  const findings = late ? [...judged.findings, finding('late', { file: file.name }, { on, by })] : judged.findings;
  const { kept, isLedger, byHand, secret, parsed } = judged.parsed ? ledgerFacts(judged.parsed) : notALedger;
  // Each by its name, so that all are alike to the engine that runs this; of parts put together, no two would be.
  return {
    name: file.name,
    digest: file.digest,
    firstSeen: file.firstSeen,
    state: judged.state,
    branch: judged.branch,
    parsed,
    kept,
    isLedger,
    byHand,
    secret,
    findings,
    grid,
    says: says(identity),
    sealedAt: identity.sealedAt,
    lastLogged: lastLogged(parsed),
    late,
  };
}
