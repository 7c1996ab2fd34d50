import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../scripts/cli/commands.ts';
import { chengnuo } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('help', () => {
  it('lists every command', () => {
    const { out, code } = chengnuo('.', '--help');
    expect(code).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name}`);
  });

  it.each(commands.map(({ name }) => name))('of %s names each of its options', (name) => {
    const { out, code } = chengnuo('.', name, '--help');
    expect(code).toBe(0);
    for (const option of Object.keys(commands.find((c) => c.name === name)!.options))
      expect(out).toContain(`--${option}`);
  });
});

describe('wrong usage', () => {
  it.each([
    [['通报'], '没有“通报”这个命令。可用的命令：'],
    [['buletin'], '没有“buletin”这个命令；是不是“bulletin”？可用的命令：'],
    [['bulletin', '--quarter', '3'], '没有“--quarter”这个选项'],
    [['bulletin'], '请写期间'],
    [['bulletin', '--period', '2026Q5'], '不是期间'],
    [['bulletin', '--period', '2026Q3', '--today', '2026-2-30'], '不是日期'],
    [['check'], '请写要核对的文件'],
    [['check', '没有.xlsx'], '找不到“没有.xlsx”'],
    [['init'], '请写一个文件夹名'],
    [['init', '某局'], '请写方案'],
    [['init', '某局', '--scheme', 'constructon'], '没有名为“constructon”的方案'],
    [['template'], '请写年度'],
    [['template', '--year', '2026'], '没有 方案.json'],
    [['bulletin', '--period', '2026Q3'], '没有 方案.json'],
  ])('%j exits 2 with a sentence and writes nothing', (args, sentence) => {
    const dir = tempDir();
    const ran = chengnuo(dir, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toMatch(/^\s+at /m);
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('a committee folder', () => {
  it('is made once and not overwritten', () => {
    const dir = tempDir();
    expect(chengnuo(dir, 'init', '某局', '--scheme', 'construction').code).toBe(0);
    const scheme = path.join(dir, '某局', '方案.json');
    writeFileSync(scheme, '{"extends":"construction"}');
    expect(chengnuo(dir, 'init', '某局', '--scheme', 'construction').code).toBe(2);
    expect(readFileSync(scheme, 'utf8')).toBe('{"extends":"construction"}');
    const checked = chengnuo(dir, 'check', path.join('某局', '方案.json'));
    expect(checked).toMatchObject({ code: 2, out: '' });
    expect(checked.err).toContain('方案.json 不是台账。要核对方案，请运行 chengnuo doctor --dir 某局');
  });

  it('may be named with “-” first, behind ./ or --', () => {
    const dir = tempDir();
    chengnuo(dir, 'init', './-局', '--scheme', 'police');
    const roster = path.join('-局', '支部名册.xlsx');
    expect(chengnuo(dir, 'check', '--', roster).out).toContain('支部名册');
    expect(chengnuo(dir, 'check', `./${roster}`).out).toContain('支部名册');
    expect(chengnuo(dir, 'check', roster).err).toContain('前面加 ./');
  });

  it('is named in what is to be typed next so that a shell runs nothing of its name', () => {
    const dir = tempDir();
    const made = chengnuo(dir, 'init', '$(id) `局`', '--scheme', 'construction');
    expect(made.out).toContain(`\n  chengnuo template --year 2026 --dir '${path.join(dir, '$(id) `局`')}'\n`);
    const checked = chengnuo(dir, 'check', path.join('$(id) `局`', '方案.json'));
    expect(checked.err).toContain("请运行 chengnuo doctor --dir '$(id) `局`'");
  });

  it('asks for the roster to be filled before templates are made', () => {
    const dir = tempDir();
    chengnuo(dir, 'init', '某局', '--scheme', 'construction');
    const ran = chengnuo(dir, 'template', '--year', '2026', '--dir', '某局');
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain('请先填写支部名册');
  });

  it.each([
    ['{"extends":"constructon"}', 'extends', '没有名为“constructon”的方案'],
    ['{"extends":"construction","submissionDay":"5"}', 'submissionDay', ''],
    ['{“extends”：“construction”}', '', '不是正确的 JSON'],
    ['{"extends":"construction","columns":{"commitments.measure":"required"}}', 'commitments.measure', ''],
  ])('with the wrong scheme %s is refused with the place', (text, place, sentence) => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '方案.json'), text);
    const ran = chengnuo(dir, 'bulletin', '--period', '2026Q3');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(place);
    expect(ran.err).toContain(sentence);
  });
});

describe('the demo', () => {
  it('exits 0, can be run on, and replaces an earlier demo but never a folder of the user', () => {
    const dir = tempDir();
    // What an earlier demo left: its mark, and something that is no part of it any more.
    mkdirSync(path.join(dir, '示例', '上报'), { recursive: true });
    writeFileSync(path.join(dir, '示例', '示例数据.txt'), '');
    writeFileSync(path.join(dir, '示例', '上报', '旧件.xlsx'), '');
    expect(chengnuo(dir, 'demo', '--scheme', 'police', '--out', '示例').code).toBe(0);
    expect(existsSync(path.join(dir, '示例', '上报', '旧件.xlsx'))).toBe(false);

    // A damaged register of receipts stops a merge; what stands stays.
    const figures = path.join(dir, '示例', '通报/2026Q3/figures.json');
    const before = readFileSync(figures, 'utf8');
    writeFileSync(path.join(dir, '示例', '收件登记.json'), '{');
    const ran = chengnuo(dir, 'bulletin', '--period', '2026Q3', '--dir', '示例');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('收件登记.json 已损坏');
    expect(readFileSync(figures, 'utf8')).toBe(before);

    mkdirSync(path.join(dir, '我的'));
    writeFileSync(path.join(dir, '我的', '方案.json'), '{"extends":"construction"}');
    expect(chengnuo(dir, 'demo', '--out', '我的').code).toBe(2);
    expect(existsSync(path.join(dir, '我的', '方案.json'))).toBe(true);
  });
});

describe('方案.json', () => {
  it('in another encoding than UTF-8 is refused with what to do', () => {
    const dir = tempDir();
    // “建” in GBK: what Notepad writes as ANSI.
    writeFileSync(path.join(dir, '方案.json'), Buffer.from([0x7b, 0x22, 0xbd, 0xa8, 0x22, 0x3a, 0x31, 0x7d]));
    const ran = chengnuo(dir, 'template', '--year', '2026');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('编码选“UTF-8”');
  });

  it('with wrong values is refused in Chinese', () => {
    const dir = tempDir();
    writeFileSync(path.join(dir, '方案.json'), '{"extends":"construction","submissionDay":40,"foo":1}');
    const { err } = chengnuo(dir, 'template', '--year', '2026');
    expect(err).toContain('submissionDay');
    expect(err).not.toMatch(/expected|Invalid|Unrecognized|Too big/);
  });
});
