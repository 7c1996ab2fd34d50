import type { KeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import { type Finding, finding } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { stepsFrom, toNewest } from '../../ledger/migrations/index.ts';
import { foreignColumns, locate } from '../../ledger/parse/locate.ts';
import { readRows } from '../../ledger/parse/rows.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { TEMPLATE_VERSION, identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { columnsInUse } from '../../ledger/workbook/sheet.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { placed } from './laid-rows.ts';
import type { Migration } from './migration.ts';

const OURS: readonly string[] = ['填写说明', branches.name, ledgerSheets.dictionary.name];

function versionFinding({ version }: KeptWorkbook, file: string): Finding | null {
  if (version === null) return finding('identity-missing', { file }, { item: identityNames.version });
  const is = Number(version);
  if (!Number.isInteger(is) || is < 1) {
    return finding('template-version-unknown', { file }, { is: version, known: TEMPLATE_VERSION });
  }
  return is > TEMPLATE_VERSION ? finding('template-newer', { file }, { is, known: TEMPLATE_VERSION }) : null;
}

/** The roster of branches built anew in the newest template, row by row as it was read (`migrateLedger`). */
export async function migrateRoster(
  grid: WorkbookGrid,
  kept: KeptWorkbook,
  scheme: Scheme,
  file: string,
): Promise<Migration> {
  const wrong = versionFinding(kept, file);
  if (wrong) return { state: 'refused', findings: [wrong] };
  if (kept.scheme !== null && kept.scheme !== scheme.id) {
    const args = { is: kept.scheme, expected: scheme.id };
    return { state: 'refused', findings: [finding('wrong-scheme', { file }, args)] };
  }
  const from = Number(kept.version);
  if (from === TEMPLATE_VERSION) return { state: 'newest', version: from };
  const newest = toNewest(grid);
  const inUse = columnsInUse(branches, scheme);
  const located = locate(newest, branches, inUse, file);
  const inTheWay = located.findings.filter(({ severity }) => severity === 'error');
  if (!('sheet' in located) || inTheWay.length > 0) return { state: 'refused', findings: inTheWay };
  const { rows } = readRows(branches, inUse, located, scheme, file, newest.date1904);
  const values = placed(branches, rows, newest).map((row) => row.values);
  const sheets = grid.sheets.filter((sheet) => !OURS.includes(canonical(sheet.name)) && sheet.rows.length > 0);
  return {
    state: 'migrated',
    from,
    bytes: await buildBranchRoster(scheme, values),
    news: stepsFrom(kept.version).map(({ names }) => names.branches),
    seal: 'none',
    leftBehind: [
      ...foreignColumns(located).map((header) => `“${branches.name}”中的“${header}”列`),
      ...sheets.map(({ name }) => `工作表“${name}”`),
    ],
  };
}
