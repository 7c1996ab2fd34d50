import type { Scheme } from '../scheme/schema.ts';
import { type Counts, sumCounts } from './counts.ts';
import { type Figures, type Sums, type UnitSums, plainSums, toFigures } from './figures.ts';

/** What some schemes ask for and others don't: over committees of different schemes it adds up to nothing. */
export const FEATURES = [
  'inspection',
  'comments',
  'records',
  'hotIssues',
  'oral',
  'assistance',
  'criticism',
  'reasonKinds',
] as const;
export type Feature = (typeof FEATURES)[number];

export function featuresOf(scheme: Scheme): readonly Feature[] {
  const { columns, followUp } = scheme;
  const has: Readonly<Record<Feature, boolean>> = {
    inspection: scheme.inspection !== undefined,
    comments: scheme.comments !== undefined,
    records: scheme.records !== undefined,
    hotIssues: columns['commitments.hotIssue'] !== undefined,
    oral: columns['roster.pledgeForm'] !== undefined,
    assistance: followUp.assistance,
    criticism: followUp.criticism,
    reasonKinds: followUp.reasonKinds,
  };
  return FEATURES.filter((feature) => has[feature]);
}

/** The scheme without what its features lack, so that a document tells of nothing that was not counted everywhere. */
export function withOnly(scheme: Scheme, features: readonly Feature[]): Scheme {
  const { inspection, comments, records, followUp, ...rest } = scheme;
  const has = (feature: Feature): boolean => features.includes(feature);
  return {
    ...rest,
    ...(has('inspection') && inspection ? { inspection } : {}),
    ...(has('comments') && comments ? { comments } : {}),
    ...(has('records') && records ? { records } : {}),
    followUp: {
      ...followUp,
      assistance: followUp.assistance && has('assistance'),
      criticism: followUp.criticism && has('criticism'),
      reasonKinds: followUp.reasonKinds && has('reasonKinds'),
    },
  };
}

type Plain = (typeof plainSums)[number];

/** The sums that mean something only where each committee's scheme asks for the feature. */
const HANGS_ON: Readonly<Partial<Record<Plain, Feature>>> = {
  toInspect: 'inspection',
  inspected: 'inspection',
  toComment: 'comments',
  commented: 'comments',
  toRecord: 'records',
  recorded: 'records',
  recordsTold: 'records',
  hotIssues: 'hotIssues',
  hotIssuesSolved: 'hotIssues',
  oralMembers: 'oral',
  assistance: 'assistance',
  criticism: 'criticism',
};

type Parts<T> = Readonly<Record<string, T>>;

/** Whether all come apart by the same names, in whatever order: only then the parts add up to the whole. */
export function sameNames(all: readonly Parts<unknown>[]): boolean {
  const names = all.map((parts) => Object.keys(parts).sort().join('\n'));
  return names.every((one) => one === names[0]);
}

/** Parts added up name by name; none where they come apart differently. */
function addParts<T>(all: readonly Parts<T>[], add: (some: readonly T[]) => T): Record<string, T> {
  if (!sameNames(all)) return {};
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, add(all.map((parts) => parts[name]!))]));
}

function addUnits(all: readonly UnitSums[]): UnitSums {
  const sum = (key: 'expectedMembers' | 'pledgedMembers'): number => all.reduce((n, one) => n + one[key], 0);
  return { ...sumCounts(all), expectedMembers: sum('expectedMembers'), pledgedMembers: sum('pledgedMembers') };
}

/** Features that all have. */
export function sharedFeatures(all: readonly (readonly Feature[])[]): readonly Feature[] {
  return FEATURES.filter((feature) => all.every((some) => some.includes(feature)));
}

/** Figures of several committees as one: counts are added, rates computed from the sums. */
export function addFigures(all: readonly Figures[], features: readonly Feature[]): Figures {
  const plain = plainSums.map((key): readonly [Plain, number] => {
    const needs = HANGS_ON[key];
    const counts = needs === undefined || features.includes(needs);
    return [key, counts ? all.reduce((sum, one) => sum + one[key], 0) : 0];
  });
  const counts = (of: (one: Figures) => Parts<Counts>): Record<string, Counts> => addParts(all.map(of), sumCounts);
  const sums: Sums = {
    ...sumCounts(all),
    ...(Object.fromEntries(plain) as Record<Plain, number>),
    branchItems: sumCounts(all.map((one) => one.branchItems)),
    memberItems: sumCounts(all.map((one) => one.memberItems)),
    byCategory: counts((one) => one.byCategory),
    byTheme: counts((one) => one.byTheme),
    byUnit: addParts<UnitSums>(
      all.map((one) => one.byUnit),
      addUnits,
    ),
  };
  return toFigures(sums);
}
