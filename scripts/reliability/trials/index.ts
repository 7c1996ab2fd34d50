import type { Trial } from '../trial.ts';
import { diskTrials } from './disk.ts';
import { folderTrials } from './folder.ts';
import { interruptedTrials } from './interrupted.ts';
import { nameTrials } from './names.ts';
import { otherTrials } from './others.ts';

/** Every row of docs/reliability.md, in its order. */
export const trials: readonly Trial[] = [
  ...interruptedTrials,
  ...diskTrials,
  ...otherTrials,
  ...folderTrials,
  ...nameTrials,
];
