import type { Templates } from '../render/engine.ts';
import evaluationResults from './evaluation-results.hbs';

/** The posting; its table is that of the evaluation summary. */
export const evaluationResultsTemplates: Templates = { 'evaluation-results': evaluationResults };
