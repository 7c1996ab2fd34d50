import { type BranchEntry, branchKey } from '../../ledger/branch.ts';
import type { Day } from '../../ledger/day.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import { finding } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { locate } from '../../ledger/parse/locate.ts';
import { readRows } from '../../ledger/parse/rows.ts';
import { trimmed } from '../../ledger/parse/text.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Draft, cellOf, columnsInUse } from '../../ledger/workbook/sheet.ts';
import { branches as declared } from '../../ledger/workbook/sheets/branches.ts';
import { generalBranchFindings } from './general-branches.ts';
import { successorFindings } from './successors.ts';

type Row = Draft<typeof declared>;

/** A row as an entry, with the row it was read from. */
export interface PlacedEntry {
  readonly entry: BranchEntry;
  readonly row: Row;
}

const startOf = (from: Day | null): string => from ?? '';
const endOf = (until: Day | null): string => until ?? '9999';

const overlap = (a: Row, b: Row): boolean => startOf(a.from) < endOf(b.until) && startOf(b.from) < endOf(a.until);

/** Rows of one code whose days overlap: a renamed branch has one row a name, one after the other. */
function doubled(rows: readonly Row[]): readonly Finding[] {
  const byCode = new Map<string, Row[]>();
  return rows.flatMap((row) => {
    const key = branchKey(row.code ?? '');
    const earlier = byCode.get(key) ?? [];
    const first = earlier.find((other) => overlap(row, other));
    byCode.set(key, [...earlier, row]);
    return first
      ? [finding('branch-code-doubled', cellOf(row, 'code'), { code: row.code ?? '', first: first.origin.row })]
      : [];
  });
}

const codesIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[、,，;；/\s]+/)
    .map(trimmed)
    .filter((code) => code !== '');

function entryOf(row: Row): readonly PlacedEntry[] {
  if (row.code === null || row.name === null) return [];
  const { code, name, orgForm, kind, generalBranch, secretary, contactLeader, affiliation, from, until } = row;
  const successors = codesIn(row.successors);
  return [
    {
      entry: {
        code,
        name,
        orgForm,
        kind,
        generalBranch,
        secretary,
        contactLeader,
        affiliation,
        from,
        until,
        successors,
      },
      row,
    },
  ];
}

/**
 * Reads the roster of branches over time (V3); its errors are for the committee, and nothing is merged while there are
 * any. A roster made before there was 并入支部代码 has no successors.
 */
export function readRoster(
  grid: WorkbookGrid,
  scheme: Scheme,
  file: string,
): { readonly branches: readonly BranchEntry[]; readonly findings: readonly Finding[] } {
  const inUse = columnsInUse(declared, scheme);
  const located = locate(grid, declared, inUse, file);
  if (!('sheet' in located)) return { branches: [], findings: located.findings };
  const read = readRows(declared, inUse, located, scheme, file, grid.date1904);
  const placed = read.rows.flatMap(entryOf);
  const rows = placed.map(({ row }) => row);
  const { header } = declared.columns.successors;
  const findings = [
    ...located.findings.filter(({ code, args }) => code !== 'column-missing' || args['header'] !== header),
    ...read.findings,
    ...doubled(rows),
    ...rows.flatMap((row) =>
      row.from !== null && row.until !== null && row.until <= row.from
        ? [finding('branch-days-reversed', cellOf(row, 'until'), { from: row.from, until: row.until })]
        : [],
    ),
    ...successorFindings(placed),
    ...generalBranchFindings(placed),
  ];
  return { branches: placed.map(({ entry }) => entry), findings };
}
