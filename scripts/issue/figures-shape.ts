import { z } from 'zod';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import { type BranchFigures, type CommitteeFigures, type Figures, plainSums } from '../../ledger/figures/figures.ts';

const n = z.number().int();
const rate = z.number().nullable();

const keysOf = Object.keys(zeroCounts) as (keyof Counts)[];
const counts = z.looseObject({
  ...(Object.fromEntries(keysOf.map((key) => [key, n])) as Record<keyof Counts, typeof n>),
  closingRate: rate,
  onTimeRate: rate,
});

// What an earlier version did not count is nought in what it issued.
const countOrNone = n.default(0);
const plain = Object.fromEntries(plainSums.map((key) => [key, countOrNone])) as Record<
  (typeof plainSums)[number],
  typeof countOrNone
>;

/** A set of figures, key by key. */
export const figuresOf = {
  ...counts.shape,
  ...plain,
  pledgeRate: rate,
  branchItems: counts,
  memberItems: counts,
  byCategory: z.record(z.string(), counts),
  byTheme: z.record(z.string(), counts).default({}),
  byUnit: z.record(z.string(), z.looseObject({ ...counts.shape, expectedMembers: n, pledgedMembers: n })).default({}),
};

const figures: z.ZodType<Figures> = z.looseObject(figuresOf);

/** A branch of figures.json. */
export const branchShape: z.ZodType<BranchFigures> = z.looseObject({
  ...figuresOf,
  code: z.string(),
  name: z.string(),
  state: z.enum(['accepted', 'returned', 'missing']),
  late: z.boolean(),
  rank: n.nullable(),
});

/** figures.json as it is read again; what a later version adds to it stays. */
export const figuresShape: z.ZodType<CommitteeFigures> = z.looseObject({
  period: z.string(),
  asOf: z.string(),
  scheme: z.string(),
  committee: z.string().optional(),
  files: z.object({
    accepted: n,
    returned: n,
    superseded: n,
    wrongYearOrScheme: n,
    unknown: n,
    unreadable: n,
    notWorkbook: n,
  }),
  branches: z.object({ expected: n, received: n, accepted: n, returned: n, missing: n, late: n }),
  totals: figures,
  byBranch: z.array(branchShape),
});
