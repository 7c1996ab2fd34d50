import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { evaluates } from '../documents/evaluation/pledgers.ts';
import { chartSheet, spreadSheet } from './evaluation-charts.ts';
import { groupSheet } from './evaluation-groups.ts';
import { dueSheet, takenSheet, unfulfilledSheet } from './evaluation-measures.ts';
import { type EvaluationSheet, finishEvaluation } from './evaluation-package.ts';
import { annexSheet, branchDetailSheet, branchSheet, memberSheets } from './evaluation-pledgers.ts';
import { postSheet, rewardSheet } from './evaluation-posts.ts';
import { candidateSheet, excludedSheet } from './evaluation-selection.ts';
import { summarySheet } from './evaluation-summary.ts';
import { voteSheet } from './evaluation-votes.ts';
import { type Parts, packParts } from './package.ts';
import { tableParts } from './plain-table.ts';

/** The sheets of an evaluation, in order; what the scheme does not have, or has no rows, is left out. */
export function evaluationTables(input: EvaluationInput): readonly EvaluationSheet[] {
  const { scheme } = input;
  const branches = branchSheet(input);
  const some: readonly (EvaluationSheet | null)[] = [
    chartSheet(input, branches),
    spreadSheet(input),
    groupSheet(input),
    branches,
    branchDetailSheet(input),
    ...memberSheets(input),
    voteSheet(input),
    scheme.selection === undefined ? null : candidateSheet(input),
    scheme.selection === undefined ? null : excludedSheet(input),
    scheme.measures === undefined ? null : dueSheet(input),
    scheme.measures === undefined ? null : takenSheet(input),
    unfulfilledSheet(input),
    scheme.posts === undefined ? null : postSheet(input),
    scheme.posts === undefined ? null : rewardSheet(input),
    evaluates(scheme, 'member') ? annexSheet(input) : null,
  ];
  return [summarySheet(input), ...some.filter((table) => table !== null).filter(({ rows }) => rows.length > 0)];
}

/**
 * 年终评议汇总.xlsx (E4–E7): counts, charts, groups, branches, members, votes, candidates, measures, items, and the annex for 民主评议党员.
 * For the committee: it has columns of the share `committee`, and none that is secret.
 */
export async function buildEvaluation(input: EvaluationInput): Promise<Uint8Array> {
  return packParts(await evaluationParts(input));
}

/** The same before it is packed. */
export async function evaluationParts(input: EvaluationInput): Promise<Parts> {
  const sheets = evaluationTables(input);
  const tables = sheets.map(({ total, ...sheet }) => (total ? { ...sheet, rows: [...sheet.rows, total] } : sheet));
  return finishEvaluation(await tableParts(tables), sheets);
}
