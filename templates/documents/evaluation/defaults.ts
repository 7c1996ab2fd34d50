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

function nameOf(path: string): string | undefined {
  const key = Object.keys(NAMES).find((known) => path === known || path.startsWith(`${known}.`));
  return key === undefined ? undefined : NAMES[key];
}

/** Whether the matter of a default comes up in an evaluation of the scheme. */
function bears(path: string, scheme: Scheme): boolean {
  return path !== 'posts' || scheme.posts !== undefined;
}

/**
 * Values that bear on an evaluation and are the software's, not the institution's, by name; each reason is said once.
 * Every `evaluation.*` of the scheme's defaults is among them.
 */
export function bearingDefaults(scheme: Scheme): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const [path, reason] of Object.entries(scheme.defaults)) {
    const name = nameOf(path);
    if (name === undefined || !bears(path, scheme)) continue;
    const told = reasons.get(name) ?? [];
    const said = sentence(reason);
    if (!told.includes(said)) reasons.set(name, [...told, said]);
  }
  return [...reasons].map(([name, told]) => `${name}：${told.join('')}`);
}
