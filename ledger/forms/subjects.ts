import type { Opened } from '../commands/opened.ts';
import { gathered } from '../gathered.ts';
import { labelOf, membersThere } from '../members.ts';
import { OWN, memberKey } from '../scoring/targets.ts';
import { type Member, THE_BRANCH } from '../workbook/declaration.ts';
import { type FormItem, branchNameOf, formItems } from './items.ts';

/** A pledger with the items that stand on its form. */
export interface Subject {
  /** As it is chosen by: 本支部, or the member's name. */
  readonly name: string;
  /** As it stands on the form. */
  readonly title: string;
  /** `null` of the branch. */
  readonly member: Member | null;
  readonly items: readonly FormItem[];
}

/** The branch and the members there today, in the order of the roster, who have items of the kind wanted. */
export function subjectsOf(opened: Opened, wanted: (item: FormItem) => boolean): readonly Subject[] {
  const { parsed, today } = opened;
  const { ledger } = parsed;
  const byKey = gathered(formItems(opened).filter(wanted), ({ key }) => key);
  const own = { name: THE_BRANCH, title: branchNameOf(opened), member: null, items: byKey.get(OWN) ?? [] };
  const members = membersThere(ledger, today).map((member): Subject => {
    const name = labelOf(member, ledger);
    return { name, title: name, member, items: byKey.get(memberKey(member.memberId)) ?? [] };
  });
  return [own, ...members].filter(({ items }) => items.length > 0);
}
