import type { NotScored, PledgerScore } from './score.ts';

/** Why a pledger has no score, without its numbers: what reasons are counted by. */
export function reasonKind(reason: NotScored): string {
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

/** A score as far as its reasons go. */
export type Unscored = Pick<PledgerScore, 'notScored' | 'panels'>;

/** Reasons in words, each by `kind`; that none of several panels voted is one reason and not one a panel. */
export function reasonsBy({ notScored, panels }: Unscored, kind: (reason: NotScored) => string): readonly string[] {
  const silent = notScored.filter((reason) => reason.kind === 'panel');
  if (silent.length < 2 || silent.length < panels.length) return notScored.map(kind);
  return ['没有有效的评议票', ...notScored.filter((reason) => reason.kind !== 'panel').map(kind)];
}

/** All reasons of a pledger in words; none where it is scored. */
export function reasonsOf(score: Unscored): readonly string[] {
  return reasonsBy(score, (reason) =>
    reason.kind === 'statement' ? `有${reason.items}件没有说明落实情况` : reasonKind(reason),
  );
}
