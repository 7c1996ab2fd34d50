import { cp, link, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const SUBMISSIONS = '上报';

/**
 * The committee's folder once more, as before its first run: no results and nothing remembered. Submissions are linked, so
 * that a city's gigabytes are not copied.
 */
export async function freshCopy(from: string, to: string): Promise<string> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isFile()) await cp(path.join(from, entry.name), path.join(to, entry.name));
  }
  for (const period of await readdir(path.join(from, SUBMISSIONS))) {
    const into = path.join(to, SUBMISSIONS, period);
    await mkdir(into, { recursive: true });
    for (const name of await readdir(path.join(from, SUBMISSIONS, period))) {
      await link(path.join(from, SUBMISSIONS, period, name), path.join(into, name));
    }
  }
  return to;
}
