import { noEdits } from '../edits.ts';
import { SCORING_VALUES, namedDefaults } from '../scoring/defaults.ts';
import { reasonsOf } from '../scoring/reasons.ts';
import { targetKey } from '../scoring/targets.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Opened } from './opened.ts';
import type { Plan, Refusal } from './plan.ts';
import { missingOf } from './scoring-missing.ts';
import { type ScoredRound, scoredRound } from './scoring-round.ts';
import { panelsText, resultEdits } from './scoring-rows.ts';
import type { ScoringReport } from './scoring.ts';

/** What 计分 writes into 评议结果, and what it has to say (E1–E4). */
export interface ScoringPlan extends Plan {
  /** `null` where there is nothing to score. */
  readonly report: ScoringReport | null;
}

const NEEDED = ['roster', 'commitments', 'ballots', 'results'] as const;

function refused(why: string): ScoringPlan {
  return { edits: noEdits, done: [], refused: [{ what: '计分', why }], report: null };
}

/** Rows of the round about nobody who is evaluated in it. They stay as they are. */
function strangers({ round, scored }: ScoredRound, { parsed: { ledger } }: Opened): readonly Refusal[] {
  const keys = new Set(scored.map(({ key }) => key));
  return ledger.results.flatMap((row) => {
    const key = targetKey(row.pledger, ledger);
    if (row.round !== round.name || (key !== null && keys.has(key))) return [];
    const why =
      key === null
        ? '“党员名册”中找不到，或有两人同名；请改正姓名，同名的写“姓名(编号)”，再计分。'
        : `不在“${round.name}”的评议对象中（当时不在本支部，或没有纳入承诺），没有计分，这一行没有改动。`;
    return [{ what: row.pledger ?? `第${row.origin.row}行`, why, where: cellOf(row, 'pledger') }];
  });
}

function reportOf(of: ScoredRound, opened: Opened): ScoringReport {
  return {
    round: of.round.name,
    rows: of.scored.map(({ name, score }) => ({
      name,
      total: score.total,
      grade: score.grade,
      panels: score.total === null ? '' : panelsText(score),
      notScored: reasonsOf(score),
    })),
    missing: missingOf(of, opened),
    defaults: namedDefaults(opened.scheme, SCORING_VALUES),
  };
}

/**
 * Scores the branch and its members (design, Scores) and lays what comes out into 评议结果, row by row, in the words in which
 * the check of results reads it again. 自评等次 and the days of publication and report are the secretary's and stay. Scoring
 * again without a change in between changes nothing.
 */
export function scoringPlan(opened: Opened): ScoringPlan {
  const { ledger } = opened.parsed;
  const missing = NEEDED.find((key) => ledger.missing.has(key));
  if (missing !== undefined) {
    return refused(`找不到工作表“${ledgerSheets[missing].name}”或它的表头，不能计分。请先恢复这张表。`);
  }
  const of = scoredRound(opened);
  if (of === null) return refused('“评议计票”中没有可以计入的票，“评议结果”中也没有自评。请先填写，再计分。');
  const edits = resultEdits(of, opened);
  return {
    edits: { ...noEdits, rows: edits.map(({ edit }) => edit) },
    done: edits.map(({ name }) => name),
    refused: strangers(of, opened),
    report: reportOf(of, opened),
  };
}
