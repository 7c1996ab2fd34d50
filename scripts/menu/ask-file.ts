import { pathArg } from '../cli/command-line.ts';
import { unquoted } from './ask-folder.ts';
import { type Answers, type Question, answerOf, chooseOrWrite } from './question.ts';
import type { MenuState } from './state.ts';

/** Asks for a workbook: one of the current folder that is not yet taken, or any other by its path. */
export function askWorkbook(state: MenuState, answers: Answers, key: string, message: string): Question | null {
  const taken = Object.entries(answers).filter(([other]) => other !== key);
  const names = state.workbooks.filter((name) => taken.every(([, value]) => value !== name));
  return chooseOrWrite(
    answers,
    {
      key,
      message,
      choices: names.map((name) => ({ value: name, label: name })),
      other: '别处的文件……',
    },
    {
      message: `${message}可以把文件拖到这里`,
      example: 'A01_某局党支部_2026.xlsx',
      faultOf: (text) => (state.kindOf(unquoted(text)) === 'file' ? null : '没有这个文件，请核对名称和路径'),
    },
  );
}

/** The path of a file or folder that was asked for. */
export const pathOf = (answers: Answers, key: string): string => pathArg(unquoted(answerOf(answers, key)));
