import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { runChecks } from '../../ledger/checks/index.ts';
import { day } from '../../ledger/day.ts';
import { type Finding, type Where, addressOf } from '../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../ledger/grid.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import type { LedgerCase } from './case.ts';
import type { Draft } from './sample.ts';

export const FILE = 'A01_机关第一党支部.xlsx';
const BEFORE_THE_MILESTONE = '2026-03-20';

/** Rules for typing are left out: exceljs spreads them over all their cells, which takes a second. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  return workbook;
}

export const saveWorkbook = async (workbook: Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

export function buildDraft({ scheme, mode, year, rows }: Draft, seal: LedgerInput['seal'] = null): Promise<Uint8Array> {
  const { cover, ...tables } = rows;
  return buildLedger({
    scheme,
    mode,
    year,
    branch: { code: 'A01', name: '机关第一党支部', orgForm: '党支部', superior: '建管局党委', secretary: '张三' },
    cover,
    rows: tables,
    seal,
  });
}

/** The bytes of a case's workbook. */
export async function workbookOf({ draft, edit }: LedgerCase): Promise<Uint8Array> {
  const bytes = await buildDraft(draft());
  if (!edit) return bytes;
  const workbook = await openWorkbook(bytes);
  edit(workbook);
  return saveWorkbook(workbook);
}

export function gridOf(bytes: Uint8Array): WorkbookGrid {
  const read = readGrid(bytes);
  if ('problem' in read) throw new Error(`not read: ${read.problem.code}`);
  return read.grid;
}

/** All findings of a case's workbook, read as intake reads it. */
export function findingsIn(
  bytes: Uint8Array,
  { draft, asOf = BEFORE_THE_MILESTONE, today }: LedgerCase,
): readonly Finding[] {
  const grid = gridOf(bytes);
  const { scheme } = draft();
  const identity = readIdentity(grid);
  if (identity === null) throw new Error('not a ledger');
  const parsed = parseLedger(grid, identity, scheme, FILE);
  return runChecks(parsed, scheme, day(asOf), quarterOf(day(asOf)), today === undefined ? null : day(today));
}

/** `承诺台账!E3`, `承诺台账!第3行`, `承诺台账`, or nothing for a whole file. */
export function placeOf(where: Where): string {
  const address = addressOf(where);
  return [where.sheet ?? [], address === '' ? [] : address].flat().join('!');
}

/** What a program of another hand reads in a cell: days as `YYYY-MM-DD`, nothing as the empty text. */
export function textAt(sheet: Worksheet, row: number, column: number): string {
  const { value } = sheet.getCell(row, column);
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
  }
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return String(value.error);
  return 'formula' in value ? `=${value.formula}` : JSON.stringify(value);
}
