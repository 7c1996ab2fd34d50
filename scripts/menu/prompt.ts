import { cancel, intro, isCancel, log, outro, select, text } from '@clack/prompts';
import type { Question } from './question.ts';

/** The person at the terminal, as the menu speaks to her. */
export interface Person {
  readonly greet: (title: string) => void;
  /** Asks a question; `null` where she leaves (Esc, Ctrl-C). */
  readonly ask: (question: Question) => Promise<string | null>;
  readonly show: (title: string, text: string) => void;
  readonly leave: (text: string, isBroken: boolean) => void;
}

async function answerTo(question: Question): Promise<string | symbol> {
  const { message } = question;
  if (question.kind === 'write') {
    const { example, faultOf } = question;
    const validate = (typed = ''): string | undefined => faultOf(typed) ?? undefined;
    return text({ message, placeholder: example, validate });
  }
  const options = question.choices.map(({ value, label, hint }) => ({
    value,
    label,
    ...(hint === undefined ? {} : { hint }),
  }));
  const { initial } = question;
  return select<string>({
    message,
    options,
    showInstructions: false,
    ...(initial === undefined ? {} : { initialValue: initial }),
  });
}

export const atTerminal: Person = {
  greet: intro,
  ask: async (question) => {
    const answer = await answerTo(question);
    return isCancel(answer) ? null : String(answer);
  },
  // Without a frame: a long line is copied whole.
  show: (title, shown) => {
    log.step(title);
    process.stdout.write(`   ${shown}\n`);
  },
  leave: (said, isBroken) => (isBroken ? cancel(said) : outro(said)),
};
