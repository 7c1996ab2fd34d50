import type { Templates } from '../render/engine.ts';
import reminder from './reminder.hbs';

/** The letter; head and tables are those of the circular and the evaluation. */
export const reminderTemplates: Templates = { reminder };
