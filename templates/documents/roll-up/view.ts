import type { RollUpInput } from '../../../ledger/figures/roll-up.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type Head, type Tail, circularTitle, documentNumber, orgMark, tail } from '../circular/head.ts';
import { type TableView, tableView } from '../evaluation/table.ts';
import type { ChartView } from '../render/bars.ts';
import { numeral } from '../text/number.ts';
import { shortDay } from '../text/period.ts';
import { type Medium, groupsBelow, isListed, linesBelow, orderBelow } from './below.ts';
import { type Part, type Section, isChart, isTable } from './block.ts';
import { committees } from './committees.ts';
import { demands } from './demands.ts';
import { addresseesOf, kindOf } from './lowers.ts';
import { notes } from './notes.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { evaluationSections } from './scores.ts';

interface BlockView {
  readonly heading: string | null;
  readonly paragraph: string | null;
  readonly table: TableView | null;
  readonly chart: ChartView | null;
}

interface AnnexView {
  readonly label: string;
  readonly title: string;
  readonly intro: string;
  readonly items: readonly string[];
  /** Folded on the page, each under its heading in Word. */
  readonly folded: boolean;
  readonly groups: readonly { readonly title: string; readonly table: TableView }[];
}

/** All that a document of a roll-up says, as plain objects and finished text. */
export interface RollUpView {
  readonly head: Head;
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly BlockView[] }[];
  readonly attachments: readonly { readonly lead: boolean; readonly text: string }[];
  readonly annexes: readonly AnnexView[];
  readonly tail: Tail;
}

function head(input: RollUpInput): Head {
  const { scheme, figures, period, asOf } = input;
  const kind = kindOf(figures);
  const paper = paperOf(scheme, kind);
  const what = kind === 'circular' ? '承诺事项落实情况' : '年终评议情况';
  return {
    orgMark: orgMark(paper.issuer),
    number: documentNumber(paper, input),
    title: kind === 'circular' ? circularTitle(period) : `关于${period.year}年年终评议情况的通报`,
    addressee: `${addresseesOf(input)}：`,
    lead:
      `根据《${paper.basis}》，${paper.issuer}对下级党委${period.name}${what}进行了汇总，` +
      `数据截至${shortDay(asOf, period.year)}。现将有关情况通报如下：`,
  };
}

const NOTHING: BlockView = { heading: null, paragraph: null, table: null, chart: null };

/** Numbers sections, and tables in the order of the page. */
function sectionViews(sections: readonly Section[]): RollUpView['sections'] {
  let tables = 0;
  const block = (part: Part): BlockView => {
    if (typeof part === 'string') return { ...NOTHING, paragraph: part };
    if (isChart(part)) return { ...NOTHING, chart: part };
    if (isTable(part)) return { ...NOTHING, table: tableView(part, `表${++tables}　${part.caption}`) };
    return { ...NOTHING, heading: part.heading, paragraph: part.text };
  };
  return sections.map(({ title, parts }, i) => ({ heading: `${numeral(i + 1)}、${title}`, blocks: parts.map(block) }));
}

/** What the lines below are called: 支部 where any committee has them, else 下级党委. */
const below = ({ figures }: RollUpInput): string =>
  figures.byCommittee.some(({ byBranch }) => byBranch.length > 0) ? '支部' : '下级党委';

/** Where the lines below are to be found. */
function where(input: RollUpInput, medium: Medium): string {
  const lines = linesBelow(input);
  if (lines === 0) return '';
  if (isListed(input, medium)) return `各${below(input)}情况见附件1。`;
  return `各${below(input)}共${lines}个，不列入本件，见汇总工作簿（汇总.xlsx）。`;
}

function annexViews(input: RollUpInput, medium: Medium): readonly AnnexView[] {
  const noun = below(input);
  const lines = {
    title: `${input.period.name}各${noun}情况`,
    intro: `共${linesBelow(input)}个，按党委分列；${orderBelow(input)}`,
    items: [],
    folded: medium === 'page',
    groups: groupsBelow(input).map(({ title, table }) => ({ title, table: tableView(table, null) })),
  };
  const told = {
    title: '汇总说明',
    intro: '本说明供核对数据使用。',
    items: notes(input),
    folded: false,
    groups: [],
  };
  const all = isListed(input, medium) ? [lines, told] : [told];
  return all.map((annex, i) => ({ label: all.length === 1 ? '附件' : `附件${i + 1}`, ...annex }));
}

/** The circular, or the evaluation summary, of a committee over committees; the page lists more than Word does. */
export function rollUpView(input: RollUpInput, medium: Medium): RollUpView {
  const { scheme, figures, today } = input;
  const annexes = annexViews(input, medium);
  const sections =
    figures.evaluation === undefined
      ? [overview(input), committees(input, where(input, medium)), problems(input), demands(input)]
      : evaluationSections(input, figures.evaluation);
  return {
    head: head(input),
    sections: sectionViews(sections),
    attachments: annexes.map(({ title }, i) => ({
      lead: i === 0,
      text: annexes.length === 1 ? title : `${i + 1}．${title}`,
    })),
    annexes,
    tail: tail(paperOf(scheme, kindOf(figures)), today),
  };
}
