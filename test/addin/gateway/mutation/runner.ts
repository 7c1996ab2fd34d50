import { appendFileSync, readFileSync } from 'node:fs';
import { VitestTestRunner } from 'vitest/runners';
import { getFn } from 'vitest/suite';

/** The file in which the pieces are listed that some test misses, a line each. */
const missedIn = process.env['CHENGNUO_MISSED'] ?? '';
/** A test that waits for something that no longer comes has missed it. */
const LONGEST = 15_000;

type Test = Parameters<typeof getFn>[0];

/** The piece that is left out now; none while a test runs as it is. */
let cut: string | null = null;
const met = new Set<string>();

Object.assign(globalThis, {
  isCut: (name: string): boolean => {
    met.add(name);
    return name === cut;
  },
});

const inTime = (running: Promise<unknown>): Promise<unknown> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), LONGEST);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
};

/**
 * Runs each test as it is, and then once more without each piece that it came by, as long as no test has missed that. So
 * all is done within one run of the tests.
 */
export default class CuttingRunner extends VitestTestRunner {
  readonly #missed = new Set(readFileSync(missedIn, 'utf8').split('\n'));

  async runTask(test: Test): Promise<void> {
    const body = getFn(test);
    met.clear();
    await body();
    for (const name of [...met].filter((one) => !this.#missed.has(one))) {
      cut = name;
      try {
        await inTime(Promise.resolve(body()));
      } catch {
        this.#missed.add(name);
        appendFileSync(missedIn, `${name}\n`);
      } finally {
        cut = null;
      }
    }
  }
}
