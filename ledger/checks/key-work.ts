import { finding } from '../findings/finding.ts';
import { themeSetsOf } from '../themes.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

/** P11: members of a tier that owes a key-work pledge (重点工作责任承诺) have one; accountability hangs on it. */
export const keyWork: Check = (context) => {
  const { ledger, scheme, asOf } = context;
  const pledged = pledgedBy(context);
  if (asOf < pledgesDueOn(context) || pledged.unattributed > 0) return [];
  const { branchKind } = ledger.cover;
  return pledgingMembers(context).flatMap((member) => {
    const { tier, name } = member;
    if (tier === null) return [];
    const owed = themeSetsOf({ kind: 'member', branchKind, tier }, scheme)
      .filter((set) => set.keyWork === true && set.tiers !== undefined)
      .flatMap(({ items }) => items);
    const items = pledged.of(member);
    // Whoever has none at all is named by R4; an item whose theme can't be told may be the one that seems to be missing.
    if (owed.length === 0 || items.length === 0 || items.some(({ theme }) => theme === null)) return [];
    if (items.some(({ theme }) => owed.includes(theme ?? ''))) return [];
    return [finding('key-work-missing', cellOf(member, 'name'), { name: name ?? '', tier, themes: owed })];
  });
};
