import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { lookAtFolder } from '../../scripts/doctor/folder/index.ts';
import { type Ran, chengnuo, program } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

const TODAY = '2026-10-10';
let root: string;
let dir: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'chengnuo-'));
  chengnuo(root, 'init', '某局', '--scheme', 'construction');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  dir = path.join(tempDir(), '某局');
  execFileSync('cp', ['-a', path.join(root, '某局'), dir]);
});

const lines = async (): Promise<readonly string[]> => {
  const { section } = await lookAtFolder(dir, day(TODAY));
  return section.lines.map(({ state, what, says }) => `${state} ${what}：${says}`);
};

const FOLDERS = ['上报', '通报', '台账模板', '回执', '年终', '文书模板', '接收存档', '.读取缓存'];
const WITHIN = ['上报/2026Q3', '通报/2026Q3', '回执/2026Q3', '年终/2026'];
const INSTEAD: readonly (readonly [string, (at: string) => void])[] = [
  ['是一个文件', (at) => writeFileSync(at, '占着')],
  ['是指向自己的快捷方式（符号链接）', (at) => symlinkSync(at, at)],
  ['是断了的快捷方式（符号链接）', (at) => symlinkSync(`${at}没有`, at)],
  ['是管道、设备之类，不是文件夹', (at) => void execFileSync('mkfifo', [at])],
];

describe('what lies where a folder should be is a line', () => {
  it.each(INSTEAD)('%s', async (why, put) => {
    for (const name of [...FOLDERS, ...WITHIN]) {
      const at = path.join(dir, name);
      mkdirSync(path.dirname(at), { recursive: true });
      rmSync(at, { recursive: true, force: true });
      put(at);
      const state = name === '.读取缓存' ? 'notice' : 'faulty';
      expect(await lines()).toContain(`${state} ${name}：“${at}”${why}，这里应是文件夹`);
      rmSync(at);
    }
  });

  it('and commands refuse it in a sentence', () => {
    for (const [name, ...command] of [
      ['通报', 'periods'],
      ['文书模板', 'templates', 'check'],
      ['文书模板', 'templates', 'eject'],
      ['通报', 'roll-up', '--in', '上报', '--period', '2026Q3'],
    ] as const) {
      const at = path.join(dir, name);
      symlinkSync(at, at);
      const ran = chengnuo(dir, ...command);
      rmSync(at);
      expect([command, ran.code, ran.err]).toEqual([command, 2, expect.stringContaining('是指向自己的快捷方式')]);
    }
  });
});

/** The program as run by one whom permissions bind. */
function unprivileged(cwd: string, ...args: readonly string[]): Ran {
  const bound = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if ('uid' in bound) execFileSync('chown', ['-hR', `${bound.uid}:${bound.gid}`, path.dirname(dir)]);
  const ran = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', ...bound });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('a folder that can’t be opened is a line, and the others are told', () => {
  it.each(['上报', '上报/2026Q3', '通报', '通报/2026Q3', '通报/2026Q3/已印发-1', '接收存档', '回执', '文书模板'])(
    '%s',
    (name) => {
      const at = path.join(dir, name);
      mkdirSync(at, { recursive: true });
      chmodSync(at, 0);
      const ran = unprivileged('/', 'doctor', '--dir', dir, '--today', TODAY);
      chmodSync(at, 0o755);
      expect([ran.code, ran.err]).toEqual([1, '']);
      expect(ran.out).toMatch(new RegExp(`有误　[^\\n]*“${at}[^\\n]*没有(读取)?权限`));
      expect(ran.out).toContain('正常　临时文件：没有残留');
      expect(ran.out).toContain('正常　回执登记.json：');
    },
  );

  it('the committee’s folder itself', () => {
    chmodSync(dir, 0);
    const ran = unprivileged('/', 'doctor', '--dir', dir);
    chmodSync(dir, 0o755);
    expect([ran.code, ran.err]).toEqual([1, '']);
    expect(ran.out).toContain(`有误　文件夹：“${dir}”打不开：没有读取权限`);
    expect(ran.out).toContain('→ 请让这台电脑的管理员把这个文件夹的读取权限给当前用户');
  });

  it('a folder of templates within 文书模板: what is in it is not left out in silence', () => {
    const at = path.join(dir, '文书模板', '部件');
    mkdirSync(at, { recursive: true });
    chmodSync(at, 0);
    const ran = unprivileged(dir, 'templates', 'check');
    chmodSync(at, 0o755);
    expect(ran).toMatchObject({
      code: 2,
      err: expect.stringContaining('文书模板/部件 打不开：没有读取权限') as string,
    });
  });
});
