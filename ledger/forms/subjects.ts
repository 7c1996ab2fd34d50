import type { Opened } from '../commands/opened.ts';
import { gathered } from '../gathered.ts';
import { expectedMembers, labelOf, membersThere } from '../members.ts';
import { OWN, memberKey } from '../scoring/targets.ts';
import { type Member, THE_BRANCH } from '../workbook/declaration.ts';
import { type FormItem, branchNameOf, formItems } from './items.ts';
import type { Lacking } from './maker.ts';

/** A pledger with the items that stand on its form. */
export interface Subject {
  /** As it is chosen by: 本支部, or the member's name. */
  readonly name: string;
  /** Other names that mean it: 编号, 姓名 of one of two namesakes, the branch's own name. */
  readonly known: readonly string[];
  /** As it stands on the form. */
  readonly title: string;
  /** `null` of the branch. */
  readonly member: Member | null;
  readonly items: readonly FormItem[];
}

/** The branch and the members there today, in the order of the roster, with their items of the kind wanted. */
function allSubjects(opened: Opened, wanted: (item: FormItem) => boolean): readonly Subject[] {
  const { parsed, today } = opened;
  const { ledger } = parsed;
  const byKey = gathered(formItems(opened).filter(wanted), ({ key }) => key);
  const title = branchNameOf(opened);
  const own = { name: THE_BRANCH, known: [title], title, member: null, items: byKey.get(OWN) ?? [] };
  const members = membersThere(ledger, today).map((member): Subject => {
    const { memberId, name: bare } = member;
    const name = labelOf(member, ledger);
    const known = [memberId, bare, `${bare ?? ''}(${memberId ?? ''})`].filter((one) => one !== null);
    return { name, known, title: name, member, items: byKey.get(memberKey(memberId)) ?? [] };
  });
  return [own, ...members];
}

/** Those who have items of the kind wanted. */
export const subjectsOf = (opened: Opened, wanted: (item: FormItem) => boolean): readonly Subject[] =>
  allSubjects(opened, wanted).filter(({ items }) => items.length > 0);

function whyNone(subject: Subject, opened: Opened): string {
  const { items, member } = subject;
  if (items.length > 0) {
    return items.every(({ status }) => status === '撤回') ? '承诺事项已经撤回' : '承诺事项还没有定诺';
  }
  const expected = member === null || expectedMembers(opened.parsed.ledger, opened.today).includes(member);
  return expected ? '没有填承诺事项' : '没有确认纳入承诺';
}

/** Members, and the branch where it pledges, whose form is not among those printed, with the reason. */
export function lackingOf(
  opened: Opened,
  printed: readonly { readonly name: string | null }[],
  special: (subject: Subject) => string | null = () => null,
): readonly Lacking[] {
  const names = new Set(printed.map(({ name }) => name));
  return allSubjects(opened, () => true)
    .filter(({ name, member }) => !names.has(name) && (member !== null || opened.scheme.pledgers.includes('branch')))
    .map((subject) => ({ ...subject, why: special(subject) ?? whyNone(subject, opened) }));
}
