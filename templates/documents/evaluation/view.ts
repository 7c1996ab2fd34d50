import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Head, Tail } from '../circular/head.ts';
import type { Audience } from '../circular/view.ts';
import type { ChartView } from '../render/bars.ts';
import { numeral } from '../text/number.ts';
import { annexes, type Annex } from './annexes.ts';
import { branchResults } from './branch-results.ts';
import { evaluationTail, head } from './head.ts';
import { measuresDone } from './measures.ts';
import { memberResults } from './member-results.ts';
import { notes } from './notes.ts';
import { organisation } from './organisation.ts';
import { postsAndRewards } from './posts.ts';
import type { Part, SectionOf, Setting } from './section.ts';
import { selectionAdvice } from './selection.ts';
import { type TableView, tableView } from './table.ts';
import { unfulfilledItems } from './unfulfilled.ts';

/** A paragraph, a table or a chart; the others are `null`. */
interface BlockView {
  readonly paragraph: string | null;
  readonly table: TableView | null;
  readonly chart: ChartView | null;
}

export interface SectionView {
  /** “二、支部结果”. */
  readonly heading: string;
  readonly blocks: readonly BlockView[];
}

interface AnnexView {
  /** “附件1”, or “附件” where it is the only one. */
  readonly label: string;
  readonly title: string;
  readonly intro: string;
  /** Each under its own heading where there are several. */
  readonly tables: readonly { readonly title: string | null; readonly table: TableView }[];
}

/** All an evaluation summary says, as plain objects and finished text; HTML and Word are made from this alone. */
export interface EvaluationView {
  readonly head: Head;
  readonly sections: readonly SectionView[];
  readonly attachments: readonly { readonly lead: boolean; readonly text: string }[];
  readonly annexes: readonly AnnexView[];
  readonly tail: Tail;
}

/** In the order of the summary; numbers go to those that the scheme has. */
const SECTIONS: readonly SectionOf[] = [
  organisation,
  branchResults,
  memberResults,
  unfulfilledItems,
  selectionAdvice,
  measuresDone,
  postsAndRewards,
  notes,
];

const NOTHING: BlockView = { paragraph: null, table: null, chart: null };

/** A chart under its number, also where it is read aloud. */
function numberedChart(chart: ChartView, number: number): ChartView {
  const of = `图${number}　`;
  return { ...chart, caption: of + chart.caption, alternative: of + chart.alternative };
}

/** Numbers sections, tables and charts in the order in which they stand. */
function numberedSections(setting: Setting): readonly SectionView[] {
  let tables = 0;
  let charts = 0;
  const block = (part: Part): BlockView => {
    if (typeof part === 'string') return { ...NOTHING, paragraph: part };
    if ('bars' in part) return { ...NOTHING, chart: numberedChart(part, ++charts) };
    return { ...NOTHING, table: tableView(part, `表${++tables}　${part.caption}`) };
  };
  return SECTIONS.flatMap((of) => of(setting) ?? []).map(({ title, parts }, i) => ({
    heading: `${numeral(i + 1)}、${title}`,
    blocks: parts.map(block),
  }));
}

function annexViews(all: readonly Annex[]): readonly AnnexView[] {
  return all.map(({ title, intro, tables }, i) => ({
    label: all.length === 1 ? '附件' : `附件${i + 1}`,
    title,
    intro,
    tables: tables.map((table) => ({
      title: tables.length === 1 ? null : table.caption,
      table: tableView(table, null),
    })),
  }));
}

/** The evaluation summary (B3, E4–E7) for an audience: the version for the masses names no person and has no annex. */
export function evaluationView(input: EvaluationInput, audience: Audience): EvaluationView {
  const lists = annexes(input);
  const own = audience === 'internal' ? lists.annexes : [];
  return {
    head: head(input),
    sections: numberedSections({ input, audience, where: lists.where }),
    attachments: own.map(({ title }, i) => ({
      lead: i === 0,
      text: own.length === 1 ? title : `${i + 1}．${title}`,
    })),
    annexes: annexViews(own),
    tail: evaluationTail(input),
  };
}
