import type { Finding } from '../findings/finding.ts';
import { type Item, type LoggedStep, itemsOf, sameId } from '../lifecycle/log.ts';
import type { Commitment } from '../workbook/declaration.ts';
import { cellOf } from '../workbook/sheet.ts';
import { finding } from '../findings/finding.ts';
import { type CellDifference, type RowDifference, type SheetDiff, sheetDiff } from './diff.ts';
import { APPROVED, DATES, isFree } from './policy.ts';
import {
  type Continuity,
  acceptedRow,
  changeOf,
  contradiction,
  recordedChanges,
  sheetAt,
  shortened,
} from './report.ts';
import { type AnyRow } from './rows.ts';

type Steps = readonly LoggedStep[];

const asRow = (row: LoggedStep['row']): AnyRow => row as unknown as AnyRow;
const asCommitment = (row: AnyRow): Commitment => row as unknown as Commitment;

const approvals = (item: Item): Steps =>
  item.history.effective.filter(({ step }) => step === '定诺' || step === '变更');

/** An item in both copies, and what was written about it since the earlier one. */
interface Pair {
  readonly was: Item;
  readonly is: Item;
  /** Its steps in the rows of the log that are new. */
  readonly since: Steps;
}

/** Whether what was approved may read otherwise now: by a 变更, or because a 冲正 undid the approval. */
function mayDiffer({ was, is, since }: Pair, log: SheetDiff): boolean {
  const { fault, effective } = is.history;
  const stands = (step: LoggedStep): boolean => effective.includes(step);
  if (since.some((step) => step.step === '变更' && (fault !== null || stands(step)))) return true;
  if (since.every(({ step }) => step !== '冲正')) return false;
  const rows = new Set(effective.map(({ row }) => asRow(row)));
  return approvals(was).some(({ row, derived }) =>
    derived ? effective.every(({ step }) => step !== '定诺') : !rows.has(log.kept.get(asRow(row))!),
  );
}

function changedItem(context: Continuity, row: RowDifference, pair: Pair, log: SheetDiff): readonly Finding[] {
  const accepted = acceptedRow(context, row.before);
  const id = String(row.after['id'] ?? row.before['id'] ?? '');
  const cells = recordedChanges(row).filter(({ key }) => key !== 'id');
  const where = (cell: CellDifference | undefined) => cellOf(row.after, cell?.key);
  const approved = mayDiffer(pair, log) ? [] : cells.filter(({ key }) => APPROVED.includes(key));
  const facts = cells.filter(
    ({ key }) => !APPROVED.includes(key) && !DATES.includes(key) && !isFree('commitments', key),
  );
  const dates = context.now.identity.mode === 'manual' ? cells.filter(({ key }) => DATES.includes(key)) : [];
  const label = `“${id}”`;
  return [
    ...(approved.length === 0
      ? []
      : [
          contradiction(context, 'approved-item-changed', where(approved[0]), {
            accepted,
            id,
            changes: approved.map(changeOf),
          }),
        ]),
    ...(facts.length === 0
      ? []
      : [finding('record-changed', where(facts[0]), { accepted, label, changes: facts.map(changeOf) })]),
    ...dates.map((cell) => finding('manual-date-changed', where(cell), { accepted, id, change: changeOf(cell) })),
  ];
}

// In a workbook kept by hand a row 定诺 tells the deadline that was approved first, once 变更 has overwritten it.
function originalDeadline(context: Continuity, { was, is, since }: Pair): readonly Finding[] {
  const first = was.history.effective.find(({ step }) => step === '定诺');
  const told = is.history.effective.find(({ step }) => step === '定诺');
  if (!first?.derived || !told || told.derived || told.date === first.date || !since.includes(told)) return [];
  if (since.some(({ step }) => step === '冲正')) return [];
  const args = {
    accepted: acceptedRow(context, asRow(first.row)),
    id: was.commitment.id ?? '',
    was: first.date,
    is: told.date,
  };
  return [contradiction(context, 'original-deadline-differs', cellOf(told.row, 'date'), args)];
}

function itemsByRow(items: readonly Item[]): ReadonlyMap<AnyRow, Item> {
  return new Map(items.map((item) => [item.commitment as unknown as AnyRow, item]));
}

/** Items that are gone or bear another id. */
export function goneItems(context: Continuity): readonly Finding[] {
  const { diff } = context;
  const items = sheetDiff(diff, 'commitments');
  const steps = sheetDiff(diff, 'transitions').removed;
  const lost = items.removed.map((row) => {
    const { id, pledger, text } = asCommitment(row);
    const args = {
      accepted: acceptedRow(context, row),
      id: id ?? '',
      pledger: pledger ?? '',
      text: shortened(text ?? ''),
      steps: steps.filter((step) => sameId(step['id'] as string | null) === sameId(id)).length,
    };
    return contradiction(context, 'commitment-gone', sheetAt(context, 'commitments'), args);
  });
  const other = items.changed.flatMap((row): readonly Finding[] => {
    const cell = recordedChanges(row).find(({ key }) => key === 'id');
    if (!cell) return [];
    const args = { accepted: acceptedRow(context, row.before), was: String(cell.before), is: String(cell.after ?? '') };
    return [contradiction(context, 'commitment-renumbered', cellOf(row.after, 'id'), args)];
  });
  return [...lost, ...other];
}

/** L10: what was approved reads as it was approved, unless a 变更 was written since. */
export function changedItems(context: Continuity): readonly Finding[] {
  const { baseline, now, scheme, diff } = context;
  const log = sheetDiff(diff, 'transitions');
  const before = itemsByRow(itemsOf(baseline.ledger, scheme));
  const after = itemsByRow(itemsOf(now, scheme));
  const fresh = new Set(log.added);
  const items = sheetDiff(diff, 'commitments');
  const changed = new Map(items.changed.map((row) => [row.before, row]));
  return [...items.kept].flatMap(([row, other]): readonly Finding[] => {
    const [was, is] = [before.get(row)!, after.get(other)!];
    // What was not approved yet is the branch's own to change.
    if (was.history.effective.every(({ step }) => step !== '定诺')) return [];
    const pair = { was, is, since: is.steps.filter((step) => fresh.has(asRow(step.row))) };
    const difference = changed.get(row);
    return [
      ...(difference === undefined ? [] : changedItem(context, difference, pair, log)),
      ...originalDeadline(context, pair),
    ];
  });
}
