import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { SideloadPlan } from './plan.ts';

type Run = (program: string, given: readonly string[]) => Promise<unknown>;

const runProgram: Run = promisify(execFile);

/** Writes the manifest where the plan says, removes it where it is `null`; gives what the person is told. */
export async function carryOut(
  { file, command, next }: SideloadPlan,
  manifest: string | null,
  run: Run = runProgram,
): Promise<readonly string[]> {
  if (file !== null && manifest === null) await rm(file, { force: true });
  else if (file !== null && manifest !== null) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, manifest);
  }
  if (command !== null) {
    const [program, ...given] = command;
    await run(program, given);
  }
  return file === null || manifest === null ? next : [`清单放在 ${file}`, ...next];
}
