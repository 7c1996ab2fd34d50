import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { nodeOf } from '../../scripts/package/node-of.ts';
import { type Ran, chengnuo, program } from '../support/chengnuo.ts';
import { filesIn } from '../outputs/text-of-file.ts';
import { EATER, clearPlace, meddle, pack, packed, place, runPacked, startPacked } from './packed.ts';

const BULLETIN = ['bulletin', '--period', '2026Q3', '--today', '2026-10-08'];
const [ours, theirs] = [path.join(place, 'ours'), path.join(place, 'theirs')];
let said: string;

beforeAll(() => {
  said = pack();
});
afterAll(clearPlace);

/** A copy of the demo to work in. */
function copyOf(name: string): string {
  const dir = path.join(place, name);
  cpSync(ours, dir, { recursive: true });
  return dir;
}

/** What the program says in a folder, as it would of another. */
function saidIn(dir: string, other: string, args: readonly string[]): Ran {
  const { code, out, err } = chengnuo(dir, ...args);
  return { code, out: out.replaceAll(dir, other), err: err.replaceAll(dir, other) };
}

describe('the executable, on a machine without anything', () => {
  it('runs the demo and writes, byte by byte, what the program writes in Node', () => {
    expect(runPacked(place, ['demo', '--out', ours])).toMatchObject({ code: 0 });
    expect(chengnuo(place, 'demo', '--out', theirs).code).toBe(0);
    const files = filesIn(theirs).filter((name) => !name.startsWith('.读取缓存'));
    expect(filesIn(ours).filter((name) => !name.startsWith('.读取缓存'))).toEqual(files);
    expect(files.filter((name) => name.endsWith('figures.json')).length).toBe(6);
    const differ = files.filter(
      (name) => !readFileSync(path.join(ours, name)).equals(readFileSync(path.join(theirs, name))),
    );
    expect(differ).toEqual([]);
  });

  it('says nothing but what the program says', () => {
    const [one, other] = [runPacked(ours, ['periods']), chengnuo(ours, 'periods')];
    expect(one).toEqual(other);
    expect(one.code).toBe(0);
  });

  it('takes from the cache what the program in Node kept there', () => {
    const ran = runPacked(theirs, ['bulletin', '--period', '2026Q4', '--today', '2027-01-08']);
    expect(ran.out).toMatch(/其中\d+个文件和上次一样，取自缓存/);
  });

  it.each([
    ['templates', ['templates', 'eject', '通报'], '文书模板/通报_circular.hbs'],
    ['forms', ['forms', '上报/2026Q3/A01_局机关_2026.xlsx', '--kind', 'pledge', '--out', '书.docx'], '书.docx'],
  ])('makes %s', (_, args, file) => {
    expect(runPacked(theirs, args)).toMatchObject({ code: 0 });
    expect(filesIn(theirs)).toContain(file);
  });

  it('adds up what committees below have issued', () => {
    const upper = path.join(place, 'upper');
    mkdirSync(upper);
    expect(runPacked(upper, ['init', '.', '--scheme', 'construction']).code).toBe(0);
    const ran = runPacked(upper, ['roll-up', '--in', '..', '--period', '2026Q2']);
    expect(ran.out).toContain('计入党委1个（共1个），支部12个');
    expect(filesIn(upper)).toContain('通报/2026Q2/通报.docx');
  });

  it('says how to use it where it is used wrongly', () => {
    expect(runPacked(place, ['bulletin', '--peroid'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--peroid'),
    });
  });

  it.each(['desk-child', 'constructor', '__proto__'])('is itself where %s is told by chance', (played) => {
    const ran = runPacked(place, ['--version'], { CHENGNUO_PLAYS: played });
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining(manifest.version) });
  });
});

