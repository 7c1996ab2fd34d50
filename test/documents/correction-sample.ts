import { day } from '../../ledger/day.ts';
import type { BranchReason, CorrectionInput, ItemCorrection, ItemState } from '../../ledger/figures/correction.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { bulletinInput, CATEGORIES, type SampleBranch, scheme, sums } from './sample.ts';
import { zeroCounts } from '../../ledger/figures/counts.ts';

const period = parsePeriod('2026Q3')!;

export const itemState = (over: Partial<ItemState> = {}): ItemState => ({
  status: '践诺',
  judged: '逾期',
  ofBranch: false,
  category: '实事承诺',
  firstDeadline: day('2026-08-31'),
  deadline: day('2026-08-31'),
  doneOn: null,
  closedOn: null,
  reasonKind: null,
  ...over,
});

export const closedState: Partial<ItemState> = {
  status: '销号',
  judged: '按期兑现',
  doneOn: day('2026-08-25'),
  closedOn: day('2026-09-10'),
};

export function itemCorrection(id: string, over: Partial<ItemCorrection> = {}): ItemCorrection {
  const steps = [
    { recordedOn: day('2026-10-12'), on: day('2026-08-28'), step: '申请销号' },
    { recordedOn: day('2026-10-12'), on: day('2026-09-10'), step: '销号' },
  ];
  return { id, old: itemState(), now: itemState(closedState), basis: { kind: 'steps', steps }, ...over };
}

export function branchReason(code: string, name: string, over: Partial<BranchReason> = {}): BranchReason {
  return { code, name, from: 'accepted', to: 'accepted', resent: true, items: [], counted: null, ...over };
}

/** A correction of two circulars' figures; every branch of both is in the order of the first. */
export function correctionInput(
  old: readonly SampleBranch[],
  now: readonly SampleBranch[],
  over: Partial<CorrectionInput> = {},
): CorrectionInput {
  const [a, b] = [bulletinInput(old).figures, bulletinInput(now).figures];
  return {
    scheme: scheme(),
    period,
    asOf: period.to,
    today: day('2026-10-20'),
    number: '〔2026〕16号',
    original: { number: '建管委〔2026〕15号', issuedOn: day('2026-10-15') },
    earlier: [],
    old: a,
    figures: b,
    known: Object.keys(b.totals),
    order: [...new Set([...b.byBranch, ...a.byBranch].map(({ code }) => code))],
    branches: [],
    common: [],
    parts: [],
    restStands: true,
    ...over,
  };
}

const branch = (name: string, committed: number, due: number, onTime: number, overdue: number): SampleBranch => {
  const closed = onTime;
  const all = { ...zeroCounts, committed, closed, due, closedOnTime: onTime, overdue, open: committed - closed };
  const people = { expectedMembers: 10, pledgedMembers: 10, toInspect: 8, inspected: 8 };
  const byCategory = Object.fromEntries(CATEGORIES.map((key, i) => [key, i === 2 ? all : zeroCounts]));
  return { name, sums: sums(all, { ...people, byCategory }) };
};

/**
 * The hand-made correction of the golden file: 机关第一党支部 had written two items down too late, 建筑业管理处党总支 sends
 * what was missing, the circular's list of overdue items changes with them.
 */
export function correctionSample(): CorrectionInput {
  const gone = itemCorrection('2026-A001-009', { now: null, basis: { kind: 'rows' } });
  const [first, second, third] = ['机关第一党支部', '质量监督站党支部', '建筑业管理处党总支'] as const;
  return correctionInput(
    [branch(first, 20, 10, 6, 4), branch(second, 18, 9, 8, 1), { name: third, state: 'missing' }],
    [branch(first, 19, 9, 8, 1), branch(second, 18, 9, 8, 1), { ...branch(third, 12, 5, 5, 0), late: true }],
    {
      branches: [
        branchReason('A001', first, {
          items: [itemCorrection('2026-A001-003'), itemCorrection('2026-A001-004'), gone],
        }),
        branchReason('A003', third, { from: 'missing', counted: 12 }),
      ],
      parts: ['overdue'],
    },
  );
}
