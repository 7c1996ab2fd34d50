import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { evaluates } from '../documents/evaluation/pledgers.ts';
import { dueSheet, takenSheet, unfulfilledSheet } from './evaluation-measures.ts';
import { annexSheet, branchDetailSheet, branchSheet, memberSheets } from './evaluation-pledgers.ts';
import { postSheet, rewardSheet } from './evaluation-posts.ts';
import { candidateSheet, excludedSheet } from './evaluation-selection.ts';
import { summarySheet } from './evaluation-summary.ts';
import { voteSheet } from './evaluation-votes.ts';
import type { TableSheet } from './input.ts';
import { buildTable } from './plain-table.ts';

/** The sheets of an evaluation, in order; what the scheme does not have, or has no rows, is left out. */
export function evaluationTables(input: EvaluationInput): readonly TableSheet[] {
  const { scheme } = input;
  const some: readonly (TableSheet | null)[] = [
    branchSheet(input),
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
 * 年终评议汇总.xlsx (E4–E7): counts, branches, members, votes, candidates, measures, items, and the annex for 民主评议党员.
 * For the committee: it has columns of the share `committee`, and none that is secret.
 */
export async function buildEvaluation(input: EvaluationInput): Promise<Uint8Array> {
  return buildTable(evaluationTables(input));
}
