import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubledKeys } from '../../scripts/committee/doubled-keys.ts';
import { readSchemeFile } from '../../scripts/committee/scheme-file.ts';
import { town } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

const read = async (text: string | Uint8Array) => {
  const dir = tempDir();
  await writeFile(path.join(dir, '方案.json'), text);
  return readSchemeFile(dir);
};

const refusal = async (text: string | Uint8Array): Promise<string> => {
  const fault = await read(text).catch((cause: unknown) => cause);
  return fault instanceof Error && fault.name === 'WrongUsage'
    ? fault.message.replace(/^\S*方案\.json/, '方案.json')
    : '';
};

describe('方案.json', () => {
  it('is nothing where the folder has none', async () => {
    expect(await readSchemeFile(tempDir())).toBeNull();
  });

  it('is read with the mark that the notepad puts before it', async () => {
    expect(await read('\ufeff{"extends":"town"}')).toEqual(town);
  });

  it('is refused with every problem, a line each', async () => {
    expect(await refusal('{"extends":"town","submissionDay":31,"evalution":{}}')).toBe(
      [
        '方案.json 不对：',
        '  submissionDay：是31，应不大于28',
        '  evalution：没有名为“evalution”的项；是不是“evaluation”？',
        '请改正后再运行。',
      ].join('\n'),
    );
  });

  it('is refused where it does not fit the workbook', async () => {
    expect(await refusal('{"extends":"town","gatesBy":"镇创先办","records":{"meeting":"生活会"}}')).toContain(
      '  records.meeting：“生活会”不在 lists.activityKind 中\n',
    );
  });

  it('that is no JSON is refused with the line', async () => {
    expect(await refusal('{\n  "extends": "town",\n  "submissionDay": 8，\n}')).toBe(
      '方案.json 不是正确的 JSON（第3行附近）：可能少了引号或逗号，或用了全角标点。',
    );
  });

  it('in another encoding is refused with what to do', async () => {
    // “镇” in GBK.
    expect(await refusal(Uint8Array.from([0x22, 0xd5, 0xf2, 0x22]))).toContain('编码不是 UTF-8');
  });

  it('that says one thing twice is refused: JSON would silently drop the first', async () => {
    expect(await refusal('{"extends":"town","committee":{"name":"甲"},"committee":{"printer":"乙"}}')).toBe(
      '方案.json 不对：\n  committee：同一组里写了两次；请合成一处\n请改正后再运行。',
    );
  });
});

describe('keys written twice', () => {
  it.each<[string, readonly string[]]>([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":1,"b":2}}', ['b']],
    ['{"a":[{"b":1},{"b":2}]}', []],
    ['{"a":"b","b":"a"}', []],
    ['{"a":"{\\"a\\":1}"}', []],
    ['{"满意":1,"\\u6ee1\\u610f":2}', ['满意']],
    ['["a","a"]', []],
  ])('in %s are %j', (json, keys) => {
    expect(doubledKeys(json)).toEqual(keys);
  });
});
