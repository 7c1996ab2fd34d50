import type { Scheme } from '../../ledger/scheme/schema.ts';
import { page, table } from './markdown.ts';
import { howTo } from './own-scheme.ts';
import { evaluation } from './scheme-facts/evaluation.ts';
import type { Fact, Part } from './scheme-facts/fact.ts';
import { forms } from './scheme-facts/forms.ts';
import { office } from './scheme-facts/office.ts';
import { pledges } from './scheme-facts/pledges.ts';
import { posts } from './scheme-facts/posts.ts';
import { year } from './scheme-facts/year.ts';

export const PARTS: readonly Part[] = [pledges, year, evaluation, posts, forms, office];

const ALL = '（软件默认值）';
const SOME = '（部分是软件默认值）';
const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`);

/** Whether what a fact tells is the software's default: all of it, some of it, or nothing. */
function markOf({ at, partly }: Fact, scheme: Scheme): string {
  const named = Object.keys(scheme.defaults);
  const paths = at(scheme);
  const covered = paths.filter((path) => named.some((one) => one === path || isBelow(path, one)));
  if (partly === undefined && paths.length > 0 && covered.length === paths.length) return ALL;
  return covered.length > 0 || paths.some((path) => named.some((one) => isBelow(one, path))) ? SOME : '';
}

/** The defaults that bear on a fact, by path. */
const defaultsOf = ({ at }: Fact, scheme: Scheme): readonly string[] =>
  Object.keys(scheme.defaults).filter((named) =>
    at(scheme).some((path) => path === named || isBelow(path, named) || isBelow(named, path)),
  );

function factLines(fact: Fact, scheme: Scheme, told: Set<string>): readonly string[] {
  const own = defaultsOf(fact, scheme).filter((path) => !told.has(path));
  for (const path of own) told.add(path);
  const reasons = [...new Set(own.map((path) => scheme.defaults[path]))];
  const lines = fact.tell(scheme);
  const [only] = lines;
  if (only === undefined && reasons.length === 0) return [];
  const mark = only === undefined ? '' : markOf(fact, scheme);
  const label = `- **${fact.label}** ${(fact.where === undefined ? fact.at(scheme) : [fact.where]).map((path) => `\`${path}\``).join('、')}`;
  const head = lines.length > 1 ? [`${label}${mark}：`, ...lines.map((line) => `  - ${line}`)] : [];
  const one = lines.length > 1 ? [] : [`${label}：${only ?? '不设'}${mark}`];
  return [...head, ...one, ...reasons.map((reason) => `  - 软件默认值：${reason}`)];
}

function schemeBlocks(scheme: Scheme): readonly string[] {
  const told = new Set<string>();
  const blocks = PARTS.flatMap(({ title, facts }) => {
    const lines = facts.flatMap((fact) => factLines(fact, scheme, told));
    return lines.length === 0 ? [] : [`### ${title}`, lines.join('\n')];
  });
  const forgotten = Object.keys(scheme.defaults).filter((path) => !told.has(path));
  if (forgotten.length > 0)
    throw new Error(`the page of schemes does not tell ${forgotten.join(', ')} of ${scheme.id}`);
  return [`## ${scheme.name} \`${scheme.id}\``, ...blocks];
}

/** What a scheme has of a fact, in a few words; “—” where it does not have it. */
function cellOf(fact: Fact, scheme: Scheme): string {
  const short = fact.compare === true ? fact.tell(scheme).join('；') : (fact.compare?.(scheme) ?? '');
  return short === '' ? '—' : `${short}${markOf(fact, scheme)}`;
}

function comparison(schemes: readonly Scheme[]): readonly string[] {
  return PARTS.flatMap(({ title, facts }) => {
    const rows = facts
      .filter(({ compare }) => compare !== undefined)
      .map((fact) => [fact.label, ...schemes.map((scheme) => cellOf(fact, scheme))]);
    return [`### ${title}`, table(['', ...schemes.map(({ name, id }) => `${name} \`${id}\``)], rows)];
  });
}

/** docs/schemes.md: what each scheme says, with every default named as one, and how to write one's own. */
export function schemesPage(schemes: readonly Scheme[]): string {
  return page([
    '# 方案',
    '由 `npm run docs` 从 `templates/schemes` 中的方案生成，请勿手改。',
    '方案是一个单位推行承诺的规则：谁承诺、谁审查、怎样评议、出哪些通报。软件带五个方案，各照一个单位的文件写成。' +
      `文件没有规定而软件又不能没有的，用软件的默认值：标有“${ALL}”，并说明原因。默认值不是那个单位的规定，可以在自己的 方案.json 中改。`,
    '各方案有哪些工作表、哪些列，见 [数据字典](dictionary.md)。各项后面的英文是它在 方案.json 中的位置。',
    '## 五个方案对照',
    '“—”是这个方案没有这一项。',
    ...comparison(schemes),
    ...schemes.flatMap(schemeBlocks),
    ...howTo(),
  ]);
}
