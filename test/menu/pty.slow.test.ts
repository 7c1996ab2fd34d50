import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { program } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';

const DOWN = '\u001b[B';
const UP = '\u001b[A';
const ENTER = '\r';
const ESCAPE = '\u001b';
const CTRL_C = '\u0003';

/** What is waited for on the screen, and the keys that are pressed then. */
type Press = readonly [seen: string, ...keys: readonly string[]];

interface Seen {
  readonly code: number | null;
  readonly screen: string;
}

/** Runs the program at a terminal of 80 columns, pressing keys as it asks; `script` makes the terminal. */
function atTerminal(cwd: string, presses: readonly Press[]): Promise<Seen> {
  const command = `stty cols 80 rows 40; '${process.execPath}' '${program}'`;
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd,
    env: { ...process.env, CI: '', TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  let screen = '';
  let from = 0;
  let next = 0;
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    screen += stripVTControlCharacters(part);
    const press = presses[next];
    const at = press === undefined ? -1 : screen.indexOf(press[0], from);
    if (press === undefined || at < 0) return;
    from = screen.length;
    next += 1;
    // Keys come one by one, as from a person: a bare Esc is told from a sequence by time.
    press.slice(1).forEach((key, i) => setTimeout(() => child.stdin.write(key), 150 * (i + 1)));
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, screen })));
}

function committee(): string {
  const dir = tempDir();
  mkdirSync(path.join(dir, '某局', '上报', '2026Q3'), { recursive: true });
  writeFileSync(path.join(dir, '某局', '方案.json'), '{"extends":"construction"}');
  return dir;
}

describe('the menu at a terminal', () => {
  it('runs what is chosen by keys, shows the command and its output, and leaves', async () => {
    const { code, screen } = await atTerminal(committee(), [
      // From 体检 up to 看印发过的各期: there is no roster yet.
      ['离开\r\n', UP, UP, UP, ENTER],
      ['别的文件夹……', ENTER],
      ['不运行，回到开头', ENTER],
      ['还要做别的吗', DOWN, ENTER],
    ]);
    expect(screen).toContain('chengnuo periods --dir 某局');
    expect(screen).toContain('还没有印发过通报。');
    expect(screen).toContain('已离开。');
    expect(code).toBe(0);
    expect(screen).not.toMatch(/navigate|submit|cancel|Yes|No\b/);
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Esc', ESCAPE],
  ])('leaves with %s, with exit code 0 and nothing done', async (_name, key) => {
    const { code, screen } = await atTerminal(committee(), [['离开\r\n', key]]);
    expect(screen).toContain('已离开，什么都没有做。');
    expect(code).toBe(0);
  });
});

describe('without a terminal', () => {
  it.each([
    ['from a pipe', 'pipe'],
    ['from nothing', 'ignore'],
  ] as const)('prints the help %s and ends', (_name, stdin) => {
    const { status, stdout } = spawnSync(process.execPath, [program], {
      cwd: tempDir(),
      encoding: 'utf8',
      timeout: 30_000,
      stdio: [stdin, 'pipe', 'pipe'],
    });
    expect(status).toBe(0);
    expect(stdout).toContain('用法：chengnuo 命令 [选项]');
  });

  it('prints the help in an automatic run, though it has a terminal', () => {
    const env = { ...process.env, CI: 'true', TERM: 'xterm' };
    const command = `'${process.execPath}' '${program}'`;
    const { status, stdout } = spawnSync('script', ['-qefc', command, '/dev/null'], {
      env,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('用法：chengnuo 命令 [选项]');
  });
});
