import { type Finding, finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { DraftOf } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';

type Post = DraftOf<'posts'>;
type Elected = NonNullable<Scheme['posts']>['electedBy'];

function individual(posts: readonly Post[], { individual: expected }: Elected): readonly Finding[] {
  return posts.flatMap(({ kind, howSet: is, ...row }) =>
    kind !== '个人示范岗' || is === null || is === expected
      ? []
      : [finding('post-election-wrong', cellOf(row, 'howSet'), { kind, is, expected })],
  );
}

// How a collective post comes about is said for the first time only, so only the earliest of them are judged.
function collective(posts: readonly Post[], { collective: expected }: Elected): readonly Finding[] {
  const all = posts.filter(({ kind }) => kind === '集体示范岗');
  if (all.some(({ setOn }) => setOn === null)) return [];
  const first = all.map(({ setOn }) => setOn!).sort()[0];
  return all.flatMap(({ kind, howSet: is, setOn, ...row }) =>
    kind === null || setOn === null || setOn !== first || is === null || is === expected
      ? []
      : [finding('post-first-election', cellOf(row, 'howSet'), { kind, is, expected, setOn })],
  );
}

/** D1: an individual post by the vote of all members, a collective one the first time by the body that the scheme names. */
export const postElections: Check = ({ ledger, scheme }) =>
  scheme.posts
    ? [...individual(ledger.posts, scheme.posts.electedBy), ...collective(ledger.posts, scheme.posts.electedBy)]
    : [];
