import path from 'node:path';
import { z } from 'zod';
import { type Day, asDay } from '../../ledger/day.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRegular } from '../files/read-regular.ts';
import { writeRecord } from '../files/write-whole.ts';

export const RECEIVED_FILE = '收件登记.json';

/** SHA-256 of a file's bytes → the day on which a run first saw it. File times are never trusted. */
export type Received = ReadonlyMap<string, Day>;

const shape = z.record(z.string(), z.string());

export async function readReceived(dir: string): Promise<Received> {
  const file = path.join(dir, RECEIVED_FILE);
  const bytes = await readRegular(file);
  const text = bytes?.toString('utf8') ?? '{}';
  const wrong = (cause?: unknown): never => {
    throw new WrongUsage(`${file} 已损坏，不能确定各文件的收到日期。请从备份恢复，或改名后重新运行。`, { cause });
  };
  try {
    const entries = Object.entries(shape.parse(JSON.parse(text)));
    return new Map(entries.map(([digest, day]) => [digest, asDay(day) ?? wrong()]));
  } catch (cause) {
    return wrong(cause);
  }
}

/** The register with today's files added; what was seen before keeps its day. */
export function withSeen(received: Received, digests: readonly string[], today: Day): Received {
  return new Map([...received, ...digests.filter((d) => !received.has(d)).map((d) => [d, today] as const)]);
}

export async function writeReceived(dir: string, received: Received): Promise<void> {
  const sorted = Object.fromEntries([...received].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeRecord(path.join(dir, RECEIVED_FILE), `${JSON.stringify(sorted, null, 2)}\n`);
}
