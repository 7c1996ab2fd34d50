import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../files/folder.ts';

/** What stands behind `from` or `import`, where it is neither a path of ours nor a module of Node. */
const SPECIFIER = /(?:from|import)\s*\(?\s*'((?!\.|node:|virtual:)[^']+)'/g;

/** `@scope/name` or `name` of an import's path. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** The packages that a source imports; types alone are no import. */
export function importedBy(source: string): readonly string[] {
  const kept = source.replaceAll(/^import type [^;]*;/gm, '');
  return [...new Set([...kept.matchAll(SPECIFIER)].map(([, specifier]) => packageOf(specifier!)))];
}

/** The packages that the sources below a folder import, but for those in the folders left out. */
export async function importedBelow(dir: string, leftOut: readonly string[] = []): Promise<ReadonlySet<string>> {
  const names = (await filesBelow(dir)).filter(
    (name) => /\.tsx?$/.test(name) && !leftOut.some((folder) => name.startsWith(folder)),
  );
  const sources = await Promise.all(names.map((name) => readFile(path.join(dir, name), 'utf8')));
  return new Set(sources.flatMap(importedBy));
}
