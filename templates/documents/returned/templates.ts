import type { Templates } from '../render/engine.ts';
import returned from './returned.hbs';

/** The notice of a returned ledger; head and tables are those of the circular and the evaluation. */
export const returnedTemplates: Templates = { returned };
