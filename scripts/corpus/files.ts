import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All files below a folder by their paths from it, in order; links are not followed. */
export function filesBelow(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
}
