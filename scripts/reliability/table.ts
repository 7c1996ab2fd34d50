import type { Seen, Trial } from './trial.ts';

type Row = readonly [Trial, Seen];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function seenCell({ seen, problems, skipped }: Seen): string {
  if (skipped !== undefined) return `没有试：${skipped}`;
  return problems.length === 0 ? `符合：${seen}` : `**${problems.length}处不符**：${problems.join('；')}`;
}

const line = ([trial, seen]: Row): string =>
  `| ${[trial.name, trial.tried, String(seen.times), seenCell(seen), trial.does].map(cell).join(' | ')} |`;

const HEAD = ['| 情况 | 试了什么 | 次数 | 看到什么 | 程序怎么做 |', '|---|---|---|---|---|'];

/** What was tried and seen, as a Markdown table. */
export const tableOf = (rows: readonly Row[]): string => [...HEAD, ...rows.map(line)].join('\n');

const BEGIN = '<!-- 表由 npm run reliability 生成 -->';
const END = '<!-- 表到此为止 -->';

/** The table of the page, put in anew; a trial that was not run this time keeps its line. */
export function page(text: string, rows: readonly Row[], names: readonly string[]): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for the table');
  const before = text.slice(from, to).split('\n');
  const lines = names.flatMap((name) => {
    const row = rows.find(([trial]) => trial.name === name);
    return row ? [line(row)] : before.filter((one) => one.startsWith(`| ${cell(name)} |`));
  });
  return `${text.slice(0, from)}${BEGIN}\n\n${[...HEAD, ...lines].join('\n')}\n\n${text.slice(to)}`;
}
