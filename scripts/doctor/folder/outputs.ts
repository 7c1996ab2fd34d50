import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { outputs } from '../../consolidate/apply.ts';
import { isFolder } from '../../files/folder.ts';
import { CIRCULARS } from '../../issue/issued.ts';
import { RECEIPTS } from '../../receipts/run-receipts.ts';

/** Whether a period's circular is there as a draft. */
export const hasDraft = (dir: string, period: string): boolean =>
  existsSync(path.join(dir, CIRCULARS, period, outputs.figures));

export const hasReceipts = (dir: string, period: string): boolean => existsSync(path.join(dir, RECEIPTS, period));

/** Whether there are workbooks for the branches to fill in, of a year. */
export async function hasLedgers(dir: string, year: number): Promise<boolean> {
  const folder = path.join(dir, '台账模板');
  if (!(await isFolder(folder))) return false;
  return (await readdir(folder)).some((name) => name.endsWith(`_${year}.xlsx`));
}
