import { readFileSync } from 'node:fs';

/** docs/scale.md as it stands. */
export const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');

/** The block of SQL that the page marks so. */
export function sqlBlock(mark: string): string {
  const found = page.split(`\`\`\`sql ${mark}\n`)[1]?.split('\n```')[0];
  if (found === undefined) throw new Error(`docs/scale.md has no SQL marked ${mark}`);
  return found;
}
