import type { RowSheetKey } from '../parse/ledger.ts';
import { sameId } from '../lifecycle/log.ts';
import { type Pledger, resolvePledger } from '../members.ts';
import type { Ledger } from '../parse/ledger.ts';
import { canonical } from '../parse/text.ts';
import { type Member, THE_BRANCH, ledgerSheets } from '../workbook/declaration.ts';
import type { Column } from '../workbook/column.ts';
import { type AnyRow, type Value, sheetOf, valueOf } from './rows.ts';

/** The form in which a value of one copy is compared with one of the other. */
export type Form = (column: Column, value: Value) => Value;

/** How the values of two copies of a ledger are compared. */
export interface Lens {
  readonly before: Form;
  readonly after: Form;
}

/** A person in a cell of free text: a member, written as one has to be, or anybody else. */
const PERSON: Column = ledgerSheets.commitments.columns.responsible;

const found = (whom: Pledger): boolean => whom.kind === 'branch' || whom.kind === 'member';

/**
 * The lens for two copies. Ids are the same however they are typed. Names are the same that mean the same person: after a
 * second 张三 came, 张三 has to be written 张三(A01-001) from then on, and a renamed member stays who it was. `known` tells
 * which member of the earlier copy a member of the later one is, beyond its id.
 */
export function lensOf(before: Ledger, after: Ledger, known: ReadonlyMap<Member, Member> = new Map()): Lens {
  const person = (name: string, own: Ledger, other: Ledger): string => {
    const here = resolvePledger(name, own);
    const whom = found(here) ? here : resolvePledger(name, other);
    if (whom.kind === 'branch') return THE_BRANCH;
    if (whom.kind !== 'member') return canonical(name);
    const member = known.get(whom.member) ?? whom.member;
    return member.memberId === null ? canonical(member.name ?? '') : `#${sameId(member.memberId)}`;
  };
  const formIn =
    (own: Ledger, other: Ledger): Form =>
    (column, value) => {
      const { kind } = column;
      if (typeof value !== 'string') return value;
      if (column === PERSON) return person(value, own, other);
      if (kind.type === 'text') return kind.pattern === undefined ? value : sameId(value);
      if (kind.type !== 'list') return value;
      if (kind.source.from === 'ids') return sameId(value);
      return kind.source.from === 'members' ? person(value, own, other) : value;
    };
  return { before: formIn(before, after), after: formIn(after, before) };
}

/** What a row holds in some columns, as text to be compared; what could not be read is like nothing but itself. */
export function textOf(row: AnyRow, sheet: RowSheetKey, columns: readonly string[], form: Form): string {
  const declared = sheetOf(sheet).columns;
  return JSON.stringify(columns.map((key) => (row.flawed.has(key) ? {} : form(declared[key]!, valueOf(row, key)))));
}

/** Whether two rows say the same in a column. */
export function sameCell(sheet: RowSheetKey, key: string, before: AnyRow, after: AnyRow, lens: Lens): boolean {
  const flawed = before.flawed.has(key);
  if (flawed || after.flawed.has(key)) return flawed === after.flawed.has(key);
  const column = sheetOf(sheet).columns[key]!;
  return lens.before(column, valueOf(before, key)) === lens.after(column, valueOf(after, key));
}
