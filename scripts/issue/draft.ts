import path from 'node:path';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';
import { outputs } from '../consolidate/apply.ts';
import { readRegular } from '../files/read-regular.ts';
import { figuresShape } from './figures-shape.ts';

/** The figures of the draft in 通报/期间; `null` where there is none, or none that can be read. */
export async function draftFigures(target: string): Promise<CommitteeFigures | null> {
  const file = path.join(target, outputs.figures);
  const bytes = await readRegular(file, { name: `“${file}”` });
  if (bytes === null) return null;
  try {
    return figuresShape.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

/** Values with the keys of all objects in one order, so that equal data are equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}

export function sameFigures(a: CommitteeFigures, b: CommitteeFigures): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}
