import type { Templates } from '../render/engine.ts';
import branchResults from './branch-results.hbs';

/** The posted ranking; its table is that of the evaluation. */
export const branchResultsTemplates: Templates = { 'branch-results': branchResults };
