import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyArchive } from '../../scripts/archive/archive.ts';
import type { DeskGiven } from '../../scripts/desk/given.ts';
import { Memory } from '../../scripts/desk/memory.ts';
import { tempDir } from '../support/temp-dir.ts';

const AGAIN = { name: 'A01.xlsx', digest: 'ab'.repeat(32), kept: false, branch: null };

let folder: string;
beforeEach(() => {
  folder = tempDir();
});

const memory = (madeBy = 'this', cache = true): Memory =>
  new Memory({ cache: cache ? { folder, madeBy, salt: '' } : null } as DeskGiven, emptyArchive);

describe('R1: what comes of work on a ledger', () => {
  /** How often the work is done when it is asked for in turn by each of these. */
  async function times(asked: readonly (readonly [Memory, typeof AGAIN, unknown])[]): Promise<number> {
    let made = 0;
    for (const [one, again, by] of asked) {
      const answer = await one.once('linked', again, by, () => Promise.resolve({ made: (made += 1), by }));
      expect(answer.by).toEqual(by);
    }
    return made;
  }

  it('is made once for the same file by the same', async () => {
    const by = { items: new Set(['1', '2']), whole: false };
    const same = [memory(), AGAIN, by] as const;
    expect(await times([same, same, [memory(), AGAIN, { ...by }]])).toBe(1);
  });

  it('is made anew for another file, by another program or run, or by anything else', async () => {
    const by = { items: new Set(['1']) };
    const others = [
      [memory(), { ...AGAIN, digest: 'cd'.repeat(32) }, by],
      [memory(), { ...AGAIN, name: 'B.xlsx' }, by],
      [memory('another'), AGAIN, by],
      [memory(), AGAIN, { items: new Set(['2']) }],
      [memory(), AGAIN, { items: new Set(['1']), whole: true }],
    ] as const;
    expect(await times([[memory(), AGAIN, by], ...others])).toBe(6);
  });

  it('is made each time of what is read from the archive, and without a cache', async () => {
    const kept = [memory(), { ...AGAIN, kept: true }, 1] as const;
    const bare = [memory('this', false), AGAIN, 1] as const;
    expect(await times([kept, kept, bare, bare])).toBe(4);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('R1: a file that is written of a ledger', () => {
  const bytes = Buffer.from('退回件');
  let made: number;
  beforeEach(() => {
    made = 0;
  });
  const write = (former: string | null, by = 'today'): Promise<Uint8Array> =>
    memory().sameFile('returned', AGAIN, by, former, () => {
      made += 1;
      return Promise.resolve(bytes);
    });

  it('is taken from where an earlier run wrote it, and kept nowhere else', async () => {
    const former = path.join(tempDir(), '退回.xlsx');
    await write(former);
    writeFileSync(former, bytes);
    expect([await write(former), made]).toEqual([bytes, 1]);
    expect(readdirSync(path.join(folder, 'ab'))).toEqual([`${AGAIN.digest}.returned`]);
  });

  it('is made anew where that is gone, has been changed, or says something else', async () => {
    const former = path.join(tempDir(), '退回.xlsx');
    await write(former);
    await write(former);
    writeFileSync(former, '支部改过的');
    expect(await write(former)).toEqual(bytes);
    await write(null);
    expect(made).toBe(4);
    writeFileSync(former, bytes);
    await write(former, 'tomorrow');
    expect(made).toBe(5);
  });
});
