import { day } from '../../../ledger/day.ts';
import { type Counts, zeroCounts } from '../../../ledger/figures/counts.ts';
import type { PledgerKind, Scheme } from '../../../ledger/scheme/schema.ts';
import type { BranchScores, NotScored, PanelScore, PledgerScore } from '../../../ledger/scoring/score.ts';

/** What became of a pledger's items; all of them due but for `notDue`. */
interface SampleItems {
  readonly onTime?: number;
  readonly late?: number;
  readonly overdue?: number;
  readonly objective?: number;
  readonly subjective?: number;
  readonly notDue?: number;
}

/** Votes by panel and grade, in the scheme's order. */
export type Votes = Readonly<Record<string, readonly number[]>>;

/** A pledger of the sample: votes by panel and grade, in the scheme's order. */
export interface SamplePledger {
  readonly name: string;
  readonly standing?: string;
  readonly tier?: string;
  readonly unit?: string;
  /** A panel that is left out has no votes. */
  readonly votes?: Votes;
  /** Returned without a valid vote, in each panel. */
  readonly spoilt?: number;
  /** Not returned, in each panel. */
  readonly absent?: number;
  readonly items?: SampleItems;
  readonly selfGrade?: string | null;
  /** Items without 落实情况. */
  readonly untold?: number;
  readonly vetoed?: boolean;
  readonly missing?: PanelScore['missing'];
  readonly published?: boolean;
}

function countsOf(items: SampleItems): Counts {
  const { onTime = 0, late = 0, overdue = 0, objective = 0, subjective = 0, notDue = 0 } = items;
  const unfulfilled = objective + subjective;
  return {
    ...zeroCounts,
    committed: onTime + late + overdue + unfulfilled + notDue,
    closed: onTime + late,
    unfulfilled,
    unfulfilledObjective: objective,
    unfulfilledSubjective: subjective,
    open: overdue + notDue,
    due: onTime + late + overdue + unfulfilled,
    closedOnTime: onTime,
    closedLate: late,
    overdue,
    closedInPeriod: onTime + late,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function panelOf(name: string, weight: number, one: SamplePledger, { evaluation }: Scheme): PanelScore {
  const byGrade = one.votes?.[name] ?? evaluation.grades.map(() => 0);
  const valid = sum(byGrade);
  const returned = valid > 0 ? valid + (one.spoilt ?? 0) : 0;
  const points = sum(byGrade.map((n, i) => n * evaluation.grades[i]!.points));
  return {
    name,
    score: valid === 0 ? null : points / valid,
    weight,
    votes: { expected: valid > 0 ? returned + (one.absent ?? 0) : 0, returned, valid, byGrade },
    missing: one.missing ?? [],
  };
}

const twoDecimals = (number: number): number => Math.floor(number * 100 + 0.5 + 1e-7) / 100;

/** Scores by the rules of design, written down a second time: weights equal, total rounded once, then the grade. */
function scored(
  kind: PledgerKind,
  id: string,
  branch: { readonly code: string; readonly name: string },
  one: SamplePledger,
  scheme: Scheme,
): PledgerScore {
  const { evaluation: rule } = scheme;
  const own = rule.panels.filter(
    (panel) => panel.of === kind && (panel.standings === undefined || panel.standings.includes(one.standing ?? '')),
  );
  const panels = own.map(({ name }) => panelOf(name, 1 / own.length, one, scheme));
  const counts = countsOf(one.items ?? {});
  const notScored: readonly NotScored[] = [
    ...(panels.length === 0 ? [{ kind: 'noPanel' } as const] : []),
    ...panels.filter(({ score }) => score === null).map(({ name }) => ({ kind: 'panel', panel: name }) as const),
    ...(rule.selfEvaluation && one.selfGrade === null ? [{ kind: 'selfEvaluation' } as const] : []),
    ...(one.untold ? [{ kind: 'statement', items: one.untold } as const] : []),
  ];
  const evaluation =
    notScored.length > 0 ? null : sum(panels.map(({ score }) => score ?? 0)) / Math.max(1, panels.length);
  const base = counts.due - counts.unfulfilledObjective;
  const fulfilment = base === 0 ? null : (100 * (counts.closedOnTime + rule.lateCounts * counts.closedLate)) / base;
  const exact =
    evaluation === null || fulfilment === null
      ? evaluation
      : rule.weights.evaluation * evaluation + rule.weights.fulfilment * fulfilment;
  const total = exact === null ? null : twoDecimals(exact);
  const lowest = rule.grades.at(-1)!.name;
  const reached = rule.grades.find(({ from }) => (total ?? 0) >= from)?.name ?? lowest;
  return {
    kind,
    id,
    name: one.name,
    branchCode: branch.code,
    branchName: branch.name,
    standing: one.standing ?? null,
    tier: one.tier ?? null,
    unit: one.unit ?? null,
    panels,
    selfGrade: rule.selfEvaluation ? (one.selfGrade === undefined ? rule.grades[0]!.name : one.selfGrade) : null,
    evaluation,
    fulfilment,
    total,
    grade: total === null ? null : one.vetoed ? lowest : reached,
    vetoed: one.vetoed ?? false,
    notScored,
    counts,
    publicOn: one.published ? day('2026-12-28') : null,
    reportedOn: null,
  };
}

/** A branch of the sample. */
export interface SampleBranch {
  readonly name: string;
  readonly kind?: string;
  readonly generalBranch?: string;
  /** Its own evaluation; left out where branches do not pledge. */
  readonly own?: Omit<SamplePledger, 'name'>;
  readonly members: readonly SamplePledger[];
}

export function branchScores(code: string, branch: SampleBranch, scheme: Scheme): BranchScores {
  const at = { code, name: branch.name };
  const members = branch.members.map((one, i) =>
    scored('member', `${code}-${String(i + 1).padStart(3, '0')}`, at, one, scheme),
  );
  const own = scheme.pledgers.includes('branch')
    ? scored('branch', code, at, { ...branch.own, name: branch.name }, scheme)
    : null;
  const totals = members.flatMap(({ total }) => total ?? []);
  const membersMean = totals.length === 0 ? null : sum(totals) / totals.length;
  const { assessment } = scheme.evaluation;
  const total = own?.total ?? null;
  const both =
    total === null || membersMean === null ? null : assessment.own * total + assessment.members * membersMean;
  const score = both ?? total ?? membersMean;
  return {
    ...at,
    branchKind: branch.kind ?? null,
    generalBranch: branch.generalBranch ?? null,
    own,
    members,
    membersMean,
    assessment: score === null ? null : twoDecimals(score),
  };
}
