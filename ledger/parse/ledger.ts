import { type Finding, finding } from '../findings/finding.ts';
import type { WorkbookGrid } from '../grid.ts';
import { oncePer } from '../once-per.ts';
import type { Scheme } from '../scheme/schema.ts';
import {
  type Cover,
  type DraftOf,
  type SheetKey,
  TEMPLATE_VERSION,
  identityNames,
  ledgerSheets,
} from '../workbook/declaration.ts';
import { schemeOfLedger } from '../workbook/carry-over.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../workbook/sheet.ts';
import { BLANK_LEDGER, blankOf } from './blank.ts';
import { canonical } from './text.ts';
import { type FormCells, readForm } from './form.ts';
import { type Identity } from './identity.ts';
import { HeaderPlaces, SoughtHeaders } from './header-places.ts';
import { foreignColumns, headerTexts, locate } from './locate.ts';
import type { Readings } from './readings.ts';
import { type RowAccount, readRows } from './rows.ts';

export type RowSheetKey = Exclude<SheetKey, 'cover' | 'dictionary'>;

/** A branch's ledger as read: typed rows with their origin, the values of which may be missing. */
export type Ledger = { readonly [K in RowSheetKey]: readonly DraftOf<K>[] } & {
  readonly file: string;
  readonly identity: Identity;
  readonly cover: Cover;
  readonly coverCells: FormCells;
  /** Sheets that are missing or whose header is: no rule says anything about their rows. */
  readonly missing: ReadonlySet<SheetKey>;
};

export interface ParsedLedger {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly accounts: Readonly<Partial<Record<SheetKey, RowAccount>>>;
  /** Rows that a command laid out and nobody has filled in yet. */
  readonly laidOut: Readonly<Partial<Record<SheetKey, readonly unknown[]>>>;
  /** What the file holds beyond the template, as sentences: columns and sheets of the person's own. */
  readonly foreign: readonly string[];
}

function checkVersion(identity: Identity, file: string): readonly Finding[] {
  // Without 字典 nothing of this is known: one cause, one finding.
  if (identity.version === null && identity.scheme === null && identity.mode === null) {
    return [finding('sheet-missing', { file }, { sheet: ledgerSheets.dictionary.name })];
  }
  if (identity.version === null) return [finding('identity-missing', { file }, { item: identityNames.version })];
  const version = Number(identity.version);
  if (!Number.isInteger(version) || version < 1) {
    return [finding('template-version-unknown', { file }, { is: identity.version, known: TEMPLATE_VERSION })];
  }
  const args = { is: version, known: TEMPLATE_VERSION };
  if (version > TEMPLATE_VERSION) return [finding('template-newer', { file }, args)];
  return version < TEMPLATE_VERSION ? [finding('template-older', { file }, args)] : [];
}

const emptyCover = (file: string): Cover =>
  ({
    ...blankOf(ledgerSheets.cover),
    origin: { file, sheet: ledgerSheets.cover.name, row: 1, columns: {} },
    flawed: new Set(Object.keys(ledgerSheets.cover.columns)),
  }) as unknown as Cover;

function foreignSheets(grid: WorkbookGrid, scheme: Scheme): readonly string[] {
  const ours = new Set<string>(['填写说明', '退回问题']);
  for (const declared of Object.values(ledgerSheets) as readonly Sheet[]) {
    if (isSheetOn(declared, scheme)) ours.add(declared.name);
  }
  return grid.sheets
    .filter((sheet) => !ours.has(canonical(sheet.name)) && sheet.rows.length > 0)
    .map((sheet) => `工作表“${sheet.name}”`);
}

const ALL_SHEETS: readonly Sheet[] = Object.values(ledgerSheets);

/** The headers of all tables that a scheme has. */
const soughtHeaders = oncePer((sheets: readonly Sheet[], scheme: Scheme): SoughtHeaders => {
  const on = sheets.filter((declared) => declared.shape === 'table' && isSheetOn(declared, scheme));
  return new SoughtHeaders(on.flatMap((declared) => headerTexts(columnsInUse(declared, scheme))));
});

