import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../../ledger/day.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { buildCommitteeBook } from '../../templates/workbook/committee-workbook.ts';
import { buildBranchRoster } from '../../templates/workbook/branch-roster.ts';
import { readReceived, withSeen, writeReceived } from '../committee/received.ts';
import { COMMITTEE_FILE } from '../committee/book-file.ts';
import { ROSTER_FILE } from '../committee/roster-file.ts';
import { SCHEME_FILE } from '../committee/scheme-file.ts';
import { branches, mergedBranch, silentBranch } from './branches.ts';
import { committee } from './committee.ts';
import { merger } from './moves.ts';
import type { Submitted } from './submissions.ts';
import { makeFolder } from '../files/make-folder.ts';

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
    {
      code: mergedBranch.code,
      name: mergedBranch.name,
      orgForm: mergedBranch.orgForm,
      secretary: secretaries.get(mergedBranch.code) ?? null,
      until: merger.on,
      successors: merger.to,
    },
  ];
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, rows));
}

/** 党委工作簿.xlsx: what the committee itself decided on branches' items. */
export async function writeCommitteeBook(dir: string, scheme: Scheme, reviews: readonly RowValues[]): Promise<void> {
  await writeFile(path.join(dir, COMMITTEE_FILE), await buildCommitteeBook(scheme, { committeeReviews: reviews }));
}

/** A folder of submissions, and 收件登记.json for what carries no seal. */
export async function writeSubmissions(
  dir: string,
  folder: string,
  submitted: readonly Submitted[],
  seen: Day,
): Promise<void> {
  await makeFolder(path.join(dir, folder));
  for (const { file, bytes } of submitted) await writeFile(path.join(dir, folder, file), bytes);
  const unsealed = submitted.filter(({ sealed }) => !sealed);
  const digests = unsealed.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  await writeReceived(dir, withSeen(await readReceived(dir), digests, seen));
}
