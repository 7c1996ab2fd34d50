import { type BranchEntry, branchKey, heirsOf, passedOn, predecessorsOf } from '../branch.ts';
import type { DecidedRows } from '../committee/decisions.ts';
import type { Day } from '../day.ts';
import { sameId } from '../lifecycle/log.ts';
import { canonical } from '../parse/text.ts';
import { type Member, THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import type { Columns, RowValues } from '../workbook/sheet.ts';
import type { BranchLedger } from './branch-ledger.ts';
import { type Going, logRows, valuesOf } from './going-over-log.ts';
import { type Held, type Holding, heldIn } from './holdings.ts';
import { goneTo, hasEnded } from './moved-items.ts';
import { lackingSteps } from './same-step.ts';
import { stayOn } from './stays.ts';

/** What the target ought to have and lacks: whole items, or the rest of a log of which it has the beginning. */
function itemsGoing(target: BranchLedger, held: Held, roster: readonly BranchEntry[], asOf: Day): readonly Going[] {
  const own = branchKey(target.code);
  return [...held.items.values()].flatMap((holdings) => {
    const there = holdings.find(({ code }) => branchKey(code) === own);
    const from = holdings
      .filter((one) => one !== there && branchKey(goneTo(one, held, roster, asOf) ?? '') === own)
      .at(-1);
    if (!from || from.item.unreadable || from.item.history.fault) return [];
    if (!there) return [{ from, steps: from.item.steps }];
    // Where both have written, the difference is for people to settle.
    const steps = lackingSteps(from.item.steps, there.item.steps);
    const begun = lackingSteps(there.item.steps, from.item.steps).length === 0;
    return begun && steps.length > 0 ? [{ from, steps }] : [];
  });
}

/** Members of branches that have ended whom the target takes over: those still there, and those who left items behind. */
function membersGoing(
  target: BranchLedger,
  others: readonly BranchLedger[],
  held: Held,
  going: readonly Going[],
  roster: readonly BranchEntry[],
  asOf: Day,
): readonly RowValues[] {
  const known = new Set(target.ledger.roster.map(({ memberId }) => sameId(memberId)));
  const needed = new Set(going.map(({ from }) => from.memberId));
  return others
    .filter(({ code }) => hasEnded(roster, code, asOf))
    .flatMap((one) => {
      const on = passedOn(roster, one.code, target.code);
      return one.ledger.roster.flatMap((member): readonly RowValues[] => {
        const id = sameId(member.memberId);
        const now = stayOn(held.stays.get(id) ?? [], asOf);
        const heir = goneTo({ code: one.code, memberId: id }, held, roster, asOf);
        if (on === null || id === '' || known.has(id) || now?.code !== one.code) return [];
        if (branchKey(heir ?? '') !== branchKey(target.code)) return [];
        known.add(id);
        const stays = member.change === null || member.change === '转入';
        if (!stays && !needed.has(id)) return [];
        return [{ ...rosterValues(member), ...(stays && { change: '转入', changedOn: on }) }];
      });
    });
}

/** A member's row without references to other sheets of the old ledger. */
function rosterValues(member: Member): RowValues {
  const { columns } = ledgerSheets.roster;
  const refers = (key: string): boolean => {
    const { kind } = (columns as Columns)[key]!;
    return kind.type === 'list' && kind.source.from === 'ids';
  };
  return Object.fromEntries(
    Object.entries(valuesOf(member, columns)).map(([key, value]) => [key, refers(key) ? null : value]),
  );
}

/** How the target calls the pledger: 本支部, the name, or 姓名(编号) where it has, or gets, another of the name. */
function pledgerIn(target: BranchLedger, arriving: readonly RowValues[], { memberId, item, ledger }: Holding): string {
  if (memberId === null) return THE_BRANCH;
  const member = ledger.ledger.roster.find((row) => sameId(row.memberId) === memberId);
  const name = member?.name ?? null;
  if (name === null) return item.commitment.pledger ?? '';
  const named = [...target.ledger.roster, ...arriving].filter(
    (row) => canonical(String(row.name ?? '')) === canonical(name),
  );
  const ids = new Set(named.map((row) => sameId(row.memberId === null ? null : String(row.memberId))));
  return [...ids].some((id) => id !== memberId) ? `${name}(${member?.memberId ?? memberId})` : name;
}

/** The rows of a sheet that belong to the items and that the target lacks. */
function recordsOf(
  sheet: 'reviews' | 'inspections',
  target: BranchLedger,
  going: readonly Going[],
): readonly RowValues[] {
  const { columns, rowKey = [] } = ledgerSheets[sheet];
  const key = (row: object): string => {
    const values = valuesOf(row, columns);
    return JSON.stringify(rowKey.map((name) => (name === 'id' ? sameId(String(values[name])) : values[name])));
  };
  const known = new Set(target.ledger[sheet].map(key));
  return going.flatMap(({ from }) => {
    const id = sameId(from.item.commitment.id);
    const rows: readonly (object & { readonly id: string | null })[] = from.ledger.ledger[sheet];
    return rows.filter((row) => sameId(row.id) === id && !known.has(key(row))).map((row) => valuesOf(row, columns));
  });
}

/**
 * The ledgers that matter to the target: of branches merged into it, of what else those were split into, and with members
 * whom it, or those, have too.
 */
function concerned(
  target: BranchLedger,
  others: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  asOf: Day,
): readonly BranchLedger[] {
  const before = new Set(predecessorsOf(roster, target.code, asOf).map(({ code }) => branchKey(code)));
  const merged = others.filter(({ code }) => before.has(branchKey(code)));
  const beside = new Set([...before].flatMap((code) => heirsOf(roster, code, asOf)).map(branchKey));
  const members = new Set(
    [target, ...merged].flatMap(({ ledger }) => ledger.roster.map((row) => sameId(row.memberId))),
  );
  members.delete('');
  const shares = ({ ledger }: BranchLedger): boolean => ledger.roster.some((row) => members.has(sameId(row.memberId)));
  return others.filter((one) => merged.includes(one) || beside.has(branchKey(one.code)) || shares(one));
}

/**
 * What goes over into a branch's ledger from others as of a day (V3), for its receipt: the items of members transferred in
 * and of branches merged into it that it lacks, with log, reviews and inspections, and the members of those branches.
 * Days, times and writers stay as they are; 序号 follow on those of the target. Applied, nothing is left to go over.
 */
export function rowsGoingOver(
  target: BranchLedger,
  all: readonly BranchLedger[],
  roster: readonly BranchEntry[],
  asOf: Day,
): DecidedRows {
  const others = concerned(target, all, roster, asOf);
  const held = heldIn([target, ...others], roster);
  const going = itemsGoing(target, held, roster, asOf);
  const members = membersGoing(target, others, held, going, roster, asOf);
  const commitments = going.map(({ from }) => ({
    ...valuesOf(from.item.commitment, ledgerSheets.commitments.columns),
    pledger: pledgerIn(target, members, from),
  }));
  const rows: DecidedRows = {
    roster: members,
    commitments,
    reviews: recordsOf('reviews', target, going),
    transitions: logRows(target, going),
    inspections: recordsOf('inspections', target, going),
  };
  return Object.fromEntries(Object.entries(rows).filter(([, some]) => some.length > 0));
}
