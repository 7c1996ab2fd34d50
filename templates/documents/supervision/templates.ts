import type { Templates } from '../render/engine.ts';
import supervision from './supervision.hbs';

/** The supervision circular; head and imprint are those of the circular. */
export const supervisionTemplates: Templates = { supervision };
