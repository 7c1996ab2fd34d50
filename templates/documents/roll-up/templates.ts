import type { Templates } from '../render/engine.ts';
import rollUp from './roll-up.hbs';

/** What the documents of a roll-up add to the pieces of the circular and of the evaluation. */
export const rollUpTemplates: Templates = { 'roll-up': rollUp };
