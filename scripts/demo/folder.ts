import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Day, day } from '../../ledger/day.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { writeReceived } from '../committee/received.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { branches, silentBranch } from './branches.ts';
import { committee } from './committee.ts';
import type { Submitted } from './submissions.ts';
import { SUBMISSIONS } from './story.ts';

/** When the committee's office first saw what carries no seal. */
const FIRST_SEEN = day('2026-10-04');

export async function writeScheme(dir: string): Promise<void> {
  await writeFile(path.join(dir, SCHEME_FILE), `${JSON.stringify(committee, null, 2)}\n`);
}

/** 支部名册.xlsx: the branches that have to report. */
export async function writeRoster(
  dir: string,
  scheme: Scheme,
  secretaries: ReadonlyMap<string, string>,
): Promise<void> {
  const rows: readonly RowValues[] = [
    ...branches.map(({ code, name, orgForm, hotline }) => {
      return { code, name, orgForm, secretary: secretaries.get(code) ?? null, phone: hotline };
    }),
    { ...silentBranch },
  ];
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, rows));
}

/** The folder of submissions, and 收件登记.json for what carries no seal. */
export async function writeSubmissions(dir: string, submitted: readonly Submitted[], today: Day): Promise<void> {
  const folder = path.join(dir, SUBMISSIONS);
  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of submitted) await writeFile(path.join(folder, file), bytes);
  const unsealed = submitted.filter(({ sealed }) => !sealed);
  const seen = FIRST_SEEN < today ? FIRST_SEEN : today;
  const digests = unsealed.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  await writeReceived(dir, new Map(digests.map((digest) => [digest, seen])));
}
