import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file of the issued folders of a period with its digest: what may never change. */
export function frozen(target: string): ReadonlyMap<string, string> {
  if (!existsSync(target)) return new Map();
  const files = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(target, path.join(entry.parentPath, entry.name)))
    .filter((name) => name.startsWith('已印发-'));
  return new Map(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(target, name)))
        .digest('hex'),
    ]),
  );
}

/** The issued folders there are. */
export function issuedFolders(target: string): readonly string[] {
  return existsSync(target) ? readdirSync(target).filter((name) => name.startsWith('已印发-')) : [];
}
