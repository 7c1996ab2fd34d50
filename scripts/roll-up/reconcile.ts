import { shortCommitteeName } from '../../ledger/committee-name.ts';
import type { Lower } from '../../ledger/figures/roll-up.ts';
import { type Expected, LOWER_ROSTER, committeeKey } from './lower-roster.ts';
import { oneEach } from './one-each.ts';
import { type Source, isProblem, isUsed, reasonName, setAside } from './source.ts';

/** Every folder in its class, and every committee that ought to report with what counts of it. */
export interface Reconciled {
  readonly sources: readonly Source[];
  readonly lowers: readonly Lower[];
}

/** The upper committee's own results, made before: they are no input. */
function withoutOwn(own: string | null): (source: Source) => Source {
  return (source) =>
    own !== null && source.named && committeeKey(source.name) === committeeKey(own)
      ? setAside(source, 'own', '是本级党委自己的结果，不作下级计入')
      : source;
}

/** Figures bear the name of the list where its short name, or the folder, was meant. */
function asListed(roster: readonly Expected[]): (source: Source) => Source {
  const byKey = new Map(
    roster.flatMap((one) => [one.shortName, one.name].map((name) => [committeeKey(name), one] as const)),
  );
  return (source) => {
    const listed = byKey.get(committeeKey(source.name)) ?? byKey.get(committeeKey(shortCommitteeName(source.name)));
    if (listed) return { ...source, name: listed.name };
    if (!isUsed(source.state)) return source;
    return setAside(
      source,
      'unknown',
      `${LOWER_ROSTER}中没有“${source.name}”`,
      `请核对名称；确是下级的，加进${LOWER_ROSTER}。`,
    );
  };
}

/** A committee without a list: those that results were found of, whether they could be used or not. */
function found(sources: readonly Source[]): readonly Expected[] {
  const ours = sources.filter(({ state }) => !['own', 'contained'].includes(state));
  const names = new Map(ours.map(({ name }) => [committeeKey(name), name]));
  return [...names.values()].map((name) => ({ name, shortName: shortCommitteeName(name) }));
}

function lowerOf({ name, shortName }: Expected, sources: readonly Source[]): Lower {
  const own = sources.filter((one) => committeeKey(one.name) === committeeKey(name));
  const used = own.find(({ state }) => isUsed(state));
  if (used?.made) {
    const standing = used.state === 'issued' ? 'issued' : 'draft';
    return { name, shortName, standing, reason: null, number: used.issued?.number ?? null, made: used.made };
  }
  const why =
    own.find(({ state }) => isProblem(state) && state !== 'nothing') ??
    own.find(({ state }) => state === 'otherPeriod');
  if (why)
    return {
      name,
      shortName,
      standing: 'unusable',
      reason: reasonName[why.state] ?? why.why,
      number: null,
      made: null,
    };
  const [other] = own;
  const reason = other === undefined ? '没有收到所报结果' : (reasonName[other.state] ?? other.why);
  return { name, shortName, standing: 'missing', reason, number: null, made: null };
}

/** Sets the folders found beside the list of committees; without a list those found are the list. */
export function reconcile(all: readonly Source[], roster: readonly Expected[] | null, own: string | null): Reconciled {
  const mine = all.map(withoutOwn(own));
  const sources = oneEach(roster === null ? mine : mine.map(asListed(roster)));
  return { sources, lowers: (roster ?? found(sources)).map((one) => lowerOf(one, sources)) };
}
