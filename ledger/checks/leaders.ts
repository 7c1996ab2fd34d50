import type { Day } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { Check, CheckContext } from './check.ts';
import { firstSteps } from './first-steps.ts';
import { pledgedBy, pledgesDueOn, pledgingMembers } from './pledged.ts';

interface Members {
  readonly leaders: readonly Member[];
  readonly others: readonly Member[];
}

/** Members of whom a pledge is expected, without those who came when the others had pledged. */
function membersOf(context: CheckContext): Members {
  const standings = context.scheme.leaders?.standings ?? [];
  const members = pledgingMembers(context).filter(({ standing, change }) => standing !== null && change !== '转入');
  const leads = ({ standing }: Member): boolean => standings.includes(standing ?? '');
  return { leaders: members.filter(leads), others: members.filter((member) => !leads(member)) };
}

function notFirst(context: CheckContext, { leaders, others }: Members): readonly Finding[] {
  const proposed = firstSteps(context, '提诺');
  const days = others.flatMap((member): readonly (readonly [Member, Day])[] => {
    const on = proposed.get(member);
    return on === undefined ? [] : [[member, on]];
  });
  const first = days.reduce<readonly [Member, Day] | undefined>(
    (best, one) => (best === undefined || one[1] < best[1] ? one : best),
    undefined,
  );
  if (!first) return [];
  const isDefault = context.scheme.defaults['leaders.first'] !== undefined;
  return leaders.flatMap((member) => {
    const on = proposed.get(member);
    if (on === undefined || on <= first[1]) return [];
    const args = { name: member.name ?? '', on, other: first[0].name ?? '', otherOn: first[1], isDefault };
    return [finding('leader-not-first', cellOf(member, 'name'), args)];
  });
}

function fewerItems(context: CheckContext, { leaders, others }: Members): readonly Finding[] {
  const pledged = pledgedBy(context);
  if (context.asOf < pledgesDueOn(context) || pledged.unattributed > 0) return [];
  const counts = others.map((member) => pledged.of(member).length).filter((count) => count > 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isDefault = context.scheme.defaults['leaders.more'] !== undefined;
  return leaders.flatMap((member) => {
    const count = pledged.of(member).length;
    // Whoever has none at all is named by R4.
    if (count === 0 || count * counts.length >= total) return [];
    const args = { name: member.name ?? '', count, total, members: counts.length, isDefault };
    return [finding('leader-fewer-items', cellOf(member, 'name'), args)];
  });
}

/** P7: leaders propose their first item no later than the others, and pledge no fewer items than these on average. */
export const leaders: Check = (context) => {
  const { leaders: rule } = context.scheme;
  if (!rule) return [];
  const members = membersOf(context);
  return [...(rule.first ? notFirst(context, members) : []), ...(rule.more ? fewerItems(context, members) : [])];
};
