import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BranchFigures, CommitteeFigures } from '../../ledger/figures/figures.ts';
import { MANY_BRANCHES } from './many.ts';

const EMPTY = '"byBranch": []';
const PIECE = 2 ** 20;
/** A unit of a text becomes three bytes at most. */
const MOST_BYTES = 3;

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
  let between = '\n    ';
  for (const branch of byBranch) {
    yield between;
    yield textOf(branch, byBranch.length >= many);
    between = ',\n    ';
  }
  yield `${byBranch.length === 0 ? '' : '\n  '}${whole.slice(at + EMPTY.length - 1)}\n`;
}

/** Texts one behind the other as bytes, in large pieces: to join so many of them first takes as long as to write them. */
function* inPieces(texts: Iterable<string>): Generator<Buffer> {
  let piece = Buffer.allocUnsafe(PIECE);
  let at = 0;
  for (const text of texts) {
    const most = MOST_BYTES * text.length;
    if (at + most > piece.length) {
      yield piece.subarray(0, at);
      piece = Buffer.allocUnsafe(Math.max(PIECE, most));
      at = 0;
    }
    at += piece.write(text, at);
  }
  yield piece.subarray(0, at);
}

/** Writes figures.json. */
export async function writeFigures(file: string, figures: CommitteeFigures): Promise<void> {
  await pipeline(Readable.from(inPieces(figuresText(figures))), createWriteStream(file));
}
