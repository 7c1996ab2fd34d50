import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BranchFigures, CommitteeFigures } from '../../ledger/figures/figures.ts';
import { MANY_BRANCHES } from './many.ts';

const EMPTY = '"byBranch": []';
const AT_ONCE = 100;

/** Of very many branches each stands on a line of its own, which takes six tenths of the room. */
function textOf(branch: BranchFigures, many: boolean): string {
  return many ? JSON.stringify(branch) : JSON.stringify(branch, null, 2).replaceAll('\n', '\n    ');
}

/**
 * figures.json piece by piece; a city's would be too long for one. Up to `MANY_BRANCHES` the same text as in one piece.
 */
export function* figuresText(figures: CommitteeFigures, many = MANY_BRANCHES): Generator<string> {
  const { byBranch } = figures;
  const whole = JSON.stringify({ ...figures, byBranch: [] }, null, 2);
  const at = whole.lastIndexOf(EMPTY);
  yield whole.slice(0, at + EMPTY.length - 1);
  for (let from = 0; from < byBranch.length; from += AT_ONCE) {
    const some = byBranch
      .slice(from, from + AT_ONCE)
      .map((branch) => `\n    ${textOf(branch, byBranch.length >= many)}`);
    yield `${from === 0 ? '' : ','}${some.join(',')}`;
  }
  yield `${byBranch.length === 0 ? '' : '\n  '}${whole.slice(at + EMPTY.length - 1)}\n`;
}

/** Writes figures.json. */
export async function writeFigures(file: string, figures: CommitteeFigures): Promise<void> {
  await pipeline(Readable.from(figuresText(figures)), createWriteStream(file));
}
