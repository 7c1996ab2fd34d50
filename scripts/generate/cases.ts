/** What is not simply in order with the file of a branch; each concerns about one branch in a hundred. */
export type Case =
  | 'missing'
  | 'late'
  | 'returned'
  | 'unreadable'
  | 'unsealed'
  | 'sent twice'
  | 'foreign file beside'
  | 'unknown branch beside';

/** By the place of the branch in its hundred, so that a larger committee begins like a smaller one. */
const CASES: Readonly<Record<number, Case>> = {
  11: 'missing',
  23: 'late',
  31: 'returned',
  43: 'unreadable',
  52: 'unknown branch beside',
  57: 'late',
  66: 'foreign file beside',
  71: 'unsealed',
  80: 'sent twice',
};

export const caseOf = (index: number): Case | undefined => CASES[index % 100];

/** Whether a member of the branch goes over to the next branch in the year: one branch in twenty. */
export const letsGo = (index: number, branches: number): boolean => index % 20 === 5 && index + 1 < branches;
