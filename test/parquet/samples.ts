import { rm } from 'node:fs/promises';
import path from 'node:path';
import { addDays, day } from '../../ledger/day.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { makePlan } from '../../scripts/consolidate/make-plan.ts';
import { institutions } from '../../scripts/demo/institutions/index.ts';
import { beginFolder, receive } from '../../scripts/demo/year/folder.ts';
import type { Institution } from '../../scripts/demo/year/institution.ts';
import { yearSample } from '../../scripts/demo/year/sample.ts';
import { planOf, sampleFolder } from '../demo/sample.ts';

type Plan = Awaited<ReturnType<typeof makePlan>>['plan'];

/** What a run of a demo's third quarter found. */
export interface Sample {
  /** Of its scheme. */
  readonly id: string;
  readonly plan: Plan;
}

const PERIOD = parsePeriod('2026Q3')!;

async function ofInstitution(institution: Institution, dir: string): Promise<Plan> {
  const sample = yearSample(institution);
  const sending = institution.sendings.find(({ period }) => period === PERIOD.id)!;
  await beginFolder(dir, sample);
  await receive(dir, sample, sending);
  const today = addDays(day(sending.late?.on ?? sending.on), 2);
  const run = { dir, scheme: sample.scheme, period: PERIOD, asOf: PERIOD.to, today, number: null, in: null };
  return (await makePlan(run)).plan;
}

/** The third quarter of the demo of every scheme, in folders below `root`. */
export async function samples(root: string): Promise<readonly Sample[]> {
  const folder = await sampleFolder();
  const construction = planOf(folder, folder.files, PERIOD.id);
  await rm(folder.dir, { recursive: true, force: true });
  const all: Sample[] = [{ id: construction.scheme.id, plan: construction }];
  for (const [id, institution] of Object.entries(institutions)) {
    all.push({ id, plan: await ofInstitution(institution, path.join(root, '各区县', id)) });
  }
  return all;
}
