import type { Exclusion, NotScored, PledgerScore } from '../../../ledger/scoring/score.ts';

/** Why a pledger has no score, without its numbers: what reasons are counted by. */
function reasonKind(reason: NotScored): string {
  switch (reason.kind) {
    case 'panel':
      return `没有“${reason.panel}”的有效票`;
    case 'selfEvaluation':
      return '没有自评';
    case 'statement':
      return '没有逐项说明落实情况';
    case 'noPanel':
      return '方案没有设对应的评议主体';
  }
}

/** Why one pledger has no score. */
export function reasonText(reason: NotScored): string {
  return reason.kind === 'statement' ? `有${reason.items}件没有说明落实情况` : reasonKind(reason);
}

/** All reasons of a pledger, “；” between them; empty where it is scored. */
export function reasonsText({ notScored }: Pick<PledgerScore, 'notScored'>): string {
  return notScored.map(reasonText).join('；');
}

/** “没有自评2名，没有“群众代表”的有效票1名”: pledgers by reason, the most frequent first; a pledger may have several. */
export function countReasons(scores: readonly PledgerScore[], unit: string): string {
  const counts = new Map<string, number>();
  for (const { notScored } of scores) {
    for (const kind of new Set(notScored.map(reasonKind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const several = scores.some(({ notScored }) => new Set(notScored.map(reasonKind)).size > 1);
  const told = [...counts].sort(([, a], [, b]) => b - a).map(([kind, n]) => `${kind}的${n}${unit}`);
  return `${told.join('，')}${several ? '（有的不止一项原因）' : ''}`;
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
