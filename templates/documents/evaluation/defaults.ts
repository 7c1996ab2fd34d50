import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { sentence } from '../text/sentence.ts';

/** What a value of the scheme is called; a value within it goes by the same name. */
const NAMES: Readonly<Record<string, string>> = {
  'evaluation.rounds': '评议轮次和日期',
  'evaluation.grades': '等次、分值和分数线',
  'evaluation.panels': '评议主体和权重',
  'evaluation.subjects': '评议内容',
  'evaluation.selfEvaluation': '自评',
  'evaluation.statement': '逐项说明落实情况',
  'evaluation.weights': '评议和兑现的权重',
  'evaluation.lateCounts': '逾期后兑现的折算',
  'evaluation.assessment': '支部年度党建工作考核得分',
  evaluation: '评议办法',
  selection: '建议人选的条件',
  measures: '整改问责的措施',
  measureRules: '应当整改问责的情形',
  posts: '示范岗',
  deadlineRequired: '完成时限',
};

const keyOf = (path: string): string | undefined =>
  Object.keys(NAMES).find((known) => path === known || path.startsWith(`${known}.`));

/** The entries of a list of the scheme, which go by their names; none where the value is no such list. */
function entriesOf(key: string, scheme: Scheme): readonly string[] {
  const list = key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], scheme);
  const entries = Array.isArray(list) ? (list as readonly { readonly name?: string }[]) : [];
  return entries.flatMap(({ name }) => name ?? []);
}

/** “满意” for a path within that grade. */
function entryName(path: string, key: string, entries: readonly string[]): string | undefined {
  const within = path.slice(key.length + 1);
  return entries.find((name) => within === name || within.startsWith(`${name}.`));
}

/** Why, after the entries of which it holds; without them where it holds of all. */
function told(reason: string, names: readonly string[], entries: readonly string[]): string {
  if (names.length === 0 || names.length === entries.length) return sentence(reason);
  return `${names.map((name) => `“${name}”`).join('')}：${sentence(reason)}`;
}

/**
 * Values that bear on an evaluation and are the software's, not the institution's, by name; a reason that holds for several
 * entries of a list is told once. Every `evaluation.*` of the scheme's defaults is among them; those of posts are where
 * posts are told of.
 */
export function bearingDefaults(scheme: Scheme, posts: boolean): readonly string[] {
  const reasons = new Map<string, Map<string, string[]>>();
  for (const [path, reason] of Object.entries(scheme.defaults)) {
    const key = keyOf(path);
    if (key === undefined || (key === 'posts' && !posts)) continue;
    const own = reasons.get(key) ?? new Map<string, string[]>();
    const name = entryName(path, key, entriesOf(key, scheme));
    own.set(reason, [...(own.get(reason) ?? []), ...(name === undefined ? [] : [name])]);
    reasons.set(key, own);
  }
  return [...reasons].map(([key, own]) => {
    const entries = entriesOf(key, scheme);
    return `${NAMES[key]!}：${[...own].map(([reason, names]) => told(reason, names, entries)).join('')}`;
  });
}
