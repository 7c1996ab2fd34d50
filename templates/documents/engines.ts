import { builtInTemplates } from './documents.ts';
import { type Render, type Templates, createEngine } from './render/engine.ts';

/** No template but the software's own. */
export const BUILT_IN: Templates = {};

const engines = new WeakMap<Templates, Render>();

/** The renderer with the committee's own templates in the place of the software's; kept as long as they are. */
export function engineFor(own: Templates): Render {
  const known = engines.get(own);
  if (known) return known;
  const engine = createEngine({ ...builtInTemplates, ...own });
  engines.set(own, engine);
  return engine;
}
