import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import { finding, messageOf } from '../../ledger/findings/finding.ts';
import { toNewest } from '../../ledger/migrations/index.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { TEMPLATE_VERSION } from '../../ledger/workbook/declaration.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { readRoster } from '../consolidate/roster.ts';
import type { BranchEntry } from '../consolidate/types.ts';
import { readOwnFile } from './own-file.ts';
import { refuseErrors } from './refuse-errors.ts';

export const ROSTER_FILE = '支部名册.xlsx';

/** The roster of branches from the committee's folder. While it has errors nothing is merged: every total hangs on it. */
export async function readRosterFile(dir: string, scheme: Scheme): Promise<readonly BranchEntry[]> {
  const read = await readOwnFile(dir, ROSTER_FILE);
  if (read === null) {
    throw new WrongUsage(
      `“${dir}”中没有 ${ROSTER_FILE}。请在党委的文件夹中运行，或用 --dir 指明；还没有的，先用 chengnuo init 新建。`,
    );
  }
  const version = Number(readKeptWorkbook(read.grid)?.version ?? TEMPLATE_VERSION);
  if (version > TEMPLATE_VERSION) {
    const args = { is: version, known: TEMPLATE_VERSION };
    throw new WrongUsage(`${ROSTER_FILE}：${messageOf(finding('template-newer', { file: ROSTER_FILE }, args))}`);
  }
  const { branches, findings } = readRoster(toNewest(read.grid), scheme, ROSTER_FILE);
  refuseErrors(ROSTER_FILE, findings);
  return branches;
}
