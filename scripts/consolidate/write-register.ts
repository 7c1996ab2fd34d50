import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { inOrder } from '../desk/in-order.ts';
import type { Workbench } from '../desk/workbench.ts';
import type { EncodedRows } from '../../templates/workbook/table-rows.ts';
import { type StreamedTable, writeTables } from '../tables/write-tables.ts';
import type { Plan } from './plan.ts';
import { type BranchShare, type RegisterGroup, registerGroups } from './register-groups.ts';
import { registerTables } from './register.ts';
import type { SwitchedKey } from './switched-keys.ts';
import type { Counted } from './types.ts';

/** The register where one workbook holds it. */
export const REGISTER = '汇总台账.xlsx';

/** Whether a name is that of a register, or of one of several. */
export const isRegister = (name: string): boolean => name === REGISTER || /^汇总台账（\d+，.+）\.xlsx$/u.test(name);

/** Branches whose lines of the log wait for the packer at most. */
const AHEAD = 4;

/** The branches of a run with their lines, as the register is divided. */
function groupsOf({ accepted }: Plan, most?: number): readonly RegisterGroup[] {
  const branches = accepted.map(({ branch: { code, name, generalBranch }, extract: { lines } }) => {
    return { code, name, generalBranch, rows: Math.max(lines.items, lines.steps) };
  });
  const groups = registerGroups(branches, most);
  return groups.length > 0 ? groups : [{ file: REGISTER, shares: [], rows: 0 }];
}

async function writeGroup(
  plan: Plan,
  shares: readonly BranchShare[],
  filled: readonly SwitchedKey[],
  bench: Workbench,
  file: string,
): Promise<void> {
  const byCode = new Map(plan.accepted.map((one) => [one.branch.code, one]));
  // Lines of the items and of the log come together, and are packed at the same time.
  const logRows = new PassThrough({ objectMode: true, highWaterMark: AHEAD });
  const { items, figures, log, files } = registerTables(plan);
  async function* itemRows(): AsyncGenerator<EncodedRows> {
    const ask = ({ code, from, until }: BranchShare) => bench.rows(byCode.get(code)!, filled, { from, until });
    for await (const rows of inOrder(shares, ask)) {
      if (!logRows.write(rows.log)) await once(logRows, 'drain');
      yield rows.items;
    }
    logRows.end();
  }
  const tables: readonly StreamedTable[] = [
    { ...items.head, rows: itemRows() },
    ...figures.map(({ rows, ...head }) => ({ ...head, rows: [rows] })),
    { ...log.head, rows: logRows as AsyncIterable<EncodedRows> },
    { ...files, rows: [files.rows] },
  ];
  await writeTables(file, tables);
}

const filledIn = (accepted: readonly Counted[]): readonly SwitchedKey[] => [
  ...new Set(accepted.flatMap(({ extract }) => extract.filled)),
];

/**
 * Writes 汇总台账.xlsx, or one workbook a group of branches where it has too many lines for one; gives their names. The
 * ledgers are read again branch by branch: what is in memory does not grow with their number. `most` lines go into one.
 */
export async function writeRegister(
  plan: Plan,
  bench: Workbench,
  dir: string,
  most?: number,
): Promise<readonly string[]> {
  const filled = filledIn(plan.accepted);
  const groups = groupsOf(plan, most);
  for (const { file, shares } of groups) await writeGroup(plan, shares, filled, bench, path.join(dir, file));
  return groups.map(({ file }) => file);
}
