import { mkdir } from 'node:fs/promises';
import type { Day } from '../../ledger/day.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';
import { committee } from './committee.ts';
import { writeRoster, writeScheme, writeSubmissions } from './folder.ts';
import { sampleOf } from './submissions.ts';

export { SUBMISSIONS, files as sampleFiles, sampleStory } from './story.ts';

export interface SampleRequest {
  /** The committee's folder; made where it is not there. */
  readonly dir: string;
  /** A scheme that there is a sample of. */
  readonly scheme: Scheme;
  /** Nothing was received after this day. */
  readonly today: Day;
}

/** The sample committee's own scheme: the built-in one with the committee's name and papers. */
export function sampleScheme(): Scheme {
  const loaded = loadScheme(committee, builtInScheme);
  if ('problems' in loaded) throw new Error(`the sample's scheme is wrong: ${JSON.stringify(loaded.problems)}`);
  return loaded.scheme;
}

/**
 * Writes a committee's folder with a quarter's submissions of twelve branches: most in order, each of the others wrong
 * in its own way (`sampleStory`). The same on every machine; names are invented.
 */
export async function buildSample({ dir, scheme, today }: SampleRequest): Promise<void> {
  if (scheme.id !== committee.extends) throw new Error(`there is no sample for the scheme ${scheme.id}`);
  const own = sampleScheme();
  await mkdir(dir, { recursive: true });
  const { submitted, secretaries } = await sampleOf(own);
  await writeScheme(dir);
  await writeRoster(dir, own, secretaries);
  await writeSubmissions(dir, submitted, today);
}
