import { activityKinds } from './catalogue/activity.ts';
import { areaKinds } from './catalogue/area.ts';
import { assessmentKinds } from './catalogue/assessment.ts';
import { cellKinds } from './catalogue/cell.ts';
import { commitmentKinds } from './catalogue/commitment.ts';
import { continuityKinds } from './catalogue/continuity.ts';
import { committeeKinds } from './catalogue/committee.ts';
import { acrossKinds } from './catalogue/across.ts';
import { receiptKinds } from './catalogue/receipt.ts';
import { fileKinds } from './catalogue/file.ts';
import { logKinds } from './catalogue/log.ts';
import { postKinds } from './catalogue/post.ts';
import { reviewKinds } from './catalogue/review.ts';
import { structureKinds } from './catalogue/structure.ts';
import { submissionKinds } from './catalogue/submission.ts';

/** Every kind of finding: code → severity, title, and the Chinese text. The one place where judgements become prose. */
export const catalogue = {
  ...fileKinds,
  ...structureKinds,
  ...cellKinds,
  ...commitmentKinds,
  ...reviewKinds,
  ...logKinds,
  ...activityKinds,
  ...postKinds,
  ...assessmentKinds,
  ...areaKinds,
  ...submissionKinds,
  ...receiptKinds,
  ...acrossKinds,
  ...committeeKinds,
  ...continuityKinds,
};
