import { createHash } from 'node:crypto';
import type { Instant } from '../../ledger/day.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { type Finding, addressOf } from '../../ledger/findings/finding.ts';
import type { Cell, GridRow, SheetGrid, WorkbookGrid } from '../../ledger/grid.ts';
import { type Item, sameId } from '../../ledger/lifecycle/log.ts';
import { type Acting, type Opened, openLedger } from '../../ledger/commands/opened.ts';
import type { Plan } from '../../ledger/commands/plan.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type RowValues, type Sheet, columnsInUse, listValues } from '../../ledger/workbook/sheet.ts';
import { type SheetWrites, sheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';
import type { Mode } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { type Draft, type Row } from '../gallery/sample.ts';
import { buildDraft, gridOf } from '../gallery/run.ts';

export const FILE = 'A01.xlsx';

/** A workbook as it is read after it was built. */
export const bookOf = async (draft: Draft): Promise<WorkbookGrid> => gridOf(await buildDraft(draft));

export function opened(grid: WorkbookGrid, scheme: Scheme, now = '2026-03-20T10:00:00'): Opened {
  const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
  const open = openLedger(grid, { scheme, file: FILE, now: now as Instant, sha256 });
  if (open === null) throw new Error('not a ledger');
  return open;
}

/** Written down by 王强 at a moment. */
export const acting = (at = '2026-03-20T10:00:00'): Acting => ({ at: at as Instant, by: '王强' });

function withCells(sheet: SheetGrid, { cells }: SheetWrites): SheetGrid {
  const rows = new Map(sheet.rows.map(({ row, cells: own }) => [row, [...own] as (Cell | undefined)[]]));
  for (const { row, column, reads } of cells) {
    const own = rows.get(row) ?? [];
    own[column - 1] = reads;
    rows.set(row, own);
  }
  const all = [...rows].map(([row, own]): GridRow => ({ row, cells: Array.from(own, (cell) => cell ?? null) }));
  const bottom = Math.max(...all.map(({ row }) => row));
  return {
    ...sheet,
    rows: all.sort((a, b) => a.row - b.row),
    tables: sheet.tables.map((table) => ({ ...table, bottom: Math.max(table.bottom, bottom) })),
  };
}

/** The workbook after edits, each cell as a reader finds it. */
export function carriedOut(grid: WorkbookGrid, edits: LedgerEdits, scheme: Scheme): WorkbookGrid {
  const writes = sheetWrites(grid, edits, scheme);
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const own = writes.find((one) => one.sheet === sheet);
      return own === undefined ? sheet : withCells(sheet, own);
    }),
  };
}

type Answer = Plan | { readonly problems: readonly unknown[] };

/** The plan of a command; throws where the form was not right. */
export function planned(answer: Answer): Plan {
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

/** The ledger read anew after a plan, at the same moment or a later one. */
export function after(open: Opened, answer: Answer, now?: string): Opened {
  const at = now ?? `${open.today}T10:00:00`;
  return opened(carriedOut(open.grid, planned(answer).edits, open.scheme), open.scheme, at);
}

export function itemOf(open: Opened, id: string): Item {
  const item = open.items.find(({ commitment }) => sameId(commitment.id) === sameId(id));
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

/** `状态 定诺日期 亮诺日期 完成日期 销号日期 完成时限` as they stand in the item's own row; `-` is empty. */
export function stateOf(open: Opened, id: string): string {
  const { status, approvedOn, publishedOn, doneOn, closedOn, deadline } = itemOf(open, id).commitment;
  return [status, approvedOn, publishedOn, doneOn, closedOn, deadline].map((value) => value ?? '-').join(' ');
}

/** The rows of the log of an item: `序号 步骤 发生日期 原状态→新状态 相关日期`, and the note where there is one. */
export function rowsOf(open: Opened, id: string): readonly string[] {
  return open.parsed.ledger.transitions
    .filter((row) => sameId(row.id) === sameId(id))
    .map(({ seq, step, on, from, to, date, note }) => {
      const change = from === null && to === null ? '' : ` ${from ?? ''}→${to ?? ''}`;
      return `${seq ?? ''} ${step ?? ''} ${on ?? ''}${change}${date === null ? '' : ` ${date}`}${note === null ? '' : ` ${note}`}`;
    });
}

/** The steps that stand: `步骤 发生日期`. */
export const history = (open: Opened, id: string): readonly string[] =>
  itemOf(open, id).history.effective.map(({ step, on }) => `${step} ${on}`);

/** Errors as `code sheet!cell`. */
export const errors = ({ findings }: { readonly findings: readonly Finding[] }): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, where }) => `${code} ${where.sheet ?? ''}!${addressOf(where)}`);

function filled(key: 'roster' | 'commitments', scheme: Scheme, given: Row): RowValues {
  const declared: Sheet = ledgerSheets[key];
  const row: Row = {};
  for (const column of columnsInUse(declared, scheme)) {
    if (!column.required) continue;
    const { type } = column.column.kind;
    const values = listValues(column.column, scheme);
    row[column.key] = values?.[0] ?? (type === 'day' ? '2026-09-30' : type === 'month' ? '1980-05' : '内容');
  }
  return { ...row, ...given };
}

/**
 * A ledger of any scheme with two members and some items of 张三, all that must be filled in filled in. Each item is
 * proposed on the 10th of January.
 */
export async function plainBook(scheme: Scheme, mode: Mode = 'command', count = 1): Promise<WorkbookGrid> {
  const ids = Array.from({ length: count }, (_, index) => `2026-A01-${String(index + 1).padStart(3, '0')}`);
  const names = ['张三', '李四'];
  const hasAreas = scheme.sheets.includes('areas');
  return gridOf(
    await buildLedger({
      scheme,
      year: 2026,
      mode,
      branch: { code: 'A01', name: '机关第一党支部', superior: '上级党委', secretary: '张三' },
      cover: { preparer: '李四' },
      rows: {
        roster: names.map((name, index) =>
          filled('roster', scheme, {
            memberId: `A01-00${index + 1}`,
            name,
            confirmedOn: '2026-01-05',
            ...(hasAreas ? { areaId: 'Z01' } : {}),
          }),
        ),
        commitments: ids.map((id, index) =>
          filled('commitments', scheme, {
            ...{ id, pledger: '张三', text: `第${index + 1}件实事`, responsible: '张三', deadline: '2026-09-30' },
            status: '提诺',
          }),
        ),
        transitions:
          mode === 'manual'
            ? []
            : ids.map((id, index) => ({
                ...{ seq: index + 1, at: '2026-01-10T09:00:00', on: '2026-01-10', id, step: '提诺', to: '提诺' },
                by: '张三',
              })),
      },
    }),
  );
}
