import { type Finding, addressOf, explain, finding } from '../../ledger/findings/finding.ts';
import { BREAKS_SHAPE } from '../../ledger/findings/shape.ts';
import { type WorkbookGrid, cellAt } from '../../ledger/grid.ts';
import { stepsFrom, toNewest } from '../../ledger/migrations/index.ts';
import { shown } from '../../ledger/parse/cell.ts';
import { type Identity, readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { canonical } from '../../ledger/parse/text.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { type SheetKey, TEMPLATE_VERSION, identityNames, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../ledger/workbook/sheet.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { sha256 } from '../files/sha256.ts';
import { readGrid } from '../intake/node.ts';
import { placedRows } from './laid-rows.ts';
import type { Migration } from './migration.ts';

/** What would be lost in silence if the workbook were built anew: it has to be mended first. */
const MEND_FIRST: readonly string[] = [...BREAKS_SHAPE, 'wrong-scheme'];

/** Rows that were not taken for entries. */
const NOT_ENTRIES: readonly string[] = ['header-repeated', 'total-row', 'stray-cell', 'note-row'];

/** Every item of the cover as it stands, also those that the program wrote. */
function coverOf({ ledger }: ParsedLedger, grid: WorkbookGrid): RowValues {
  const sheet = grid.sheets.find(({ name }) => canonical(name) === ledgerSheets.cover.name);
  const entries = Object.keys(ledgerSheets.cover.columns).map((key) => {
    const at = ledger.coverCells[key];
    const row = at && ledger.cover.flawed.has(key) ? sheet?.rows.find((one) => one.row === at.row) : undefined;
    const value = at && row ? shown(cellAt(row, at.column)) : (ledger.cover as unknown as RowValues)[key];
    return [key, value ?? null] as const;
  });
  return Object.fromEntries(entries);
}

function inputOf(parsed: ParsedLedger, year: number, grid: WorkbookGrid, scheme: Scheme): LedgerInput {
  const { identity, cover } = parsed.ledger;
  const rows = (Object.keys(ledgerSheets) as SheetKey[]).flatMap((key) =>
    key === 'cover' || key === 'dictionary'
      ? []
      : [[key, placedRows(parsed, key, grid).map(({ values }) => values)] as const],
  );
  return {
    scheme,
    year,
    mode: identity.mode ?? 'command',
    branch: { code: cover.branchCode ?? '', name: cover.branchName ?? '', superior: cover.superior ?? '' },
    cover: coverOf(parsed, grid),
    rows: Object.fromEntries(rows),
    receipt: identity.receipt,
    carried: identity.carried,
  };
}

const sealOf = ({ sealedAt, seal }: Identity): NonNullable<LedgerInput['seal']> | null =>
  sealedAt === null || seal === null ? null : { at: sealedAt, digest: seal };

/** What the seal of a workbook just built is over. */
function sealedText(bytes: Uint8Array, scheme: Scheme): string {
  const read = readGrid(bytes);
  const identity = 'grid' in read ? readIdentity(read.grid) : null;
  if (!('grid' in read) || identity === null) throw new Error('a ledger just built cannot be read');
  return canonicalText(parseLedger(read.grid, identity, scheme, '').ledger);
}

function leftBehind({ foreign, findings }: ParsedLedger, grid: WorkbookGrid): readonly string[] {
  const rows = findings
    .filter(({ code }) => NOT_ENTRIES.includes(code))
    .map((found) => `“${found.where.sheet ?? ''}”${addressOf(found.where)}：${explain(found).is}`);
  const marks = grid.sheets.filter(({ name }) => name === '退回问题').map(({ name }) => `工作表“${name}”`);
  return [...foreign, ...marks, ...rows];
}

/**
 * A ledger built anew in the newest template from what was read of it: mode, year, branch, cover and all rows, with cells
 * that could not be read as they stood. The seal goes over while what it is over has not changed. `grid` is the file as
 * it is; one that lacks sheets or columns is refused, since building it anew would hide that.
 */
export async function migrateLedger(
  grid: WorkbookGrid,
  identity: Identity,
  scheme: Scheme,
  file: string,
): Promise<Migration> {
  const newest = toNewest(grid);
  const parsed = parseLedger(newest, identity, scheme, file);
  const inTheWay: Finding[] = parsed.findings.filter(({ code }) => MEND_FIRST.includes(code));
  if (identity.scheme !== null && identity.scheme !== scheme.id) {
    inTheWay.unshift(finding('wrong-scheme', { file }, { is: identity.scheme, expected: scheme.id }));
  }
  if (identity.year === null) inTheWay.push(finding('identity-missing', { file }, { item: identityNames.year }));
  if (inTheWay.length > 0 || identity.year === null) return { state: 'refused', findings: inTheWay };
  const from = Number(identity.version);
  if (from === TEMPLATE_VERSION) return { state: 'newest', version: from };
  const input = inputOf(parsed, identity.year, newest, scheme);
  const seal = sealOf(identity);
  const sealed = await buildLedger({ ...input, seal });
  const text = canonicalText(parsed.ledger);
  const same = sealedText(sealed, scheme) === text;
  const kept = seal?.digest === sha256(text) ? 'kept' : 'broken';
  return {
    state: 'migrated',
    from,
    bytes: same ? sealed : await buildLedger(input),
    news: stepsFrom(identity.version).map(({ names }) => names.ledger),
    seal: seal === null ? 'none' : same ? kept : 'lost',
    leftBehind: leftBehind(parsed, newest),
  };
}
