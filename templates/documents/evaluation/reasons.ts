import { type Unscored, reasonKind, reasonsBy, reasonsOf } from '../../../ledger/scoring/reasons.ts';
import type { Exclusion, PledgerScore } from '../../../ledger/scoring/score.ts';

/** All reasons of a pledger, “；” between them; empty where it is scored. */
export const reasonsText = (score: Unscored): string => reasonsOf(score).join('；');

/**
 * “其中没有自评的2名，没有“群众代表”的有效票的1名”, or “均没有自评” where there is but one reason: pledgers by reason, the most
 * frequent first; a pledger may have several.
 */
export function countReasons(scores: readonly Unscored[], unit: string): string {
  const each = scores.map((score) => [...new Set(reasonsBy(score, reasonKind))]);
  const counts = new Map<string, number>();
  for (const kind of each.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = [...counts].sort(([, a], [, b]) => b - a);
  if (told.length === 1) return `${scores.length > 1 ? '均' : ''}${told[0]![0]}`;
  const several = each.some((kinds) => kinds.length > 1) ? '（有的不止一项原因）' : '';
  return `其中${told.map(([kind, n]) => `${kind}的${n}${unit}`).join('，')}${several}`;
}

function exclusionReason(reason: Exclusion, score: PledgerScore): string {
  switch (reason.kind) {
    case 'notScored':
      return `未计分（${reasonsText(score)}）`;
    case 'grade':
      return `等次为“${reason.grade}”`;
    case 'veto':
      return '一票否决';
    case 'unfulfilled':
      return `未兑现${reason.items}件`;
    case 'overdue':
      return `逾期${reason.items}件`;
    case 'measure':
      return `有“${reason.measure}”的决定`;
  }
}

/** Why a pledger is no candidate (E5), for the internal version. */
export function exclusionText(reasons: readonly Exclusion[], score: PledgerScore): string {
  return reasons.map((reason) => exclusionReason(reason, score)).join('；');
}
