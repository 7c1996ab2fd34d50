import type { Templates } from '../render/engine.ts';
import memberResults from './member-results.hbs';

/** The posting of a month; its table is that of the evaluation. */
export const memberResultsTemplates: Templates = { 'member-results': memberResults };
