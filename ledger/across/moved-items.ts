import { type BranchEntry, branchKey, entriesOf, heirOf, heirsOf } from '../branch.ts';
import { type Day, dayOfInstant } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import type { LoggedStep } from '../lifecycle/log.ts';
import { ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import type { BranchLedger } from './branch-ledger.ts';
import type { Held, Holding } from './holdings.ts';
import { lackingSteps } from './same-step.ts';
import { stayOn } from './stays.ts';
import { type Told, branchLabels } from './told.ts';

/** Whether a branch has ended by a day. */
export function hasEnded(roster: readonly BranchEntry[], code: string, asOf: Day): boolean {
  const until = entriesOf(roster, code).at(-1)?.until ?? null;
  return until !== null && until <= asOf;
}

/**
 * The branch that an item of a branch has gone over to by a day: that of its member now, or, of a branch that has ended,
 * its heir. `null` where it stays, and for a member of a branch that was split while not all its parts have sent a ledger:
 * which of them has the member is not known yet.
 */
export function goneTo(
  holding: Pick<Holding, 'code' | 'memberId'>,
  held: Held,
  roster: readonly BranchEntry[],
  asOf: Day,
): string | null {
  const { code, memberId } = holding;
  const stays = memberId === null ? [] : (held.stays.get(memberId) ?? []);
  const now = stayOn(stays, asOf);
  if (now !== null && now.code !== code && now.from !== null) return now.code;
  if (!hasEnded(roster, code, asOf)) return null;
  const parts = memberId === null ? [] : heirsOf(roster, code, asOf);
  if (parts.length > 1 && parts.some((part) => !held.codes.has(branchKey(part)))) return null;
  const heir = heirOf(roster, code, asOf);
  return heir === null || branchKey(heir) === branchKey(code) ? null : heir;
}

/** V3: what a member, or a branch merged into another, has promised goes on in the new branch's ledger. */
export function missingFindings(
  all: readonly BranchLedger[],
  held: Held,
  roster: readonly BranchEntry[],
  asOf: Day,
): readonly Told[] {
  const label = branchLabels(roster, asOf);
  const ledgers = new Map(all.map((ledger) => [branchKey(ledger.code), ledger]));
  const groups = new Map<string, { target: BranchLedger; from: Holding; ids: string[] }>();
  for (const holdings of held.items.values()) {
    for (const from of holdings) {
      const to = goneTo(from, held, roster, asOf);
      const target = to === null ? undefined : ledgers.get(branchKey(to));
      if (!target || holdings.some((other) => other !== from && ledgers.has(branchKey(other.code)))) continue;
      const whose = hasEnded(roster, from.code, asOf) ? '' : from.memberId;
      const key = `${target.code} ${from.code} ${whose}`;
      const group = groups.get(key);
      const id = from.item.commitment.id ?? '';
      if (group) group.ids.push(id);
      else groups.set(key, { target, from, ids: [id] });
    }
  }
  return [...groups.values()].map(({ target, from, ids }) => {
    const { file } = target.ledger;
    const branch = label(from.code);
    if (hasEnded(roster, from.code, asOf)) {
      const where = { file, sheet: ledgerSheets.commitments.name };
      return { code: target.code, finding: finding('predecessor-items-missing', where, { branch, ids }) };
    }
    const member = target.ledger.roster.find((row) => sameId(row.memberId) === from.memberId);
    const where = member ? cellOf(member, 'name') : { file, sheet: ledgerSheets.roster.name };
    const args = { name: member?.name ?? '', branch, ids };
    return { code: target.code, finding: finding('moved-items-missing', where, args) };
  });
}

/** Without steps that were reversed right there: what was taken back where it was wrongly written is settled. */
function standing(steps: readonly LoggedStep[]): readonly LoggedStep[] {
  const left: LoggedStep[] = [];
  for (const step of steps) {
    if (step.step === '冲正' && left.length > 0) left.pop();
    else left.push(step);
  }
  return left;
}

const isAfter = ({ on, at }: LoggedStep, day: Day): boolean => on > day || (at !== null && dayOfInstant(at) > day);

function historyOf(from: Holding, to: Holding, day: Day, label: (code: string) => string): readonly Told[] {
  const id = to.item.commitment.id ?? '';
  const lacking = lackingSteps(from.item.steps, to.item.steps);
  const late = standing(lacking.filter((step) => isAfter(step, day)));
  const early = lacking.filter((step) => !isAfter(step, day));
  const afterwards = late.map((step): Told => {
    const args = { id, step: step.step, on: step.on, moved: day, to: label(to.code) };
    return { code: from.code, finding: finding('step-after-move', cellOf(step.row, 'on'), args) };
  });
  const first = early[0];
  if (!first) return afterwards;
  const args = { id, branch: label(from.code), step: first.step, on: first.on, count: early.length };
  const differs: Finding = finding('moved-history-differs', cellOf(to.item.commitment, 'id'), args);
  return [...afterwards, { code: to.code, finding: differs }];
}

/**
 * V3, L1: an item that has gone over has in the new ledger the log of the old one up to the move, and in the old one
 * nothing after it. An item whose log is not there yet is counted by the old ledger and named by the rule of the log.
 */
export function historyFindings(held: Held, roster: readonly BranchEntry[], asOf: Day): readonly Told[] {
  const label = branchLabels(roster, asOf);
  return [...held.items.values()].flatMap((holdings) => {
    const whole = holdings.filter(
      ({ item, explained }) => explained && item.steps.length > 0 && !item.unreadable && item.commitment.id !== null,
    );
    return whole.slice(1).flatMap((to, index) => {
      const from = whole[index]!;
      return to.from === null || to.from === from.from || to.from > asOf ? [] : historyOf(from, to, to.from, label);
    });
  });
}
