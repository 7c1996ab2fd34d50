import { commonItemsOf, hasCommonItem } from '../common-items.ts';
import { finding } from '../findings/finding.ts';
import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

/** The scheme with what its library has for tiers only. */
const withTiers = oncePer((library: Scheme['library'], scheme: Scheme): Scheme => ({
  ...scheme,
  library: library.filter(({ tier }) => tier !== undefined),
}));

/**
 * P4: a member for whose tier the library has common items has pledged one of them. Of what the library has for all, a
 * branch may make its own; there P3 asks for the category alone.
 */
export const commonItems: Check = (context) => {
  const { scheme, asOf } = context;
  const ofTiers = withTiers(scheme.library, scheme);
  const pledged = pledgedBy(context);
  if (asOf < pledgesDueOn(context) || pledged.unattributed > 0) return [];
  return pledgingMembers(context).flatMap((member) => {
    const due = commonItemsOf(member, ofTiers);
    const items = pledged.of(member);
    // Whoever has no item at all is named by R4; one without a category or text may be what seems to be missing.
    if (due.length === 0 || items.length === 0) return [];
    if (items.some(({ category, text }) => category === null || text === null)) return [];
    if (hasCommonItem(items, due)) return [];
    const args = {
      name: member.name ?? '',
      tier: member.tier ?? '',
      categories: [...new Set(due.map(({ category }) => category))],
      items: due.map(({ text }) => text),
    };
    return [finding('common-items-missing', cellOf(member, 'name'), args)];
  });
};
