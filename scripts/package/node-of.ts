import path from 'node:path';
import { npm } from './run.ts';

/** Systems for which an executable is made, with the name it has there. */
export const SYSTEMS = { 'linux-x64': 'chengnuo', 'win-x64': 'chengnuo.exe' } as const;
export type System = keyof typeof SYSTEMS;

/** This machine as `System` names it. */
export const HERE = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/**
 * Node for a system, of this very version unless another is given: the one running, or that of the package registry, put below
 * `scratch`; null where it can't be had.
 */
export async function nodeOf(
  system: System,
  scratch: string,
  version: string = process.versions.node,
): Promise<string | null> {
  if (system === HERE && version === process.versions.node) return process.execPath;
  const wanted = `node-${system}@${version}`;
  // It is of another system than this, which npm would refuse, and its scripts are for installing it here.
  const options = ['--no-save', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await npm(['install', '--prefix', scratch, ...options, wanted], scratch);
  } catch {
    return null;
  }
  return path.join(scratch, 'node_modules', `node-${system}`, 'bin', system === 'win-x64' ? 'node.exe' : 'node');
}
