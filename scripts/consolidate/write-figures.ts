import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CommitteeFigures } from '../../ledger/figures/figures.ts';

const EMPTY = '"byBranch": []';

/** figures.json piece by piece: the same text as in one piece, which a city's would be too long for. */
export function* figuresText(figures: CommitteeFigures): Generator<string> {
  const { byBranch } = figures;
  const whole = JSON.stringify({ ...figures, byBranch: [] }, null, 2);
  const at = whole.lastIndexOf(EMPTY);
  yield whole.slice(0, at + EMPTY.length - 1);
  for (const [index, branch] of byBranch.entries()) {
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(branch, null, 2).replaceAll('\n', '\n    ')}`;
  }
  yield `${byBranch.length === 0 ? '' : '\n  '}${whole.slice(at + EMPTY.length - 1)}\n`;
}

/** Writes figures.json. */
export async function writeFigures(file: string, figures: CommitteeFigures): Promise<void> {
  await pipeline(Readable.from(figuresText(figures)), createWriteStream(file));
}
