import type { Opened } from '../commands/opened.ts';
import { type Day, chineseDay, day } from '../day.ts';
import { statusAt } from '../lifecycle/history.ts';
import { type ItemAt, itemAt } from '../lifecycle/item.ts';
import { labelOf, resolvePledger } from '../members.ts';
import { withoutPersonalNumbers } from '../privacy.ts';
import { OWN, memberKey } from '../scoring/targets.ts';
import { type Commitment, THE_BRANCH } from '../workbook/declaration.ts';

/** A commitment as it stands on a form, as of today. */
export interface FormItem {
  readonly commitment: Commitment;
  /** `null` before its approval. */
  readonly at: ItemAt | null;
  readonly status: string;
  /** Whose it is, as `targetKey` gives it; `null` of nobody known. */
  readonly key: string | null;
  /** The branch's name, or the member's. */
  readonly pledger: string;
  /** 责任人: who is named, else the member, or the secretary for the branch. */
  readonly responsible: string;
  /** The deadline in force; the year's last day where none is given. */
  readonly deadline: Day;
}

/** The branch as it is named on a form. */
export function branchNameOf({ parsed: { ledger } }: Opened): string {
  return ledger.cover.branchName ?? ledger.identity.branchName ?? THE_BRANCH;
}

function whoseOf(commitment: Commitment, opened: Opened): Pick<FormItem, 'key' | 'pledger' | 'responsible'> {
  const { ledger } = opened.parsed;
  const whom = resolvePledger(commitment.pledger ?? '', ledger);
  const named = commitment.responsible;
  if (whom.kind === 'branch') {
    return { key: OWN, pledger: branchNameOf(opened), responsible: named ?? ledger.cover.secretary ?? '' };
  }
  const pledger = whom.kind === 'member' ? labelOf(whom.member, ledger) : (commitment.pledger ?? '');
  const key = whom.kind === 'member' ? memberKey(whom.member.memberId) : null;
  return { key, pledger, responsible: named ?? pledger };
}

/** All commitments, the branch's first, else in the order of the workbook. */
export function formItems(opened: Opened): readonly FormItem[] {
  const { items, scheme, year, today } = opened;
  const all = items.map(({ commitment, history }): FormItem => {
    const at = itemAt(history, today, year, scheme);
    return {
      commitment,
      at,
      status: at?.status ?? statusAt(history, today, scheme) ?? commitment.status ?? '',
      ...whoseOf(commitment, opened),
      deadline: at?.deadline ?? commitment.deadline ?? day(`${year}-12-31`),
    };
  });
  return [...all.filter(({ key }) => key === OWN), ...all.filter(({ key }) => key !== OWN)];
}

/** Approved and not withdrawn: what may be shown to the masses (F2). */
export const isFixed = ({ at }: FormItem): boolean => at !== null && at.status !== '撤回';

/** What a column of 承诺台账 says of an item on a form; `posted` forms leave numbers of persons out. */
export function itemText(item: FormItem, column: string, posted: boolean): string {
  if (column === 'deadline') return chineseDay(item.deadline);
  const own = (item.commitment as unknown as Readonly<Record<string, unknown>>)[column];
  const text = column === 'responsible' ? item.responsible : typeof own === 'string' ? own : '';
  return posted ? withoutPersonalNumbers(text) : text;
}
