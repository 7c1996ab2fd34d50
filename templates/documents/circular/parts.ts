import type { BulletinInput } from '../../../ledger/figures/bulletin.ts';
import { type CountsWithRates, lessCounts, withRates } from '../../../ledger/figures/counts.ts';
import {
  type BranchFigures,
  type CommitteeFigures,
  type Coverage,
  type Figures,
  partsOf,
} from '../../../ledger/figures/figures.ts';
import { latest } from '../../../ledger/latest.ts';
import { nameBranches } from '../text/list.ts';

/** A line of the table: a branch; or, where there is but one, a unit of it, or what belongs to no unit. */
export interface Part extends Pick<Coverage, 'expectedMembers' | 'pledgedMembers'> {
  /** How the table names it. */
  readonly label: string;
  /** How a sentence names who answers for it. */
  readonly name: string;
  readonly place: 'branch' | 'unit' | 'rest';
  readonly counts: CountsWithRates;
  /** At the end of the period before; `null` where it was not counted then. */
  readonly before: CountsWithRates | null;
  /** Place among the branches; `null` where there is none. */
  readonly rank: number | null;
  readonly late: boolean;
}

const unplaced = { rank: null, late: false } as const;

type Told = Pick<BulletinInput, 'scheme' | 'figures' | 'before'>;

/** Whether the table goes by unit: an institution with one branch has no branches to set side by side (B1). */
export function goesByUnit({ scheme, figures }: Pick<Told, 'scheme' | 'figures'>): boolean {
  return figures.branches.expected === 1 && partsOf(scheme).unit.length > 0;
}

/** What the table's lines are called. */
export function nounOf(input: Pick<Told, 'scheme' | 'figures'>): '支部' | '部门' {
  return goesByUnit(input) ? '部门' : '支部';
}

/** Accepted branches by rank, those without a rate last, then by code (design: rules of figures). */
function ranked(branches: readonly BranchFigures[]): readonly BranchFigures[] {
  return branches
    .filter((b) => b.state === 'accepted')
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1));
}

/** Members' items whose member has no unit of the list, so that the lines add up to the total. */
function withoutUnit(f: Figures): CountsWithRates {
  return withRates(lessCounts(f.memberItems, Object.values(f.byUnit)));
}

function unitParts({ scheme, figures: { totals, byBranch }, before }: Told): readonly Part[] {
  const [branch] = ranked(byBranch);
  if (!branch) return [];
  const { byUnit } = totals;
  const units = Object.entries(byUnit).map(([name, unit]): Part => {
    const { expectedMembers, pledgedMembers } = unit;
    const then = before?.totals.byUnit[name] ?? null;
    const people = { expectedMembers, pledgedMembers };
    return { label: name, name, place: 'unit', counts: unit, ...people, before: then, ...unplaced };
  });
  const left = (key: 'expectedMembers' | 'pledgedMembers'): number =>
    units.reduce((n, unit) => n - unit[key], totals[key]);
  const rest: Part = {
    label: '未填写部门',
    name: '未填写部门的党员',
    place: 'rest',
    counts: withoutUnit(totals),
    expectedMembers: left('expectedMembers'),
    pledgedMembers: left('pledgedMembers'),
    before: before && withoutUnit(before.totals),
    ...unplaced,
  };
  const own: Part = {
    label: '支部承诺',
    name: branch.name,
    place: 'rest',
    counts: totals.branchItems,
    expectedMembers: 0,
    pledgedMembers: 0,
    before: before && before.totals.branchItems,
    ...unplaced,
  };
  const some = rest.counts.committed + rest.counts.withdrawn + rest.expectedMembers > 0;
  return [...units, ...(some ? [rest] : []), ...(scheme.pledgers.includes('branch') ? [own] : [])];
}

function branchPart(b: BranchFigures, { before }: Told): Part {
  const { name, expectedMembers, pledgedMembers, rank, late } = b;
  return {
    label: name,
    name,
    place: 'branch',
    counts: b,
    expectedMembers,
    pledgedMembers,
    // Made when it is asked for: few sentences do, and there may be thousands of branches.
    get before() {
      return before?.byBranch[b.code] ?? null;
    },
    rank,
    late,
  };
}

/** The lines of the table, in its order; they add up to the total. */
export function tableParts(input: Told): readonly Part[] {
  return goesByUnit(input) ? unitParts(input) : ranked(input.figures.byBranch).map((b) => branchPart(b, input));
}

const lately = latest<CommitteeFigures, { readonly before: Told['before']; readonly parts: readonly Part[] }>();

/** A line for each accepted branch, in the order of the figures: a dozen sentences ask for them, of thousands of branches. */
function acceptedParts({ figures, before, scheme }: Told): readonly Part[] {
  const known = lately.get(figures);
  if (known && known.before === before) return known.parts;
  const accepted = figures.byBranch.filter(({ state }) => state === 'accepted');
  const parts = accepted.map((b) => branchPart(b, { figures, before, scheme }));
  return lately.set(figures, { before, parts }).parts;
}

/** Names of the lines of which something is so, in the order of the figures. */
export function namesWhere(input: Told, has: (part: Part) => boolean): readonly string[] {
  const parts = goesByUnit(input) ? unitParts(input) : acceptedParts(input);
  return parts.filter(has).map(({ name }) => name);
}

function involving(input: Told, names: readonly string[]): string {
  if (names.length === 0) return '';
  if (goesByUnit(input)) return `，涉及${nameBranches(names, '部门')}`;
  return `，涉及支部${names.length}个：${nameBranches(names)}`;
}

/** “，涉及支部2个：甲支部、乙支部”, “，涉及法制股、巡护队”. */
export function involved(input: Told, has: (part: Part) => boolean): string {
  return involving(input, namesWhere(input, has));
}

/** The same by figures that only branches have; where there is one branch it needs no naming. */
export function involvedBranches(input: Told, has: (branch: BranchFigures) => boolean): string {
  if (goesByUnit(input)) return '';
  const found = input.figures.byBranch.filter((b) => b.state === 'accepted' && has(b));
  return involving(
    input,
    found.map(({ name }) => name),
  );
}
