import { branchKey } from '../branch.ts';
import type { GradeCounts } from '../figures/evaluation.ts';
import { sameId } from '../lifecycle/log.ts';
import { canonical } from '../parse/text.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeRow } from '../workbook/committee.ts';
import { THE_BRANCH } from '../workbook/declaration.ts';
import type { Candidate, Candidates, Excluded, Exclusion, MeasureTaken, PledgerScore } from './score.ts';

/** What candidates are judged by beside their scores. */
export interface CandidateFacts {
  readonly scheme: Scheme;
  readonly year: number;
  /** Measures of the year in all branches. */
  readonly taken: readonly MeasureTaken[];
  /** As `monthlyGrades` gives them, of all branches. */
  readonly monthly: ReadonlyMap<string, GradeCounts>;
  /** 评选表彰 of the committee workbook; empty without one. */
  readonly selections: readonly CommitteeRow<'selections'>[];
}

function isAbout(branchCode: string | null, target: string | null, score: PledgerScore): boolean {
  if (branchCode === null || target === null || branchKey(branchCode) !== branchKey(score.branchCode)) return false;
  const names =
    score.kind === 'branch' ? [THE_BRANCH, score.name] : [score.name, score.id, `${score.name}(${score.id})`];
  return names.some((name) => canonical(name) === canonical(target));
}

/** Measures against a pledger, whichever branch it was in then. */
export function measuresAgainst(score: PledgerScore, taken: readonly MeasureTaken[]): readonly MeasureTaken[] {
  const isBranch = ({ target }: MeasureTaken): boolean => target === THE_BRANCH;
  return taken.filter(
    (measure) =>
      measure.targetId !== null &&
      isBranch(measure) === (score.kind === 'branch') &&
      sameId(measure.targetId) === sameId(score.id),
  );
}

/** Why a pledger is no candidate, each reason in its order; items unfulfilled for objective reasons are none (L5). */
function exclusionsOf(
  score: PledgerScore,
  best: readonly string[],
  taken: readonly MeasureTaken[],
): readonly Exclusion[] {
  const { grade, counts } = score;
  const unfulfilled = counts.unfulfilled - counts.unfulfilledObjective;
  const measures = new Set(measuresAgainst(score, taken).map(({ measure }) => measure));
  return [
    ...(score.total === null ? [{ kind: 'notScored' } as const] : []),
    ...(grade !== null && !best.includes(grade) ? [{ kind: 'grade', grade } as const] : []),
    ...(score.vetoed ? [{ kind: 'veto' } as const] : []),
    ...(unfulfilled > 0 ? [{ kind: 'unfulfilled', items: unfulfilled } as const] : []),
    ...(counts.overdue > 0 ? [{ kind: 'overdue', items: counts.overdue } as const] : []),
    ...[...measures].map((measure) => ({ kind: 'measure', measure }) as const),
  ];
}

function byTotal(a: PledgerScore, b: PledgerScore): number {
  return (b.total ?? -1) - (a.total ?? -1) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Candidates among pledgers of one kind (E5): those in the best grades of the scheme with nothing against them, by total
 * down, equal totals sharing a rank (1, 2, 2, 4), then by id; and everybody else with all the reasons. Without a rule of
 * selection there are neither.
 */
export function candidatesOf(scores: readonly PledgerScore[], facts: CandidateFacts): Candidates {
  const { scheme, year, taken, monthly, selections } = facts;
  const { selection } = scheme;
  if (!selection) return { candidates: [], excluded: [] };
  const best = scheme.evaluation.grades.slice(0, selection.grades).map(({ name }) => name);
  const candidates: Candidate[] = [];
  const excluded: Excluded[] = [];
  for (const score of [...scores].sort(byTotal)) {
    const reasons = exclusionsOf(score, best, taken);
    if (reasons.length > 0) {
      excluded.push({ score, reasons });
      continue;
    }
    const before = candidates.at(-1);
    const rank = before?.score.total === score.total ? before.rank : candidates.length + 1;
    const months = score.kind === 'member' ? monthly.get(sameId(score.id)) : undefined;
    const written = selections.flatMap(({ branchCode, target, level, order, result, ...row }) =>
      row.year === year && level !== null && result !== null && isAbout(branchCode, target, score)
        ? [{ level, order, result }]
        : [],
    );
    candidates.push({ score, rank, monthly: months ?? {}, selections: written });
  }
  return { candidates, excluded };
}
