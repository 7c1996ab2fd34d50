import { runChecks } from './checks/index.ts';
import { underAuthority } from './committee/authority.ts';
import type { CommitteeBook } from './committee/book.ts';
import type { Day } from './day.ts';
import { type Finding, finding, hasErrors } from './findings/finding.ts';
import type { WorkbookGrid } from './grid.ts';
import type { Histories } from './lifecycle/log.ts';
import type { Identity } from './parse/identity.ts';
import { type ParsedLedger, parseLedger } from './parse/ledger.ts';
import type { Readings } from './parse/readings.ts';
import { type Period, quarterOf } from './period.ts';
import type { Scheme } from './scheme/schema.ts';
import { type Sha256, canonicalBytes } from './seal.ts';

/** The quarter a ledger by itself is judged for: today's, or the last of its own year where that is another. */
export function periodJudged(year: number | null, today: Day): Period {
  const now = quarterOf(today);
  return year === null || year === now.year ? now : quarterOf(`${year}-12-31` as Day);
}

/** What a ledger is judged by, wherever it is: in a committee's folder or open in Excel. */
export interface Standard {
  readonly scheme: Scheme;
  readonly period: Period;
  readonly asOf: Day;
  /** Nothing can have been written down after it. */
  readonly today: Day;
  /** The committee's own workbook; `null` where there is none, as when a secretary checks the own workbook. */
  readonly book: CommitteeBook | null;
  readonly sha256: Sha256;
  /** What was found of the seal before, where it is not compared now: a digest of a large ledger takes its time. */
  readonly sealBefore?: readonly Finding[] | undefined;
  /** What was read before of a ledger that is judged again and again. */
  readonly readings?: Readings | undefined;
  readonly told?: Histories | undefined;
}

export interface JudgedLedger {
  /** `returned` where a finding is an error. */
  readonly state: 'accepted' | 'returned';
  readonly findings: readonly Finding[];
  readonly parsed: ParsedLedger;
}

/** Whether the seal is there and still fits what is in the ledger. */
function sealFindings({ ledger }: ParsedLedger, { sha256, sealBefore }: Standard): readonly Finding[] {
  const { file, identity } = ledger;
  if (identity.sealedAt === null) return [finding('not-sealed', { file }, {})];
  if (sealBefore) return sealBefore;
  if (identity.seal === null || identity.seal === sha256(canonicalBytes(ledger))) return [];
  return [finding('seal-broken', { file }, { at: identity.sealedAt })];
}

/**
 * Everything that is wrong inside one ledger: what can't be read, what the rules say, what is beyond the template, and
 * the seal. The one judgement that `check`, the committee's run and the add-in share.
 */
export function judgeLedger(grid: WorkbookGrid, identity: Identity, file: string, standard: Standard): JudgedLedger {
  const { scheme, book, asOf, period, today, readings, told } = standard;
  const parsed = parseLedger(grid, identity, scheme, file, readings);
  const decided = underAuthority(parsed.ledger, book, scheme);
  const judged = { ...parsed, ledger: decided.ledger, findings: [...parsed.findings, ...decided.findings] };
  const beyond = parsed.foreign.length > 0 ? [finding('foreign-content', { file }, { what: parsed.foreign })] : [];
  const findings = [
    ...runChecks(judged, scheme, asOf, period, today, told),
    ...beyond,
    ...sealFindings(parsed, standard),
  ];
  return { state: hasErrors(findings) ? 'returned' : 'accepted', findings, parsed };
}
