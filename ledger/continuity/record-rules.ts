import { type Finding, finding } from '../findings/finding.ts';
import { sameId } from '../lifecycle/log.ts';
import { resolvePledger } from '../members.ts';
import type { RowSheetKey } from '../parse/ledger.ts';
import type { Member } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import { type CellDifference, type RowDifference, type SheetDiff, sheetDiff } from './diff.ts';
import { isFree } from './policy.ts';
import { type Continuity, acceptedRow, changeOf, contradiction, labelOf, recordedChanges, sheetAt } from './report.ts';
import { type AnyRow, sheetOf } from './rows.ts';

/** Sheets with rules of their own. */
const APART: readonly RowSheetKey[] = ['roster', 'commitments', 'transitions'];

const nameOf = (row: AnyRow): string => {
  const { name, memberId } = row as unknown as Member;
  return name === null ? (memberId ?? '') : memberId === null ? name : `${name}(${memberId})`;
};

/** A change filled in now that was in force when the copy before was accepted: it moves the numbers of past days. */
function backdatedChange(context: Continuity, { before, after }: RowDifference): readonly Finding[] {
  const was = before as unknown as Member;
  const { change, changedOn } = after as unknown as Member;
  const { acceptedOn } = context.baseline;
  if (was.change !== null || was.changedOn !== null || change === null || changedOn === null) return [];
  if (changedOn >= acceptedOn) return [];
  const told = { accepted: acceptedRow(context, before), member: nameOf(before), change, on: changedOn, acceptedOn };
  return [finding('member-change-backdated', cellOf(after, 'changedOn'), told)];
}

/** V3: who left stays on the roster, with the day; what decides who was expected on a past day stays too. */
export function recordedMembers(context: Continuity): readonly Finding[] {
  const { removed, changed } = sheetDiff(context.diff, 'roster');
  const lost = removed.map((row) => {
    const args = { accepted: acceptedRow(context, row), member: nameOf(row) };
    return contradiction(context, 'member-gone', sheetAt(context, 'roster'), args);
  });
  const late = changed.flatMap((row) => backdatedChange(context, row));
  const other = changed.flatMap((row): readonly Finding[] => {
    const accepted = acceptedRow(context, row.before);
    const cells = recordedChanges(row).filter(({ key }) => !isFree('roster', key));
    const id = cells.find(({ key }) => key === 'memberId');
    const facts = cells.filter((cell) => cell !== id);
    const told = { accepted, member: nameOf(row.before) };
    return [
      ...(id === undefined
        ? []
        : [
            contradiction(context, 'member-renumbered', cellOf(row.after, 'memberId'), {
              ...told,
              change: changeOf(id),
            }),
          ]),
      ...facts
        .slice(0, 1)
        .map((first) =>
          finding('member-changed', cellOf(row.after, first.key), { ...told, changes: facts.map(changeOf) }),
        ),
    ];
  });
  return [...lost, ...other, ...late];
}

/** Whether a row is the committee's own word, which receipts carry down, change and take back (R5). */
function isCommittees({ baseline, scheme }: Continuity, sheet: RowSheetKey): (row: AnyRow) => boolean {
  const { review } = scheme;
  if (sheet !== 'reviews' || review === undefined) return () => false;
  const { ledger } = baseline;
  const pledgers = new Map(ledger.commitments.map(({ id, pledger }) => [sameId(id), pledger]));
  return (row) => {
    const { kind } = resolvePledger(pledgers.get(sameId(row['id'] as string | null)) ?? '', ledger);
    return (kind === 'branch' || kind === 'member') && review[kind]?.byCommittee === true;
  };
}

function ofSheet(context: Continuity, diff: SheetDiff): readonly Finding[] {
  const { sheet } = diff;
  const { gone, renumbered } = context;
  const committees = isCommittees(context, sheet);
  const idOf = (row: AnyRow): string => sameId((row['id'] ?? null) as string | null);
  const lost = diff.removed.filter((row) => !committees(row) && !gone.has(idOf(row)));
  const followed = (row: RowDifference, { key }: CellDifference): boolean =>
    key === 'id' && renumbered.get(idOf(row.before)) === idOf(row.after);
  const changed = diff.changed.flatMap((row): readonly Finding[] => {
    if (committees(row.before)) return [];
    const cells = recordedChanges(row).filter((cell) => !isFree(sheet, cell.key) && !followed(row, cell));
    const args = { accepted: acceptedRow(context, row.before), label: `“${labelOf(sheet, row.before)}”` };
    return cells
      .slice(0, 1)
      .map((first) =>
        finding('record-changed', cellOf(row.after, first.key), { ...args, changes: cells.map(changeOf) }),
      );
  });
  const vanished = lost.slice(0, 1).map((first) => {
    const rows = lost.map((row) => `“${labelOf(sheet, row)}”`);
    const args = { accepted: acceptedRow(context, first), sheet: sheetOf(sheet).name, rows };
    return finding('records-gone', sheetAt(context, sheet), args);
  });
  return [...vanished, ...changed];
}

/** V1: what was recorded in the other sheets stays as it was told. */
export function records(context: Continuity): readonly Finding[] {
  return context.diff.sheets.filter(({ sheet }) => !APART.includes(sheet)).flatMap((diff) => ofSheet(context, diff));
}
