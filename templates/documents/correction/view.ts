import { chineseDay } from '../../../ledger/day.ts';
import type { CorrectionInput, ToldPart } from '../../../ledger/figures/correction.ts';
import { previousPeriod } from '../../../ledger/period.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { type Head, type Tail, circularTitle, documentNumber, orgMark, tail } from '../circular/head.ts';
import type { Audience } from '../circular/view.ts';
import { andList, nameBranches } from '../text/list.ts';
import { NO_RATE } from '../text/number.ts';
import { lastPeriodEnd, shortDay } from '../text/period.ts';
import { ALL, type FigureChange, figureChanges } from './changes.ts';
import { ANNEX_TITLE, type ItemAnnex, itemAnnex } from './items.ts';
import { reasons } from './reasons.ts';

interface TableRow {
  readonly scope: string;
  readonly figure: string;
  readonly old: string;
  readonly now: string;
  readonly difference: string;
}

/** The title stands on two lines, so that it does not break within a word. */
interface CorrectionHead extends Head {
  readonly titleLines: readonly [string, string];
}

/** All a 更正通报 says, as finished text. */
export interface CorrectionView {
  readonly head: CorrectionHead;
  /** “一、更正的数据”, or “一、更正的内容” where every figure stands. */
  readonly what: {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly table: { readonly caption: string; readonly rows: readonly TableRow[] } | null;
  };
  readonly reasons: readonly string[];
  readonly rest: readonly string[];
  readonly attachments: readonly { readonly lead: boolean; readonly text: string }[];
  readonly annex: ItemAnnex | null;
  readonly tail: Tail;
}

function head(input: CorrectionInput, figures: boolean): CorrectionHead {
  const { scheme, period, original, earlier } = input;
  const paper = paperOf(scheme, 'circular');
  const before = earlier.length === 0 ? '' : `，其后以${earlier.map(({ number }) => number).join('、')}作过更正`;
  const titleLines = [`关于更正${period.name}承诺事项落实情况`, `通报有关${figures ? '数据' : '内容'}的通报`] as const;
  const again = earlier.length === 0 ? '经核对，' : '经再次核对，';
  return {
    orgMark: orgMark(paper.issuer),
    number: documentNumber(paper, input),
    title: titleLines.join(''),
    titleLines,
    addressee: `${paper.addressees}：`,
    lead:
      `《${circularTitle(period)}》（${original.number}，以下简称原通报）于${chineseDay(original.issuedOn)}印发${before}。` +
      `${again}原通报有关${figures ? '数据' : '内容'}需要更正。现将有关情况通报如下：`,
  };
}

/** The parts told from rows, by the place where the reader finds them; lists of persons only where they are annexed. */
function partNames(input: CorrectionInput, audience: Audience): readonly string[] {
  const { period, parts } = input;
  const before = previousPeriod(period);
  const names: Readonly<Record<ToldPart, string | null>> = {
    practices: '“主要做法”部分',
    warnings: '“存在的问题”中台账需要核对的内容',
    comparison: before === null ? null : `与${lastPeriodEnd(before)}的比较`,
    posts: '示范岗、责任区情况',
    overdue: audience === 'internal' ? `附件“${period.name}逾期承诺事项清单”` : null,
    unfulfilled: audience === 'internal' ? `附件“${period.name}未兑现承诺事项清单”` : null,
  };
  return parts.flatMap((part) => names[part] ?? []);
}

function scopes(changes: readonly FigureChange[]): string {
  const all = changes.filter(({ scope }) => scope === ALL).length;
  const own = changes.filter(({ code }) => code !== null).length;
  const units = changes.length - all - own;
  const branches = new Set(changes.flatMap(({ code }) => code ?? [])).size;
  return [
    all > 0 ? `总体数据${all}项` : '',
    units > 0 ? `各部门数据${units}项` : '',
    own > 0 ? `${branches}个支部的数据${own}项` : '',
  ]
    .filter(Boolean)
    .join('、');
}

function what(
  input: CorrectionInput,
  changes: readonly FigureChange[],
  others: readonly string[],
  circular: string,
): CorrectionView['what'] {
  const asOf = shortDay(input.asOf, input.period.year);
  if (changes.length === 0) {
    const which =
      others.length > 0 ? `更正的是${andList(others)}，更正后的内容见${circular}` : `更正的内容见${circular}`;
    return { heading: '一、更正的内容', paragraphs: [`原通报各项数据没有变化。${which}。`], table: null };
  }
  const none = changes.some((one) => one.old === NO_RATE || one.now === NO_RATE || one.difference === NO_RATE);
  const moved = changes.filter(({ kind }) => kind === 'rank').map(({ scope }) => scope);
  const last = input.earlier.at(-1);
  return {
    heading: '一、更正的数据',
    paragraphs: [
      `数据仍截至${asOf}，共更正${scopes(changes)}，见下表。` +
        (last ? `表中原数为经${last.number}更正后的数据。` : '') +
        (moved.length > 0 ? `按期兑现率位次有变动的支部${moved.length}个：${nameBranches(moved)}。` : '') +
        (none ? `表中“${NO_RATE}”表示没有该项数据或者不能比较。` : ''),
    ],
    table: {
      caption: `${input.period.name}承诺事项落实情况数据更正表`,
      rows: changes.map(({ scope, figure, old, now, difference }) => ({ scope, figure, old, now, difference })),
    },
  };
}

/** 三、其他事项: what follows for the issued circular. That the rest stands is said only where nothing else bears on it. */
function rest(
  input: CorrectionInput,
  figures: boolean,
  others: readonly string[],
  circular: string,
): readonly string[] {
  const also = figures && others.length > 0 ? `${andList(others)}一并更正，更正后的内容见${circular}。` : '';
  const told = figures ? '原通报中与上述数据有关的表述、问题和要求，以本通报和附件中更正后的通报为准。' : '';
  const unchanged = input.restStands
    ? '除上述更正外，原通报其他内容不变。'
    : '原通报其他内容有出入的，以附件中更正后的通报为准。';
  return [told + also, unchanged].filter(Boolean);
}

/** A correction of an issued circular (V2) for an audience: the version for the masses has no ids. */
export function correctionView(input: CorrectionInput, audience: Audience): CorrectionView {
  const changes = figureChanges(input.old, input.figures, input);
  const figures = changes.length > 0;
  const others = partNames(input, audience);
  const annex = audience === 'internal' ? itemAnnex(input, '附件1') : null;
  const full = `更正后的《${circularTitle(input.period)}》（另附）`;
  // The annex with items comes first where there is one.
  const circular = annex === null ? '附件' : '附件2';
  const attached = annex === null ? [full] : [`1．${ANNEX_TITLE}`, `2．${full}`];
  return {
    head: head(input, figures),
    what: what(input, changes, others, circular),
    reasons: reasons(input),
    rest: rest(input, figures, others, circular),
    attachments: attached.map((text, i) => ({ lead: i === 0, text })),
    annex,
    tail: tail(paperOf(input.scheme, 'circular'), input.today),
  };
}
