import type { Seen, Trial } from './trial.ts';

type Row = readonly [Trial, Seen];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function seenCell({ seen, problems, skipped }: Seen): string {
  if (skipped !== undefined) return `没有试：${skipped}`;
  return problems.length === 0 ? `符合：${seen}` : `**${problems.length}处不符**：${problems.join('；')}`;
}

/** What was tried and seen, as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  return [
    '| 情况 | 试了什么 | 次数 | 看到什么 | 程序怎么做 |',
    '|---|---|---|---|---|',
    ...rows.map(([trial, seen]) => {
      const cells = [trial.name, trial.tried, String(seen.times), seenCell(seen), trial.does];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ].join('\n');
}

const BEGIN = '<!-- 表由 npm run reliability 生成 -->';
const END = '<!-- 表到此为止 -->';

/** The page with its table put in anew. */
export function page(text: string, rows: readonly Row[]): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for the table');
  return `${text.slice(0, from)}${BEGIN}\n\n${tableOf(rows)}\n\n${text.slice(to)}`;
}
