import type { FormPage } from '../../../../ledger/forms/content.ts';
import { between, rowsOfBlocks } from './blocks.ts';
import { flowSheets } from './flow.ts';
import { type Growing, growing, grows, hintHeight } from './growing.ts';
import { headOf } from './head.ts';
import type { Metrics } from './metrics.ts';
import { type Row, type Sheet, heightOf } from './rows.ts';

const GOES_ON = '（接续页）';
const ELSEWHERE = '（见续页）';

/** How many pieces from one on fit into a height. */
function fitting(pieces: readonly number[], from: number, room: number): number {
  let [count, used] = [0, 0];
  while (from + count < pieces.length && used + pieces[from + count]! <= room) used += pieces[from + count++]!;
  return count;
}

const sumOf = (pieces: readonly number[], from: number, to: number): number =>
  pieces.slice(from, to).reduce((sum, piece) => sum + piece, 0);

interface Part {
  readonly from: number;
  readonly to: number;
  readonly blank: number;
  readonly hint: string | null;
}

/** Which pieces stand on which sheet: all on the first, or what is whole there, the rest on continuation sheets. */
function partsOf({ pieces }: Growing, first: number, later: number, metrics: Metrics): readonly Part[] {
  const all = sumOf(pieces, 0, pieces.length);
  if (all <= first) return [{ from: 0, to: pieces.length, blank: first - all, hint: null }];
  const parts: Part[] = [];
  const hint = hintHeight(metrics);
  // The head of a form of several sheets is a line higher.
  const rooms = (index: number): number => (index === 0 ? first - metrics.line - 4 : later);
  for (let from = 0; from < pieces.length || parts.length === 0;) {
    const room = rooms(parts.length);
    const count = fitting(pieces, from, room - hint);
    const ends = from + fitting(pieces, from, room) === pieces.length;
    const to = ends ? pieces.length : parts.length === 0 ? count : from + Math.max(1, count);
    const used = sumOf(pieces, from, to) + (ends ? 0 : hint);
    parts.push({ from, to, blank: Math.max(0, room - used), hint: ends ? null : to === from ? ELSEWHERE : GOES_ON });
    from = to;
  }
  return parts;
}

/**
 * A form that is whole on its first sheet, places to sign and all: what has no room in its items goes to continuation
 * sheets, which bear title, name and number and are signed too.
 */
export function formSheets(page: FormPage, metrics: Metrics, height: number): readonly Sheet[] {
  const { blocks } = page;
  const at = blocks.findIndex(grows);
  const block = blocks[at];
  if (block === undefined || !grows(block)) return flowSheets(page, metrics, height);
  const before = [...rowsOfBlocks(blocks.slice(0, at), metrics), ...between(blocks[at - 1], block, metrics)];
  const after = rowsOfBlocks(blocks.slice(at + 1), metrics, block);
  const signed = rowsOfBlocks(
    blocks.slice(at + 1).filter(({ type }) => type === 'signatures'),
    metrics,
    block,
  );
  const room = (rows: readonly Row[], fixed: number): number => height - heightOf(rows) - fixed;
  const laterHead = headOf(page, { number: 2, of: 2 }, metrics);
  const { fixed } = growing(block, metrics, height);
  const later = room([...laterHead, ...signed], fixed);
  const part = growing(block, metrics, later - hintHeight(metrics));
  const first = room([...headOf(page, ONLY, metrics), ...before, ...after], fixed);
  const parts = partsOf(part, first, later, metrics);
  return parts.map(({ from, to, blank, hint }, index) => ({
    rows: [
      ...headOf(page, { number: index + 1, of: parts.length }, metrics),
      ...(index === 0 ? before : []),
      ...part.rows(from, to, blank, hint),
      ...(index === 0 ? after : signed),
    ],
  }));
}

const ONLY = { number: 1, of: 1 } as const;
