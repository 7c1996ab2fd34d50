import { type Placement } from '../across/placement.ts';
import { type Day, day } from '../day.ts';
import { type ItemAt, isOpen, itemAt } from '../lifecycle/item.ts';
import { type Item, sameId } from '../lifecycle/log.ts';
import { membersThere } from '../members.ts';
import type { Ledger, RowSheetKey } from '../parse/ledger.ts';
import { CARRIED_OVER } from '../workbook/carry-over.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import type { RowValues, Sheet } from '../workbook/sheet.ts';

/** An item that the year before left unresolved, with the branch in which it counts. */
export interface Unresolved {
  readonly item: Item;
  readonly at: ItemAt;
  /** Code of the branch it has gone to; `null` where it stayed. */
  readonly awayTo: string | null;
}

/** Everything approved that was neither closed nor withdrawn by the year's end: open, 未兑现 or 结转 (P8). */
export function unresolvedOf(
  ledger: Ledger,
  items: readonly Item[],
  scheme: Parameters<typeof itemAt>[3],
  year: number,
  placement: Placement,
): readonly Unresolved[] {
  const end = day(`${year}-12-31`);
  return items.flatMap((item) => {
    const at = itemAt(item.history, end, ledger.identity.year ?? year, scheme);
    const left = at !== null && (isOpen(at) || at.status === '未兑现' || at.status === '结转');
    return left ? [{ item, at, awayTo: placement.awayTo(item.commitment.id) }] : [];
  });
}

function valuesOf(key: RowSheetKey, row: object): RowValues {
  const declared: Sheet = ledgerSheets[key];
  return Object.fromEntries(
    Object.keys(declared.columns).map((column) => [
      column,
      (row as Record<string, string | number | null>)[column] ?? null,
    ]),
  );
}

/** What is decided anew each year: taking part (P5), the oral pledge (P6); and what only the old year knows. */
const ANEW: RowValues = {
  admission: null,
  confirmedOn: null,
  exemptReason: null,
  oralDecidedOn: null,
  change: null,
  changedOn: null,
};

/** The members there at the year's end, with all they are known by. */
function membersOf(ledger: Ledger, end: Day, placement: Placement): readonly RowValues[] {
  return membersThere(ledger, end, placement.isThere).map((member) => ({ ...valuesOf('roster', member), ...ANEW }));
}

/** A row of the new year for an unresolved item: what was promised, not what became of it. */
function itemRow({ item, at }: Unresolved, id: string, year: number): RowValues {
  const { pledger, category, theme, text, measures, responsible, effect, hotIssue } = item.commitment;
  return {
    id,
    pledger,
    category,
    theme,
    text,
    measures,
    responsible,
    effect,
    hotIssue,
    // A deadline that was moved into the new year still stands; any other is to be set anew.
    deadline: at.deadline >= day(`${year}-01-01`) ? at.deadline : null,
    source: CARRIED_OVER,
    originId: item.commitment.id,
    status: '提诺',
  };
}

/** Posts still in force, the areas, and the last quarter's assessments, which count where a rule runs across years (D3). */
function postsOf(ledger: Ledger, year: number): Partial<Record<RowSheetKey, readonly RowValues[]>> {
  const rows = (key: RowSheetKey, some: readonly object[]): readonly RowValues[] =>
    some.map((row) => valuesOf(key, row));
  const posts = ledger.posts.filter(({ state }) => state === '在岗');
  const going = new Set(posts.map(({ postId }) => sameId(postId)));
  const last = ledger.postAssessments.filter(
    ({ quarter, postId }) => quarter === `${year - 1}Q4` && going.has(sameId(postId)),
  );
  return {
    posts: rows('posts', posts),
    postAssessments: rows('postAssessments', last),
    areas: rows('areas', ledger.areas),
  };
}

export interface NextYear {
  readonly rows: Partial<Record<RowSheetKey, readonly RowValues[]>>;
  /** Items carried over, by their old ids, in order. */
  readonly carried: readonly string[];
}

/**
 * The rows with which a branch's ledger of the new year begins (P8): members, every unresolved item as a key item linked to
 * its old id, posts and areas. `unresolved` are those that count in this branch, from whatever ledger they stand in.
 * `by` is who takes them up, `on` the day; a ledger kept by hand has no log to begin.
 */
export function nextYear(
  ledger: Ledger,
  unresolved: readonly Unresolved[],
  given: {
    readonly code: string;
    readonly year: number;
    readonly by: string;
    readonly on: Day;
    readonly manual: boolean;
    readonly placement: Placement;
  },
): NextYear {
  const { code, year, by, on, manual, placement } = given;
  const idOf = (index: number): string => `${year}-${code}-${String(index + 1).padStart(3, '0')}`;
  const commitments = unresolved.map((one, index) => itemRow(one, idOf(index), year));
  const transitions = commitments.map(({ id, originId }, index): RowValues => ({
    seq: index + 1,
    at: `${on}T09:00:00`,
    on,
    id: id ?? null,
    step: '提诺',
    to: '提诺',
    by,
    note: `上年结转，上年编号${String(originId)}`,
  }));
  return {
    rows: {
      roster: membersOf(ledger, day(`${year - 1}-12-31`), placement),
      commitments,
      ...(manual ? {} : { transitions }),
      ...postsOf(ledger, year),
    },
    carried: unresolved.map(({ item }) => item.commitment.id ?? ''),
  };
}
