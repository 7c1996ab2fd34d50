import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Step, Steps } from './step.ts';

const folder = path.join(import.meta.dirname, 'steps');

/** The steps of all files of `steps`; no two have one name. */
export async function allSteps(): Promise<ReadonlyMap<string, Step>> {
  const steps = new Map<string, Step>();
  for (const file of readdirSync(folder).sort()) {
    const exported = (await import(path.join(folder, file))) as Readonly<Record<string, unknown>>;
    const own = Object.entries(exported).flatMap(([name, value]) => (name.endsWith('Steps') ? [value as Steps] : []));
    for (const [name, step] of own.flatMap((one) => Object.entries(one))) {
      if (steps.has(name)) throw new Error(`two steps are called ${name}`);
      steps.set(name, step);
    }
  }
  return steps;
}
