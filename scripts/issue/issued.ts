import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Period, parsePeriod } from '../../ledger/period.ts';
import { isFolder } from '../files/folder.ts';
import { refuseNoFolder } from '../files/instead-of-folder.ts';
import { readRegular } from '../files/read-regular.ts';
import { sealOf } from './build-record.ts';
import { ISSUE_FILE, type IssueRecord, issueShape } from './record.ts';

/** Where circulars lie in the committee's folder. */
export const CIRCULARS = '通报';

const FOLDER = /^已印发-([1-9]\d*)$/;

export const issuedFolder = (serial: number): string => `已印发-${serial}`;

/** An issued folder with what is known of it. */
export interface Issued {
  /** 已印发-1, 已印发-2 … */
  readonly folder: string;
  readonly serial: number;
  /** Its path. */
  readonly at: string;
  /** `null` where 印发.json is missing or damaged. */
  readonly record: IssueRecord | null;
  /** Keys that its sets of figures have: an older version counted less. */
  readonly known: readonly string[];
  /** Whether 印发.json is as it was written. */
  readonly whole: boolean;
}

/** An issued folder whose 印发.json could be read. */
export interface ReadIssued extends Issued {
  readonly record: IssueRecord;
}

/** Keys of the totals as they were written, before what is missing is read as nought. */
const totalsShape = z.looseObject({ figures: z.looseObject({ totals: z.record(z.string(), z.unknown()) }) });

async function readRecord(at: string): Promise<Pick<Issued, 'record' | 'whole' | 'known'>> {
  const nothing = { record: null, whole: false, known: [] };
  const file = path.join(at, ISSUE_FILE);
  const bytes = await readRegular(file, { name: `“${file}”` });
  if (bytes === null) return nothing;
  try {
    const raw = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, unknown>>;
    const read = issueShape.safeParse(raw);
    if (!read.success) return nothing;
    const known = Object.keys(totalsShape.parse(raw).figures.totals);
    return { record: read.data, whole: sealOf(raw) === read.data.seal, known };
  } catch (fault) {
    if (fault instanceof SyntaxError) return nothing;
    throw fault;
  }
}

/** The issued folders of a period, oldest first. `target` is 通报/期间. */
export async function readIssued(target: string): Promise<readonly Issued[]> {
  await refuseNoFolder(target);
  if (!(await isFolder(target))) return [];
  const names = (await readdir(target)).filter((name) => FOLDER.test(name));
  const serials = names.map((name) => Number(FOLDER.exec(name)![1])).sort((a, b) => a - b);
  return Promise.all(
    serials.map(async (serial) => {
      const folder = issuedFolder(serial);
      const at = path.join(target, folder);
      return { folder, serial, at, ...(await readRecord(at)) };
    }),
  );
}

/**
 * What is wrong with a period's issued folders taken together, as a sentence; `null` where each follows on the one before:
 * one was taken away, or laid there by hand.
 */
export function brokenRow(issued: readonly Issued[]): string | null {
  for (const [index, { folder, serial, record, at }] of issued.entries()) {
    const before = index === 0 ? null : issuedFolder(index);
    if (serial !== index + 1) {
      return `有“${at}”，却没有“${issuedFolder(index + 1)}”：少了印发过的，请从备份恢复；“${folder}”不是印发出来的，请移走。`;
    }
    if (record !== null && record.corrects !== before) {
      return `“${at}”不是接着${before === null ? '' : `“${before}”`}印发出来的，像是由别处复制来的。请移走它，缺少的从备份恢复。`;
    }
  }
  return null;
}

/** The periods that have a folder in 通报, by their first day. */
export async function circularPeriods(dir: string): Promise<readonly Period[]> {
  const at = path.join(dir, CIRCULARS);
  await refuseNoFolder(at);
  if (!(await isFolder(at))) return [];
  const periods = (await readdir(at)).flatMap((name) => parsePeriod(name) ?? []);
  return periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
}
