import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { init } from '../../scripts/cli/init.ts';
import { faultAnswer } from '../../scripts/cli/fault-answer.ts';
import { makeFolder } from '../../scripts/files/make-folder.ts';
import { tempDir } from '../support/temp-dir.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  );

describe('makeFolder', () => {
  it('makes a folder with those above it, and leaves one that is there', async () => {
    const dir = path.join(tempDir(), '甲', '乙', '丙');
    await Promise.all([makeFolder(dir), makeFolder(dir)]);
    await makeFolder(dir);
    expect(existsSync(dir)).toBe(true);
  });

  it('says where a file stands in the way', async () => {
    const file = path.join(tempDir(), '甲');
    writeFileSync(file, '');
    const { text, code } = faultAnswer(await faultOf(makeFolder(path.join(file, '乙'))));
    expect(code).toBe(2);
    expect(text).toContain(`“${file}”`);
  });

  it.runIf(process.platform === 'linux')('ends where no folder can be made, and says so', async () => {
    const given = { positionals: ['某局'], options: { dir: '/proc/甲', scheme: 'town' } };
    const { text, code } = faultAnswer(await faultOf(init(given)));
    expect(code).toBe(2);
    expect(text).toBe('“/proc/甲”这里不能建文件夹。请换一个地方再试。');
  });
});
