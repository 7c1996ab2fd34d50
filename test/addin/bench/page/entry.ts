import '../../../../addin/no-eval.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Gateway } from '../../../../addin/excel/gateway.ts';
import { toBase64 } from '../../../../addin/excel/sheets/base64.ts';
import { Core } from '../../../../addin/workspace/core.ts';
import { newLedger } from '../../../../addin/workspace/new-ledger.ts';
import { withRows } from '../../../../addin/workspace/patched.ts';
import { submit } from '../../../../addin/workspace/submitting.ts';
import type { Instant } from '../../../../ledger/day.ts';
import type { Cell, WorkbookGrid } from '../../../../ledger/grid.ts';
import type { Draft, Sheet } from '../../../../ledger/workbook/sheet.ts';

/** The cell that is edited, by the sheet's and the column's key. */
export type Edited = readonly [sheet: 'commitments' | 'transitions' | 'ballots', column: string];

const NOW = '2026-12-31T09:00:00' as Instant;
const BLANK: WorkbookGrid = { date1904: false, sheets: [] };

/** An Excel that answers at once: what it costs itself is no part of what is measured. */
const gatewayOf = (grid: WorkbookGrid): Gateway =>
  ({
    abilities: { placing: true, opening: true, areas: true, saving: true, printing: true },
    read: () => Promise.resolve({ grid, selection: { sheet: '', spans: [] }, fileName: 'B001.xlsx' }),
    write: () => Promise.resolve(),
    place: (workbook) => {
      toBase64(workbook);
      return Promise.resolve();
    },
  }) satisfies Partial<Gateway> as Partial<Gateway> as Gateway;

const coreOf = (grid: WorkbookGrid): Core =>
  new Core({
    gateway: gatewayOf(grid),
    now: () => NOW,
    sha256: (content) => bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
    keep: { get: () => null, set: () => undefined },
  });

/** Milliseconds that the work took. */
function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

let fresh = BLANK;
let core = coreOf(BLANK);

/** The ledger as it is open, with another value in one cell. */
function edited([key, column]: Edited, nth: number): { readonly check: () => void } {
  const { grid, opened } = core;
  if (!grid || !opened) throw new Error('no ledger is open');
  const rows = opened.parsed.ledger[key] as unknown as readonly Draft<Sheet>[];
  const { sheet, row, columns } = rows[(nth * 97) % rows.length]!.origin;
  const before = grid.sheets.find(({ name }) => name === sheet)!.rows.find((one) => one.row === row)!;
  const value: Cell = key === 'ballots' ? 30 + nth : `第${nth + 1}次修改`;
  const cells = [...before.cells];
  cells[columns[column]! - 1] = value;
  return {
    check: () => {
      const patched = withRows(grid, sheet, { first: row, last: row }, [{ row, cells }]);
      if (patched === null || patched === grid) throw new Error('nothing was edited');
      core.take(patched, false, 'asBefore');
    },
  };
}

export const bench = {
  /** Makes ready to judge cells that were never seen before. */
  read: async (name: string): Promise<void> => {
    const answer = await fetch(`./${name}.json`);
    fresh = (await answer.json()) as WorkbookGrid;
    core = coreOf(fresh);
  },
  /** Judges the whole ledger that was read. */
  whole: (): readonly number[] => {
    const took = timed(() => {
      core.take(fresh);
    });
    if (core.opened?.state !== 'accepted') throw new Error('the ledger is returned');
    return [took];
  },
  /** Edits one cell after the other, each in another row; judges the ledger after each. */
  live: (cell: Edited, times: number): readonly number[] =>
    Array.from({ length: times }, (_, nth) => timed(edited(cell, nth).check)),
  /** Seals the ledger that was read and takes the sealed one for what is open. */
  seal: async (): Promise<void> => {
    const outcome = await submit(core);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  },
  /** Compares the seal with the content, as it is done at rest after an edit. */
  compareSeal: (): readonly number[] => {
    const took = timed(() => {
      core.take(core.grid!);
    });
    if (!core.opened?.findings.some(({ code }) => code === 'seal-broken')) throw new Error('the seal should be broken');
    return [took];
  },
  /** From the click on 新建台账 to the sheets that are handed to Excel. */
  create: async (scheme: string): Promise<readonly number[]> => {
    const branch = { code: 'A01', name: '机关第一党支部', superior: '某局党委', orgForm: '党支部' };
    const start = performance.now();
    const outcome = await newLedger(coreOf(BLANK), {
      ...branch,
      scheme: { id: scheme },
      year: 2026,
      where: 'here',
      agreed: true,
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return [performance.now() - start];
  },
};

Object.assign(globalThis, { bench });
