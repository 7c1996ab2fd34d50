import { readdirSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', 'out', '.git']);

function below(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : below(name);
    return entry.name.endsWith('.md') ? [name] : [];
  });
}

/** All Markdown documents of the repository, by their paths from its root. */
export const DOCUMENTS: readonly string[] = [...below('')].sort();
