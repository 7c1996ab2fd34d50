import { emptyArchive } from '../../scripts/archive/archive.ts';

/** What a plan is given where the committee has kept nothing yet. */
export const nothingKept = {
  archive: emptyArchive,
  allow: [],
  book: null,
  sources: { scheme: '', roster: '', committee: null },
  templates: {},
} as const;
