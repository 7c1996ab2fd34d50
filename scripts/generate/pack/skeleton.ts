import { strFromU8, unzipSync } from 'fflate';
import type { Instant } from '../../../ledger/day.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { columnsInUse, isSheetOn } from '../../../ledger/workbook/sheet.ts';
import type { ColumnInUse, Sheet } from '../../../ledger/workbook/sheet.ts';
import type { LedgerInput } from '../../../templates/workbook/input.ts';
import { buildLedger } from '../../../templates/workbook/ledger.ts';
import { STRINGS_PART, readShared } from '../../../templates/workbook/shared-strings.ts';

/** Stands in the skeleton for what differs from branch to branch; unlike anything a ledger says. */
export const PLACES = {
  code: '\uE001代码\uE001',
  name: '\uE002名称\uE002',
  secretary: '\uE003书记\uE003',
  preparer: '\uE004填报\uE004',
  hotline: '\uE005电话\uE005',
  digest: '\uE006摘要\uE006',
  sealedAt: '\uE007时间\uE007',
} as const;
export type Place = keyof typeof PLACES;

/** A sheet of rows: what stands before and behind them, and how their cells look. */
export interface RowSheet {
  readonly key: string;
  readonly part: string;
  readonly tablePart: string;
  readonly table: string;
  /** Up to and with the header row. */
  readonly head: string;
  /** From the end of the rows on. */
  readonly tail: string;
  readonly columns: readonly ColumnInUse[];
  /** Style by column. */
  readonly styles: readonly string[];
  /** Width by column, in characters. */
  readonly widths: readonly number[];
}

/** The parts of a blank ledger as our own builder makes it. */
export interface Skeleton {
  /** All parts in the order of the package; those that are the same in every ledger are bytes. */
  readonly parts: ReadonlyMap<string, string | Buffer>;
  readonly sheets: readonly RowSheet[];
  /** The `<si>` elements of the shared strings, and how many cells refer to them. */
  readonly strings: readonly string[];
  readonly references: number;
}

const isOpen = (xml: string): boolean => Object.values(PLACES).some((place) => xml.includes(place));

function widthsOf(xml: string): readonly number[] {
  return [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].flatMap(([, min, max, width]) =>
    Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
  );
}

function rowSheet(key: string, declared: Sheet, columns: readonly ColumnInUse[], parts: ReadonlyMap<string, string>) {
  const table = [...parts].find(([, xml]) => xml.includes(` displayName="${declared.table}" `));
  const number = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet sheetId="(\d+)" name="([^"]*)"/g)].find(
    ([, , name]) => name === declared.name,
  )?.[1];
  const part = `xl/worksheets/sheet${number}.xml`;
  const xml = parts.get(part);
  const first = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(xml ?? '');
  if (!table || xml === undefined || !first) throw new Error(`the skeleton has no table ${declared.table}`);
  const styles = [...first[1]!.matchAll(/ s="(\d+)"/g)].map(([, style]) => style!);
  const sheet: RowSheet = {
    key,
    part,
    tablePart: table[0],
    table: table[1],
    head: xml.slice(0, first.index),
    tail: xml.slice(xml.indexOf('</sheetData>')),
    columns,
    styles,
    widths: widthsOf(xml),
  };
  if (styles.length !== columns.length) throw new Error(`the skeleton's row of ${declared.table} is not whole`);
  return sheet;
}

/** The skeleton of ledgers like this one, which differ from it in rows, branch and seal only. */
export async function skeletonOf(like: LedgerInput, sealed: boolean): Promise<Skeleton> {
  const { code, name, secretary, preparer, hotline, digest, sealedAt } = PLACES;
  const bytes = await buildLedger({
    ...like,
    branch: { ...like.branch, code, name, secretary },
    cover: { ...like.cover, preparer, hotline },
    rows: {},
    seal: sealed ? { at: sealedAt as string as Instant, digest } : null,
  });
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)]));
  const sheets = Object.entries(ledgerSheets).flatMap(([key, declared]: [string, Sheet]) => {
    if (declared.shape === 'form' || declared.hidden === true || !isSheetOn(declared, like.scheme)) return [];
    return [rowSheet(key, declared, columnsInUse(declared, like.scheme), parts)];
  });
  const ofRows = new Set([STRINGS_PART, ...sheets.flatMap(({ part, tablePart }) => [part, tablePart])]);
  const kept = [...parts].map(
    ([part, xml]) => [part, ofRows.has(part) || isOpen(xml) ? xml : Buffer.from(xml)] as const,
  );
  const { items, references } = readShared(parts.get(STRINGS_PART)!);
  return {
    parts: new Map(kept),
    sheets,
    strings: items,
    references,
  };
}
