import { type RowEdit, noEdits } from '../../edits.ts';
import { messageOf } from '../../findings/finding.ts';
import { sameId } from '../../lifecycle/log.ts';
import type { StepName } from '../../lifecycle/steps.ts';
import { newCommitmentIds } from '../adding/new-ids.ts';
import type { FieldProblem, Typed } from '../field.ts';
import { readFields } from '../fields.ts';
import type { Acting, Opened } from '../opened.ts';
import type { Plan, Refusal } from '../plan.ts';
import { type Chosen, chosenItems, refusal } from './chosen.ts';
import { formProblems } from './form-problems.ts';
import { shutGates } from './gate.ts';
import { newErrors } from './guard.ts';
import { logRow } from './log-row.ts';
import { hindrance } from './may-take.ts';
import { type Move, moveOf } from './move.ts';
import { stepFields } from './step-fields.ts';
import { unsoundness } from './unsound.ts';

/** The items that may take the step as the log and the gates stand, and why the others may not. */
function sifted(opened: Opened, step: StepName, chosen: readonly Chosen[]) {
  const { items, refused } = chosenItems(opened, chosen);
  const unsound = unsoundness(opened);
  const judged = items.map((item) => {
    const gate = (): string | null => (step === '销号' ? shutGates(item, opened.scheme) : null);
    return { item, why: unsound(item) ?? hindrance(item, step, opened) ?? gate() };
  });
  return {
    able: judged.flatMap(({ item, why }) => (why === null ? [item] : [])),
    refused: [...refused, ...judged.flatMap(({ item, why }) => (why === null ? [] : [refusal(item, why)]))],
  };
}

/** The edits of moves; rows of the log are numbered on from the last. */
function editsOf(moves: readonly (Move & { readonly id: string })[], acting: Acting, opened: Opened): RowEdit[] {
  const last = opened.parsed.ledger.transitions.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
  const own = moves.flatMap(({ item, own: values, id }): RowEdit[] => {
    const cells = item.commitment.id === null ? { id, ...values } : values;
    if (Object.keys(cells).length === 0) return [];
    return [{ sheet: 'commitments', row: item.commitment.origin.row, values: cells }];
  });
  const log = moves
    .flatMap(({ log: steps, id }) => steps.map((step) => ({ step, id })))
    .map(({ step, id }, index): RowEdit => {
      const values = logRow({ ...step, seq: last + index + 1 }, id, acting, opened.scheme);
      return { sheet: 'transitions', row: null, values };
    });
  return [...own, ...log];
}

/** Gives ids to the rows that have none, which only 提诺 meets. */
function withIds(moves: readonly Move[], opened: Opened): readonly (Move & { readonly id: string })[] | null {
  const nameless = moves.filter(({ item }) => item.commitment.id === null);
  const given = nameless.length === 0 ? [] : newCommitmentIds(opened, nameless.length);
  if (given === null) return null;
  const next = given.values();
  return moves.map((move) => ({ ...move, id: move.item.commitment.id ?? String(next.next().value) }));
}

const NO_NUMBER = '字典中没有年度，或封面没有支部代码，编不出编号。请先恢复这两项。';

function planOf(moves: readonly Move[], refused: readonly Refusal[], acting: Acting, opened: Opened): Plan {
  const numbered = withIds(moves, opened);
  if (numbered === null) {
    const all = moves.map(({ item }) => refusal(item, NO_NUMBER));
    return { edits: noEdits, done: [], refused: [...refused, ...all] };
  }
  const items = moves.map(({ item }) => item);
  const errors = newErrors(opened, items, editsOf(numbered, acting, opened));
  const held = (id: string) => errors.get(sameId(id));
  const kept = numbered.filter(({ id }) => held(id) === undefined);
  const turned = numbered.flatMap(({ item, id }): Refusal[] => {
    const found = held(id);
    return found === undefined ? [] : [refusal(item, messageOf(found))];
  });
  return {
    edits: { ...noEdits, rows: editsOf(kept, acting, opened) },
    done: kept.map(({ id }) => id),
    refused: [...refused, ...turned],
  };
}

/**
 * Takes a step with each of the selected items (L1): its row of the log, and what follows in the item's own row. What
 * can't be done is refused with the reason, and the rest is done. Nothing is planned that the rules of `check` would call
 * an error.
 */
export function takeStep(
  opened: Opened,
  chosen: readonly Chosen[],
  step: StepName,
  typed: Typed,
  acting: Acting,
): Plan | { readonly problems: readonly FieldProblem[] } {
  const { able, refused } = sifted(opened, step, chosen);
  if (able.length === 0) return { edits: noEdits, done: [], refused };
  const fields = stepFields(opened, step, chosen);
  const read = readFields(fields, typed);
  if ('problems' in read) return read;
  const problems = formProblems(step, fields, read.values, acting, opened);
  if (problems.length > 0) return { problems };
  const moves: Move[] = [];
  const turned: Refusal[] = [];
  for (const item of able) {
    const move: Move | string = moveOf(step, item, read.values, acting, opened);
    if (typeof move === 'string') turned.push(refusal(item, move));
    else moves.push(move);
  }
  return planOf(moves, [...refused, ...turned], acting, opened);
}
