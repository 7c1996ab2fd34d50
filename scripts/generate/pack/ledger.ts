import { canonicalText } from '../../../ledger/seal.ts';
import type { Ledger } from '../../../ledger/parse/ledger.ts';
import { type SheetKey, ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { coverValues } from '../../../templates/workbook/cover-sheet.ts';
import { escapedText } from '../../../templates/workbook/clean-text.ts';
import type { LedgerInput, RowValues } from '../../../templates/workbook/input.ts';
import { STRINGS_PART, SharedStrings } from '../../../templates/workbook/shared-strings.ts';
import { columnsInUse } from '../../../ledger/workbook/sheet.ts';
import { sha256 } from '../../files/sha256.ts';
import { sheetXml, tableXml } from './rows.ts';
import { PLACES, type Place, type Skeleton, skeletonOf } from './skeleton.ts';
import { zipOf } from './zip.ts';

/**
 * The seal's digest from the rows as they are put in. It is the one over what a reader gets out as long as rows hold what a
 * reader leaves as it stands; a test compares both.
 */
export function digestOf(input: LedgerInput): string {
  const { scheme, year, mode } = input;
  const identity = { scheme: scheme.id, year, mode };
  const kept = (key: SheetKey, row: RowValues): RowValues =>
    Object.fromEntries(columnsInUse(ledgerSheets[key], scheme).map((column) => [column.key, row[column.key] ?? null]));
  const rows = Object.fromEntries(Object.keys(ledgerSheets).map((key) => [key, input.rows?.[key as SheetKey] ?? []]));
  const ledger = { ...rows, identity, cover: kept('cover', coverValues(input)) };
  return sha256(canonicalText(ledger as unknown as Ledger));
}

const keys = Object.keys(PLACES) as readonly Place[];

/** Puts a branch's own values into what the skeleton leaves open. */
function filling({ branch, cover, seal }: LedgerInput): (xml: string) => string {
  const values: Readonly<Record<Place, string>> = {
    code: branch.code,
    name: branch.name,
    secretary: branch.secretary ?? '',
    preparer: String(cover?.['preparer'] ?? ''),
    hotline: String(cover?.['hotline'] ?? ''),
    digest: seal?.digest ?? '',
    sealedAt: seal?.at ?? '',
  };
  return (xml) =>
    keys.reduce(
      (filled, key) => filled.replaceAll(PLACES[key], escapedText(values[key]).replaceAll('"', '&quot;')),
      xml,
    );
}

/** Packs many ledgers of one scheme and year, each in a few milliseconds. */
export class LedgerPacker {
  private readonly skeletons = new Map<string, Promise<Skeleton>>();

  private skeleton(input: LedgerInput): Promise<Skeleton> {
    const sealed = input.seal !== null && input.seal !== undefined;
    const key = `${input.branch.kind ?? ''} ${sealed}`;
    const known = this.skeletons.get(key) ?? skeletonOf(input, sealed);
    this.skeletons.set(key, known);
    return known;
  }

  /** The same workbook, cell by cell, as `buildLedger` makes of the input. */
  async pack(input: LedgerInput): Promise<Buffer> {
    const skeleton = await this.skeleton(input);
    const filled = filling(input);
    const strings = new SharedStrings(skeleton.strings.map(filled), skeleton.references);
    const ofRows = new Map<string, string>();
    for (const sheet of skeleton.sheets) {
      const rows = input.rows?.[sheet.key as SheetKey] ?? [];
      const own = { ...sheet, head: filled(sheet.head), tail: filled(sheet.tail) };
      ofRows.set(sheet.part, sheetXml(own, rows, strings));
      ofRows.set(sheet.tablePart, tableXml(sheet, rows.length));
    }
    ofRows.set(STRINGS_PART, strings.xml());
    const bytesOf = (part: string, content: string | Buffer): Buffer =>
      typeof content === 'string' ? Buffer.from(ofRows.get(part) ?? filled(content)) : content;
    return zipOf(new Map([...skeleton.parts].map(([part, content]) => [part, bytesOf(part, content)])));
  }
}
