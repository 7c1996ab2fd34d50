import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { BranchFigures, Figures } from '../../../ledger/figures/figures.ts';
import { nameBranches } from '../text/list.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { type ChartView, onTimeChart } from './chart.ts';

/** A line of the table of branches; every cell is text. */
export interface BranchRow {
  readonly rank: string;
  readonly name: string;
  readonly committed: string;
  readonly closed: string;
  readonly closingRate: string;
  readonly due: string;
  readonly onTime: string;
  readonly late: string;
  readonly overdue: string;
  readonly unfulfilled: string;
  readonly onTimeRate: string;
}

/** A branch whose items are in none of the figures. */
export interface LeftOutRow {
  readonly no: string;
  readonly name: string;
  readonly state: string;
}

export interface BranchesView {
  readonly paragraphs: readonly string[];
  readonly table: { readonly caption: string; readonly rows: readonly BranchRow[]; readonly total: BranchRow } | null;
  readonly chart: ChartView | null;
  readonly leftOut: { readonly caption: string; readonly rows: readonly LeftOutRow[] } | null;
}

function row(rank: string, name: string, f: Figures): BranchRow {
  return {
    rank,
    name,
    committed: String(f.committed),
    closed: String(f.closed),
    closingRate: percent(f.closed, f.committed),
    due: String(f.due),
    onTime: String(f.closedOnTime),
    late: String(f.closedLate),
    overdue: String(f.overdue),
    unfulfilled: String(f.unfulfilled),
    onTimeRate: percent(f.closedOnTime, f.due),
  };
}

/** By rank, those without a rate last, then by code (design: rules of figures). */
export function ranked(branches: readonly BranchFigures[]): readonly BranchFigures[] {
  return branches
    .filter((b) => b.state === 'accepted')
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1));
}

function basis(count: number): string {
  if (count === 1) return '所报台账合格的支部1个，情况见下表，不排位次。';
  return (
    `所报台账合格的${count}个支部按按期兑现率由高到低排序，比率相同的位次并列，没有到期事项的按期兑现率记“${NO_RATE}”、` +
    '不排位次、列于最后，同一位次按支部代码排列。合计的比率由各项合计数算出，不是各支部比率的平均。'
  );
}

function highlights(rows: readonly BranchFigures[]): string[] {
  if (rows.length < 2) return [];
  const full = rows.filter((b) => b.due > 0 && b.closedOnTime === b.due);
  const none = rows.filter((b) => b.committed === 0);
  return [
    full.length === rows.length
      ? '各支部到期的承诺事项全部按期兑现。'
      : full.length > 0
        ? `到期承诺事项全部按期兑现的支部${full.length}个：${nameBranches(full.map((b) => b.name))}。`
        : '',
    none.length > 0 ? `没有已定诺承诺事项的支部${none.length}个：${nameBranches(none.map((b) => b.name))}。` : '',
  ].filter(Boolean);
}

/** 二、各支部情况: accepted branches ranked with a total from sums; returned and missing ones by name (B5). */
export function branches(input: BulletinInput): BranchesView {
  const { byBranch, totals } = input.figures;
  const rows = ranked(byBranch);
  const left = byBranch.filter((b) => b.state !== 'accepted');
  const late = (b: BranchFigures): string => (b.late ? '（逾期报送）' : '');
  const several = rows.length > 1;
  const tables = rows.length > 0 ? 1 : 0;
  return {
    paragraphs: [
      rows.length === 0
        ? '没有台账合格的支部，不列支部承诺事项统计表。'
        : basis(rows.length) + highlights(rows).join(''),
    ],
    table:
      rows.length === 0
        ? null
        : {
            caption: `表1　${input.period.name}各支部承诺事项落实情况统计表（单位：件）`,
            rows: rows.map((b) => row(several && b.rank !== null ? String(b.rank) : NO_RATE, b.name + late(b), b)),
            total: row('', '合计', totals),
          },
    chart: onTimeChart(rows, totals, input.period.name),
    leftOut:
      left.length === 0
        ? null
        : {
            caption: `表${tables + 1}　退回和未报支部名单（未计入以上各项数据）`,
            rows: left.map((b, i) => ({
              no: String(i + 1),
              name: b.name,
              state: (b.state === 'returned' ? '退回' : '未报') + (b.state === 'returned' ? late(b) : ''),
            })),
          },
  };
}
