import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parsePeriod } from '../../../ledger/period.ts';
import { outputs } from '../../consolidate/apply.ts';
import { isFolder } from '../../files/folder.ts';
import { CIRCULARS } from '../../issue/issued.ts';
import { RECEIPTS } from '../../receipts/run-receipts.ts';
import type { Line } from '../line.ts';
import { folderFault, told } from './place.ts';

/** Where the workbooks for the branches lie. */
const LEDGERS = '台账模板';
const EVALUATIONS = '年终';

/** Whether a period's circular is there as a draft. */
export const hasDraft = (dir: string, period: string): boolean =>
  existsSync(path.join(dir, CIRCULARS, period, outputs.figures));

export const hasReceipts = (dir: string, period: string): boolean => existsSync(path.join(dir, RECEIPTS, period));

/** Whether there are workbooks for the branches to fill in, of a year. */
export async function hasLedgers(dir: string, year: number): Promise<boolean> {
  const folder = path.join(dir, LEDGERS);
  if (!(await isFolder(folder))) return false;
  return (await readdir(folder)).some((name) => name.endsWith(`_${year}.xlsx`));
}

/** What is wrong with the folders of the periods within one. */
async function periodFaults(dir: string, folder: string): Promise<readonly Line[]> {
  if (!(await isFolder(path.join(dir, folder)))) return [];
  const names = (await readdir(path.join(dir, folder))).filter((name) => parsePeriod(name) !== null);
  const faults = await Promise.all(names.sort().map((name) => folderFault(dir, `${folder}/${name}`)));
  return faults.filter((fault) => fault !== null);
}

/** What is wrong with the folders that commands write into; none where they are in order. */
export async function outputLines(dir: string): Promise<readonly Line[]> {
  const todo = '请移走它，再用 template 重新生成。';
  return [
    ...(await told(
      LEDGERS,
      () => Promise.resolve([]),
      () => folderFault(dir, LEDGERS, todo),
    )),
    ...(await told(
      RECEIPTS,
      () => periodFaults(dir, RECEIPTS),
      () => folderFault(dir, RECEIPTS),
    )),
    ...(await told(
      EVALUATIONS,
      () => periodFaults(dir, EVALUATIONS),
      () => folderFault(dir, EVALUATIONS),
    )),
  ];
}
