import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

type Chunks = readonly Rolldown.OutputChunk[];

const chunkOf = (chunks: Chunks, name: string): Rolldown.OutputChunk =>
  chunks.find(({ fileName }) => fileName === name)!;

/** A file and all that it imports before it runs. */
export function withImports(chunks: Chunks, name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of chunkOf(chunks, name).imports) withImports(chunks, next, seen);
  return seen;
}

/** Compressed size of files together, bytes. */
export const gzipped = (chunks: Chunks, names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(chunkOf(chunks, name).code).length, 0);

export const entryOf = (chunks: Chunks): string => chunks.find(({ isEntry }) => isEntry)!.fileName;

/** The file that another is loaded by. */
export const loadedBy = (chunks: Chunks, module: string): string =>
  chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))!.fileName;
