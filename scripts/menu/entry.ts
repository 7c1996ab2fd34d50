import type { Answers, Question } from './question.ts';
import type { MenuState } from './state.ts';

/** The question that is still open; `null` where it is answered, or need not be asked. */
export type Ask = (state: MenuState, answers: Answers) => Question | null;

/** A command in the menu: what is asked for it, and what is typed behind its name. */
export interface Entry {
  readonly command: string;
  readonly label: string;
  readonly hint: string;
  readonly asks: readonly Ask[];
  readonly args: (answers: Answers, state: MenuState) => readonly string[];
}

/** The next question of an entry; `null` when all are answered. */
export function nextQuestion({ asks }: Entry, state: MenuState, answers: Answers): Question | null {
  for (const ask of asks) {
    const question = ask(state, answers);
    if (question !== null) return question;
  }
  return null;
}
