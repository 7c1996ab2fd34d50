import { z } from 'zod';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import type { BranchFigures, CommitteeFigures, Figures } from '../../ledger/figures/figures.ts';

const n = z.number().int();
const rate = z.number().nullable();

const keysOf = Object.keys(zeroCounts) as (keyof Counts)[];
const counts = z.looseObject({
  ...(Object.fromEntries(keysOf.map((key) => [key, n])) as Record<keyof Counts, typeof n>),
  closingRate: rate,
  onTimeRate: rate,
});

const figuresOf = {
  ...counts.shape,
  expectedMembers: n,
  pledgedMembers: n,
  oralMembers: n,
  toInspect: n,
  inspected: n,
  reminders: n,
  assistance: n,
  criticism: n,
  amendments: n,
  pledgeRate: rate,
  branchItems: counts,
  memberItems: counts,
  byCategory: z.record(z.string(), counts),
};

const figures: z.ZodType<Figures> = z.looseObject(figuresOf);

const branch: z.ZodType<BranchFigures> = z.looseObject({
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
  byBranch: z.array(branch),
});
