import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import type { CountsWithRates } from '../../../ledger/figures/counts.ts';
import type { ChartView } from '../render/bars.ts';
import { nameBranches } from '../text/list.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { onTimeChart } from './chart.ts';
import { MOST_BRANCHES } from './listed.ts';
import { movement } from './movement.ts';
import { type Part, goesByUnit, nounOf, tableParts } from './parts.ts';

/** A line of the table; every cell is text. */
interface BranchRow {
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
interface LeftOutRow {
  readonly no: string;
  readonly name: string;
  readonly state: string;
}

export interface BranchesView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: {
    readonly caption: string;
    /** 支部 or 部门. */
    readonly noun: string;
    /** Whether the lines have places; units have none. */
    readonly ranked: boolean;
    readonly rows: readonly BranchRow[];
    readonly total: BranchRow;
  } | null;
  readonly chart: ChartView | null;
  readonly leftOut: { readonly caption: string; readonly rows: readonly LeftOutRow[] } | null;
}

function row(rank: string, name: string, f: CountsWithRates): BranchRow {
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

const SUMS = (noun: string): string => `合计的比率由各项合计数算出，不是各${noun}比率的平均。`;

function basis(count: number): string {
  if (count === 1) return '所报台账合格的支部1个，情况见下表，不排位次。';
  return (
    `所报台账合格的${count}个支部以按期兑现率由高到低排序，比率相同的位次并列，没有到期事项的按期兑现率记“${NO_RATE}”、` +
    `不排位次、列于最后，同一位次按支部代码排列。${SUMS('支部')}`
  );
}

function unitBasis(parts: readonly Part[]): string {
  const own = parts.some(({ place }) => place === 'rest') ? '，不属于任何部门的单列一行' : '';
  return `党员的承诺事项按所在部门统计${own}，各行相加等于合计，不排位次。没有到期事项的按期兑现率记“${NO_RATE}”。${SUMS('部门')}`;
}

function highlights(parts: readonly Part[], noun: string): string {
  if (parts.length < 2) return '';
  const full = parts.filter(({ counts: c }) => c.due > 0 && c.closedOnTime === c.due);
  const none = parts.filter(({ counts }) => counts.committed === 0);
  const named = (some: readonly Part[]): string =>
    `${some.length}个：${nameBranches(
      some.map((p) => p.name),
      noun,
    )}。`;
  const fulfilled =
    full.length === parts.length
      ? `各${noun}到期的承诺事项全部按期兑现。`
      : full.length > 0
        ? `到期承诺事项全部按期兑现的${noun}${named(full)}`
        : '';
  return fulfilled + (none.length > 0 ? `没有已定诺承诺事项的${noun}${named(none)}` : '');
}

const cutBranches = (count: number): string =>
  count > MOST_BRANCHES ? `支部较多，下表只列前${MOST_BRANCHES}个，合计含全部${count}个支部。` : '';

const lateMark = ({ late }: { readonly late: boolean }): string => (late ? '（逾期报送）' : '');

/** Branches returned and missing by name (B5); where there is one branch, the overview has told of it. */
function leftOut(input: BulletinInput): BranchesView['leftOut'] {
  const left = goesByUnit(input) ? [] : input.figures.byBranch.filter((b) => b.state !== 'accepted');
  if (left.length === 0) return null;
  return {
    caption: `退回和未报支部名单（未计入以上各项数据${left.length > MOST_BRANCHES ? `，只列前${MOST_BRANCHES}个` : ''}）`,
    rows: left.slice(0, MOST_BRANCHES).map((b, i) => ({
      no: String(i + 1),
      name: b.name,
      state: b.state === 'returned' ? `退回${lateMark(b)}` : '未报',
    })),
  };
}

/** 二、各支部情况: accepted branches ranked, or the units of the only one (B1), with a total from sums. */
export function branches(input: BulletinInput): BranchesView {
  const byUnit = goesByUnit(input);
  const noun = nounOf(input);
  const parts = tableParts(input);
  const compared = parts.filter(({ place }) => place !== 'rest');
  const rank = (part: Part): string => (parts.length > 1 && part.rank !== null ? String(part.rank) : NO_RATE);
  const told = byUnit ? unitBasis(parts) : basis(parts.length);
  const paragraphs =
    parts.length === 0
      ? [byUnit ? '没有合格的台账，不列各部门统计表。' : '没有台账合格的支部，不列支部承诺事项统计表。']
      : [told + cutBranches(parts.length) + highlights(compared, noun), movement(compared, input)].filter(Boolean);
  return {
    title: `各${noun}情况`,
    paragraphs,
    table:
      parts.length === 0
        ? null
        : {
            caption: `${input.period.name}各${noun}承诺事项落实情况统计表（单位：件）`,
            noun,
            ranked: !byUnit,
            rows: parts
              .slice(0, MOST_BRANCHES)
              .map((part) => row(rank(part), part.label + lateMark(part), part.counts)),
            total: row('', '合计', input.figures.totals),
          },
    chart: onTimeChart(parts, input.figures.totals, { name: input.period.name, noun }),
    leftOut: leftOut(input),
  };
}
