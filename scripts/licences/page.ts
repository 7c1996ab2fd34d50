import { page, table } from '../docs/markdown.ts';
import { ALLOWED, ALLOWED_IN_DEVELOPMENT, ALLOWED_PACKAGES } from './allowed.ts';
import type { Locked } from './lockfile.ts';
import type { Parts } from './parts.ts';

const said = ({ licence }: Locked): string => licence ?? '未写';

/** One line a package and version, wherever and however often it is installed; by name. */
function packageTable(packages: readonly Locked[]): string {
  const lines = packages.map((one) => [one.name, one.version, said(one)] as const);
  const once = new Map(lines.map((line) => [line.slice(0, 2).join('@'), line]));
  const sorted = [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return table(['软件包', '版本', '许可'], sorted);
}

function summary(packages: readonly Locked[]): string {
  const counts = new Map<string, number>();
  for (const one of packages) counts.set(said(one), (counts.get(said(one)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return table(
    ['许可', '个数'],
    sorted.map(([licence, count]) => [licence, String(count)]),
  );
}

const reasons = (head: string, known: Readonly<Record<string, string>>): string =>
  table([head, '为什么可以用'], Object.entries(known));

/** docs/licences.md: what the program is made with, under which licences. */
export const licencesPage = ({ production, addin, development }: Parts): string =>
  page([
    '# 第三方软件的许可',
    '由 `npm run docs` 从 package-lock.json 和源代码的引用生成，请勿手改。`npm run licences` 核对：许可不在本页所列之内的，会指出并以1退出。',
    '本程序自己的许可是 [MIT](../LICENSE)。打包给人用的一份附有所含软件包的许可原文。',
    '## 命令行程序用的',
    packageTable(production),
    '## 加载项另外用的',
    '由任务窗格引用到的软件包，连同它们所引用的；建成的加载项只含其中用到的部分，名单和许可原文在 `dist/addin/licences.md`。',
    packageTable(addin),
    '## 只在开发时用的',
    '用来编译、检查和测试，不随程序分发。',
    summary(development),
    '## 哪些许可可以用',
    reasons('许可', ALLOWED),
    '只在开发时用的，还可以是：',
    reasons('许可', ALLOWED_IN_DEVELOPMENT),
    '逐个看过、同意使用的：',
    reasons('软件包', ALLOWED_PACKAGES),
  ]);
