import { addDays, chineseDay, yearOf } from '../../../ledger/day.ts';
import type { ReminderInput } from '../../../ledger/figures/reports.ts';
import { submissionDay } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import type { Head } from '../circular/head.ts';
import { numbered } from '../circular/point.ts';
import { type TableView, tableView } from '../evaluation/table.ts';
import { figuresParagraphs } from '../text/figures.ts';
import { numeral } from '../text/number.ts';
import { shortDay, thisPeriod } from '../text/period.ts';
import { head } from './head.ts';
import { type Matter, matters } from './matters.ts';
import { nextParagraphs } from './next.ts';
import { notes } from './notes.ts';

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly { readonly heading: string; readonly text: string; readonly table: TableView | null }[];
  /** After the points. */
  readonly closing: string | null;
}

/** All a letter says, as finished text. */
export interface ReminderView {
  readonly head: Head;
  readonly sections: readonly Section[];
  readonly signer: string;
  readonly date: string;
}

type Unnumbered = Omit<Section, 'points'> & { readonly matters: readonly Matter[] };

const plain = (heading: string, paragraphs: readonly string[]): Unnumbered => ({
  heading,
  paragraphs,
  matters: [],
  closing: null,
});

function mattersSection(input: ReminderInput, answer: string): Unnumbered {
  const heading = '需要抓紧办理的事项';
  const found = matters(input);
  const clean = input.overdue.length === 0 ? '未发现逾期事项' : '';
  if (found.length === 0) {
    return plain(heading, [`截至${shortDay(input.asOf, input.period.year)}，${clean}，也没有其他需要抓紧办理的事项。`]);
  }
  const which = found.length === 1 ? '以下事项' : `以下${found.length}个方面的事项`;
  return {
    heading,
    paragraphs: [`${clean === '' ? '' : `${clean}。`}请你支部抓紧办理${which}：`],
    matters: found,
    closing: `以上事项的办理情况，请于${answer}。`,
  };
}

/** To a branch without figures: what became of its ledger, and what to do. */
function submission(input: ReminderInput, by: string, to: string): Unnumbered {
  const { state, period } = input;
  const todo =
    state === 'returned'
      ? `请你支部对照退回台账标明的问题逐项改正，于${by}前重新报送${to}。`
      : `请你支部于${by}前将${period.name}台账报送${to}，并说明未报原因。`;
  return plain('补正报送', [
    ...lateness(input),
    `${todo}台账计入汇总之前，${thisPeriod(period)}通报只列支部名称和报送情况。`,
  ]);
}

/** Said of a ledger that came after the day of submission. */
function lateness({ late, period, scheme, today }: ReminderInput): readonly string[] {
  if (!late) return [];
  const by = shortDay(submissionDay(period, scheme.submissionDay), yearOf(today));
  return [`报送情况。${period.name}台账应于${by}前报送，你支部逾期报送，今后请按时报送。`];
}

/** 提醒函 to a branch (B3, E8). */
export function reminderView(input: ReminderInput): ReminderView {
  const paper = paperOf(input.scheme, 'reminder');
  const by = shortDay(addDays(input.today, MENDING_DAYS), yearOf(input.today));
  const accepted = input.state === 'accepted';
  const own = accepted
    ? [
        plain(`${thisPeriod(input.period)}落实情况`, [
          ...lateness(input),
          ...figuresParagraphs(input.figures, input.before, input),
        ]),
        mattersSection(input, `${by}前报${paper.reportTo}`),
      ]
    : [submission(input, by, paper.reportTo)];
  const remarks = notes(input, !accepted || own.some(({ closing }) => closing !== null));
  const sections = [
    ...own,
    ...(input.next ? [plain(`${input.next.period.name}工作`, nextParagraphs(input, input.next, paper.reportTo))] : []),
    ...(remarks.length > 0 ? [plain('说明', remarks)] : []),
  ];
  return {
    head: head(input, paper),
    sections: sections.map(({ heading, paragraphs, matters: all, closing }, i) => {
      const headings = numbered(all);
      return {
        heading: `${numeral(i + 1)}、${heading}`,
        paragraphs,
        points: all.map((matter, k) => ({
          heading: headings[k]!.heading,
          text: matter.text,
          table: matter.table && tableView(matter.table, null),
        })),
        closing,
      };
    }),
    signer: paper.issuer,
    date: chineseDay(input.today),
  };
}
