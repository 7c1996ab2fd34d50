import { chineseDay } from '../../../ledger/day.ts';
import type { BranchResultsInput, RankedBranch } from '../../../ledger/figures/reports.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type TableView, centre, name, number, tableView } from '../evaluation/table.ts';
import { nameBranches } from '../text/list.ts';
import { NO_RATE } from '../text/number.ts';
import { lastPeriod, shortDay } from '../text/period.ts';

/** The posted ranking of branches, as finished text. */
export interface BranchResultsView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** `null` where no branch was ranked. */
  readonly table: TableView | null;
  readonly signer: string;
  readonly date: string;
}

/** “前移2位”, “后移1位”, “不变”, “—” where it had no rank before. */
export function movement({ rank, before }: RankedBranch): string {
  if (before === null) return NO_RATE;
  if (rank === before) return '不变';
  return rank < before ? `前移${before - rank}位` : `后移${rank - before}位`;
}

/** Scores with as many decimals as any of them has, so that the column lines up. */
export function scoresShown(scores: readonly number[]): readonly string[] {
  const decimals = Math.max(0, ...scores.map((score) => (String(score).split('.')[1] ?? '').length));
  return scores.map((score) => score.toFixed(decimals));
}

function changeSentence({ rows, beforePeriod }: BranchResultsInput): string {
  if (beforePeriod === null) return '没有上一期的评比结果可比。';
  const forward = rows.filter(({ rank, before }) => before !== null && rank < before);
  const back = rows.filter(({ rank, before }) => before !== null && rank > before);
  const fresh = rows.filter(({ before }) => before === null);
  const named = (word: string, some: readonly RankedBranch[]): string =>
    some.length > 0 ? `${word}的支部${some.length}个：${nameBranches(some.map((row) => row.name))}` : '';
  const parts = [named('名次前移', forward), named('名次后移', back), named('上期没有名次', fresh)].filter(Boolean);
  const than = `与${lastPeriod(beforePeriod)}相比，`;
  return `${than}${parts.length === 0 ? '各支部名次没有变化' : parts.join('；')}。`;
}

function missingSentence({ missing }: BranchResultsInput): string {
  return missing.length > 0 ? `没有评比结果的支部${missing.length}个：${nameBranches(missing)}。` : '';
}

function table({ rows, period, beforePeriod }: BranchResultsInput): TableView | null {
  if (rows.length === 0) return null;
  const scores = scoresShown(rows.map(({ score }) => score));
  const caption = `${period.name}支部评比结果`;
  const before = beforePeriod ? [centre('上期名次', 15), centre('名次变化', 17)] : [];
  return tableView(
    {
      caption,
      look: 'stat',
      columns: [centre('名次', 12), name('支部', 40), number('得分', 16), ...before],
      rows: rows.map((row, i) => [
        String(row.rank),
        row.name,
        scores[i]!,
        ...(beforePeriod ? [row.before === null ? NO_RATE : String(row.before), movement(row)] : []),
      ]),
    },
    caption,
  );
}

/** 支部评比结果公示 of two months, signed by the committee (B2). */
export function branchResultsView(input: BranchResultsInput): BranchResultsView {
  const { scheme, period, rows, publicOn, today } = input;
  const { basis, issuer } = paperOf(scheme, 'branchResults');
  const lead = `根据《${basis}》，${issuer}对各支部${period.name}情况进行了评比，现将评比结果公示如下。`;
  const since = publicOn === null ? '' : `本结果自${shortDay(publicOn, period.year)}起公开。`;
  const ranking =
    rows.length === 0
      ? '本期没有支部的评比结果。'
      : `参加评比的支部${rows.length}个，得分和名次由${issuer}评定，得分相同的名次相同。` +
        missingSentence(input) +
        changeSentence(input);
  return {
    title: `${period.name}支部评比结果公示`,
    paragraphs: [lead + since, ranking],
    table: table(input),
    signer: issuer,
    date: chineseDay(today),
  };
}
