import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { committeeSheetsOf } from '../../../ledger/workbook/committee.ts';
import type { LedgerInput } from '../../../templates/workbook/input.ts';
import { buildBranchRoster } from '../../../templates/workbook/branch-roster.ts';
import { buildCommitteeBook } from '../../../templates/workbook/committee-workbook.ts';
import { buildLedger } from '../../../templates/workbook/ledger.ts';
import { COMMITTEE_FILE } from '../../committee/book-file.ts';
import { ROSTER_FILE } from '../../committee/roster-file.ts';
import { SCHEME_FILE } from '../../committee/scheme-file.ts';
import { sealOf, sealedLedger } from '../sealed.ts';
import { withError } from './errors.ts';
import type { Sending } from './institution.ts';
import { type YearSample, sentFor } from './sample.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** A file as it lies in the folder of submissions. */
export interface Sent {
  readonly code: string;
  readonly file: string;
  readonly ledger: LedgerInput;
  readonly bytes: Uint8Array;
}

/** Sealed in order and spoilt afterwards: the seal is that of the ledger before. */
async function spoilt(
  ledger: LedgerInput,
  at: string,
  error: NonNullable<Sending['returned']>['error'],
): Promise<Uint8Array> {
  return buildLedger({ ...withError(ledger, error), seal: await sealOf(ledger, at) });
}

const fileOf = (code: string, { institution }: YearSample): string => {
  const { short } = institution.branches.find((branch) => branch.code === code)!;
  return `${code}_${short}_2026.xlsx`;
};

/** What the branches sent for a period, in the order of the roster. */
async function submissionsOf(sample: YearSample, sending: Sending): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const [code, at] of sentFor(sample, sending)) {
    const ledger = sample.ledgerAt(code, at);
    const wrong = sending.returned?.code === code ? sending.returned.error : null;
    const bytes = await (wrong === null ? sealedLedger(ledger, at) : spoilt(ledger, at, wrong));
    sent.push({ code, file: fileOf(code, sample), ledger, bytes });
  }
  return sent;
}

/** 方案.json and 支部名册.xlsx of the committee's folder. */
export async function beginFolder(dir: string, { institution, scheme, roster }: YearSample): Promise<void> {
  await makeFolder(dir);
  await writeFile(path.join(dir, SCHEME_FILE), `${JSON.stringify(institution.scheme, null, 2)}\n`);
  await writeFile(path.join(dir, ROSTER_FILE), await buildBranchRoster(scheme, roster));
}

/** 党委工作簿.xlsx as it stands at an instant, where the scheme has one. */
async function writeBook(
  dir: string,
  { scheme, bookAt }: YearSample,
  until: string,
  sent?: ReadonlyMap<string, string>,
): Promise<void> {
  if (committeeSheetsOf(scheme).length === 0) return;
  await writeFile(path.join(dir, COMMITTEE_FILE), await buildCommitteeBook(scheme, bookAt(until, sent)));
}

/** Lays what came in for a period into its folder, and the committee's workbook as of then. */
export async function receive(dir: string, sample: YearSample, sending: Sending): Promise<readonly Sent[]> {
  const folder = path.join(dir, '上报', sending.period);
  await makeFolder(folder);
  const sent = await submissionsOf(sample, sending);
  for (const { file, bytes } of sent) await writeFile(path.join(folder, file), bytes);
  await writeBook(dir, sample, `${bookDay(sending)}T23:59:59`, new Map(sentFor(sample, sending)));
  return sent;
}

/** The day on which the last ledger of the period came in. */
function bookDay({ on, late }: Sending): string {
  return late !== undefined && late.on > on ? late.on : on;
}

/** The committee's workbook later than the last ledgers that came in. */
export async function decide(dir: string, sample: YearSample, sending: Sending | null, on: string): Promise<void> {
  await writeBook(dir, sample, `${on}T23:59:59`, new Map(sending === null ? [] : sentFor(sample, sending)));
}

/** Puts the mended ledger of the branch that was returned in the place of the wrong one. */
export async function mend(dir: string, sample: YearSample, sending: Sending, on: string): Promise<void> {
  const { period, returned } = sending;
  if (!returned) throw new Error(`nothing was returned for ${period}`);
  const at = `${on}T10:20:00`;
  const bytes = await sealedLedger(sample.ledgerAt(returned.code, at), at);
  await writeFile(path.join(dir, '上报', period, fileOf(returned.code, sample)), bytes);
  await writeBook(dir, sample, `${on}T23:59:59`, new Map([...sentFor(sample, sending), [returned.code, at]]));
}
