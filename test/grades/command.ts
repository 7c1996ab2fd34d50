import path from 'node:path';
import { vi } from 'vitest';
import { commands } from '../../scripts/cli/commands.ts';

export interface Done {
  readonly code: number;
  readonly out: string;
}

/** Runs a command of the program in a committee's folder, in this process; files are named from the folder. */
export async function command(
  dir: string,
  name: string,
  options: Readonly<Record<string, string | true>>,
  ...files: readonly string[]
): Promise<Done> {
  const { run } = commands.find((one) => one.name === name)!;
  const said: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  try {
    const code = await run({ positionals: files.map((file) => path.join(dir, file)), options: { ...options, dir } });
    return { code, out: said.join('') };
  } finally {
    spy.mockRestore();
  }
}
