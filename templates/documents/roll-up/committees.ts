import type { CountsWithRates } from '../../../ledger/figures/counts.ts';
import { type CommitteeLine, type RollUpInput, countedLines } from '../../../ledger/figures/roll-up.ts';
import { onTimeChart } from '../circular/chart.ts';
import type { Part as TablePart } from '../circular/parts.ts';
import { type Table, centre, name, number } from '../evaluation/table.ts';
import { nameBranches } from '../text/list.ts';
import { NO_RATE, percent } from '../text/number.ts';
import type { Section } from './block.ts';
import { kindOf } from './lowers.ts';

export const itemCells = (f: CountsWithRates): readonly string[] => [
  String(f.committed),
  String(f.closed),
  percent(f.closed, f.committed),
  String(f.due),
  String(f.closedOnTime),
  String(f.overdue),
  String(f.unfulfilled),
  percent(f.closedOnTime, f.due),
];

export const itemColumns = [
  number('承诺事项', 8.5),
  number('累计销号', 8),
  number('销号率', 9.8),
  number('到期', 8),
  number('按期兑现', 8),
  number('逾期', 7),
  number('未兑现', 7.5),
  number('按期兑现率', 10),
];

/** A committee whose circular was not issued bears a mark. */
export const marked = ({ shortName, standing }: CommitteeLine): string =>
  standing === 'draft' ? `${shortName}（未印发）` : shortName;

export const placeOf = (rank: number | null, of: number): string => (rank === null || of < 2 ? NO_RATE : String(rank));

function table({ figures, period }: RollUpInput): Table {
  const lines = countedLines(figures);
  const label = (line: CommitteeLine): string => (kindOf(figures) === 'circular' ? marked(line) : line.shortName);
  const { branches, totals } = figures;
  return {
    caption: `${period.name}各党委承诺事项落实情况统计表（单位：支部个，事项件）`,
    look: 'stat',
    columns: [centre('位次', 7.5), name('党委', 17), number('应报支部', 7.5), number('已报支部', 7.5), ...itemColumns],
    rows: lines.map((line) => [
      placeOf(line.rank, lines.length),
      label(line),
      String(line.branches.expected),
      String(line.branches.received),
      ...itemCells(line),
    ]),
    total: ['', '合计', String(branches.expected), String(branches.received), ...itemCells(totals)],
  };
}

function basis(count: number): string {
  if (count === 1) return '计入的党委1个，情况见下表，不排位次。';
  return (
    `计入的${count}个党委以按期兑现率由高到低排序，比率相同的位次并列，没有到期事项的按期兑现率记“${NO_RATE}”、不排位次、` +
    '列于最后。合计的比率由各项合计数算出，不是各党委比率的平均。'
  );
}

function highlights(lines: readonly CommitteeLine[]): string {
  const full = lines.filter(({ due, closedOnTime }) => due > 0 && closedOnTime === due);
  if (lines.length < 2 || full.length === 0) return '';
  if (full.length === lines.length) return '各党委到期的承诺事项全部按期兑现。';
  const named = nameBranches(
    full.map(({ shortName }) => shortName),
    '党委',
  );
  return `到期承诺事项全部按期兑现的党委${full.length}个：${named}。`;
}

const chartPart = (line: CommitteeLine): TablePart => ({
  label: line.shortName,
  name: line.shortName,
  place: 'branch',
  counts: line,
  expectedMembers: line.expectedMembers,
  pledgedMembers: line.pledgedMembers,
  before: null,
  rank: line.rank,
  late: false,
});

/** Committees that ought to have reported and are in none of the figures, each with the reason. */
export function leftOut({ figures }: RollUpInput): Table | null {
  const left = figures.byCommittee.filter(({ standing }) => standing === 'unusable' || standing === 'missing');
  if (left.length === 0) return null;
  return {
    caption: '没有计入的党委名单（不在以上各项数据中）',
    look: 'list',
    columns: [centre('序号', 8), name('党委', 28), centre('情况', 16), { header: '原因', width: 48, kind: 'text' }],
    rows: left.map(({ shortName, standing, reason }, i) => [
      String(i + 1),
      shortName,
      standing === 'missing' ? '未报' : '不能使用',
      reason ?? '',
    ]),
  };
}

/** 二、各党委情况: a line a committee with a total from the sums, the chart, and who is not among them. */
export function committees(input: RollUpInput, where: string): Section {
  const { figures, period } = input;
  const lines = countedLines(figures);
  const missing = leftOut(input);
  if (lines.length === 0) {
    return { title: '各党委情况', parts: ['没有可以计入的党委，不列统计表。', ...(missing ? [missing] : [])] };
  }
  const chart = onTimeChart(lines.map(chartPart), figures.totals, { name: period.name, noun: '党委' });
  return {
    title: '各党委情况',
    parts: [
      `${basis(lines.length)}${highlights(lines)}${where}`,
      table(input),
      ...(chart ? [chart] : []),
      ...(missing ? [missing] : []),
    ],
  };
}
