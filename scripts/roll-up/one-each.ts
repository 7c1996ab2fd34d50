import { sha256 } from '../files/sha256.ts';
import { committeeKey } from './lower-roster.ts';
import { type Source, isUsed, setAside } from './source.ts';

/** What a source's figures say, whoever's they are. */
function contentOf({ made }: Source): string {
  if (made === null) return '';
  return sha256(JSON.stringify([made.figures.totals, made.figures.branches, made.byBranch, made.byCommittee]));
}

/** What was issued before what was not, the last issued first. */
function newestFirst(a: Source, b: Source): number {
  const serial = ({ issued }: Source): number => issued?.serial ?? 0;
  return serial(b) - serial(a) || (a.at < b.at ? -1 : 1);
}

const SHOWN = 5;

/** “甲”、“乙”, or the first of many. */
const listed = (names: readonly string[], unit: string): string =>
  names.slice(0, SHOWN).join('、') + (names.length > SHOWN ? `等${names.length}${unit}` : '');

const named = (some: readonly Source[]): string =>
  listed(
    some.map(({ at }) => `“${at}”`),
    '个文件夹',
  );

/** Several folders of one committee: the last issued counts, equal ones once, and of different drafts none. */
function ofOne(same: readonly Source[]): readonly Source[] {
  const [best, ...others] = [...same].sort(newestFirst);
  if (!best || others.length === 0) return same;
  const rivals = others.filter(
    (one) => (one.issued?.serial ?? 0) === (best.issued?.serial ?? 0) && contentOf(one) !== contentOf(best),
  );
  if (rivals.length > 0) {
    const all = [best, ...others].sort((a, b) => (a.at < b.at ? -1 : 1));
    const why = `${named(all)}都是${best.name}的，数字却不同，不知道哪一份对`;
    const todo = '请只留对的一份；其实是两个党委的，请各自在 方案.json 中写上自己的党委名称，重新运行 bulletin。';
    return all.map((one) => setAside(one, 'conflict', why, todo));
  }
  const rest = others.map((one) => {
    if (contentOf(one) === contentOf(best)) return setAside(one, 'repeated', `与“${best.at}”相同，只计一次`);
    const by = best.issued === null ? `“${best.at}”` : `“${best.at}”中的${best.issued.folder}（${best.issued.number}）`;
    return setAside(one, 'older', `同一个党委有较新的：${by}`);
  });
  return [best, ...rest];
}

function groups<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const map = new Map<string, T[]>();
  for (const one of all) map.set(keyOf(one), [...(map.get(keyOf(one)) ?? []), one]);
  return [...map.values()];
}

/** Two names for the very same figures: one of the folders is a copy of the other. */
function ofOneContent(same: readonly Source[]): readonly Source[] {
  if (same.length < 2 || same[0]!.made!.figures.totals.committed === 0) return same;
  const whose = listed(
    same.map(({ name }) => name),
    '个党委',
  );
  const why = `${named(same)}分别是${whose}的，每个数却都相同，像是同一份复制了几次`;
  return same.map((one) => setAside(one, 'copied', why, '请核对各文件夹是哪个党委的，请复制错的重新报送。'));
}

const countedBelow = ({ made }: Source): readonly string[] =>
  (made?.byCommittee ?? [])
    .filter(({ standing }) => standing === 'issued' || standing === 'draft')
    .map(({ name }) => committeeKey(name));

/** What is counted within another's merging is not counted again; what two others both hold is counted in neither. */
function withoutContained(all: readonly Source[]): readonly Source[] {
  const holders = (key: string): readonly Source[] => all.filter((one) => countedBelow(one).includes(key));
  return all.map((one) => {
    const shared = countedBelow(one).find((key) => holders(key).length > 1);
    if (shared !== undefined) {
      const twice = one.made!.byCommittee.find(({ name }) => committeeKey(name) === shared)!.name;
      const why = `${named(holders(shared))}都计入了${twice}，合在一起会算两次`;
      return setAside(one, 'conflict', why, '请有关党委核对各自的下级，改正后重新汇总。');
    }
    const [holder] = holders(committeeKey(one.name));
    if (!holder || holder === one) return one;
    return setAside(one, 'contained', `${holder.name}的汇总（“${holder.at}”）中已经计入，不再单独计`);
  });
}

function apply(all: readonly Source[], step: (used: readonly Source[]) => readonly Source[]): readonly Source[] {
  return [...step(all.filter(({ state }) => isUsed(state))), ...all.filter(({ state }) => !isUsed(state))];
}

/** Sets aside what would count a committee twice, so that each that is left counts once. Order: by folder. */
export function oneEach(all: readonly Source[]): readonly Source[] {
  const steps: readonly ((used: readonly Source[]) => readonly Source[])[] = [
    (used) => groups(used, ({ name }) => committeeKey(name)).flatMap(ofOne),
    (used) => groups(used, contentOf).flatMap(ofOneContent),
    withoutContained,
  ];
  return [...steps.reduce(apply, all)].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
