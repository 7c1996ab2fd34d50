import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone when the test is. */
export function tempDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
