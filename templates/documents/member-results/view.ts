import { chineseDay } from '../../../ledger/day.ts';
import type { MemberResultsInput } from '../../../ledger/figures/reports.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type TableView, centre, gradeColumn, name, tableView } from '../evaluation/table.ts';
import { NO_RATE, percent } from '../text/number.ts';
import { lastPeriod, shortDay } from '../text/period.ts';
import { changeSentence, changeText } from './changes.ts';

/** What stands for a grade that is missing. */
const NOT_ASSESSED = '未评';

/** The posted results of a month, as finished text: names and grades, nothing of what was recorded. */
export interface MemberResultsView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** `null` for a branch without members. */
  readonly table: TableView | null;
  /** What the signs in the table mean. */
  readonly note: string | null;
  readonly closing: readonly string[];
  readonly signer: string;
  readonly date: string;
}

const gradesOf = ({ scheme }: MemberResultsInput): readonly string[] =>
  scheme.evaluation.grades.map((grade) => grade.name);

/** “于3月27日召开组织生活会，听取党员讲述本月工作和履职情况”, or that no such meeting is written down. */
function meeting({ scheme, period, meetings }: MemberResultsInput): string {
  if (!scheme.records) return '';
  const kind = scheme.records.meeting;
  const days = meetings.map((day) => shortDay(day, period.year)).join('、');
  if (meetings.length === 0) return `台账中没有${period.name}${kind}的记载。`;
  return `${days}召开${kind}，党员讲述本月工作和履职情况，接受评价。`;
}

function counts(input: MemberResultsInput): string {
  const { rows, asOf, period } = input;
  const graded = rows.filter(({ grade }) => grade !== null).length;
  const all = `截至${shortDay(asOf, period.year)}，本支部党员${rows.length}名`;
  if (graded === 0) return `${all}，均没有评比结果。`;
  const left = rows.length - graded;
  const shares = gradesOf(input).flatMap((grade) => {
    const n = rows.filter((row) => row.grade === grade).length;
    return n === 0 ? [] : [`“${grade}”${n}名，占${percent(n, graded)}`];
  });
  const missing = left > 0 ? `，${NOT_ASSESSED}${left}名` : '';
  return `${all}，有评比结果的${graded}名${missing}。有评比结果的党员中，${shares.join('；')}。`;
}

/** What “未评” and “—” in the table mean, where they stand in it. */
function signs({ rows, beforePeriod, scheme }: MemberResultsInput): string {
  const worst = scheme.evaluation.grades.at(-1)!.name;
  const missing = rows.some(({ grade }) => grade === null)
    ? `“${NOT_ASSESSED}”是本月没有评比结果，不是“${worst}”；`
    : '';
  const none = beforePeriod !== null && rows.some(({ before, grade }) => before === null || grade === null);
  return `注：${missing}${none ? `“${NO_RATE}”是没有结果可比；` : ''}按党员名册的顺序排列，不分先后。`;
}

function table(input: MemberResultsInput): TableView | null {
  const { rows, beforePeriod, period } = input;
  if (rows.length === 0) return null;
  const before = beforePeriod
    ? [centre(`${lastPeriod(beforePeriod)}评比结果`, 22), centre(`与${lastPeriod(beforePeriod)}相比`, 18)]
    : [];
  const caption = `${period.name}党员评比结果`;
  return tableView(
    {
      caption,
      look: 'stat',
      columns: [centre('序号', 10), name('姓名', 28), gradeColumn('评比结果', 22, input.scheme), ...before],
      rows: rows.map((row, i) => [
        String(i + 1),
        row.name,
        row.grade ?? NOT_ASSESSED,
        ...(beforePeriod ? [row.before ?? NO_RATE, changeText(row, gradesOf(input))] : []),
      ]),
    },
    caption,
  );
}

/** 党员评比结果公示 of a month, signed by the branch (B2, L7). */
export function memberResultsView(input: MemberResultsInput): MemberResultsView {
  const { scheme, period, branch, rows, hotline, today } = input;
  const { basis } = paperOf(scheme, 'memberResults');
  const shown = `现将${period.name}党员评比结果公示如下。`;
  return {
    title: `${period.name}党员评比结果公示`,
    paragraphs: [
      `根据《${basis}》，${branch.name}按月公开党员评比结果。${meeting(input)}${shown}`,
      rows.length === 0
        ? `截至${shortDay(input.asOf, period.year)}，本支部党员名册中没有党员。`
        : counts(input) + changeSentence(input, gradesOf(input)),
    ],
    table: table(input),
    note: rows.length === 0 ? null : signs(input),
    closing: hotline === null ? [] : [`监督电话：${hotline}`],
    signer: branch.name,
    date: chineseDay(today),
  };
}
