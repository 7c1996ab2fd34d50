import path from 'node:path';
import { readFile } from '../intake/read-file.ts';
import { cellsOfGrid, type Outcome } from './cells.ts';

/** The file as the intake reads it, limits and all. */
export async function readOurs(file: string): Promise<Outcome> {
  const { outcome } = await readFile({ path: file, name: path.basename(file) });
  if ('grid' in outcome) return { sheets: cellsOfGrid(outcome.grid) };
  const { code, args } = outcome.problem;
  const facts = Object.entries(args).map(([name, value]) => `${name} ${String(value)}`);
  return { refused: [code, ...facts].join(', ') };
}
