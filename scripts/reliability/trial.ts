import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BULLETIN, type Place, copyOf } from './committee.ts';
import { type Expected, type Good, judge, thenGood } from './judge.ts';
import { type Ran, type Running, type Start, start } from './program.ts';

/** What a trial came to. */
export interface Seen {
  /** How often it was tried. */
  readonly times: number;
  /** What was seen, for the table. */
  readonly seen: string;
  /** What was not as designed. */
  readonly problems: readonly string[];
  /** Why it could not be tried on this machine. */
  readonly skipped?: string;
}

/** One row of docs/reliability.md. */
export interface Trial {
  readonly name: string;
  /** What is done to the program, for the table. */
  readonly tried: string;
  /** What the program does about it, for the table. */
  readonly does: string;
  readonly run: (bench: Bench) => Promise<Seen>;
}

/** What trials share: the good runs, and a place for each. */
export interface Bench {
  readonly good: Good;
  /** A fresh copy of the committee's folder. */
  readonly fresh: () => Place;
}

export const skipped = (reason: string): Seen => ({ times: 0, seen: '', problems: [], skipped: reason });

export function benchIn(root: string, good: Good): Bench {
  let count = 0;
  return {
    good,
    fresh: () => {
      rmSync(path.join(root, `trial-${count}`), { recursive: true, force: true });
      count += 1;
      const own = path.join(root, `trial-${count}`);
      mkdirSync(own, { recursive: true });
      return copyOf(good.base, own);
    },
  };
}

export interface Disturbed {
  readonly ran: Ran;
  readonly problems: readonly string[];
}

/** Runs `bulletin` with something done to it, judges what is left, then lets an ordinary run follow and judges that. */
export async function disturbed(
  { good, fresh }: Bench,
  expected: Expected,
  given: Start,
  disturb: (running: Running, place: Place) => Promise<void> | void = () => undefined,
): Promise<Disturbed> {
  const place = fresh();
  const running = start(place, BULLETIN, given);
  await disturb(running, place);
  const ran = await running.ended;
  const problems = judge(place, ran, good, expected);
  return { ran, problems: [...problems, ...(await thenGood(place, good))] };
}

/** Many trials of one row as one; `seen` tells what they came to. */
export function together(all: readonly Disturbed[], seen: (ran: readonly Ran[]) => string): Seen {
  const problems = all.flatMap((one, index) => one.problems.map((problem) => `第${index + 1}次：${problem}`));
  return { times: all.length, seen: seen(all.map(({ ran }) => ran)), problems };
}

/** How many runs ended in which way, such as `退出码2共8次`. */
export function endings(all: readonly Ran[]): string {
  const names = all.map(({ code, signal }) => (code === null ? `被${signal ?? ''}结束` : `退出码${code}`));
  return [...new Set(names)].map((name) => `${name}共${names.filter((one) => one === name).length}次`).join('，');
}
