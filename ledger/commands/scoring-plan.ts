import { noEdits } from '../edits.ts';
import type { Opened } from './opened.ts';
import type { Plan } from './plan.ts';
import type { ScoringReport } from './scoring.ts';

/** What 计分 writes into 评议结果, and what it has to say (E1–E4). */
export interface ScoringPlan extends Plan {
  /** `null` where there is nothing to score. */
  readonly report: ScoringReport | null;
}

export function scoringPlan(_opened: Opened): ScoringPlan {
  return { edits: noEdits, done: [], refused: [], report: null };
}
