/**
 * Loaded before the program (`node --import`): counts the calls that change something on disk and, before the n-th, kills
 * the process, signals it, or answers with an error as another system would. The program itself knows nothing of it.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

export type Fault =
  | { readonly kind: 'count'; readonly into: string }
  | { readonly kind: 'signal'; readonly at: number; readonly signal: NodeJS.Signals }
  | {
      readonly kind: 'fail';
      readonly call: string;
      /** Part of the path that the call must name. */
      readonly path: string;
      readonly code: string;
      /** How many calls fail; all where left out. */
      readonly times?: number;
    };

export const FAULT = 'CHENGNUO_FAULT';

type Call = (...args: readonly unknown[]) => unknown;

const CHANGING = ['mkdir', 'rename', 'rm', 'unlink', 'writeFile', 'open', 'utimes', 'link', 'symlink', 'copyFile'];

const opensForReading = (name: string, args: readonly unknown[]): boolean =>
  name === 'open' && (args[1] === undefined || args[1] === 'r');

function systemError(call: string, code: string, args: readonly unknown[]): Error {
  const [where, dest] = args.map(String);
  const more = { code, syscall: call, path: where, ...(call === 'rename' && { dest }) };
  return Object.assign(new Error(`${code}: injected, ${call} '${where}'`), more);
}

function plant(fault: Fault): void {
  let count = 0;
  let failed = 0;
  const before = (name: string, args: readonly unknown[]): void => {
    if (opensForReading(name, args)) return;
    count += 1;
    if (fault.kind === 'signal' && count === fault.at) process.kill(process.pid, fault.signal);
    if (fault.kind !== 'fail' || fault.call !== name) return;
    if (!args.some((one) => typeof one === 'string' && one.includes(fault.path))) return;
    failed += 1;
    if (failed <= (fault.times ?? Infinity)) throw systemError(name, fault.code, args);
  };
  const calls = promises as unknown as Record<string, Call>;
  const waiting = fs as unknown as Record<string, Call>;
  const { writeFileSync } = fs;
  for (const name of CHANGING) {
    const real = calls[name]!;
    calls[name] = async (...args) => {
      before(name, args);
      return real(...args);
    };
    const realSync = waiting[`${name}Sync`]!;
    waiting[`${name}Sync`] = (...args) => {
      before(name, args);
      return realSync(...args);
    };
  }
  if (fault.kind === 'count') {
    process.on('exit', () => {
      writeFileSync(fault.into, String(count));
    });
  }
  syncBuiltinESMExports();
}

// The program's children are left alone: they only read.
const given = process.env[FAULT];
if (given !== undefined && process.send === undefined) plant(JSON.parse(given) as Fault);
