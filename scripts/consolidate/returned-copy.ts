import type { Day } from '../../ledger/day.ts';
import { type Finding, addressOf, explain } from '../../ledger/findings/finding.ts';
import { type WorkbookGrid, cellAt } from '../../ledger/grid.ts';
import { shown } from '../../ledger/parse/cell.ts';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type SheetKey, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { LedgerInput, ReturnedInput, ReturnedProblem, RowValues } from '../../templates/workbook/input.ts';
import { type PlacedRow, placedRows } from '../edit/laid-rows.ts';
import { branchInput } from './branch-input.ts';
import type { Filed, Submission } from './types.ts';

function place(
  found: Finding,
  rows: ReadonlyMap<SheetKey, readonly PlacedRow[]>,
): Pick<ReturnedProblem, 'sheet' | 'rowIndex' | 'columnKey'> {
  const nowhere = { sheet: null, rowIndex: null, columnKey: null };
  const { where } = found;
  if (where.sheet === undefined) return nowhere;
  for (const [sheet, placed] of rows) {
    if (placed[0] ? placed[0].origin.sheet !== where.sheet : ledgerSheets[sheet].name !== where.sheet) continue;
    const rowIndex = placed.findIndex((row) => row.origin.row === where.row);
    const columns = placed[0]?.origin.columns ?? {};
    const columnKey = Object.entries(columns).find(([, column]) => column === where.column)?.[0] ?? null;
    return rowIndex < 0 ? { sheet, rowIndex: null, columnKey: null } : { sheet, rowIndex, columnKey };
  }
  return nowhere;
}

/** What the secretary wrote on the cover; what the program wrote there comes from the roster again. */
function coverValues({ ledger }: ParsedLedger, grid: WorkbookGrid): RowValues {
  const sheet = grid.sheets.find((s) => s.name === ledger.cover.origin.sheet);
  const entries = Object.entries(ledgerSheets.cover.columns).flatMap(([key, column]) => {
    if (column.by === 'program') return [];
    const at = ledger.coverCells[key];
    const row = at && ledger.cover.flawed.has(key) ? sheet?.rows.find((r) => r.row === at.row) : undefined;
    const value = at && row ? shown(cellAt(row, at.column)) : (ledger.cover as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Rows that were not taken for entries, so that the branch sees them named. */
const NOT_ENTRIES: readonly string[] = ['header-repeated', 'total-row', 'stray-cell'];

/** Whether a returned ledger can be laid out anew: of one that is newer than this program, parts would be lost. */
export const canBeMarked = ({ findings }: Pick<Filed, 'findings'>): boolean =>
  findings.every(({ code }) => code !== 'template-newer');

/** What a returned copy is made from. */
export type ReturnedCopy = Pick<Submission, 'name' | 'branch' | 'findings' | 'parsed' | 'grid'>;

/**
 * A returned copy: the branch's own rows laid into a fresh ledger, each problem marked at its cell. The branch's file
 * itself is never loaded and written again; what does not fit the ledger is named instead.
 */
export function returnedInput(submission: ReturnedCopy, scheme: Scheme, year: number, returnedOn: Day): ReturnedInput {
  const { parsed, grid, branch } = submission;
  if (!parsed || !grid || !branch) throw new Error('only a read ledger of a known branch goes back');
  const { ledger } = parsed;
  const rows = new Map<SheetKey, readonly PlacedRow[]>();
  for (const key of Object.keys(ledgerSheets) as SheetKey[]) {
    if (key !== 'cover' && key !== 'dictionary') rows.set(key, placedRows(parsed, key, grid));
  }
  const values = Object.fromEntries([...rows].map(([key, placed]) => [key, placed.map((row) => row.values)]));
  const input: LedgerInput = {
    scheme,
    year,
    mode: ledger.identity.mode ?? 'command',
    branch: branchInput(branch, scheme),
    rows: values,
    cover: coverValues(parsed, grid),
    seal: null,
    receipt: ledger.identity.receipt,
    carried: ledger.identity.carried,
  };
  const errors = submission.findings.filter((f) => f.severity === 'error').length;
  const problems = submission.findings
    .filter((found) => found.severity !== 'notice')
    .map((found): ReturnedProblem => {
      const address = addressOf(found.where);
      const original = [found.where.sheet, address].filter((part) => part !== undefined && part !== '').join('!');
      return {
        severity: found.severity,
        ...place(found, rows),
        original: original || '（整个文件）',
        ...explain(found),
      };
    });
  const skipped = submission.findings
    .filter((found) => NOT_ENTRIES.includes(found.code))
    .map((found) => `“${found.where.sheet ?? ''}”${addressOf(found.where)}：${explain(found).is}`);
  return {
    ledger: input,
    problems,
    notTakenOver: [...parsed.foreign, ...skipped],
    returnedOn,
    reason: `“${submission.name}”有${errors}处错误，本期没有计入汇总，请改正后重新报送。`,
  };
}
