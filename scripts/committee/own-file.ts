import path from 'node:path';
import { explain } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRegular } from '../files/read-regular.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../../ledger/xlsx/problem.ts';

export interface OwnFile {
  readonly bytes: Uint8Array;
  readonly grid: WorkbookGrid;
}

/**
 * A workbook that the committee keeps itself, from its folder; `null` where there is none. What can't be read is refused
 * in the committee's own terms: there is no branch to send it again.
 */
export async function readOwnFile(dir: string, name: string): Promise<OwnFile | null> {
  const refused = (is: string): WrongUsage =>
    new WrongUsage(`${name} 读不出来：${is}。请用 Excel 打开核对，另存为 .xlsx；打不开的，请从备份恢复。`);
  const bytes = await readRegular(path.join(dir, name));
  if (bytes === null) return null;
  const read = readGrid(bytes);
  if ('problem' in read) throw refused(explain(problemFinding(read.problem, name)).is);
  return { bytes, grid: read.grid };
}
