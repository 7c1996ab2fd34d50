import type { Severity } from '../../../ledger/findings/finding.ts';
import { severityName } from '../../../ledger/findings/finding.ts';
import type { ToldFinding } from '../../../ledger/receipts/told.ts';
import { shortDay } from '../text/period.ts';
import { type TableView, centre, tableView, text } from '../evaluation/table.ts';
import type { ReceiptInput } from './input.ts';
import type { Fact, PointGroup, ReceiptSection } from './section.ts';

/** Examples of one kind of finding, as `check` gives them; the workbook lists all. */
const MOST_EXAMPLES = 5;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

export const severityCount = (findings: readonly ToldFinding[], severity: Severity): number =>
  findings.filter((one) => one.severity === severity).length;

function verdict({ receipt, told }: ReceiptInput): string {
  const [errors = 0, warnings = 0, notices = 0] = SEVERITIES.map((severity) => severityCount(told.findings, severity));
  const also = notices > 0 ? `另有说明${notices}处，供参考。` : '';
  if (receipt.result === 'returned') {
    const besides = warnings > 0 ? `、提醒${warnings}处` : '';
    return `台账有错误${errors}处${besides}，现予退回；改正重报前，本期不计入汇总。${also}`;
  }
  return warnings === 0
    ? `台账没有错误，也没有需要提醒的地方，予以接收。${also}`
    : `台账没有错误，予以接收；有提醒${warnings}处，不影响接收，请逐一核对。${also}`;
}

function countCells({ told, scheme }: ReceiptInput): readonly Fact[] {
  const { counts } = told;
  if (counts === null) return [];
  const cell = (label: string, value: number): Fact => ({ label, value: String(value) });
  return [
    ...(scheme.pledgers.includes('member')
      ? [cell('应承诺党员', counts.expectedMembers), cell('已承诺党员', counts.pledgedMembers)]
      : []),
    cell('承诺事项', counts.committed),
    cell('本期销号', counts.closedInPeriod),
    cell('累计销号', counts.closed),
    cell('到期', counts.due),
    cell('按期兑现', counts.closedOnTime),
    cell('逾期后兑现', counts.closedLate),
    cell('逾期', counts.overdue),
    cell('未兑现', counts.unfulfilled),
    cell('撤回', counts.withdrawn),
  ];
}

/** What became of the submission, the branch's figures, and which copies were not counted. */
export function resultSection(input: ReceiptInput): ReceiptSection {
  const { told, period } = input;
  const cells = countCells(input);
  const others = told.superseded.map(({ file, why }) => `本支部另外报来的“${file}”没有计入：${why}。`);
  const asOf = told.counts && shortDay(told.counts.asOf, period.year);
  const caption = `截至${asOf}的数字（党员为名，其余为件）`;
  return {
    heading: '核对结果',
    paragraphs: [verdict(input), ...others],
    counts: asOf === null ? null : { caption, width: (100 / cells.length).toFixed(2), cells },
    groups: [],
  };
}

/** Where something is wrong, what it is and should be, and how to mend it. */
export const findingTable = (about: string, findings: readonly ToldFinding[]): TableView =>
  tableView(
    {
      caption: about,
      look: 'list',
      columns: [centre('序号', 7), text('所在位置', 17), text('问题', 45), text('怎么办', 31)],
      rows: findings.map(({ place, is, expected, todo }, i) => [String(i + 1), place, `${is}；${expected}。`, todo]),
    },
    null,
  );

function groupOf(all: readonly ToldFinding[]): PointGroup {
  const [{ severity, title }] = all as readonly [ToldFinding];
  const rest = all.length - MOST_EXAMPLES;
  return {
    title: `【${severityName[severity]}】${title}（${all.length}处）`,
    table: findingTable(title, all.slice(0, MOST_EXAMPLES)),
    rest: rest > 0 ? `另有${rest}处同样的问题，见回执工作簿的“问题”表。` : null,
  };
}

/** The findings by kind, most severe first. */
export function problemsSection(findings: readonly ToldFinding[]): ReceiptSection | null {
  if (findings.length === 0) return null;
  const byCode = new Map<string, ToldFinding[]>();
  for (const severity of SEVERITIES) {
    for (const one of findings.filter((each) => each.severity === severity)) {
      const same = byCode.get(one.code);
      if (same) same.push(one);
      else byCode.set(one.code, [one]);
    }
  }
  const counted = SEVERITIES.map((severity) => [severityName[severity], severityCount(findings, severity)] as const);
  const summary = counted.flatMap(([name, count]) => (count > 0 ? [`${name}${count}处`] : [])).join('、');
  return {
    heading: '发现的问题',
    paragraphs: [`共${summary}。错误须改正，提醒请核对，说明只供参考；逐条列在回执工作簿的“问题”表。`],
    counts: null,
    groups: [...byCode.values()].map(groupOf),
  };
}
