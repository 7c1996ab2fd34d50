/** A fault of the work at a desk, as it travels between processes. */
export interface Fault {
  readonly stack: string;
  /** What the file system answered, where that is the fault: a disk that is full, say. */
  readonly system: { readonly code: string; readonly syscall: string; readonly path: string } | null;
}

export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { stack: String(thrown), system: null };
  const stack = thrown.stack ?? thrown.message;
  if (!('code' in thrown) || !('syscall' in thrown)) return { stack, system: null };
  const path = 'dest' in thrown ? thrown.dest : 'path' in thrown ? thrown.path : '';
  return { stack, system: { code: String(thrown.code), syscall: String(thrown.syscall), path: String(path) } };
}

/** The fault as it was thrown. */
export function toError({ stack, system }: Fault): Error {
  return Object.assign(new Error(stack), system);
}
