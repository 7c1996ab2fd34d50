import { parseCommitteeBook } from '../../ledger/committee/book.ts';
import { readKeptWorkbook } from '../../ledger/committee/kept-workbook.ts';
import type { Finding } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { COMMITTEE_WORKBOOK, committeeSheetsOf } from '../../ledger/workbook/committee.ts';
import { branches } from '../../ledger/workbook/sheets/branches.ts';
import { readRoster } from '../consolidate/roster.ts';

/** A workbook that the committee keeps itself, judged by itself. */
export interface CheckedKept {
  /** 支部名册 or 党委工作簿. */
  readonly kind: string;
  readonly findings: readonly Finding[];
  /** A roster without a branch: nobody would have to report. */
  readonly isUnfilled: boolean;
}

/** What is wrong with 支部名册 or 党委工作簿; `null` where the workbook is neither, or the scheme has no such workbook. */
export function checkKept(grid: WorkbookGrid, scheme: Scheme, file: string): CheckedKept | null {
  const kind = readKeptWorkbook(grid)?.name;
  if (kind === branches.name) {
    const roster = readRoster(grid, scheme, file);
    return { kind, findings: roster.findings, isUnfilled: roster.branches.length === 0 };
  }
  if (kind !== COMMITTEE_WORKBOOK || committeeSheetsOf(scheme).length === 0) return null;
  return { kind, findings: parseCommitteeBook(grid, scheme, file).findings, isUnfilled: false };
}
