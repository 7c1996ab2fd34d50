import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { parseLedger } from '../../ledger/parse/ledger.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { gridOf } from '../gallery/run.ts';
import type { Draft, Given, Row, Rows } from '../gallery/sample.ts';
import { changed, small } from '../gallery/sample.ts';
import { construction } from '../support/schemes.ts';

export const fileOf = (code: string): string => `${code}_2026.xlsx`;

/** The workbook of a branch under this code. */
export function bookOf(code: string, { scheme, mode, year, rows }: Draft): Promise<Uint8Array> {
  const { cover, ...tables } = rows;
  const branch = { code, name: `${code}支部`, orgForm: '党支部', superior: '建管局党委', secretary: '张三' };
  return buildLedger({ scheme, mode, year, branch, cover, rows: tables, seal: null });
}

/** A workbook as a run has it beside the others. */
export function ledgerIn(code: string, bytes: Uint8Array, scheme: Scheme = construction): BranchLedger {
  const grid = gridOf(bytes);
  const { ledger } = parseLedger(grid, readIdentity(grid)!, scheme, fileOf(code));
  return { code, file: fileOf(code), ledger, items: itemsOf(ledger, scheme) };
}

export const ledgerOf = async (code: string, draft: Draft): Promise<BranchLedger> =>
  ledgerIn(code, await bookOf(code, draft), draft.scheme);

const NAMES: Readonly<Record<string, string>> = { 张三: '王五', 李四: '赵六' };
const TEXTS: Readonly<Record<string, string>> = {
  每月到工地现场办公一次: '全年抽查在建工程不少于二十项',
  审批事项三日内办结: '档案当月归档，随调随有',
  为工地农民工办好夜校: '修好东街三处破损路面',
};

/** The small ledger as another branch keeps it: its own ids, members 王五 and 赵六, items of its own. */
export function another(code: string, given: Readonly<Record<number, Given>> = {}, mode?: Draft['mode']): Draft {
  const draft = small(given, mode);
  const own = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        if (typeof value !== 'string') return [key, value];
        const text = value.replace('2026-A01-', `2026-${code}-`).replace(/^A01-/, `${code}-`);
        if (TEXTS[text] !== undefined) return [key, code === 'B02' ? TEXTS[text] : `${code}：${TEXTS[text]}`];
        return [key, key === 'by' ? text : (NAMES[text] ?? text)];
      }),
    );
  const { cover, ...tables } = draft.rows;
  const rows = Object.fromEntries(Object.entries(tables).map(([key, all]) => [key, all.map(own)])) as Omit<
    Rows,
    'cover'
  >;
  return { ...draft, rows: { cover, ...rows } };
}

const numbered = (rows: readonly Row[]): Row[] => rows.map((row, index) => ({ ...row, seq: index + 1 }));

/** Marks a member as gone to another branch. */
export const letGo = (draft: Draft, memberId: string, on: string): Draft =>
  changed(draft, ({ roster }) => {
    Object.assign(
      roster.find((row) => row['memberId'] === memberId)!,
      { change: '转出', changedOn: on },
    );
  });

/** Puts a member of another branch into the roster, as transferred in. */
export const takeIn = (draft: Draft, from: Draft, memberId: string, on: string): Draft =>
  changed(draft, ({ roster }) => {
    const row = from.rows.roster.find((one) => one['memberId'] === memberId)!;
    roster.push({ ...row, change: '转入', changedOn: on });
  });

/** Writes a member's items of another branch into the ledger, as they stand there: rows, log and reviews. */
export function bringItems(draft: Draft, from: Draft, pledger: string): Draft {
  return changed(draft, (rows) => {
    const items = from.rows.commitments.filter((row) => row['pledger'] === pledger);
    const ids = new Set(items.map((row) => row['id']));
    const theirs = (all: readonly Row[]): Row[] =>
      all.filter((row) => ids.has(row['id'] ?? '')).map((row) => ({ ...row }));
    rows.commitments.push(...items.map((row) => ({ ...row })));
    rows.reviews.push(...theirs(from.rows.reviews));
    rows.inspections.push(...theirs(from.rows.inspections));
    rows.transitions = numbered([...rows.transitions, ...theirs(from.rows.transitions)]);
  });
}
