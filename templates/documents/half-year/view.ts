import type { HalfYearInput } from '../../../ledger/figures/reports.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type Head, type Tail, tail } from '../circular/head.ts';
import { exclusion, submissionSentence } from '../circular/overview.ts';
import type { Audience } from '../circular/view.ts';
import { type TableView, tableView } from '../evaluation/table.ts';
import { figuresParagraphs } from '../text/figures.ts';
import { numeral } from '../text/number.ts';
import { thisPeriod } from '../text/period.ts';
import { type Annex, annexes } from './annexes.ts';
import { demandParagraph } from './demands.ts';
import { head } from './head.ts';
import { handlingSentence, inspectedParagraphs, inspectedTable, inspectsJointly, isInspected } from './inspected.ts';

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: TableView | null;
}

/** All a half-year report says, as finished text. */
export interface HalfYearView {
  readonly head: Head;
  readonly sections: readonly Section[];
  readonly attachments: readonly { readonly lead: boolean; readonly text: string }[];
  readonly annexes: readonly Annex[];
  /** Every body that signs, a line each. */
  readonly signers: readonly string[];
  readonly tail: Tail;
}

/** The half year's figures, with what changed since the half before. */
function outcome(input: HalfYearInput): readonly string[] {
  const { branches, figures, before, period } = input;
  const sent = `报送情况。${submissionSentence(branches)}`;
  if (branches.accepted === 0) {
    return [sent, `没有可供汇总的台账，${thisPeriod(period)}承诺、销号、兑现情况不作统计。`];
  }
  const left = exclusion(branches);
  return [sent, ...figuresParagraphs(figures, before, input), ...(left === null ? [] : [left])];
}

/** 半年督查报告 (B3) for an audience: the version for the masses has branches and counts, no persons, days or units. */
export function halfYearView(input: HalfYearInput, audience: Audience): HalfYearView {
  const paper = paperOf(input.scheme, 'halfYear');
  const joint = inspectsJointly(input);
  const inspected = isInspected(input);
  const list = inspectedTable(input);
  const internal = audience === 'internal';
  const table = list && tableView(list, `表1　${list.caption}`);
  const attached = internal ? annexes(input) : [];
  const named = attached.some((annex) => annex.table !== null) ? '名单见附件1。' : '';
  const sections = [
    ...(joint ? [{ title: '督查开展情况', paragraphs: inspectedParagraphs(input, audience), table }] : []),
    { title: '承诺落实情况', paragraphs: outcome(input), table: null },
    ...(inspected
      ? [{ title: '未全面兑现和处理情况', paragraphs: [handlingSentence(input) + named], table: null }]
      : []),
    { title: '下一步工作', paragraphs: [demandParagraph(input)], table: null },
  ];
  return {
    head: head(input, audience),
    sections: sections.map(({ title, ...rest }, i) => ({ heading: `${numeral(i + 1)}、${title}`, ...rest })),
    attachments: attached.map(({ title }, i) => ({
      lead: i === 0,
      text: attached.length > 1 ? `${i + 1}．${title}` : title,
    })),
    annexes: attached,
    // A joint group has no seal; what one unit inspected alone is signed by the issuing body.
    signers: internal && input.units.length > 1 ? input.units : [paper.issuer],
    tail: tail(paper, input.today),
  };
}
