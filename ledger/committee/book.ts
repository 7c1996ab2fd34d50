import { type Finding, finding } from '../findings/finding.ts';
import type { WorkbookGrid } from '../grid.ts';
import { foreignColumns, locate } from '../parse/locate.ts';
import { readRows } from '../parse/rows.ts';
import type { Scheme } from '../scheme/schema.ts';
import {
  type CommitteeRow,
  type CommitteeSheetKey,
  committeeSheets,
  committeeSheetsOf,
} from '../workbook/committee.ts';
import { TEMPLATE_VERSION, identityNames } from '../workbook/declaration.ts';
import { columnsInUse } from '../workbook/sheet.ts';
import { bookChecks } from './book-checks/index.ts';
import { readKeptWorkbook } from './kept-workbook.ts';

/** The committee workbook as read: typed rows with their origin. Sheets that the scheme lacks have none. */
export type CommitteeBook = { readonly [K in CommitteeSheetKey]: readonly CommitteeRow<K>[] } & {
  readonly file: string;
};

export interface ParsedCommitteeBook {
  readonly book: CommitteeBook;
  readonly findings: readonly Finding[];
}

function checkIdentity(grid: WorkbookGrid, scheme: Scheme, file: string): readonly Finding[] {
  const kept = readKeptWorkbook(grid);
  if (kept === null) return [finding('identity-missing', { file }, { item: identityNames.workbook })];
  if (kept.version === null) return [finding('identity-missing', { file }, { item: identityNames.version })];
  const version = Number(kept.version);
  if (!Number.isInteger(version) || version < 1) {
    return [finding('template-version-unknown', { file }, { is: kept.version, known: TEMPLATE_VERSION })];
  }
  if (version > TEMPLATE_VERSION)
    return [finding('template-newer', { file }, { is: version, known: TEMPLATE_VERSION })];
  return [];
}

/**
 * Reads the committee workbook from cells. Never throws on bad data: what can't be read is a finding, and so is what
 * contradicts itself. What it says of branches is judged elsewhere, with their ledgers at hand.
 */
export function parseCommitteeBook(grid: WorkbookGrid, scheme: Scheme, file: string): ParsedCommitteeBook {
  const findings: Finding[] = [...checkIdentity(grid, scheme, file)];
  const foreign: string[] = [];
  const rows: Partial<Record<CommitteeSheetKey, readonly unknown[]>> = {};
  for (const key of Object.keys(committeeSheets) as readonly CommitteeSheetKey[]) rows[key] = [];
  for (const [key, declared] of committeeSheetsOf(scheme)) {
    const inUse = columnsInUse(declared, scheme);
    const located = locate(grid, declared, inUse, file);
    findings.push(...located.findings);
    if (!('sheet' in located)) continue;
    foreign.push(...foreignColumns(located).map((header) => `“${declared.name}”中的“${header}”列`));
    const read = readRows(declared, inUse, located, scheme, file, grid.date1904);
    rows[key] = read.rows;
    findings.push(...read.findings);
  }
  if (foreign.length > 0) findings.push(finding('foreign-content', { file }, { what: foreign }));
  const book = { ...rows, file } as unknown as CommitteeBook;
  return { book, findings: [...findings, ...bookChecks.flatMap((check) => check(book, scheme))] };
}
