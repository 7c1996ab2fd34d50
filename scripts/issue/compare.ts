import type { Day } from '../../ledger/day.ts';
import type { CommonCause, CorrectionInput, SignedDocument, ToldPart } from '../../ledger/figures/correction.ts';
import { type FigureChange, figureChanges } from '../../templates/documents/correction/changes.ts';
import type { FullPlan } from '../consolidate/plan.ts';
import { type PlanState, stateOf } from './build-record.ts';
import type { ReadIssued } from './issued.ts';
import type { IssueRecord } from './record.ts';
import { type BranchPair, branchPairs } from './standing.ts';

/** A run beside the newest issued state of its period. */
export interface Comparison {
  readonly issued: ReadIssued;
  /** The run is as of another day than what was issued: the two can't be compared. */
  readonly otherDay: Day | null;
  /** Codes of all branches of either state, in the roster's order. */
  readonly order: readonly string[];
  readonly changes: readonly FigureChange[];
  readonly parts: readonly ToldPart[];
  /** The branches that make the difference. */
  readonly branches: readonly BranchPair[];
  /** Branches with another workbook that makes no difference. */
  readonly idle: readonly BranchPair[];
  readonly common: readonly CommonCause[];
  /** Whether a circular of the run would tell what was issued. */
  readonly same: boolean;
}

/** The committee's own files that are others than those of the issued run. */
function changedSources(issued: IssueRecord, now: PlanState): readonly Exclude<CommonCause, 'program'>[] {
  const keys = ['scheme', 'roster', 'committee'] as const;
  return keys.filter((key) => issued.sources[key] !== now.sources[key]);
}

/** A difference of a branch that its own workbook, or its place in the roster, explains. */
const explained = (pair: BranchPair): boolean =>
  pair.resent || (pair.from !== pair.to && (pair.from === 'absent' || pair.to === 'absent'));

/**
 * What bears on all. The program is named where its version is another or nothing that goes in is otherwise: a branch with
 * the same workbook may differ through another's, by which members and items have moved.
 */
function commonCauses(
  issued: IssueRecord,
  now: PlanState,
  pairs: readonly BranchPair[],
  branches: readonly BranchPair[],
  changes: readonly FigureChange[],
): readonly CommonCause[] {
  const sources = changedSources(issued, now);
  const listed = branches.some(({ from, to }) => from !== to && (from === 'absent' || to === 'absent'));
  const renamed = changes.some(({ figure }) => figure === '支部名称');
  const unexplained = branches.length === 0 || branches.some((pair) => !explained(pair));
  if (!unexplained) return sources.filter((source) => source === 'roster' && (listed || renamed));
  const causes: CommonCause[] = [...sources];
  const elsewhere = causes.length > 0 || pairs.some(explained);
  if (!elsewhere || issued.program !== now.program) causes.push('program');
  return causes;
}

/** Compares a plan with the newest issued state: what is told otherwise, and why. */
export function compareWithIssued(issued: ReadIssued, plan: FullPlan): Comparison {
  const { record } = issued;
  const nothing = { order: [], changes: [], parts: [], branches: [], idle: [], common: [] };
  if (record.asOf !== plan.asOf) return { issued, otherDay: record.asOf, ...nothing, same: false };
  const now = stateOf(plan);
  const pairs = branchPairs(record, now, plan);
  const order = pairs.map(({ code }) => code);
  const changes = figureChanges(record.figures, plan.figures, { ...plan, order, known: issued.known });
  const parts = (Object.keys(now.parts) as ToldPart[]).filter(
    (part) => record.parts[part] !== undefined && record.parts[part] !== now.parts[part],
  );
  const same = changes.length === 0 && parts.length === 0;
  const told = new Set(changes.flatMap(({ code, kind }) => (code === null || kind === 'rank' ? [] : [code])));
  const matters = (pair: BranchPair): boolean =>
    pair.from !== pair.to || pair.items.length > 0 || told.has(pair.code) || (pair.resent && parts.length > 0);
  const branches = same ? [] : pairs.filter(matters);
  const idle = pairs.filter((pair) => pair.resent && !branches.includes(pair));
  const common = same ? [] : commonCauses(record, now, pairs, branches, changes);
  return { issued, otherDay: null, order, changes, parts, branches, idle, common, same };
}

const signed = ({ record }: ReadIssued): SignedDocument => ({
  number: record.prefix + record.number,
  issuedOn: record.issuedOn,
});

/** What the 更正通报 is made of; `null` where there is nothing to correct. `all` are the issued folders, oldest first. */
export function correctionOf(
  compared: Comparison,
  all: readonly ReadIssued[],
  plan: FullPlan,
  number: string | null,
): CorrectionInput | null {
  const [first, ...later] = all;
  if (compared.same || compared.otherDay !== null || !first) return null;
  const { scheme, period, asOf, today, figures } = plan;
  const { record } = compared.issued;
  return {
    scheme,
    period,
    asOf,
    today,
    number,
    original: signed(first),
    earlier: later.map(signed),
    old: record.figures,
    figures,
    known: compared.issued.known,
    order: compared.order,
    branches: compared.branches,
    common: compared.common,
    parts: compared.parts,
    restStands: record.sources.scheme === plan.sources.scheme && record.program === stateOf(plan).program,
  };
}
