import { activityKinds } from './catalogue/activity.ts';
import { areaKinds } from './catalogue/area.ts';
import { assessmentKinds } from './catalogue/assessment.ts';
import { ballotKinds } from './catalogue/ballot.ts';
import { cellKinds } from './catalogue/cell.ts';
import { commentKinds } from './catalogue/comments.ts';
import { commitmentKinds } from './catalogue/commitment.ts';
import { continuityKinds } from './catalogue/continuity.ts';
import { committeeKinds } from './catalogue/committee.ts';
import { acrossKinds } from './catalogue/across.ts';
import { originKinds } from './catalogue/origin.ts';
import { pledgingKinds } from './catalogue/pledging.ts';
import { receiptKinds } from './catalogue/receipt.ts';
import { fileKinds } from './catalogue/file.ts';
import { fulfillingKinds } from './catalogue/fulfilling.ts';
import { logKinds } from './catalogue/log.ts';
import { recordKinds } from './catalogue/records.ts';
import { measureKinds } from './catalogue/measure.ts';
import { postKinds } from './catalogue/post.ts';
import { resultKinds } from './catalogue/result.ts';
import { reviewKinds } from './catalogue/review.ts';
import { selectionKinds } from './catalogue/selection.ts';
import { structureKinds } from './catalogue/structure.ts';
import { submissionKinds } from './catalogue/submission.ts';

/** Every kind of finding: code → severity, title, and the Chinese text. The one place where judgements become prose. */
export const catalogue = {
  ...fileKinds,
  ...structureKinds,
  ...cellKinds,
  ...commitmentKinds,
  ...pledgingKinds,
  ...originKinds,
  ...reviewKinds,
  ...logKinds,
  ...fulfillingKinds,
  ...activityKinds,
  ...ballotKinds,
  ...resultKinds,
  ...measureKinds,
  ...selectionKinds,
  ...commentKinds,
  ...recordKinds,
  ...postKinds,
  ...assessmentKinds,
  ...areaKinds,
  ...submissionKinds,
  ...receiptKinds,
  ...acrossKinds,
  ...committeeKinds,
  ...continuityKinds,
};
