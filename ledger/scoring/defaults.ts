import type { Scheme } from '../scheme/schema.ts';
import { sentence } from '../sentence.ts';

/** What the values that a score hangs on are called, by their path in the scheme; a value within goes by the same name. */
export const SCORING_VALUES: Readonly<Record<string, string>> = {
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
};

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
 * “评议和兑现的权重：原文未规定权重；默认评议占六成、兑现占四成。”: values that are the software's, not the institution's, by
 * name; a reason that holds for several entries of a list is told once. `names` calls values by their path in the scheme;
 * what it does not name is not told.
 */
export function namedDefaults(scheme: Scheme, names: Readonly<Record<string, string>>): readonly string[] {
  const reasons = new Map<string, Map<string, string[]>>();
  for (const [path, reason] of Object.entries(scheme.defaults)) {
    const key = Object.keys(names).find((known) => path === known || path.startsWith(`${known}.`));
    if (key === undefined) continue;
    const own = reasons.get(key) ?? new Map<string, string[]>();
    const name = entryName(path, key, entriesOf(key, scheme));
    own.set(reason, [...(own.get(reason) ?? []), ...(name === undefined ? [] : [name])]);
    reasons.set(key, own);
  }
  return [...reasons].map(([key, own]) => {
    const entries = entriesOf(key, scheme);
    return `${names[key]!}：${[...own].map(([reason, some]) => told(reason, some, entries)).join('')}`;
  });
}
