import { type Finding, finding } from '../findings/finding.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check } from './check.ts';
import { firstSteps } from './first-steps.ts';
import { headerOf, judgeable } from './rows.ts';

const OF_ORAL = ['oralReason', 'oralDecidedOn'] as const;

/**
 * P6: an oral pledge has its reason and the day on which the branch decided on it, before the first 定诺; a written one has
 * neither. The reason is personal and quoted nowhere.
 */
export const oralPledges: Check = (context) => {
  const approved = firstSteps(context, '定诺');
  return context.ledger.roster.flatMap((member): readonly Finding[] => {
    const { name, pledgeForm, oralDecidedOn } = member;
    if (name === null || pledgeForm === null || !judgeable(member, 'pledgeForm', ...OF_ORAL)) return [];
    const oral = pledgeForm === '口头';
    const wrong = OF_ORAL.filter((key) => (member[key] === null) === oral);
    const headers = wrong.map((key) => headerOf('roster', key));
    if (wrong.length > 0) {
      if (oral) return [finding('oral-lacks', cellOf(member, wrong[0]), { name, headers })];
      return [finding('written-with-oral', cellOf(member, 'pledgeForm'), { name, headers })];
    }
    const approvedOn = approved.get(member);
    if (oralDecidedOn === null || approvedOn === undefined || oralDecidedOn <= approvedOn) return [];
    const args = { name, decidedOn: oralDecidedOn, approvedOn };
    return [finding('oral-decided-late', cellOf(member, 'oralDecidedOn'), args)];
  });
};
