import type { Templates } from '../render/engine.ts';
import correction from './correction.hbs';
import correctionAnnex from './partials/correction-annex.hbs';
import correctionHead from './partials/correction-head.hbs';
import correctionTable from './partials/correction-table.hbs';

/** The correction and its partials, besides those of the circular: imprint and the head of an annex. */
export const correctionTemplates: Templates = {
  correction,
  'correction-annex': correctionAnnex,
  'correction-head': correctionHead,
  'correction-table': correctionTable,
};
