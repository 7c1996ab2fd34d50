import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { day } from '../../ledger/day.ts';
import { commandLine } from '../../scripts/cli/command-line.ts';
import { isAtTerminal } from '../../scripts/cli/terminal.ts';
import { menu } from '../../scripts/menu/menu.ts';
import type { Person } from '../../scripts/menu/prompt.ts';
import type { Question } from '../../scripts/menu/question.ts';
import { readState } from '../../scripts/menu/read-state.ts';
import { BRANCH, HELP, LEAVE, topQuestion } from '../../scripts/menu/top.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { shipped } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Answers in order; where there are no more answers she leaves. */
function person(answers: readonly string[]) {
  const left: string[] = [];
  const shown: string[] = [];
  const asked: Question[] = [];
  const given = [...answers];
  const one: Person = {
    greet: () => undefined,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(given.shift() ?? null);
    },
    show: (_, text) => shown.push(text),
    leave: (text) => left.push(text),
  };
  return { one, left, shown, asked };
}

/** What is written to standard output or error while something runs. */
async function heard(work: () => Promise<number>): Promise<{ readonly code: number; readonly text: string }> {
  let text = '';
  const take = (part: unknown): boolean => {
    text += String(part);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((to) => vi.spyOn(to, 'write').mockImplementation(take));
  try {
    return { code: await work(), text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function committee(): string {
  const dir = tempDir();
  mkdirSync(path.join(dir, '某局', '上报', '2026Q3'), { recursive: true });
  writeFileSync(path.join(dir, '某局', '方案.json'), '{"extends":"construction"}');
  return dir;
}

/** The command that the first question proposes. */
async function proposedIn(cwd: string): Promise<string | undefined> {
  const first = topQuestion(await readState(cwd, day('2026-10-08')));
  return first.initial;
}

describe('menu', () => {
  it('shows the command, runs it as typed, says how it ended, and leaves with its exit code', async () => {
    const { one, shown, left } = person(['periods', '某局', 'run', LEAVE]);
    const cwd = committee();
    const before = process.cwd();
    process.chdir(cwd);
    const { code, text } = await heard(() => menu(one, cwd)).finally(() => process.chdir(before));
    expect({ code, shown, left }).toEqual({ code: 0, shown: ['chengnuo periods --dir 某局'], left: ['已离开。'] });
    expect(text).toContain('还没有印发过通报。');
    expect(text).toContain('做完了。');
  });

  it('tells wrong usage in a sentence and goes on; the exit code is that of the last run', async () => {
    const { one, asked } = person([BRANCH, 'seal', '没有.xlsx', 'run', 'back']);
    const { code, text } = await heard(() => menu(one, committee()));
    expect(code).toBe(2);
    expect(text).toContain('找不到“没有.xlsx”');
    expect(text).toContain('没有做成');
    expect(text).not.toMatch(/^\s+at /m);
    expect(asked.at(-1)!.key).toBe('command');
  });

  it('leaves calmly at any question, with nothing done', async () => {
    for (const answers of [[], [BRANCH], [HELP], ['bulletin'], ['bulletin', '某局', '2026Q3'], [LEAVE]]) {
      const { one, left } = person(answers);
      expect(await menu(one, committee())).toBe(0);
      expect(left).toEqual(['已离开，什么都没有做。']);
    }
  });

  it('explains a command, and does not run what is not agreed to', async () => {
    const { one } = person([HELP, 'issue', 'bulletin', '某局', '2026Q3', 'back', LEAVE]);
    const { code, text } = await heard(() => menu(one, committee()));
    expect(code).toBe(0);
    expect(text).toContain('用法：chengnuo issue --period 2026Q3');
    expect(text).not.toContain('没有做成');
  });

  it('proposes what is to be done next where there is one committee', async () => {
    const { one, asked } = person([]);
    await menu(one, tempDir());
    expect(asked[0]).toMatchObject({ initial: 'init', message: '要做什么？（这里还没有党委的文件夹）' });
  });

  it.each([
    ['the scheme is damaged', '{'],
    ['there is no roster', '{"extends":"construction"}'],
  ])('proposes the doctor first where %s', async (_, scheme) => {
    const cwd = committee();
    writeFileSync(path.join(cwd, '某局', '方案.json'), scheme);
    expect(await proposedIn(cwd)).toBe('doctor');
  });

  it('proposes the doctor while the roster is empty or damaged, and the circular once it is filled', async () => {
    const cwd = committee();
    const scheme = shipped['construction']!;
    const roster = path.join(cwd, '某局', '支部名册.xlsx');
    writeFileSync(roster, await buildBranchRoster(scheme, []));
    expect(await proposedIn(cwd)).toBe('doctor');
    const row = { code: 'A01', name: '甲支部', kind: null, orgForm: '党支部' };
    const more = { affiliation: '直属', contactLeader: '赵敏', secretary: '林知远' };
    writeFileSync(roster, await buildBranchRoster(scheme, [{ ...row, ...more }]));
    writeFileSync(path.join(cwd, '某局', '上报', '2026Q3', 'A01.xlsx'), '');
    expect(await proposedIn(cwd)).toBe('bulletin');
    writeFileSync(roster, 'no workbook');
    expect(await proposedIn(cwd)).toBe('doctor');
  });
});

describe('the terminal', () => {
  const tty = { stdin: { isTTY: true }, stdout: { isTTY: true }, env: { TERM: 'xterm' } };

  it('is there only with keys and a screen, outside of automatic runs', () => {
    expect(isAtTerminal(tty)).toBe(true);
    expect(isAtTerminal({ ...tty, stdin: {} })).toBe(false);
    expect(isAtTerminal({ ...tty, stdout: {} })).toBe(false);
    expect(isAtTerminal({ ...tty, env: { CI: 'true' } })).toBe(false);
    expect(isAtTerminal({ ...tty, env: { TERM: 'dumb' } })).toBe(false);
  });
});

describe('a command line to copy', () => {
  it.each([
    [['issue', '--number', '〔2026〕15号'], 'linux', 'chengnuo issue --number 〔2026〕15号'],
    [['check', '我的 台账.xlsx'], 'linux', "chengnuo check '我的 台账.xlsx'"],
    [['check', "it's.xlsx"], 'darwin', "chengnuo check 'it'\\''s.xlsx'"],
    [['check', 'C:\\我的 台账\\A01.xlsx'], 'win32', 'chengnuo check "C:\\我的 台账\\A01.xlsx"'],
    [['check', 'C:\\台账\\A01.xlsx'], 'win32', 'chengnuo check C:\\台账\\A01.xlsx'],
    [['bulletin', '--accept-changes', 'A01,A02'], 'win32', 'chengnuo bulletin --accept-changes "A01,A02"'],
  ] as const)('%j on %s is %s', (args, platform, line) => {
    expect(commandLine(args, platform)).toBe(line);
  });
});
