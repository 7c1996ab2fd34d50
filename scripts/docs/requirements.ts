import { catalogue } from '../../ledger/findings/catalogue.ts';
import type { Code } from '../../ledger/findings/finding.ts';
import { page, table } from './markdown.ts';
import { type Requirement, requirements } from './requirement-list.ts';
import { type TestTitle, idsOf } from './test-titles.ts';

/** The codes of findings by which a requirement is watched. */
function codesOf(id: string): readonly string[] {
  const all = Object.entries(catalogue) as [Code, { readonly rule: string }][];
  return all.filter(([, { rule }]) => rule.split(/[、, ]+/).includes(id)).map(([code]) => code);
}

function section({ id, asked, what, later }: Requirement, tests: readonly TestTitle[]): string {
  const byFile = new Map<string, string[]>();
  for (const { file, titles } of tests) byFile.set(file, [...(byFile.get(file) ?? []), titles.join(' › ')]);
  const codes = codesOf(id);
  const shown = [...byFile].flatMap(([file, all]) => [
    `- \`${file}\``,
    ...[...new Set(all)].map((title) => `  - ${title}`),
  ]);
  return [
    `## ${id}　${what}`,
    '',
    `原文要求：${asked}。${later === undefined ? '' : `尚未完成：${later}。`}`,
    ...(codes.length > 0 ? ['', `问题（每种在样例库中有一例）：${codes.map((code) => `\`${code}\``).join('、')}`] : []),
    ...(shown.length > 0 ? ['', ...shown] : []),
  ].join('\n');
}

/** docs/requirements.md: each requirement with the tests that show it, from the ids at the head of test titles. */
export function requirementsPage(tests: readonly TestTitle[]): string {
  const of = (id: string): readonly TestTitle[] => tests.filter((one) => idsOf(one).includes(id));
  const rows = requirements.map(({ id, asked, what, later }) => [
    id,
    asked,
    what,
    later === undefined ? String(of(id).length) : '—',
    String(codesOf(id).length),
  ]);
  return page([
    '# 要求和测试',
    '本页由 `npm run docs` 从测试的名称生成：测试名称以要求的编号开头。`npm run survivors` 逐条弄坏实现这些要求的规则，检查确有测试失败。',
    table(['编号', '原文要求', '内容', '测试', '问题'], rows),
    ...requirements.map((one) => section(one, of(one.id))),
  ]);
}

/** Requirements that neither a test nor a reason covers. */
export function uncovered(tests: readonly TestTitle[]): readonly string[] {
  const shown = new Set(tests.flatMap(idsOf));
  return requirements.filter(({ id, later }) => later === undefined && !shown.has(id)).map(({ id }) => id);
}
