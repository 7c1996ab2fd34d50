import type { Templates } from '../render/engine.ts';
import halfYear from './half-year.hbs';

/** The half-year report; head, tables and imprint are those of the other documents. */
export const halfYearTemplates: Templates = { 'half-year': halfYear };
