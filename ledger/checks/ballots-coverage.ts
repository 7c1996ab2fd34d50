import { type Finding, finding } from '../findings/finding.ts';
import { expectedMembers, labelOf } from '../members.ts';
import type { PledgerKind, Scheme } from '../scheme/schema.ts';
import { panelsOf, subjectsOf } from '../scoring/panels.ts';
import { type Round, heldOn, roundsOf } from '../scoring/rounds.ts';
import { OWN, memberKey, targetKey } from '../scoring/targets.ts';
import { votesOf } from '../scoring/votes.ts';
import { THE_BRANCH } from '../workbook/declaration.ts';
import { isDefaultDay, roundsEnded } from './ballots-days.ts';
import type { Check, CheckContext } from './check.ts';
import { sheetOf } from './rows.ts';

const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;

/** Somebody who is evaluated, by the panels that the branch itself asks. */
interface Evaluated {
  readonly key: string;
  readonly name: string;
  readonly kind: PledgerKind;
  readonly panels: readonly string[];
}

// What the committee counts, the branch can't supply.
function ownPanels(kind: PledgerKind, standing: string | null, scheme: Scheme): readonly string[] {
  const committees = scheme.evaluation.panels.filter(({ of, byCommittee }) => of === kind && byCommittee === true);
  return panelsOf(kind, standing, scheme)
    .map(({ name }) => name)
    .filter((name) => !committees.some((panel) => panel.name === name));
}

function evaluatedIn(round: Round, { ledger, scheme, year }: CheckContext): readonly Evaluated[] {
  const votes = votesOf(ledger, scheme, roundsOf(scheme, year));
  const branch = scheme.pledgers.includes('branch')
    ? [{ key: OWN, name: THE_BRANCH, kind: 'branch', panels: ownPanels('branch', null, scheme) } as const]
    : [];
  const members = scheme.pledgers.includes('member') ? expectedMembers(ledger, heldOn(round, votes)) : [];
  const each = members.map((member): Evaluated => {
    const panels = ownPanels('member', member.standing, scheme);
    return { key: memberKey(member.memberId), name: labelOf(member, ledger), kind: 'member', panels };
  });
  return [...branch, ...each].filter(({ panels }) => panels.length > 0);
}

function lackingIn(round: Round, kind: PledgerKind, context: CheckContext): readonly Finding[] {
  const { ledger, scheme } = context;
  const where = sheetOf('ballots', ledger);
  const evaluated = evaluatedIn(round, context).filter((one) => one.kind === kind);
  const keys = new Set(evaluated.map(({ key }) => key));
  // A row that came too late, or contradicts itself, is named already.
  const rows = ledger.ballots.filter((row) => row.round === round.name && GRADES.some((key) => (row[key] ?? 0) > 0));
  const targets = rows.map((row) => targetKey(row.target, ledger) ?? '?');
  if (evaluated.length > 0 && !targets.some((key) => keys.has(key))) {
    const isDefault = isDefaultDay(round, scheme);
    const args = { round: round.name, until: round.until, branch: kind === 'branch', isDefault };
    return [finding('round-without-ballots', where, args)];
  }
  const keyOf = (key: string, panel: string | null, subject: string | null): string =>
    JSON.stringify([key, panel, subject]);
  const cast = new Set(rows.map((row, index) => keyOf(targets[index]!, row.panel, row.subject)));
  const panels = [...new Set(evaluated.flatMap((one) => one.panels))];
  return panels.flatMap((panel) =>
    subjectsOf(kind, scheme).flatMap((subject) => {
      const names = evaluated
        .filter((one) => one.panels.includes(panel) && !cast.has(keyOf(one.key, panel, subject)))
        .map(({ name }) => name);
      return names.length === 0
        ? []
        : [finding('ballots-missing', where, { round: round.name, panel, subject, names })];
    }),
  );
}

/** E2, E3: once a round is over, every pledger has ballots of each of its panels, on each subject. */
export const ballotCoverage: Check = (context) => {
  const { ledger } = context;
  if (ledger.missing.has('ballots') || ledger.missing.has('roster')) return [];
  // A row that lost its round, target, panel or subject may be the one that seems to be missing.
  const lost = ledger.ballots.some(
    (row) =>
      row.round === null || row.panel === null || row.flawed.has('subject') || targetKey(row.target, ledger) === null,
  );
  if (lost) return [];
  return roundsEnded(context).flatMap((round) => [
    ...lackingIn(round, 'branch', context),
    ...lackingIn(round, 'member', context),
  ]);
};
