import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

/** P2: a member is led to pledge so many items, of the categories that count. Whoever has none at all is named by R4. */
export const itemCount: Check = (context) => {
  const { scheme, asOf } = context;
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
    const count = standing.filter(({ category }) => counting.includes(category ?? '')).length;
    const args = { name: member.name ?? '', count, min, max, categories: counting };
    if (count > max) return [finding('items-too-many', cellOf(member, 'name'), args)];
    return count < min && due ? [finding('items-too-few', cellOf(member, 'name'), args)] : [];
  });
};
