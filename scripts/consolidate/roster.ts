import { branchKey } from '../../ledger/branch.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import { finding } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { locate } from '../../ledger/parse/locate.ts';
import { readRows } from '../../ledger/parse/rows.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { cellOf, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { branches as declared } from '../../ledger/workbook/sheets/branches.ts';
import type { BranchEntry } from './types.ts';

/** Reads the roster of branches; its errors are for the committee, and nothing is merged while there are any. */
export function readRoster(
  grid: WorkbookGrid,
  scheme: Scheme,
  file: string,
): { readonly branches: readonly BranchEntry[]; readonly findings: readonly Finding[] } {
  const inUse = columnsInUse(declared, scheme);
  const located = locate(grid, declared, inUse, file);
  if (!('sheet' in located)) return { branches: [], findings: located.findings };
  const read = readRows(declared, inUse, located, scheme, file, grid.date1904);
  const findings: Finding[] = [...located.findings, ...read.findings];
  const seen = new Map<string, number>();
  const branches = read.rows.flatMap((row): readonly BranchEntry[] => {
    if (row.code === null || row.name === null) return [];
    const first = seen.get(branchKey(row.code));
    if (first !== undefined) {
      findings.push(finding('branch-code-doubled', cellOf(row, 'code'), { code: row.code, first }));
      return [];
    }
    seen.set(branchKey(row.code), row.origin.row);
    if (row.from !== null && row.until !== null && row.until <= row.from) {
      findings.push(finding('branch-days-reversed', cellOf(row, 'until'), { from: row.from, until: row.until }));
    }
    const { code, name, orgForm, kind, generalBranch, secretary, contactLeader, from, until } = row;
    return [{ code, name, orgForm, kind, generalBranch, secretary, contactLeader, from, until, successors: [] }];
  });
  return { branches, findings };
}
