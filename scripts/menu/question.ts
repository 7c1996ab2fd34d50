/** One of several to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface Choosing {
  readonly kind: 'choose';
  readonly key: string;
  readonly message: string;
  readonly choices: readonly Choice[];
  /** The value that is proposed; the first unless given. */
  readonly initial?: string;
}

export interface Writing {
  readonly kind: 'write';
  readonly key: string;
  readonly message: string;
  /** An example, shown while nothing is written. */
  readonly example: string;
  /** What is wrong with a text, as a sentence; `null` where nothing is. */
  readonly faultOf: (text: string) => string | null;
}

/** A question to the person; its answer is kept under `key`. */
export type Question = Choosing | Writing;

export type Answers = Readonly<Record<string, string>>;

/** Chosen where what is meant is not among the choices: it is written then. */
export const OTHER = '';

const written = (key: string): string => `${key}（写）`;

/** The answer to a question with choices, or what was written in the stead of them. */
export function answerOf(answers: Answers, key: string): string {
  const chosen = answers[key] ?? OTHER;
  return chosen === OTHER ? (answers[written(key)] ?? '').trim() : chosen;
}

/**
 * Asks to choose, and to write where none of the choices is meant; where there are none, to write at once. Gives the
 * question that is still open, `null` when it is answered.
 */
export function chooseOrWrite(
  answers: Answers,
  choosing: Omit<Choosing, 'kind'> & { readonly other: string },
  writing: Omit<Writing, 'kind' | 'key'>,
): Question | null {
  const { key, other, choices, ...rest } = choosing;
  const isOpen = choices.length > 0 && answers[key] === undefined;
  if (isOpen) return { kind: 'choose', key, ...rest, choices: [...choices, { value: OTHER, label: other }] };
  if ((answers[key] ?? OTHER) !== OTHER || answers[written(key)] !== undefined) return null;
  return { kind: 'write', key: written(key), ...writing };
}
