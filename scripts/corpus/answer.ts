import { forgetPeak, peakMegabytes } from '../fuzz/measure.ts';
import type { Outcome, Reading } from './cells.ts';
import type { Difference } from './compare.ts';
import { readOurs } from './ours.ts';
import { readTheirs } from './theirs.ts';
import { type Verdict, judge, readWitness } from './witness/index.ts';

export type Reader = 'ours' | 'theirs' | 'witness';
export type Ask =
  | { readonly read: string; readonly by: Reader }
  | { readonly judge: string; readonly differences: readonly Difference[] };

const READERS: Readonly<Record<Reader, (path: string) => Promise<Outcome>>> = {
  ours: readOurs,
  theirs: readTheirs,
  witness: readWitness,
};

export async function answer(ask: Ask): Promise<Reading | readonly Verdict[]> {
  if ('judge' in ask) return judge(ask.judge, ask.differences);
  globalThis.gc?.();
  forgetPeak();
  const start = performance.now();
  const outcome = await READERS[ask.by](ask.read);
  return { outcome, milliseconds: performance.now() - start, megabytes: Math.round(peakMegabytes()) };
}
