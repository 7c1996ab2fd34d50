import { type Finding, finding } from '../findings/finding.ts';
import type { Scheme } from '../scheme/schema.ts';
import { type Commitment, type Member, ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

function missingOf(items: readonly Commitment[], required: readonly string[]): readonly string[] {
  // An item whose category can't be told may be the one that seems to be missing.
  if (items.length === 0 || items.some(({ category }) => category === null)) return [];
  return required.filter((name) => items.every(({ category }) => category !== name));
}

/** The categories required of a member: those within the member's ability, other than what the library has for the tier (P4). */
function requiredOfMember(member: Member, scheme: Scheme): readonly string[] {
  const ofTier = scheme.library.filter(({ tier }) => tier !== undefined && tier === member.tier);
  return scheme.categories
    .filter(({ requiredOf }) => requiredOf.includes('member'))
    .filter(({ requiredOfAbility: ability }) => ability === undefined || member.ability === ability)
    .filter(({ name }) => ofTier.every(({ category }) => category !== name))
    .map(({ name }) => name);
}

/**
 * P3: each pledger has every category required of its kind – of a member only those within the member's ability: who
 * can't pledge deeds for the masses sets an example instead. Where the text says “一般”, so does the finding.
 */
export const requiredCategories: Check = (context) => {
  const { ledger, scheme, asOf } = context;
  const pledged = pledgedBy(context);
  if (asOf < pledgesDueOn(context) || pledged.unattributed > 0) return [];
  const usual = scheme.categoriesUsual === true ? scheme.categories.map(({ name }) => name) : [];
  const found: Finding[] = [];
  if (scheme.pledgers.includes('branch')) {
    const required = scheme.categories.filter(({ requiredOf }) => requiredOf.includes('branch'));
    const categories = missingOf(
      pledged.branch,
      required.map(({ name }) => name),
    );
    const where = { file: ledger.file, sheet: ledgerSheets.commitments.name };
    const args = { branch: true, name: '', categories, usual };
    if (categories.length > 0) found.push(finding('category-missing', where, args));
  }
  for (const member of pledgingMembers(context)) {
    const categories = missingOf(pledged.of(member), requiredOfMember(member, scheme));
    const args = { branch: false, name: member.name ?? '', categories, usual };
    if (categories.length > 0) found.push(finding('category-missing', cellOf(member, 'name'), args));
  }
  return found;
};
