import { type Finding, finding } from '../findings/finding.ts';
import { membersThere } from '../members.ts';
import type { Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { firstSteps } from './first-steps.ts';
import { pledgedBy, pledgesDueOn } from './pledged.ts';
import { judgeable } from './rows.ts';

/** Neither confirmed nor exempt: nothing is missing before pledges fall due, but for who has pledged already. */
function unconfirmed(member: Member, context: CheckContext): readonly Finding[] {
  const name = member.name ?? '';
  const at = cellOf(member, 'confirmedOn');
  const items = pledgedBy(context).of(member).length;
  if (items > 0) return [finding('pledge-unconfirmed', at, { name, items })];
  if (member.exemptReason !== null || context.asOf < pledgesDueOn(context)) return [];
  return [finding('admission-open', at, { name })];
}

/**
 * P5: whoever takes part is confirmed by the organisation before the first 定诺, whoever does not has a reason, nobody has
 * both. The reason is personal and quoted nowhere.
 */
export const admission: Check = (context) => {
  const approved = firstSteps(context, '定诺');
  return membersThere(context.ledger, context.asOf).flatMap((member): readonly Finding[] => {
    if (member.name === null || !judgeable(member, 'confirmedOn', 'exemptReason')) return [];
    const { name, confirmedOn, exemptReason } = member;
    if (confirmedOn === null) return unconfirmed(member, context);
    const at = cellOf(member, 'confirmedOn');
    if (exemptReason !== null) return [finding('admission-contradicts', at, { name, confirmedOn })];
    const approvedOn = approved.get(member);
    if (approvedOn === undefined || confirmedOn <= approvedOn) return [];
    return [finding('confirmed-late', at, { name, confirmedOn, approvedOn })];
  });
};
