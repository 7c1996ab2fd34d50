import { labelOf, resolvePledger } from '../../members.ts';
import type { RowSheetKey } from '../../parse/ledger.ts';
import { ledgerSheets } from '../../workbook/declaration.ts';
import { type RowValues, columnsInUse } from '../../workbook/sheet.ts';
import type { Opened } from '../opened.ts';
import { newAreaId, newCommitmentIds, newMemberId, newPostId } from './new-ids.ts';

/** 责任人 where it was left empty: the pledger, or the branch's secretary. */
function responsibleFor(pledger: RowValues[string] | undefined, { parsed: { ledger } }: Opened): string | null {
  const whom = resolvePledger(String(pledger ?? ''), ledger);
  if (whom.kind === 'member') return labelOf(whom.member, ledger);
  return whom.kind === 'branch' ? ledger.cover.secretary : null;
}

/** What the program gives a new row of a sheet: its id, the state it begins in, who is responsible. */
function given(sheet: RowSheetKey, values: RowValues, opened: Opened): RowValues {
  switch (sheet) {
    case 'commitments':
      return {
        id: newCommitmentIds(opened, 1)?.[0] ?? null,
        status: '提诺',
        responsible: responsibleFor(values['pledger'], opened),
      };
    case 'roster':
      return { memberId: newMemberId(opened) };
    case 'posts':
      return { postId: newPostId(opened), state: '在岗' };
    case 'areas':
      return { areaId: newAreaId(opened) };
    default:
      return {};
  }
}

/** A new row: what the form says, and what the program gives where the form says nothing. */
export function filledIn(sheet: RowSheetKey, values: RowValues, opened: Opened): RowValues {
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const all: RowValues = { ...given(sheet, values, opened), ...said };
  const keys = columnsInUse(ledgerSheets[sheet], opened.scheme).map(({ key }) => key);
  return Object.fromEntries(
    keys.flatMap((key) => (all[key] === undefined || all[key] === null ? [] : [[key, all[key]]])),
  );
}

/** The required columns of a row that nobody filled, by header. */
export function unfilled(sheet: RowSheetKey, row: RowValues, { scheme }: Opened) {
  return columnsInUse(ledgerSheets[sheet], scheme).filter(({ key, required }) => required && row[key] === undefined);
}