/** Whether a process is at work; one that has ended may be listed until somebody asks for its end. */
function isRunning(pid: string): boolean {
  try {
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('its children', () => {
  it('have a cap on their heap; one that eats memory dies alone, and its file is told of', () => {
    const { told, env } = meddle('eats', 'const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()));');
    const dir = copyOf('eaten');
    const { code, out } = runPacked(dir, [...BULLETIN, '--no-cache', '--parquet'], env);
    expect(code).toBe(1);
    expect(filesIn(dir)).toContain('通报/2026Q3/汇总台账.parquet');
    expect(out).toContain('接收10个');
    expect(out).toContain(`${EATER}　读取这个文件时程序两次出错退出，其他文件不受影响`);
    const limits = readdirSync(told).map((pid) => Number(readFileSync(path.join(told, pid), 'utf8')) / 2 ** 20);
    // The young generation stands beside the cap.
    expect(limits.filter((megabytes) => megabytes < 768 || megabytes > 768 + 64)).toEqual([]);
    expect(limits.length).toBeGreaterThan(2);
  });

  it('end with it on Ctrl-C', async () => {
    const { told, env } = meddle('hangs', 'for (;;);');
    const run = startPacked(copyOf('stopped'), [...BULLETIN, '--no-cache'], env);
    const ended = once(run, 'exit');
    for (let tries = 0; readdirSync(told).length < 2 && tries < 200; tries += 1) await wait(50);
    expect(readdirSync(told).length).toBe(2);
    process.kill(-run.pid!, 'SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    const alive = (): readonly string[] => readdirSync(told).filter(isRunning);
    for (let tries = 0; alive().length > 0 && tries < 40; tries += 1) await wait(50);
    expect(alive()).toEqual([]);
  });
});

describe('the package', () => {
  it('tells size and start of each file, and its digests are true', () => {
    expect(said).toMatch(/linux-x64\/chengnuo {2}\d+\.\d MB {2}启动\d+\.\d\d秒/);
    expect(said).toMatch(/chengnuo-[\d.]+\.tgz {2}\d+\.\d MB {2}启动\d+\.\d\d秒/);
    const lines = readFileSync(path.join(packed, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const digestOf = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(path.join(packed, name)))
        .digest('hex');
    const files = filesIn(packed).filter((name) => name !== 'SHA256SUMS');
    expect(lines).toEqual(files.map((name) => `${digestOf(name)}  ${name}`));
  });

  it('has the handbooks as Word and as pages, and what they refer to', () => {
    const papers = filesIn(path.join(packed, '手册'));
    expect(papers).toEqual(expect.arrayContaining(['使用手册-党委.docx', '使用手册-党委.html', '墙贴.docx']));
    expect(papers).toEqual(expect.arrayContaining(['参考/数据字典.md', '参考/问题一览.md', '参考/方案.md']));
  });

  it('has the licences of all it is made of', () => {
    const text = readFileSync(path.join(packed, '第三方许可.txt'), 'utf8');
    const missing = Object.keys(manifest.dependencies).filter((name) => !text.includes(`\n${name}  `));
    expect(missing).toEqual([]);
    expect(text).toContain('Node.js is licensed for use as follows');
  });

  it('has a tarball that npm installs with an empty cache and no registry to reach', () => {
    const [prefix, home] = [path.join(place, 'prefix'), path.join(place, 'home')];
    mkdirSync(home);
    const tarball = path.join(packed, `chengnuo-${manifest.version}.tgz`);
    const settings = { npm_config_cache: path.join(home, 'cache'), npm_config_registry: 'http://127.0.0.1:9/' };
    const env = { PATH: process.env['PATH'], HOME: home, npm_config_prefix: prefix, ...settings };
    const installed = spawnSync('npm', ['install', '-g', tarball, '--offline'], { cwd: home, env, encoding: 'utf8' });
    expect([installed.status, installed.stderr]).toEqual([0, '']);
    const installedAs = path.join(prefix, 'bin', 'chengnuo');
    const ran = spawnSync(installedAs, ['periods', '--dir', theirs], { cwd: home, env, encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: chengnuo(theirs, 'periods').out, stderr: '' });
    const [here, there] = [copyOf('here'), copyOf('there')];
    const { status, stdout, stderr } = spawnSync(installedAs, BULLETIN, { cwd: there, env, encoding: 'utf8' });
    expect({ code: status, out: stdout, err: stderr }).toEqual(saidIn(here, there, BULLETIN));
    expect(stdout).toContain('接收10个');
    const quiet = ['forms', '上报/2026Q3/A01_局机关_2026.xlsx', '--kind', 'pledge', '--out', '书.docx'];
    expect(spawnSync(installedAs, quiet, { cwd: there, env, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

/** All that is written in a folder, Word files and workbooks by their parts: what packs them may pack otherwise. */
function writtenIn(dir: string): ReadonlyMap<string, string> {
  const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  return new Map(
    filesIn(dir).flatMap((name): readonly (readonly [string, string])[] => {
      const bytes = readFileSync(path.join(dir, name));
      if (!/\.(docx|xlsx)$/.test(name)) return [[name, digestOf(bytes)]];
      return Object.entries(unzipSync(bytes)).map(([part, text]) => [`${name} ${part}`, digestOf(text)] as const);
    }),
  );
}

describe('the program in another version of Node', () => {
  it.for(['22', '24'])('says and writes the same: %s', async (version, { skip }) => {
    const node = await nodeOf('linux-x64', mkdtempSync(path.join(place, 'node-')), version);
    if (node === null) return skip(`Node ${version} can't be had from the package registry`);
    const [here, there] = [copyOf(`before-${version}`), copyOf(`node-${version}`)];
    const args = [...BULLETIN, '--no-cache'];
    const { status, stdout, stderr } = spawnSync(node, [program, ...args], { cwd: there, encoding: 'utf8' });
    expect({ code: status, out: stdout, err: stderr }).toEqual(saidIn(here, there, args));
    const [written, expected] = [writtenIn(path.join(there, '通报')), writtenIn(path.join(here, '通报'))];
    expect(written).toEqual(expected);
    expect(expected.size).toBeGreaterThan(100);
  });
});
