import { z } from 'zod';
import type { EvaluationSums, Scored } from '../../ledger/figures/roll-up-scores.ts';
import { FEATURES } from '../../ledger/figures/roll-up-sums.ts';
import type { CommitteeCounts, CommitteeLine, RollUpFigures } from '../../ledger/figures/roll-up.ts';
import { branchShape, figuresOf } from '../issue/figures-shape.ts';

const count = z.int().min(0);
const text = z.string();
const name = z.string().min(1);
const grades = z.record(text, count);
const score = z.number().min(0).max(100).nullable();

const scoreSums = z.object({ evaluated: count, scored: count, hundredths: count });
const evaluationSums: z.ZodType<EvaluationSums> = z.object({
  grades: z.object({ members: grades, branches: grades }),
  members: scoreSums,
  branches: scoreSums,
  assessments: scoreSums,
});

const committees: z.ZodType<CommitteeCounts> = z.object({
  expected: count,
  issued: count,
  draft: count,
  unusable: count,
  missing: count,
});

const branches = z.object({
  expected: count,
  received: count,
  accepted: count,
  returned: count,
  missing: count,
  late: count,
});

const line: z.ZodType<CommitteeLine> = z.looseObject({
  ...figuresOf,
  name,
  shortName: name,
  standing: z.enum(['issued', 'draft', 'unusable', 'missing']),
  reason: text.nullable(),
  number: text.nullable(),
  schemes: z.array(text),
  rank: count.nullable(),
  branches,
  committees: committees.nullable(),
  evaluation: evaluationSums.optional(),
  byBranch: z.array(z.intersection(branchShape, z.looseObject({ evaluation: evaluationSums.optional() }))),
  get byCommittee() {
    return z.array(line);
  },
});

/** What figures.json of a committee that merged committees has beside what all have. */
export const rollUpShape: z.ZodType<
  Pick<RollUpFigures, 'committee' | 'schemes' | 'features' | 'committees' | 'evaluation' | 'byCommittee'>
> = z.looseObject({
  committee: name,
  schemes: z.array(text),
  features: z.array(z.enum(FEATURES)),
  committees,
  evaluation: evaluationSums.optional(),
  byCommittee: z.array(line),
});

const member = z.looseObject({ branch: text, total: score, grade: text.nullable() });
const pledger = z.looseObject({
  code: text,
  panels: z.record(text, z.number().nullable()),
  total: score,
  grade: text.nullable(),
  assessment: score,
});

/** What an evaluation adds, as far as it is summed up: nobody's name is needed. */
export const evaluationShape: z.ZodType<Scored> = z.looseObject({
  members: z.array(member),
  branchPledgers: z.array(pledger),
  grades: z.object({ members: grades, branches: grades }),
});
