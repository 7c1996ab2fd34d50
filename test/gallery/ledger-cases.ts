import type { LedgerCase } from './case.ts';
import { activityCases } from './cases/activity.ts';
import { areaCases } from './cases/area.ts';
import { ballotCases } from './cases/ballot.ts';
import { cellCases } from './cases/cell.ts';
import { commitmentCases } from './cases/commitment.ts';
import { dateCases } from './cases/dates.ts';
import { fulfillingCases } from './cases/fulfilling.ts';
import { logCases } from './cases/log.ts';
import { measureCases } from './cases/measure.ts';
import { postCases } from './cases/post.ts';
import { pledgingCases } from './cases/pledging.ts';
import { resultCases } from './cases/result.ts';
import { reviewCases } from './cases/review.ts';
import { rosterCases } from './cases/roster.ts';
import { structureCases } from './cases/structure.ts';

export const ledgerCases: readonly LedgerCase[] = [
  ...structureCases,
  ...cellCases,
  ...rosterCases,
  ...commitmentCases,
  ...pledgingCases,
  ...fulfillingCases,
  ...dateCases,
  ...reviewCases,
  ...logCases,
  ...activityCases,
  ...ballotCases,
  ...resultCases,
  ...measureCases,
  ...postCases,
  ...areaCases,
];
