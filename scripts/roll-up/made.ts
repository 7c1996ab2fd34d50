import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import type { Made } from '../../ledger/figures/roll-up.ts';
import { evaluationSums } from '../../ledger/figures/roll-up-scores.ts';
import { featuresOf } from '../../ledger/figures/roll-up-sums.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { figuresShape } from '../issue/figures-shape.ts';
import { shownData } from './clean.ts';
import { evaluationShape, rollUpShape } from './shape.ts';

/** Which of a committee's results are merged: its circular, or its yearly evaluation. */
export type Kind = 'circular' | 'evaluation';

/** Finds the scheme that figures name; `null` where nobody knows it. */
export type SchemeOf = (id: string) => Scheme | null;

function ofBranches(data: unknown, figures: CommitteeFigures, kind: Kind, schemeOf: SchemeOf): Made | null {
  const scheme = schemeOf(figures.scheme);
  const features = scheme === null ? [] : featuresOf(scheme);
  const base = { figures, schemes: [figures.scheme], features, committees: null, byCommittee: [] };
  if (kind === 'circular') return { ...base, evaluation: null, byBranch: figures.byBranch };
  const read = evaluationShape.safeParse(data);
  if (!read.success) return null;
  const { whole, byBranch } = evaluationSums(read.data);
  const branches = figures.byBranch.map((branch) => {
    const evaluation = byBranch.get(branch.code);
    return evaluation === undefined ? branch : { ...branch, evaluation };
  });
  return { ...base, evaluation: whole, byBranch: branches };
}

/** The figures of a figures.json, of a committee with branches or of one that merged others; `null` where it is neither. */
export function madeOf(raw: unknown, kind: Kind, schemeOf: SchemeOf): Made | null {
  const data = shownData(raw);
  const figures = figuresShape.safeParse(data).data;
  if (figures === undefined) return null;
  if (typeof data !== 'object' || data === null || !('byCommittee' in data)) {
    return ofBranches(data, figures, kind, schemeOf);
  }
  const read = rollUpShape.safeParse(data).data;
  if (read === undefined || (kind === 'evaluation') !== (read.evaluation !== undefined)) return null;
  const { schemes, features, committees, evaluation = null, byCommittee } = read;
  return { figures, schemes, features, committees, evaluation, byBranch: [], byCommittee };
}
