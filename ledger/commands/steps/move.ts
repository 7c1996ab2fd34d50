import { type Step, replay } from '../../lifecycle/history.ts';
import type { Item, LoggedStep } from '../../lifecycle/log.ts';
import { type StepName, ruleOf } from '../../lifecycle/steps.ts';
import { namesIn } from '../../parse/text.ts';
import { type Day, dayOfInstant } from '../../day.ts';
import type { RowValues } from '../../workbook/sheet.ts';
import type { Acting, Opened } from '../opened.ts';
import { amendableColumns, beforeIn, noteWithBefore } from './amendable.ts';
import { ownKeys } from './keys.ts';
import { lastStep } from './last-step.ts';
import { isTold, rowsByHand } from './manual.ts';
import { reasonOf } from './reasons.ts';
import { ownCells } from './state.ts';

/** What a step writes about one item: cells of its own row, and rows of the log, numbered from 1. */
export interface Move {
  readonly item: Item;
  readonly own: RowValues;
  readonly log: readonly Step[];
}

/** What a form says of a step, read; keys are those of the fields. */
export type StepValues = RowValues;

const textOf = (values: StepValues, key: string): string | null => (values[key] ?? null) as string | null;

/** The deadline that is in force before the step, or the one that the item proposes. */
function ownDeadline({ commitment, history }: Item): Day | null {
  const fixed = history.effective.filter(({ step }) => step === '定诺' || step === '变更').at(-1);
  return fixed === undefined ? commitment.deadline : fixed.date;
}

function dateOf(name: StepName, item: Item, values: StepValues, opened: Opened): Day | null {
  const meaning = ruleOf(name, opened.scheme).date;
  const typed = textOf(values, 'date') as Day | null;
  if (meaning !== '完成时限') return meaning === undefined ? null : typed;
  return ownKeys(opened.scheme).has('deadline') ? (typed ?? ownDeadline(item)) : null;
}

/** What an amendment puts into the item's own row, and a reversal of one back into it. */
function amended(name: StepName, item: Item, values: StepValues, { scheme }: Opened): RowValues {
  if (name === '变更') {
    const given = amendableColumns(scheme).filter(
      ({ key }) => values[key] !== null && values[key] !== item.commitment[key],
    );
    return Object.fromEntries(given.map(({ key }) => [key, values[key] ?? null]));
  }
  const undone = lastStep(item);
  if (name !== '冲正' || undone?.step !== '变更') return {};
  return Object.fromEntries(
    amendableColumns(scheme).flatMap((column) => {
      const before = beforeIn(undone.note, column);
      return before === undefined ? [] : [[column.key, before]];
    }),
  );
}

function noteOf(name: StepName, item: Item, values: StepValues, cells: RowValues, { scheme }: Opened): string | null {
  const note = textOf(values, 'note');
  if (name !== '变更' || note === null) return note;
  const changed = amendableColumns(scheme).filter(({ key }) => Object.hasOwn(cells, key));
  return noteWithBefore(note, item, changed);
}

/** The step as it is going to be logged; 原状态 and 新状态 only where it changes the status. */
function stepOf(name: StepName, item: Item, values: StepValues, cells: RowValues, acting: Acting, opened: Opened) {
  const { status, effective } = item.history;
  const after =
    name === '冲正' ? replay(effective.slice(0, -1), opened.scheme).status : (ruleOf(name, opened.scheme).to ?? status);
  const changes = after !== status;
  const step: LoggedStep = {
    seq: 1,
    at: acting.at,
    on: (textOf(values, 'on') as Day | null) ?? dayOfInstant(acting.at),
    step: name,
    from: changes ? status : null,
    to: changes ? after : null,
    note: noteOf(name, item, values, cells, opened),
    date: dateOf(name, item, values, opened),
    reasonKind: textOf(values, 'reasonKind') as Step['reasonKind'],
    helpMode: textOf(values, 'helpMode'),
    helpers: namesIn(textOf(values, 'helpers') ?? ''),
    derived: false,
    row: item.commitment,
  };
  return step;
}

/**
 * The step as a workbook kept by hand has it: without 原状态 and 新状态, since the statuses between the dates are derived.
 * What is no row there has the day of the step before it.
 */
function asByHand(step: LoggedStep, item: Item): LoggedStep {
  const plain = { ...step, from: null, to: null };
  if (isTold(step.step, item)) return plain;
  return { ...plain, on: item.history.effective.at(-1)?.on ?? step.on, note: '（由状态推出）' };
}

/** Steps before approval have no day of their own there: they are derived from the year, or the day of 定诺. */
function floating(steps: readonly LoggedStep[], on: Day): readonly LoggedStep[] {
  return steps.map((one) =>
    one.derived && one.on > on && ['提诺', '送审', '退回'].includes(one.step) ? { ...one, on } : one,
  );
}

/** What a step writes about an item, or why it can't be taken. */
export function moveOf(name: StepName, item: Item, values: StepValues, acting: Acting, opened: Opened): Move | string {
  const { scheme } = opened;
  const manual = opened.parsed.ledger.identity.mode === 'manual';
  const cells = amended(name, item, values, opened);
  const given = stepOf(name, item, values, cells, acting, opened);
  const step = manual ? asByHand(given, item) : given;
  const before = manual ? floating(item.steps, step.on) : item.steps;
  const after = replay([...before, step], scheme);
  if (after.fault !== null) return reasonOf(after.fault.fault, name, step.on, scheme);
  const fixes = name === '定诺' || name === '变更' || (name === '冲正' && lastStep(item)?.step === '变更');
  const own = { ...ownCells(item, after, fixes, scheme), ...cells };
  if (!manual) return { item, own, log: [step] };
  const log = rowsByHand(item, step, after, own, opened);
  return typeof log === 'string' ? log : { item, own, log };
}
