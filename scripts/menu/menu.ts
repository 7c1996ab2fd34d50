import { commands } from '../cli/commands.ts';
import { commandLine } from '../cli/command-line.ts';
import { todayOf } from '../cli/given.ts';
import { commandHelp } from '../cli/help.ts';
import { say } from '../cli/out.ts';
import { type Entry, nextQuestion } from './entry.ts';
import { type Person, atTerminal } from './prompt.ts';
import type { Answers, Choosing } from './question.ts';
import { readState } from './read-state.ts';
import { runCommand } from './run-command.ts';
import type { MenuState } from './state.ts';
import { BRANCH, HELP, LEAVE, branchQuestion, entries, helpQuestion, topQuestion } from './top.ts';

/** Where the person goes from a step: she has left, or what she chose. */
type Left<T> = T | null;

const goOn: Choosing = {
  kind: 'choose',
  key: 'go',
  message: '运行吗？',
  choices: [
    { value: 'run', label: '运行' },
    { value: 'back', label: '不运行，回到开头' },
  ],
};

const after: Choosing = {
  kind: 'choose',
  key: 'after',
  message: '还要做别的吗？',
  choices: [
    { value: 'back', label: '回到开头' },
    { value: LEAVE, label: '离开' },
  ],
};

/** How a run ended, by its exit code. */
const ENDED: Readonly<Record<number, string>> = {
  0: '做完了。',
  1: '做完了，但有要处理的，见上面的说明。',
};

/** The words of the command that an entry's answers make; `null` where the person leaves. */
async function asked(person: Person, entry: Entry, state: MenuState): Promise<Left<readonly string[]>> {
  let answers: Answers = {};
  for (;;) {
    const question = nextQuestion(entry, state, answers);
    if (question === null) return [entry.command, ...entry.args(answers, state)];
    const answer = await person.ask(question);
    if (answer === null) return null;
    answers = { ...answers, [question.key]: answer };
  }
}

/** What is chosen in the first menu, and in those below it: an entry, a command to explain, or to leave. */
async function chosen(
  person: Person,
  state: MenuState,
): Promise<Left<{ readonly help: boolean; readonly name: string }>> {
  const first = await person.ask(topQuestion(state));
  if (first === null || first === LEAVE) return null;
  if (first !== BRANCH && first !== HELP) return { help: false, name: first };
  const name = await person.ask(first === BRANCH ? branchQuestion : helpQuestion);
  return name === null ? null : { help: first === HELP, name };
}

/** Asks, shows the command, and runs it; the exit code, `null` where the person leaves, `undefined` where nothing ran. */
async function onceThrough(person: Person, cwd: string): Promise<number | null | undefined> {
  const state = await readState(cwd, todayOf({ positionals: [], options: {} }));
  const what = await chosen(person, state);
  if (what === null) return null;
  if (what.help) {
    say('', commandHelp(commands.find(({ name }) => name === what.name)!), '');
    return undefined;
  }
  const words = await asked(
    person,
    entries.find(({ command }) => command === what.name)!,
    state,
  );
  if (words === null) return null;
  person.show('要运行的命令，下次可以直接写：', commandLine(words));
  const go = await person.ask(goOn);
  if (go !== 'run') return go === null ? null : undefined;
  say('');
  const code = await runCommand(words);
  say('', ENDED[code] ?? '没有做成，见上面的说明。', '');
  return code;
}

/**
 * `chengnuo` without arguments at a terminal: asks what to do, until the person leaves. The exit code is that of the
 * command that ran last, 0 where none did.
 */
export async function menu(person: Person = atTerminal, cwd: string = process.cwd()): Promise<number> {
  person.greet('承诺台账　↑↓选择，回车确定，Esc 离开');
  let last: number | null = null;
  for (;;) {
    const code = await onceThrough(person, cwd);
    if (code === null) {
      person.leave(last === null ? '已离开，什么都没有做。' : '已离开。', last === null);
      return last ?? 0;
    }
    if (code === undefined) continue;
    last = code;
    if ((await person.ask(after)) !== 'back') {
      person.leave('已离开。', false);
      return last;
    }
  }
}
