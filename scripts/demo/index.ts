import { type Day, day } from '../../ledger/day.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { branches } from './branches.ts';
import { committee } from './committee.ts';
import { writeCommitteeBook, writeRoster, writeScheme, writeSubmissions } from './folder.ts';
import { EARLIER, OWN_COPIES, SUBMISSIONS, YEAR_END, files } from './story.ts';
import { NOT_READ_IN, sampleOf } from './submissions.ts';
import { makeFolder } from '../files/make-folder.ts';

export { SUBMISSIONS, YEAR_END, files as sampleFiles, sampleStory } from './story.ts';

export interface SampleRequest {
  /** The committee's folder; made where it is not there. */
  readonly dir: string;
  /** A scheme that there is a sample of. */
  readonly scheme: Scheme;
  /** Nothing was received after this day. */
  readonly today: Day;
}

/** When the committee's office first saw what carries no seal. */
const SEEN = day('2026-10-04');
const SEEN_EARLIER = day('2026-07-04');
const SEEN_LAST = day('2027-01-05');

/** The sample committee's own scheme: the built-in one with the committee's name and papers. */
export function sampleScheme(): Scheme {
  const loaded = loadScheme(committee, builtInScheme);
  if ('problems' in loaded) throw new Error(`the sample's scheme is wrong: ${JSON.stringify(loaded.problems)}`);
  return loaded.scheme;
}

/** What arrives later in the story. */
export interface Sample {
  /** Puts the corrected ledger of the second quarter in the place of the first. */
  readonly receiveCorrection: () => Promise<void>;
  /** Lays the year's last ledgers into their folder; one is returned for its ballots, one is late. */
  readonly receiveYearEnd: () => Promise<void>;
  /** Lays a branch's own copy of the ledger it sent last into the folder; names it, and the receipt that answers it. */
  readonly ownCopy: () => Promise<{ readonly ledger: string; readonly receipt: string }>;
}

/**
 * Writes a committee's folder with the second quarter's submissions and the third's: most in order, each of the others
 * wrong in its own way (`sampleStory`); in between a member is transferred and a branch merged into another. The same on
 * every machine; names are invented.
 */
export async function buildSample({ dir, scheme, today }: SampleRequest): Promise<Sample> {
  if (scheme.id !== committee.extends) throw new Error(`there is no sample for the scheme ${scheme.id}`);
  const own = sampleScheme();
  await makeFolder(dir);
  const { submitted, earlier, corrected, committeeReviews, secretaries, yearEnd } = await sampleOf(own);
  await writeScheme(dir);
  await writeRoster(dir, own, secretaries);
  await writeCommitteeBook(dir, own, committeeReviews);
  await writeSubmissions(dir, EARLIER, earlier, SEEN_EARLIER);
  await writeSubmissions(dir, SUBMISSIONS, submitted, SEEN < today ? SEEN : today);
  return {
    receiveCorrection: () => writeSubmissions(dir, EARLIER, [corrected], SEEN_EARLIER),
    receiveYearEnd: async () => {
      const last = await yearEnd();
      await writeCommitteeBook(dir, own, last.committeeReviews);
      await writeSubmissions(dir, YEAR_END, last.submitted, SEEN_LAST);
    },
    ownCopy: async () => {
      const sent = submitted.find(({ file }) => file === files.unread)!;
      await writeSubmissions(dir, OWN_COPIES, [sent], today);
      const { code, name } = branches.find((branch) => branch.code === NOT_READ_IN)!;
      return { ledger: `${OWN_COPIES}/${sent.file}`, receipt: `回执/2026Q3/${code}_${name}.xlsx` };
    },
  };
}
