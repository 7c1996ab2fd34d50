import type { Day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { labelOf, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical, namesIn } from '../parse/text.ts';
import type { DraftOf, Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { judgeable } from './rows.ts';

type Post = DraftOf<'posts'>;

const INDIVIDUAL = '个人示范岗';
const COLLECTIVE = '集体示范岗';
const IN_PLACE = '在岗';

/** Whom 岗内党员 names: members of the roster, each once, and names that mean none of them. */
export interface Holders {
  readonly members: readonly Member[];
  readonly unknown: readonly string[];
  /** Names that two members bear. */
  readonly ambiguous: readonly { readonly name: string; readonly members: readonly Member[] }[];
}

export function holdersOf({ holders }: Post, ledger: Ledger): Holders {
  const members = new Set<Member>();
  const unknown: string[] = [];
  const ambiguous: { name: string; members: readonly Member[] }[] = [];
  for (const name of namesIn(holders ?? '')) {
    const whom = resolvePledger(name, ledger);
    if (whom.kind === 'member') members.add(whom.member);
    else if (whom.kind === 'ambiguous') ambiguous.push({ name, members: whom.members });
    else unknown.push(name);
  }
  return { members: [...members], unknown, ambiguous };
}

/** Whether a member has left the branch by the end of a day. */
export const hasLeft = ({ change, changedOn }: Member, asOf: Day): boolean =>
  change !== null && change !== '转入' && changedOn !== null && changedOn <= asOf;

function whoTheyAre(post: Post, holders: Holders): readonly Finding[] {
  const ambiguous = holders.ambiguous.flatMap(({ name, members }) => {
    const ids = members.flatMap(({ memberId }) => memberId ?? []);
    if (ids.length < members.length) return [];
    return [finding('name-ambiguous', cellOf(post, 'holders'), { header: '岗内党员', name, ids })];
  });
  if (holders.unknown.length === 0) return ambiguous;
  const args = { holders: post.holders ?? '', unknown: holders.unknown };
  return [finding('post-holder-unknown', cellOf(post, 'holders'), args), ...ambiguous];
}

const nameOf = ({ name, postId }: Post): string => name ?? postId ?? '这个岗';

function howMany(post: Post, count: number): readonly Finding[] {
  const { kind, headcount } = post;
  const name = nameOf(post);
  if (kind === INDIVIDUAL && count > 1) {
    const args = { name, holders: post.holders ?? '', count };
    return [finding('post-holder-count', cellOf(post, 'holders'), args)];
  }
  if (kind !== COLLECTIVE || headcount === null || headcount === count) return [];
  return [finding('post-with-outsiders', cellOf(post, 'headcount'), { name, headcount, holders: count })];
}

function whereTheyAre(post: Post, members: readonly Member[], { ledger, asOf }: CheckContext): readonly Finding[] {
  if (post.state !== IN_PLACE) return [];
  const found: Finding[] = [];
  const left = members.filter((member) => hasLeft(member, asOf));
  if (left.length > 0) {
    const args = { holders: post.holders ?? '', left: left.map((member) => labelOf(member, ledger)) };
    found.push(finding('post-holder-left', cellOf(post, 'holders'), args));
  }
  const { unit } = post;
  const elsewhere = members.filter(
    (member) => judgeable(member, 'unit') && member.unit !== null && member.unit !== unit,
  );
  const there = elsewhere.filter((member) => !left.includes(member));
  if (unit !== null && there.length > 0) {
    const args = { name: nameOf(post), unit, holders: there.map((member) => labelOf(member, ledger)) };
    found.push(finding('post-unit-differs', cellOf(post, 'unit'), args));
  }
  return found;
}

/** D1: who stands in a post is a member; one in an individual post, and in a collective one everybody there. */
export const postHolders: Check = (context) => {
  const { ledger, scheme } = context;
  if (!scheme.posts || ledger.missing.has('roster')) return [];
  // A row of the roster without a name may be the very one that is meant.
  const nameless = ledger.roster.filter(({ name }) => name === null).length;
  const named = ledger.posts.map((post) => ({ post, holders: holdersOf(post, ledger) }));
  const strangers = new Set(named.flatMap(({ holders }) => holders.unknown.map(canonical)));
  return named.flatMap(({ post, holders }) => {
    if (post.holders === null) return [];
    const known = strangers.size <= nameless ? { ...holders, unknown: [] } : holders;
    const count = holders.members.length + holders.unknown.length + holders.ambiguous.length;
    return [...whoTheyAre(post, known), ...howMany(post, count), ...whereTheyAre(post, holders.members, context)];
  });
};
