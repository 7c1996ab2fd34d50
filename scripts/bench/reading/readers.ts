import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Workbook } from 'exceljs';
import { readGrid } from '../../intake/node.ts';
import { floor, partsRead } from './floor.ts';

/** A way of reading: what is timed, and how many filled cells came of it, which is counted outside the time. */
export interface Reader {
  readonly read: (bytes: Buffer) => unknown;
  readonly cells: (read: never) => number;
}

const filled = (value: unknown): boolean => value !== null && value !== undefined;

const ours: Reader = {
  read: (bytes) => readGrid(bytes),
  cells: (read: ReturnType<typeof readGrid>) => {
    if (!('grid' in read)) throw new Error(read.problem.code);
    const rows = read.grid.sheets.flatMap((sheet) => sheet.rows);
    return rows.reduce((sum, { cells }) => sum + cells.filter(filled).length, 0);
  },
};

function floorReader(): Reader {
  const known = new Map<Buffer, ReturnType<typeof partsRead>>();
  return {
    read: (bytes) => {
      const parts = known.get(bytes) ?? partsRead(bytes);
      known.set(bytes, parts);
      return floor(bytes, parts);
    },
    cells: () => 0,
  };
}

async function exceljs(): Promise<Reader> {
  const { default: library } = await import('exceljs');
  return {
    read: (bytes) => new library.Workbook().xlsx.load(bytes as unknown as ArrayBuffer),
    cells: (workbook: Workbook) => {
      let count = 0;
      workbook.eachSheet((sheet) => {
        sheet.eachRow((row) => {
          row.eachCell(({ value }) => {
            if (filled(value)) count += 1;
          });
        });
      });
      return count;
    },
  };
}

type Dense = readonly (readonly ({ readonly v?: unknown } | undefined)[] | undefined)[];
interface SheetJs {
  readonly read: (
    bytes: Buffer,
    options: Readonly<Record<string, unknown>>,
  ) => {
    readonly Sheets: Readonly<Record<string, { readonly '!data'?: Dense }>>;
  };
}

/** SheetJS as fast as its options make it: dense, nothing but values. */
function sheetJs(peers: string): Reader {
  const { read } = createRequire(`${peers}/`)('@e965/xlsx') as SheetJs;
  const options = {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellStyles: false,
    cellText: false,
    cellNF: false,
  };
  return {
    read: (bytes) => read(bytes, options),
    cells: ({ Sheets }: ReturnType<SheetJs['read']>) =>
      Object.values(Sheets)
        .flatMap((sheet) => (sheet['!data'] ?? []).flatMap((row) => row ?? []))
        .filter((cell) => filled(cell?.v)).length,
  };
}

interface Hucre {
  readonly readXlsx: (
    bytes: Buffer,
  ) => Promise<{ readonly sheets: readonly { readonly rows: readonly unknown[][] }[] }>;
}

async function hucre(peers: string): Promise<Reader> {
  const file = pathToFileURL(`${peers}/node_modules/hucre/dist/xlsx.mjs`).href;
  const { readXlsx } = (await import(file)) as Hucre;
  return {
    read: (bytes) => readXlsx(bytes),
    cells: ({ sheets }: Awaited<ReturnType<Hucre['readXlsx']>>) =>
      sheets.flatMap(({ rows }) => rows.flat()).filter(filled).length,
  };
}

export const readers = {
  floor: async () => floorReader(),
  ours: async () => ours,
  exceljs: async () => exceljs(),
  sheetjs: async (peers: string) => sheetJs(peers),
  hucre: async (peers: string) => hucre(peers),
} satisfies Readonly<Record<string, (peers: string) => Promise<Reader>>>;
