import { execFile } from 'node:child_process';

const SECONDS = 20;

/** What a small program of the system prints; `null` where there is none such, or it fails or does not end. */
export function textOf(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: SECONDS * 1000, maxBuffer: 16 * 1024 * 1024, windowsHide: true };
    execFile(program, args, options, (fault, out) => resolve(fault === null ? out : null));
  });
}
