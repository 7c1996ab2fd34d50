import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../ledger/findings/finding.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { placeOf } from '../consolidate/report.ts';
import { readRoster } from '../consolidate/roster.ts';
import type { BranchEntry } from '../consolidate/types.ts';
import { readGrid } from '../intake/node.ts';
import { problemFinding } from '../intake/problem.ts';

export const ROSTER_FILE = '支部名册.xlsx';

/** The roster of branches from the committee's folder. While it has errors nothing is merged: every total hangs on it. */
export async function readRosterFile(dir: string, scheme: Scheme): Promise<readonly BranchEntry[]> {
  const file = path.join(dir, ROSTER_FILE);
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
    throw new WrongUsage(
      `“${dir}”中没有 ${ROSTER_FILE}。请在党委的文件夹中运行，或用 --dir 指明；还没有的，先用 chengnuo init 新建。`,
    );
  });
  const read = readGrid(bytes);
  if ('problem' in read) throw new WrongUsage(messageOf(problemFinding(read.problem, ROSTER_FILE)));
  const { branches, findings } = readRoster(read.grid, scheme, ROSTER_FILE);
  const errors = findings.filter((found) => found.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.slice(0, 10).map((found) => `  ${placeOf(found)}：${messageOf(found)}`);
    const rest = errors.length > 10 ? [`  另有${errors.length - 10}处`] : [];
    throw new WrongUsage([`${ROSTER_FILE} 有错误，请先改正：`, ...lines, ...rest].join('\n'));
  }
  return branches;
}
