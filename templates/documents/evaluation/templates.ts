import type { Templates } from '../render/engine.ts';
import evaluation from './evaluation.hbs';
import evaluationCells from './partials/evaluation-cells.hbs';
import evaluationTable from './partials/evaluation-table.hbs';

/** The evaluation summary and its partials, by the name they are used under; it uses the circular's too. */
export const evaluationTemplates: Templates = {
  evaluation,
  'evaluation-table': evaluationTable,
  'evaluation-cells': evaluationCells,
};
