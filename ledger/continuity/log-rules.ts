import { dayOfInstant } from '../day.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { isFromElsewhere } from '../home.ts';
import { itemsOf, sameId } from '../lifecycle/log.ts';
import { type Transition, ledgerSheets } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import { type RowDifference, sheetDiff } from './diff.ts';
import { lastRecorded } from './log-diff.ts';
import { type Continuity, acceptedRow, changeOf, contradiction, logLabel, sheetAt } from './report.ts';
import { type AnyRow, rowsOf } from './rows.ts';

const asStep = (row: AnyRow): Transition => row as unknown as Transition;
const idOf = (row: AnyRow): string => sameId(row['id'] as string | null);

function edited(context: Continuity, row: RowDifference): readonly Finding[] {
  const { before, after } = row;
  // An item that was given another id is named as such; its log follows it.
  const followed = context.renumbered.get(idOf(before)) === idOf(after);
  const cells = row.cells.filter(({ key, unreadable }) => !unreadable && !(key === 'id' && followed));
  const told = { accepted: acceptedRow(context, before), label: logLabel(before) };
  const changed = cells.filter((cell) => cell.before !== null);
  const filled = cells.filter((cell) => cell.before === null);
  return [
    ...changed.slice(0, 1).map((first) => {
      const changes = changed.map(changeOf);
      return contradiction(context, 'log-row-edited', cellOf(after, first.key), { ...told, changes });
    }),
    ...filled.slice(0, 1).map((first) => {
      const changes = filled.map(changeOf);
      return finding('log-row-filled', cellOf(after, first.key), { ...told, changes });
    }),
  ];
}

/** Whether a row belongs to an item that came over from another branch: its history is older than this ledger. */
function fromElsewhere({ baseline: { ledger } }: Continuity): (row: AnyRow) => boolean {
  const known = new Set(ledger.commitments.map(({ id }) => sameId(id)));
  return (row) => isFromElsewhere(asStep(row).id, ledger) && !known.has(idOf(row));
}

/** A ledger with a log does not turn into one whose dates stand for steps: they would close items without a record. */
export function keptLog(context: Continuity): readonly Finding[] {
  const { baseline, now } = context;
  if (baseline.ledger.identity.mode !== 'command' || now.identity.mode !== 'manual') return [];
  const where = { file: now.file, sheet: ledgerSheets.dictionary.name };
  return [contradiction(context, 'log-given-up', where, { file: baseline.file, on: baseline.acceptedOn })];
}

/** V1: the log only grows. What was recorded stays, word for word, and what is new stands behind it. */
export function recordedLog(context: Continuity): readonly Finding[] {
  const { baseline, diff, gone } = context;
  const { removed, changed } = sheetDiff(diff, 'transitions');
  const lost = removed.filter((row) => !gone.has(idOf(row)));
  const elsewhere = fromElsewhere(context);
  const last = lastRecorded(rowsOf(baseline.ledger, 'transitions'));
  const inserted = [...diff.inserted].flatMap(([row, by]) => {
    if (elsewhere(row)) return [];
    const { seq, at } = asStep(row);
    const args = { file: baseline.file, on: baseline.acceptedOn, seq, at, last, by };
    return [contradiction(context, 'log-row-inserted', cellOf(row, by), args)];
  });
  const vanished = lost.slice(0, 1).map((first) => {
    const args = { accepted: acceptedRow(context, first), rows: lost.map(logLabel) };
    return contradiction(context, 'log-rows-gone', sheetAt(context, 'transitions'), args);
  });
  return [...vanished, ...changed.flatMap((row) => edited(context, row)), ...inserted];
}

/** Recorded steps that counted, and that a 冲正 written since has undone. */
function reversed({ baseline, now, scheme, diff }: Continuity): readonly AnyRow[] {
  const { kept } = sheetDiff(diff, 'transitions');
  const rows = (items: ReturnType<typeof itemsOf>): readonly AnyRow[] =>
    items.flatMap(({ history }) => history.effective.map(({ row }) => row as unknown as AnyRow));
  const after = itemsOf(now, scheme);
  const stands = new Set(rows(after));
  // Where the steps can't be replayed, which of them stand is not known.
  const known = new Set(
    after.filter(({ history }) => history.fault === null).map((item) => sameId(item.commitment.id)),
  );
  return rows(itemsOf(baseline.ledger, scheme)).flatMap((row) => {
    const here = kept.get(row);
    return here !== undefined && !stands.has(here) && known.has(idOf(here)) ? [here] : [];
  });
}

/** What was written since and changes the figures of days that were told already: for information (design, figures). */
export function lateSteps(context: Continuity): readonly Finding[] {
  const { baseline, diff } = context;
  const last = lastRecorded(rowsOf(baseline.ledger, 'transitions'));
  if (last === null) return [];
  const elsewhere = fromElsewhere(context);
  const told = { file: baseline.file, on: baseline.acceptedOn };
  const until = dayOfInstant(last);
  const backdated = sheetDiff(diff, 'transitions').added.filter((row) => {
    const { on, step } = asStep(row);
    return step !== '冲正' && on !== null && on < until && !elsewhere(row) && !diff.inserted.has(row);
  });
  const undone = reversed(context);
  return [
    ...backdated.slice(0, 1).map((row) => {
      return finding('steps-backdated', cellOf(row, 'on'), { ...told, last: until, rows: backdated.map(logLabel) });
    }),
    ...undone.slice(0, 1).map((row) => {
      return finding('steps-reversed', cellOf(row, 'step'), { ...told, rows: undone.map(logLabel) });
    }),
  ];
}
