import { faultAnswer } from '../cli/fault-answer.ts';

/** What a refusal says, a line each; a fault of the program's own is none and is thrown on. */
export function messageLines(fault: unknown): readonly [string, ...string[]] {
  const { text, code } = faultAnswer(fault);
  if (code === 70) throw fault;
  const [first = '', ...more] = text.split('\n').map((line) => line.trim());
  return [first, ...more.filter((line) => line !== '')];
}
