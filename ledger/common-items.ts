import type { Day, Instant } from './day.ts';
import type { RowEdit } from './edits.ts';
import { codeOfLedger } from './home.ts';
import { sameId } from './lifecycle/log.ts';
import { expectedMembers, labelOf, resolvePledger } from './members.ts';
import type { Ledger } from './parse/ledger.ts';
import type { Scheme } from './scheme/schema.ts';
import { plainText } from './similar.ts';
import { NEW_ITEM, schemeOfLedger } from './workbook/carry-over.ts';
import { type Commitment, type Member, ledgerSheets } from './workbook/declaration.ts';
import { type RowValues, columnsInUse } from './workbook/sheet.ts';

/** An item of the library (P4). */
export interface CommonItem {
  readonly category: string;
  readonly text: string;
}

/** As it is compared with what members have pledged. */
interface Compared extends CommonItem {
  readonly plain: string;
}

const byTier = new WeakMap<Scheme, Map<string | null, readonly Compared[]>>();

/** The items of the library meant for all, and for the member's tier (P4). */
export function commonItemsOf({ tier }: Pick<Member, 'tier'>, scheme: Scheme): readonly Compared[] {
  let known = byTier.get(scheme);
  if (!known) byTier.set(scheme, (known = new Map()));
  let items = known.get(tier);
  if (!items) {
    items = scheme.library
      .filter((list) => list.tier === undefined || list.tier === tier)
      .flatMap((list) => list.items.map((text) => ({ category: list.category, text, plain: plainText(text) })));
    known.set(tier, items);
  }
  return items;
}

/** Whether an item is the common one, perhaps said at more length: “带好家庭，不参加赌博” is “带好家庭”. */
function isCommonItem({ category, text }: Commitment, common: Compared): boolean {
  return category === common.category && text !== null && plainText(text).includes(common.plain);
}

/** Whether any of some items is one of the common ones. */
export function hasCommonItem(items: readonly Commitment[], common: readonly Compared[]): boolean {
  return items.some((item) => common.some((one) => isCommonItem(item, one)));
}

/** The items of the library that a member has not pledged; withdrawn ones are no pledge any more (P4). */
export function lackingCommonItems(
  member: Member,
  items: readonly Commitment[],
  scheme: Scheme,
): readonly CommonItem[] {
  const standing = items.filter(({ status }) => status !== '撤回');
  return commonItemsOf(member, scheme).filter((common) => !hasCommonItem(standing, [common]));
}

/** The highest number given to an item of this branch and year, though its row be gone: ids are not used again. */
export function lastNumber(ledger: Ledger, prefix: string): number {
  const ids = [ledger.commitments, ledger.transitions, ledger.reviews, ledger.inspections, ledger.measures].flatMap(
    (rows) => rows.map(({ id }) => sameId(id)),
  );
  const own = sameId(prefix);
  return ids.reduce((last, id) => {
    const number = id.startsWith(own) ? Number(id.slice(own.length)) : NaN;
    return Number.isInteger(number) ? Math.max(last, number) : last;
  }, 0);
}

/** What an added item is beyond its text, where the scheme has a column for it. */
function rowOf(
  common: CommonItem,
  id: string,
  member: Member,
  ledger: Ledger,
  scheme: Scheme,
  year: number,
): RowValues {
  const { category, text } = common;
  const pledger = labelOf(member, ledger);
  const listed = (list: string, value: string): string | null => (scheme.lists[list]?.includes(value) ? value : null);
  const values: RowValues = {
    id,
    pledger,
    category,
    // A category that is a theme too is its items' theme.
    theme: listed('theme', category),
    text,
    responsible: pledger,
    deadline: scheme.deadlineRequired ? `${year}-12-31` : null,
    source: listed('source', NEW_ITEM),
    status: '提诺',
  };
  const keys = new Set(columnsInUse(ledgerSheets.commitments, scheme).map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => keys.has(key) && value !== null));
}

function itemsByMember(ledger: Ledger): ReadonlyMap<Member, readonly Commitment[]> {
  const byMember = new Map<Member, Commitment[]>();
  for (const item of ledger.commitments) {
    const whom = resolvePledger(item.pledger ?? '', ledger);
    if (whom.kind !== 'member') continue;
    const items = byMember.get(whom.member);
    if (items) items.push(item);
    else byMember.set(whom.member, [item]);
  }
  return byMember;
}

export interface Adding {
  /** The day as of which members are expected to pledge. */
  readonly asOf: Day;
  /** When the items are written down, and by whom. */
  readonly at: Instant;
  readonly by: string;
}

/**
 * The rows that give every expected member the common items still lacking (P4): one commitment each under a new id, and
 * its 提诺 in the log, which a ledger kept by hand does not have. Where the ledger's year or branch is not known, or
 * nothing is lacking, there are none.
 */
export function commonItemEdits(ledger: Ledger, given: Scheme, { asOf, at, by }: Adding): readonly RowEdit[] {
  const scheme = schemeOfLedger(ledger.identity, given);
  const { year } = ledger.identity;
  const code = codeOfLedger(ledger);
  if (year === null || code === '') return [];
  const prefix = `${year}-${code}-`;
  const pledged = itemsByMember(ledger);
  const lacking = expectedMembers(ledger, asOf).flatMap((member) =>
    lackingCommonItems(member, pledged.get(member) ?? [], scheme).map((common) => ({ member, common })),
  );
  const last = lastNumber(ledger, prefix);
  const ids = lacking.map((_, index) => `${prefix}${String(last + index + 1).padStart(3, '0')}`);
  const commitments = lacking.map(({ member, common }, index): RowEdit => ({
    sheet: 'commitments',
    row: null,
    values: rowOf(common, ids[index]!, member, ledger, scheme, year),
  }));
  if (ledger.identity.mode === 'manual') return commitments;
  const seq = ledger.transitions.reduce((most, row) => Math.max(most, row.seq ?? 0), 0);
  const steps = ids.map((id, index): RowEdit => ({
    sheet: 'transitions',
    row: null,
    values: { seq: seq + index + 1, at, on: at.slice(0, 10), id, step: '提诺', to: '提诺', by },
  }));
  return [...commitments, ...steps];
}
