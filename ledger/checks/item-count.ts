import { type Finding, finding } from '../findings/finding.ts';
import { hasComeOver } from '../home.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

/** P2: a member is led to pledge so many items, of the categories that count. Whoever has none at all is named by R4. */
export const itemCount: Check = (context) => {
  const { ledger, scheme, asOf } = context;
  if (!scheme.itemsPerMember) return [];
  const { min, max } = scheme.itemsPerMember;
  const counting = scheme.categories.filter(({ counted }) => counted).map(({ name }) => name);
  const pledged = pledgedBy(context);
  const due = asOf >= pledgesDueOn(context) && pledged.unattributed === 0;
  return pledgingMembers(context).flatMap((member): readonly Finding[] => {
    const items = pledged.of(member);
    if (items.length === 0 || items.some(({ category }) => category === null)) return [];
    // A returned item is being made anew.
    const standing = items.filter(({ status }) => status !== '退回');
    const counted = standing.filter(({ category }) => counting.includes(category ?? ''));
    // What came along from another branch was counted there; it makes up for too few, but not for too many.
    const here = counted.filter((row) => !hasComeOver(row, ledger));
    const args = { name: member.name ?? '', min, max, categories: counting };
    if (here.length > max) return [finding('items-too-many', cellOf(member, 'name'), { ...args, count: here.length })];
    const count = counted.length;
    return count < min && due ? [finding('items-too-few', cellOf(member, 'name'), { ...args, count })] : [];
  });
};
