import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { SCORING_VALUES, namedDefaults } from '../../../ledger/scoring/defaults.ts';

const POSTS = { posts: '示范岗' } as const;

/** What a value of the scheme is called; a value within it goes by the same name. */
const NAMES: Readonly<Record<string, string>> = {
  ...SCORING_VALUES,
  selection: '建议人选的条件',
  measures: '整改问责的措施',
  measureRules: '应当整改问责的情形',
  deadlineRequired: '完成时限',
};

/**
 * Values that bear on an evaluation and are the software's, not the institution's, by name. Every `evaluation.*` of the
 * scheme's defaults is among them; those of posts are where posts are told of.
 */
export function bearingDefaults(scheme: Scheme, posts: boolean): readonly string[] {
  return namedDefaults(scheme, posts ? { ...NAMES, ...POSTS } : NAMES);
}
