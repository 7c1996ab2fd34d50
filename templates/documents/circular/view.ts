import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { latest } from '../../../ledger/latest.ts';
import { paperOf } from '../../../ledger/scheme/paper.ts';
import { numeral } from '../text/number.ts';
import { annexes, type AnnexesView, noAnnexes } from './annexes.ts';
import { branches, type BranchesView } from './branches.ts';
import { demands, type DemandsView } from './demands.ts';
import { head, type Head, tail, type Tail } from './head.ts';
import { kinds, type KindsView } from './kinds.ts';
import { overview } from './overview.ts';
import { practices, type PracticesView } from './practices.ts';
import { problems, type ProblemsView } from './problems.ts';

/** For whom a circular is: the version for the masses gives branches and counts only. */
export type Audience = 'internal' | 'masses';

/** A section that a circular always has, with its numbered heading. */
type Section<View> = View & { readonly heading: string };

/** All a circular says, as plain objects and finished text; HTML and Word are made from this alone. */
export interface CircularView {
  readonly head: Head;
  readonly overview: Section<KindsView & { readonly told: readonly string[] }>;
  readonly branches: Section<BranchesView>;
  /** `null` where there is nothing to tell. */
  readonly practices: Section<PracticesView> | null;
  readonly problems: Section<ProblemsView>;
  readonly demands: Section<DemandsView>;
  readonly annexes: AnnexesView;
  readonly tail: Tail;
}

/** Numbers captions in the order of the page: “表2　……”. */
function captions(): <T extends { readonly caption: string }>(table: T) => T {
  let n = 0;
  return (table) => ({ ...table, caption: `表${++n}　${table.caption}` });
}

/** All that both audiences are told alike. */
type Common = Omit<CircularView, 'annexes'>;

function commonView(input: BulletinInput): Common {
  const counted = { ...kinds(input), told: overview(input) };
  const own = branches(input);
  const done = practices(input);
  const titles = ['总体情况', own.title, ...(done === null ? [] : ['主要做法']), '存在的问题', '下一步要求'];
  const heading = (title: string): string => `${numeral(titles.indexOf(title) + 1)}、${title}`;
  const captioned = captions();
  return {
    head: head(input),
    overview: { ...counted, tables: counted.tables.map(captioned), heading: heading('总体情况') },
    branches: {
      ...own,
      table: own.table && captioned(own.table),
      leftOut: own.leftOut && captioned(own.leftOut),
      heading: heading(own.title),
    },
    practices: done && { ...done, heading: heading('主要做法') },
    problems: { ...problems(input), heading: heading('存在的问题') },
    demands: { ...demands(input), heading: heading('下一步要求') },
    tail: tail(paperOf(input.scheme, 'circular'), input.today),
  };
}

// Both audiences are told one after the other, and of thousands of branches.
const lately = latest<BulletinInput, Common>();

/** The circular of a period (B1) for an audience. */
export function circularView(input: BulletinInput, audience: Audience): CircularView {
  const common = lately.get(input) ?? lately.set(input, commonView(input));
  return { ...common, annexes: audience === 'internal' ? annexes(input) : noAnnexes };
}