/**
 * Reads a ledger from cells. Never throws on bad data: what can't be read is a finding, and the row keeps what could.
 * The identity comes from `readIdentity`, which also tells whether the workbook is a ledger at all. `readings` are for a
 * ledger that is read again and again.
 */
export function parseLedger(
  grid: WorkbookGrid,
  identity: Identity,
  given: Scheme,
  file: string,
  readings?: Readings,
): ParsedLedger {
  const scheme = schemeOfLedger(identity, given);
  const findings: Finding[] = [...checkVersion(identity, file)];
  const accounts: Partial<Record<SheetKey, RowAccount>> = {};
  const foreign: string[] = [];
  const laidOut: Partial<Record<SheetKey, readonly unknown[]>> = {};
  const missing = new Set<SheetKey>();
  const ledger: Record<string, unknown> = { ...BLANK_LEDGER };
  let cover: Cover | null = null;
  let coverCells: FormCells = {};
  const places = new HeaderPlaces(grid, soughtHeaders(ALL_SHEETS, scheme));
  for (const [key, declared] of Object.entries(ledgerSheets) as readonly (readonly [SheetKey, Sheet])[]) {
    if (key === 'dictionary' || !isSheetOn(declared, scheme)) continue;
    if (key === 'cover') {
      const sheet = grid.sheets.find((s) => canonical(s.name) === declared.name);
      if (!sheet) {
        findings.push(finding('sheet-missing', { file }, { sheet: declared.name }));
        missing.add(key);
        continue;
      }
      const read = readForm(ledgerSheets.cover, sheet, scheme, file, grid.date1904);
      cover = read.form;
      coverCells = read.cells;
      findings.push(...read.findings);
      continue;
    }
    const inUse = columnsInUse(declared, scheme);
    const located = locate(grid, declared, inUse, file, places);
    findings.push(...located.findings);
    if (!('sheet' in located)) {
      missing.add(key);
      continue;
    }
    foreign.push(...foreignColumns(located).map((header) => `“${declared.name}”中的“${header}”列`));
    const read = readRows(declared, inUse, located, scheme, file, grid.date1904, readings);
    ledger[key] = read.rows;
    accounts[key] = read.account;
    if (read.laidOut.length > 0) laidOut[key] = read.laidOut;
    findings.push(...read.findings);
  }
  cover ??= emptyCover(file);
  findings.push(...compareIdentity(identity, cover, coverCells, scheme, file));
  Object.assign(ledger, { file, identity, cover, coverCells, missing } satisfies Partial<Ledger>);
  return {
    ledger: ledger as unknown as Ledger,
    findings,
    accounts,
    laidOut,
    foreign: [...foreign, ...foreignSheets(grid, scheme)],
  };
}

// The cover shows the year; what counts is what the template was made for.
function compareIdentity(
  identity: Identity,
  cover: Cover,
  cells: FormCells,
  scheme: Scheme,
  file: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const at = (key: string) => ({ file, sheet: ledgerSheets.cover.name, ...cells[key] });
  const known = identity.version !== null || identity.scheme !== null || identity.mode !== null;
  if (known && identity.scheme === null)
    findings.push(finding('identity-missing', { file }, { item: identityNames.scheme }));
  if (known && identity.mode === null)
    findings.push(finding('identity-missing', { file }, { item: identityNames.mode }));
  if (cover.year !== null && identity.year !== null && cover.year !== identity.year) {
    const args = { item: '年度', cover: String(cover.year), dictionary: String(identity.year) };
    findings.push(finding('identity-differs', at('year'), args));
  }
  const named = cover.scheme;
  if (named !== null && identity.scheme !== null && !named.includes(identity.scheme) && !named.includes(scheme.name)) {
    findings.push(
      finding('identity-differs', at('scheme'), { item: '方案', cover: named, dictionary: identity.scheme }),
    );
  }
  return findings;
}
