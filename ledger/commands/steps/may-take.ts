import type { Item } from '../../lifecycle/log.ts';
import { type StepName, allowedSteps, ruleOf, stepsOf } from '../../lifecycle/steps.ts';
import type { Opened } from '../opened.ts';
import { type Chosen, chosenItems } from './chosen.ts';
import { reasonOf } from './reasons.ts';
import { unsoundness } from './unsound.ts';

/** A step that at least one of the selected items may take. */
export interface StepChoice {
  readonly step: StepName;
  /** How many of them may take it now. */
  readonly items: number;
}

/** An item that was only proposed can't be put back before that: it is withdrawn. */
const onlyProposed = ({ history }: Item): boolean => history.effective.length === 1 && history.status === '提诺';

/** What stands against a step that the status allows; `null` where nothing does. */
function objection(item: Item, step: StepName, { scheme, today }: Opened): string | null {
  if (item.commitment.id === null && step !== '提诺') return '这一行还没有编号。请先办“提诺”，编号由程序给。';
  if (step === '冲正' && onlyProposed(item)) {
    return '只走了“提诺”一步，冲正以后就什么也没有了。不再办的，请用“撤回”；内容有误的，定诺以前可以直接改。';
  }
  if (step === '批评教育' && item.history.effective.every((earlier) => earlier.step !== '提醒督促')) {
    return reasonOf({ kind: 'noReminderBefore' }, step, today, scheme);
  }
  return null;
}

/** Why the log as it stands does not let an item take a step, whatever is filled in; `null` where it does. */
export function hindrance(item: Item, step: StepName, opened: Opened): string | null {
  const { scheme, today } = opened;
  const { status } = item.history;
  if (ruleOf(step, scheme).from.includes(status)) return objection(item, step, opened);
  return reasonOf({ kind: 'notAllowed', status, allowed: allowedSteps(status, scheme) }, step, today, scheme);
}

/** The steps that may be taken from where the selected items stand, in the scheme's order (L1). */
export function stepChoices(opened: Opened, chosen: readonly Chosen[]): readonly StepChoice[] {
  const { scheme } = opened;
  const unsound = unsoundness(opened);
  const sound = chosenItems(opened, chosen).items.filter((item) => unsound(item) === null);
  const may = (step: StepName) => {
    const { from } = ruleOf(step, scheme);
    return sound.filter((item) => from.includes(item.history.status) && objection(item, step, opened) === null);
  };
  return stepsOf(scheme)
    .map((step) => ({ step, items: may(step).length }))
    .filter(({ items }) => items > 0);
}
