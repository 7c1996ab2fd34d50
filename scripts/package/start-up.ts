import { median } from '../bench/statistics.ts';
import { run } from './run.ts';

const TIMES = 5;

/** Seconds from start to end of a program that only says what it can do; the median of five. */
export async function startUp(command: string, args: readonly string[], cwd: string): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const began = performance.now();
    await run(command, [...args, '--help'], cwd);
    took.push((performance.now() - began) / 1000);
  }
  return median(took)!;
}
