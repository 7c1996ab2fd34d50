import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { tempDir } from '../support/temp-dir.ts';
import { type Committee, committee, firstWorkbooks, opened } from './committee.ts';

export interface Prepared {
  /** A folder of one's own with the first workbooks and the draft of 10-05. */
  readonly drafted: () => Committee;
  /** The same, issued on 10-08 as 〔2026〕15号. */
  readonly issued: () => Committee;
}

/** Prepares both once for a file of tests; each test gets a copy. */
export function prepare(): Prepared {
  const root = mkdtempSync(path.join(tmpdir(), 'issue-'));
  const issued = path.join(root, 'issued');
  let dir = '';
  beforeAll(async () => {
    const of = await committee(root);
    dir = of.dir;
    await firstWorkbooks(of);
    of.run('2026-10-05', 'bulletin', '--period', '2026Q3');
    cpSync(dir, issued, { recursive: true });
    opened(issued).run('2026-10-08', 'issue', '--period', '2026Q3', '--number', '〔2026〕15号');
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const copy = (from: string): Committee => {
    const own = tempDir();
    cpSync(from, own, { recursive: true });
    return opened(own);
  };
  return { drafted: () => copy(dir), issued: () => copy(issued) };
}
