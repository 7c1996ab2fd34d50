import type { Finding } from '../../findings/finding.ts';
import { type Item, sameId } from '../../lifecycle/log.ts';
import type { Opened } from '../opened.ts';
import type { Refusal } from '../plan.ts';
import { cellOf } from '../../workbook/sheet.ts';

/** A commitment that a person selected: its id, or its row of 承诺台账. */
export type Chosen = string | number;

/** How a message names an item: by its id, or by its row where it has none. */
const nameOf = ({ commitment }: Item): string => commitment.id ?? `第${commitment.origin.row}行`;

/** A refusal about an item, at its own row. */
export const refusal = (item: Item, why: string, where: Finding['where'] = cellOf(item.commitment, 'id')): Refusal => ({
  what: nameOf(item),
  why,
  where,
});

export interface ChosenItems {
  /** Each once, in the order of the workbook. */
  readonly items: readonly Item[];
  readonly refused: readonly Refusal[];
}

/** The items behind what was selected; an id that the ledger does not have, or has twice, is refused. */
export function chosenItems({ items }: Opened, chosen: readonly Chosen[]): ChosenItems {
  const byRow = new Map(items.map((item) => [item.commitment.origin.row, item]));
  const byId = new Map<string, Item[]>();
  for (const item of items) {
    const id = sameId(item.commitment.id);
    const same = byId.get(id);
    if (same) same.push(item);
    else byId.set(id, [item]);
  }
  const found = new Set<Item>();
  const refused: Refusal[] = [];
  for (const one of new Set(chosen)) {
    const same =
      typeof one === 'number' ? [byRow.get(one) ?? []].flat() : sameId(one) === '' ? [] : byId.get(sameId(one));
    const first = same?.[0];
    if (first === undefined) {
      const what = typeof one === 'number' ? `第${one}行` : one;
      refused.push({ what, why: '承诺台账中没有这一件。请先选中承诺台账里的行。' });
    } else found.add(first);
  }
  const rows = [...found].sort((a, b) => a.commitment.origin.row - b.commitment.origin.row);
  const doubled = rows.filter(({ commitment: { id } }) => id !== null && byId.get(sameId(id))!.length > 1);
  const twice = new Set(doubled);
  return {
    items: rows.filter((item) => !twice.has(item)),
    refused: [
      ...refused,
      ...doubled.map((item) => refusal(item, '这个编号在承诺台账中不止一行，分不清变更记录是哪一件的。请先改正编号。')),
    ],
  };
}
