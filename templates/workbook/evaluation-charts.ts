import { rate as share } from '../../ledger/figures/counts.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { columnLetters } from '../../ledger/grid.ts';
import type { PledgerScore } from '../../ledger/scoring/score.ts';
import { placed } from '../documents/evaluation/branch-results.ts';
import { isScored, tally } from '../documents/evaluation/grades.ts';
import { allBranches, allMembers, evaluates } from '../documents/evaluation/pledgers.ts';
import { shortSpan } from '../documents/evaluation/span.ts';
import type { SheetChart } from './chart-part.ts';
import { integer, rate, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { EvaluationSheet } from './evaluation-package.ts';
import type { TableSheet, TableValue } from './input.ts';

/** More branches than this cannot be told apart in one chart; how their totals are spread is drawn instead. */
const MOST_BARS = 30;

/** Names up to this long stand side by side. */
const SHORT = 6;

/** What a table counts, line by line: of whom, in which unit, and how many in each line. */
interface Counted {
  readonly whom: '支部' | '党员';
  readonly unit: '个' | '名';
  readonly counts: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Lines of counts with shares and a total, and below them a chart of each count. */
function counted(
  input: EvaluationInput,
  sheetName: string,
  what: string,
  lines: readonly string[],
  all: readonly Counted[],
): EvaluationSheet {
  const values = (name: string, of: (one: Counted) => number): readonly TableValue[] => [
    name,
    ...all.flatMap((one) => [of(one), share(of(one), sum(one.counts))]),
  ];
  const last = lines.length + 1;
  const top = last + 2;
  // A chart of one compares nothing.
  const drawn = all.filter(({ counts }) => sum(counts) > 1);
  const charts = drawn.map((one, at): SheetChart => {
    const { whom, unit, counts } = one;
    const title = `${shortSpan(input)}${whom}${what}分布（单位：${unit}）`;
    const column = columnLetters(all.indexOf(one) * 2 + 2);
    return {
      title,
      alternative: `${title}。${lines.map((line, i) => `${line}${counts[i]!}${unit}`).join('，')}。`,
      measure: `${whom}数`,
      lying: lines.some(({ length }) => length > SHORT),
      names: { ref: `'${sheetName}'!$A$2:$A$${last}`, values: lines },
      numbers: { ref: `'${sheetName}'!$${column}$2:$${column}$${last}`, values: counts },
      format: '0',
      from: [0, top + at * 15],
      to: [all.length * 2, top + at * 15 + 13],
    };
  });
  return {
    title: titleOf(input, `${what}分布`),
    sheetName,
    onePage: true,
    columns: [
      text(what, 24),
      ...all.flatMap(({ whom, unit }) => [integer(`${whom}（${unit}）`, 16), { ...rate(`${whom}占比`), width: 16 }]),
    ],
    rows: lines.map((line, i) => values(line, ({ counts }) => counts[i]!)),
    total: values('已计分合计', ({ counts }) => sum(counts)),
    charts,
  };
}

/** Those of whom somebody is scored. */
function evaluated(
  input: EvaluationInput,
): readonly Omit<Counted & { readonly scores: readonly PledgerScore[] }, 'counts'>[] {
  const { scheme } = input;
  const both = [
    { whom: '支部', unit: '个', scores: evaluates(scheme, 'branch') ? allBranches(input) : [] },
    { whom: '党员', unit: '名', scores: evaluates(scheme, 'member') ? allMembers(input) : [] },
  ] as const;
  return both.filter(({ scores }) => scores.some(isScored));
}

/** Totals of branches in their places, drawn from the sheet of branches. */
function totalsChart(
  input: EvaluationInput,
  { columns, sheetName }: TableSheet,
  top: number,
  width: number,
): SheetChart | null {
  const scored = placed(input.branches).flatMap(({ one }) => (one.own !== null && isScored(one.own) ? [one.own] : []));
  if (scored.length < 2 || scored.length > MOST_BARS) return null;
  // Branches without a score stand last, so that those with one are the first lines.
  const cells = (header: string): string => {
    const column = columnLetters(columns.findIndex((one) => one.header === header) + 1);
    return `'${sheetName}'!$${column}$2:$${column}$${scored.length + 1}`;
  };
  const title = `${shortSpan(input)}支部总分`;
  return {
    title,
    alternative: `${title}。${scored.map(({ name, total }) => `${name}${total!.toFixed(2)}分`).join('，')}。`,
    measure: '总分',
    lying: true,
    names: { ref: cells('支部'), values: scored.map(({ name }) => name) },
    numbers: { ref: cells('总分'), values: scored.map(({ total }) => total!) },
    format: '0.00',
    most: 100,
    from: [0, top],
    to: [width, top + 4 + Math.ceil(scored.length * 1.4)],
  };
}

/** Grades by count, with charts of them and of the branches' totals; `null` where nobody is scored. */
export function chartSheet(input: EvaluationInput, branchTable: TableSheet): EvaluationSheet | null {
  const all = evaluated(input).map(({ scores, ...one }) => ({
    ...one,
    counts: tally(scores, input.scheme).byGrade.map(({ count }) => count),
  }));
  if (all.length === 0) return null;
  const grades = input.scheme.evaluation.grades.map(({ name }) => name);
  const sheet = counted(input, evaluationSheets.charts, '等次', grades, all);
  const top = grades.length + 3 + sheet.charts!.length * 15;
  const totals = totalsChart(input, branchTable, top, all.length * 2);
  return totals === null ? sheet : { ...sheet, charts: [...sheet.charts!, totals] };
}

/** Bands of totals: `from` and up, below the band before. */
const BANDS: readonly { readonly name: string; readonly from: number }[] = [
  { name: '95分以上', from: 95 },
  { name: '90分以上不足95分', from: 90 },
  { name: '80分以上不足90分', from: 80 },
  { name: '70分以上不足80分', from: 70 },
  { name: '60分以上不足70分', from: 60 },
  { name: '不足60分', from: -Infinity },
];

/** How totals are spread, where there are too many for a chart of each; `null` where there are not. */
export function spreadSheet(input: EvaluationInput): EvaluationSheet | null {
  const many = evaluated(input).filter(({ scores }) => scores.filter(isScored).length > MOST_BARS);
  if (many.length === 0) return null;
  const all = many.map(({ scores, ...one }) => {
    const bands = scores.flatMap(({ total }) => (total === null ? [] : [BANDS.findIndex(({ from }) => total >= from)]));
    return { ...one, counts: BANDS.map((_, i) => bands.filter((band) => band === i).length) };
  });
  const names = BANDS.map(({ name }) => name);
  return counted(input, evaluationSheets.spread, '总分', names, all);
}
