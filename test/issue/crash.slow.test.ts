import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { program } from '../support/chengnuo.ts';
import { type Committee, correctedA01 } from './committee.ts';
import { frozen, issuedFolders } from './frozen.ts';
import { prepare } from './prepared.ts';

const { drafted, issued } = prepare();

const ISSUE = ['issue', '--period', '2026Q3', '--number', '〔2026〕15号', '--today', '2026-10-08'];

/** Runs the program and kills it after a while; gives whether it was killed before it ended. */
async function killed(of: Committee, after: number, args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], { cwd: of.dir, stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  await Promise.race([wait(after), ended]);
  child.kill('SIGKILL');
  return (await ended) === 'SIGKILL';
}

/** Runs the program and kills it as soon as a file is there. */
async function killedAt(of: Committee, file: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { cwd: of.dir, stdio: 'ignore' });
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      over = true;
      resolve();
    });
  });
  while (!over && !existsSync(file)) await wait(1);
  child.kill('SIGKILL');
  await ended;
}

/** Nothing is issued, or all of it: every file that was frozen is there as frozen. */
function isWholeOrAbsent(of: Committee): void {
  if (issuedFolders(of.target).length === 0) return;
  expect(of.run('2026-10-09', 'periods')).toMatchObject({ code: 0 });
}

describe('V2: issue, killed', () => {
  it('at several moments leaves nothing or the whole folder, and can be repeated', async () => {
    const of = drafted();
    for (const after of [150, 300, 450, 600, 800, 1000, 1300]) {
      await killed(of, after, ISSUE);
      isWholeOrAbsent(of);
    }
    expect(of.run('2026-10-08', ...ISSUE)).toMatchObject({ code: 0 });
    expect(issuedFolders(of.target)).toEqual(['已印发-1']);
    isWholeOrAbsent(of);
  });

  it.each(['通报.docx', '汇总台账.xlsx', 'figures.json', '印发.json'])(
    'while it writes %s leaves nothing, and the next one cleans up',
    async (name) => {
      const of = drafted();
      const half = path.join(of.target, '.已印发-1.new');
      await killedAt(of, path.join(half, name), ISSUE);
      isWholeOrAbsent(of);
      expect(of.run('2026-10-08', ...ISSUE).code).toBe(0);
      expect(readdirSync(of.target).filter((one) => one.startsWith('.'))).toEqual([]);
      isWholeOrAbsent(of);
    },
  );

  it('has its leftovers cleaned by the next bulletin too', () => {
    const of = drafted();
    mkdirSync(path.join(of.target, '.已印发-1.new'));
    writeFileSync(path.join(of.target, '.已印发-1.new', '通报.docx'), '一半');
    of.run('2026-10-08', 'bulletin', '--period', '2026Q3');
    expect(readdirSync(of.target).filter((one) => one.startsWith('.'))).toEqual([]);
  });
});

/** Where a bulletin run may die between its renames. */
const moments: Readonly<Record<string, (of: Committee) => void>> = {
  'the old folder is aside and no new one in place': (of) => {
    renameSync(of.target, path.join(of.dir, '通报', '.2026Q3.old'));
  },
  'the new folder is in place and what is not its own still aside': (of) => {
    const old = path.join(of.dir, '通报', '.2026Q3.old');
    renameSync(of.target, old);
    mkdirSync(of.target);
    for (const name of ['通报.docx', '通报.html', '通报（公开版）.docx', '通报（公开版）.html', 'figures.json']) {
      renameSync(path.join(old, name), path.join(of.target, name));
    }
  },
};

describe('V2: what was issued is found again when a bulletin died and', () => {
  const commands = [
    ['bulletin', '--period', '2026Q3', '--today', '2026-10-09'],
    ['issue', '--period', '2026Q3', '--number', '〔2026〕15号', '--today', '2026-10-09'],
    ['periods'],
  ];
  const cases = Object.keys(moments).flatMap((moment) =>
    commands.map((command) => [moment, command[0], command] as const),
  );

  it.each(cases)('%s: by %s', (moment, _, command) => {
    const of = issued();
    const before = frozen(of.target);
    moments[moment]!(of);
    const ran = of.run('2026-10-09', ...command);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('〔2026〕15号');
    expect(frozen(of.target)).toEqual(before);
    expect(existsSync(path.join(of.dir, '通报', '.2026Q3.old'))).toBe(false);
  });
});

describe('V2: bulletin, killed at several moments over an issued period', () => {
  it('never changes what was issued', async () => {
    const of = issued();
    const before = frozen(of.target);
    of.put('A01.xlsx', await correctedA01());
    for (const after of [200, 400, 600, 700, 800, 900, 1000, 1200]) {
      await killed(of, after, ['bulletin', '--period', '2026Q3', '--today', '2026-10-12']);
    }
    of.run('2026-10-12', 'bulletin', '--period', '2026Q3');
    expect(frozen(of.target)).toEqual(before);
    expect(of.run('2026-10-12', 'periods').out).toContain('现有草稿的数字与最后印发的不同');
  });
});
