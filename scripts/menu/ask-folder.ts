import { pathArg } from '../cli/command-line.ts';
import { type Answers, type Question, answerOf, chooseOrWrite } from './question.ts';
import type { MenuState } from './state.ts';

/** Asks for the committee's folder; not at all where the current one is it. */
export function askFolder({ committees, kindOf }: MenuState, answers: Answers): Question | null {
  if (committees.length === 1 && committees[0]!.dir === '.') return null;
  return chooseOrWrite(
    answers,
    {
      key: 'dir',
      message: '哪个党委的文件夹？',
      choices: committees.map(({ dir }) => ({ value: dir, label: dir === '.' ? '当前文件夹' : dir })),
      other: '别的文件夹……',
    },
    {
      message: '党委的文件夹在哪里？可以把文件夹拖到这里',
      example: '某局',
      faultOf: (text) => {
        const at = unquoted(text);
        if (kindOf(at) !== 'folder') return '没有这个文件夹，请核对';
        return kindOf(`${at}/方案.json`) === 'file' ? null : '这个文件夹里没有 方案.json，不是党委的文件夹';
      },
    },
  );
}

/** A path as it was dragged into the terminal, without the quotes put around it, or the strokes before its spaces. */
export const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
    .replaceAll('\\ ', ' ');

/** The folder as typed behind `--dir`; “.” is the current one. */
export const folderOf = (answers: Answers): string =>
  answers['dir'] === undefined && answerOf(answers, 'dir') === '' ? '.' : unquoted(answerOf(answers, 'dir'));

/** `--dir` with the folder, where it is not the current one. */
export function folderArgs(answers: Answers): readonly string[] {
  const dir = folderOf(answers);
  return dir === '.' ? [] : ['--dir', pathArg(dir)];
}
