import { commands } from '../cli/commands.ts';
import { branchEntries } from './branch-entries.ts';
import { committeeEntries } from './committee-entries.ts';
import type { Entry } from './entry.ts';
import { moreEntries } from './more-entries.ts';
import type { Choice, Choosing } from './question.ts';
import type { MenuState } from './state.ts';

/** What is in the first menu beside commands. */
export const BRANCH = '（支部）';
export const HELP = '（说明）';
export const LEAVE = '（离开）';

export const entries: readonly Entry[] = [...committeeEntries, ...branchEntries, ...moreEntries];

const choiceOf = ({ command, label, hint }: Entry): Choice => ({ value: command, label, hint });

/** What is to be done next, where there is one committee to tell of. */
function proposed({ committees }: MenuState): { readonly says: string; readonly initial: string } | null {
  if (committees.length === 0) return { says: '这里还没有党委的文件夹', initial: 'init' };
  if (committees.length > 1) return null;
  const { says, command } = committees[0]!.next;
  return { says: `下一步：${says}`, initial: command?.[0] ?? 'bulletin' };
}

/** The first question: what is to be done. */
export function topQuestion(state: MenuState): Choosing {
  const next = proposed(state);
  return {
    kind: 'choose',
    key: 'command',
    message: next === null ? '要做什么？' : `要做什么？（${next.says}）`,
    choices: [
      ...committeeEntries.map(choiceOf),
      { value: BRANCH, label: '支部用的……', hint: '上报、读入回执、打印、对照、合并' },
      ...moreEntries.map(choiceOf),
      { value: HELP, label: '各个命令的说明……' },
      { value: LEAVE, label: '离开' },
    ],
    ...(next === null ? {} : { initial: next.initial }),
  };
}

/** What a branch wants to do. */
export const branchQuestion: Choosing = {
  kind: 'choose',
  key: 'command',
  message: '支部要做什么？',
  choices: branchEntries.map(choiceOf),
};

/** Which command is to be explained. */
export const helpQuestion: Choosing = {
  kind: 'choose',
  key: 'command',
  message: '看哪个命令的说明？',
  choices: commands.map(({ name, summary }) => ({ value: name, label: name, hint: summary })),
};
