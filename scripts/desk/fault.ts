import { OwnTemplateFault } from '../../templates/documents/own-template-fault.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';

/** A fault of the work at a desk, as it travels between processes. */
export interface Fault {
  readonly stack: string;
  /** What it is to a person, where it is no fault of the program. */
  readonly said: string | null;
  /** What the file system answered, where that is the fault: a disk that is full, say. */
  readonly system: { readonly code: string; readonly syscall: string; readonly path: string } | null;
}

export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { stack: String(thrown), said: null, system: null };
  const stack = thrown.stack ?? thrown.message;
  const said = thrown instanceof WrongUsage || thrown instanceof OwnTemplateFault ? thrown.message : null;
  if (!('code' in thrown) || !('syscall' in thrown)) return { stack, said, system: null };
  const path = 'dest' in thrown ? thrown.dest : 'path' in thrown ? thrown.path : '';
  return { stack, said, system: { code: String(thrown.code), syscall: String(thrown.syscall), path: String(path) } };
}

/** The fault as it was thrown. */
export function toError({ stack, said, system }: Fault): Error {
  if (said !== null) return new WrongUsage(said);
  return Object.assign(new Error(stack), system);
}
