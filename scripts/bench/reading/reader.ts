import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readers } from './readers.ts';

/** What a process is asked to read, on its standard input. */
export interface Asked {
  readonly files: readonly string[];
  readonly rounds: number;
  /** How many files are read before the clock starts. */
  readonly warm: number;
}

/** Milliseconds a workbook, the best of the rounds, and how many of its cells are filled. */
export interface Answered {
  readonly times: readonly number[];
  /** Of the processor, in all threads: hardly longer on a machine that has other work. */
  readonly processor: readonly number[];
  readonly cells: readonly number[];
}

/** One reader in a process of its own: `reader.js NAME PEERS`. */
const [name, peers = ''] = process.argv.slice(2);
const { read, cells } = await readers[name as keyof typeof readers](peers);
const { files, rounds, warm } = JSON.parse(await text(process.stdin)) as Asked;
const books = files.map((file) => readFileSync(file));
for (const bytes of books.slice(0, warm)) await read(bytes);
const times = books.map(() => Number.POSITIVE_INFINITY);
const processor = books.map(() => Number.POSITIVE_INFINITY);
const counts = books.map(() => 0);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, bytes] of books.entries()) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const result = await read(bytes);
    times[index] = Math.min(times[index]!, performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    processor[index] = Math.min(processor[index]!, (user + system) / 1000);
    if (round === 0) counts[index] = cells(result as never);
  }
}
process.stdout.write(JSON.stringify({ times, processor, cells: counts } satisfies Answered));
