import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Setting } from './part.ts';
import { chengnuo, wholeProcess } from './whole-process.ts';

const generator = fileURLToPath(new URL('./generate.js', import.meta.url));
const made = new Map<string, Promise<string>>();

async function generate(kind: 'district' | 'city', branches: number, { dir, say }: Setting): Promise<string> {
  const out = path.join(dir, `${kind}-${branches}`);
  say(`生成${branches}个支部的台账`);
  await wholeProcess(process.execPath, [generator, kind, '--branches', String(branches), '--out', out]);
  return out;
}

/** A generated committee's folder, made once for all parts; gives where it is. */
export function generated(kind: 'district' | 'city', branches: number, setting: Setting): Promise<string> {
  const key = `${kind} ${branches}`;
  const folder = made.get(key) ?? generate(kind, branches, setting);
  made.set(key, folder);
  return folder;
}

/** Those of the options that the circular's command has. */
export async function optionsKnown(...wanted: readonly string[]): Promise<readonly string[]> {
  const { output } = await chengnuo(['bulletin', '--help']);
  return wanted.filter((option) => output.includes(option));
}

/** The circular of the quarter that generated ledgers were sent for. */
export const circular = (dir: string, options: readonly string[] = []): readonly string[] => [
  ...['bulletin', '--period', '2026Q3', '--today', '2026-10-15', '--dir', dir],
  ...options,
];

/** Without the reminder letters, one a branch. */
export const NO_LETTERS = '--no-letters';
