import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Steps } from '../step.ts';

/** What concerns files and folders alone. */
export const fileSteps: Steps = {
  /** These are there now. */
  files: (root, ...names) => {
    const missing = names.filter((name) => !existsSync(path.join(root, name)));
    if (missing.length > 0) throw new Error(`没有 ${missing.join('、')}`);
  },
  /** These are not there. */
  'no-files': (root, ...names) => {
    const there = names.filter((name) => existsSync(path.join(root, name)));
    if (there.length > 0) throw new Error(`有 ${there.join('、')}`);
  },
  remove: async (root, ...names) => {
    for (const name of names) await rm(path.join(root, name), { recursive: true });
  },
};
