import { type Instant, dayOfInstant, type Day } from '../day.ts';
import type { Finding } from '../findings/finding.ts';
import type { WorkbookGrid } from '../grid.ts';
import { judgeLedger, periodJudged } from '../judge.ts';
import { type Histories, type Item, itemsOf } from '../lifecycle/log.ts';
import { readIdentity } from '../parse/identity.ts';
import type { ParsedLedger } from '../parse/ledger.ts';
import { Readings } from '../parse/readings.ts';
import type { Period } from '../period.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { Sha256 } from '../seal.ts';
import { isAboutSeal } from '../seal-on.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';

/** A ledger that is open before a person, judged as `check` judges it, and what commands need of it. */
export interface Opened {
  readonly grid: WorkbookGrid;
  readonly parsed: ParsedLedger;
  /** The scheme with what the ledger itself adds to it (columns of a carry-over). */
  readonly scheme: Scheme;
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  /** `returned` where a finding is an error. */
  readonly state: 'accepted' | 'returned';
  readonly year: number;
  readonly today: Day;
  /** The quarter the ledger is judged for, and the day as of which. */
  readonly period: Period;
  readonly asOf: Day;
}

/** Who writes, and when; the day something happened may be another, and is asked for. */
export interface Acting {
  readonly at: Instant;
  /** 经办人 */
  readonly by: string;
}

/** What a workbook must be given to be opened. */
export interface Opening {
  readonly scheme: Scheme;
  readonly file: string;
  readonly now: Instant;
  readonly sha256: Sha256;
  /** The ledger as it was judged before, where the seal need not be compared with the content anew. */
  readonly sealAsIn?: Opened | undefined;
}

/** Of a ledger that is open only what was edited is read again. */
const readings = new Readings();
const told: Histories = new WeakMap();

/** Opens a workbook's cells as a ledger; `null` where it is none. Never throws on bad data. */
export function openLedger(grid: WorkbookGrid, { scheme: given, file, now, sha256, sealAsIn }: Opening): Opened | null {
  const identity = readIdentity(grid);
  if (identity === null) return null;
  const today = dayOfInstant(now);
  const period = periodJudged(identity.year, today);
  const asOf = period.to < today ? period.to : today;
  const sealBefore = sealAsIn?.findings.filter(isAboutSeal);
  const standard = { scheme: given, period, asOf, today, book: null, sha256, sealBefore, readings, told };
  const { findings, parsed, state } = judgeLedger(grid, identity, file, standard);
  const scheme = schemeOfLedger(identity, given);
  const year = identity.year ?? parsed.ledger.cover.year ?? period.year;
  const items = itemsOf(parsed.ledger, scheme);
  return { grid, parsed, scheme, items, findings, state, year, today, period, asOf };
}
