import type { Instant } from '../day.ts';
import { type SheetGrid, type WorkbookGrid, cellAt } from '../grid.ts';
import { PRODUCT, identityNames, ledgerSheets } from '../workbook/declaration.ts';
import { readInstant } from './dates.ts';
import { canonical } from './text.ts';

/** What a workbook says it is, before any scheme is known. Every part may be missing in a damaged one. */
export interface Identity {
  readonly version: string | null;
  readonly scheme: string | null;
  readonly year: number | null;
  readonly mode: 'command' | 'manual' | null;
  readonly sealedAt: Instant | null;
  readonly seal: string | null;
  readonly branchCode: string | null;
  readonly branchName: string | null;
  /** Serial number of the newest receipt carried in; `null` where none was. */
  readonly receipt: number | null;
  /** Laid out with 来源 and 上年编号, whether or not the scheme has them (P8). */
  readonly carried: boolean;
}

function asText(cell: unknown): string | null {
  if (typeof cell === 'string') return cell.trim() === '' ? null : cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return String(cell.date);
  return null;
}

const sheetNamed = (grid: WorkbookGrid, name: string): SheetGrid | undefined =>
  grid.sheets.find((sheet) => canonical(sheet.name) === name);

/** The value in 字典 behind a name; the sheet has the columns 列表名, 次序, 值. */
function dictionaryValue(sheet: SheetGrid | undefined, name: string): string | null {
  const row = sheet?.rows.find((r) => asText(cellAt(r, 1)) === name);
  return row ? asText(cellAt(row, 3)) : null;
}

function coverValue(sheet: SheetGrid | undefined, label: string): string | null {
  for (const row of sheet?.rows ?? []) {
    const index = row.cells.findIndex((cell) => typeof cell === 'string' && canonical(cell) === label);
    if (index >= 0) return asText(cellAt(row, index + 2));
  }
  return null;
}

function yearOf(text: string | null): number | null {
  const parts = text === null ? null : /^(20\d{2})年?$/.exec(canonical(text));
  return parts ? Number(parts[1]) : null;
}

function serialOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d*$/.test(canonical(text)) ? Number(canonical(text)) : null;
}

/**
 * Reads what the workbook says it is from 字典 and 封面; `null` when it is no ledger of ours at all: neither the
 * product's mark nor the sheets 封面 and 承诺台账.
 */
export function readIdentity(grid: WorkbookGrid): Identity | null {
  const dictionary = sheetNamed(grid, ledgerSheets.dictionary.name);
  const cover = sheetNamed(grid, ledgerSheets.cover.name);
  const value = (name: string): string | null => dictionaryValue(dictionary, name);
  const ours = value(identityNames.product) === PRODUCT;
  const shaped = cover !== undefined && sheetNamed(grid, ledgerSheets.commitments.name) !== undefined;
  if (!ours && !shaped) return null;
  // The roster of branches carries the same mark, but has no cover.
  if (cover === undefined && sheetNamed(grid, ledgerSheets.commitments.name) === undefined) return null;
  const mode = value(identityNames.mode);
  const sealed = value(identityNames.sealedAt);
  const seal = value(identityNames.seal);
  // A time without a digest seals nothing: anyone can type it.
  const at = sealed === null || seal === null ? null : readInstant(sealed, false);
  return {
    version: value(identityNames.version),
    scheme: value(identityNames.scheme),
    year: yearOf(value(identityNames.year)) ?? yearOf(coverValue(cover, '年度')),
    mode: mode === '手工' ? 'manual' : mode === '命令' ? 'command' : null,
    sealedAt: at && 'at' in at ? at.at : null,
    seal,
    branchCode: coverValue(cover, '支部代码')?.normalize('NFKC').replace(/\s+/g, '') ?? null,
    branchName: coverValue(cover, '支部名称'),
    receipt: serialOf(value(identityNames.receipt)),
    carried: value(identityNames.carried) === '是',
  };
}
