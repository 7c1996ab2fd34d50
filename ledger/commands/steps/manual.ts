import { manualFault } from '../../checks/manual-fault.ts';
import { type Finding, messageOf } from '../../findings/finding.ts';
import { deriveSteps } from '../../lifecycle/derive.ts';
import { type History, type Step, replay } from '../../lifecycle/history.ts';
import type { Item, LoggedStep } from '../../lifecycle/log.ts';
import type { StepName } from '../../lifecycle/steps.ts';
import type { Commitment } from '../../workbook/declaration.ts';
import type { RowValues } from '../../workbook/sheet.ts';
import type { Opened } from '../opened.ts';
import { lastStep } from './last-step.ts';

/** Steps of which a workbook kept by hand holds nothing but the status: no day, no note. */
const STATUS_ONLY: readonly StepName[] = ['提诺', '送审', '退回', '践诺'];
/** Steps that the status and the four dates tell, so that no note of theirs is kept. */
export const BY_DATES: readonly StepName[] = ['定诺', '亮诺', '申请销号', '销号'];

/** Whether a workbook kept by hand can hold more of the step than a status: a day, a note, a row of the log. */
export const isTold = (step: StepName, item: Item): boolean =>
  step === '冲正' ? lastStep(item)?.derived !== true : !STATUS_ONLY.includes(step);

/** What figures and documents hang on: the steps before approval count in none, 践诺 begins with 亮诺. */
const told = ({ effective }: History): string =>
  JSON.stringify(
    effective
      .filter(({ step }) => !STATUS_ONLY.includes(step))
      .map(({ step, on, date, note, derived }) => [step, on, date, derived ? null : note]),
  );

/** A derived step as a row that tells the same. */
const written = (step: LoggedStep, seq: number): LoggedStep => ({ ...step, seq, derived: false });

/**
 * Which derived steps have to be written down beside the new one: those whose dates its cells overwrite (变更, 退回销号);
 * where rows and dates can't be told apart otherwise, all.
 */
function* backfills({ history }: Item, first: number): Generator<readonly LoggedStep[]> {
  const derived = history.effective.filter((step) => step.derived);
  const few: readonly (readonly StepName[])[] = [[], ['定诺'], ['申请销号'], ['定诺', '申请销号'], BY_DATES];
  const some = few.map((names) => derived.filter(({ step }) => names.includes(step)));
  for (const steps of [...some, derived]) yield steps.map((step, index) => written(step, first + index));
}

const UNTOLD = '手工填写的台账里，这一步以后的情形推不出来。请照填写说明，直接填写状态、日期和变更记录。';

/**
 * The rows of the log with which a workbook kept by hand says, together with the cells of the item's own row, what
 * `after` says; none where the cells alone do. Where no rows would, the reason for a person.
 */
export function rowsByHand(
  item: Item,
  taken: LoggedStep,
  after: History,
  own: RowValues,
  { scheme, year }: Opened,
): readonly Step[] | string {
  const commitment = { ...item.commitment, ...own } as Commitment;
  const logged = item.steps.filter(({ derived }) => !derived);
  let wrong: Finding | null = null;
  const says = (rows: readonly LoggedStep[]): boolean => {
    const steps = deriveSteps(commitment, [...logged, ...rows], year, scheme);
    const history = replay(steps, scheme);
    const fault = manualFault({ commitment, history, steps, unreadable: false }, scheme);
    wrong ??= fault;
    const same = history.status === after.status && told(history) === told(after);
    return fault === null && history.fault === null && same;
  };
  if ((BY_DATES.includes(taken.step) || !isTold(taken.step, item)) && says([])) return [];
  for (const before of backfills(item, taken.seq)) {
    const rows = [...before, { ...taken, seq: taken.seq + before.length }];
    if (says(rows)) return rows;
  }
  return wrong === null ? UNTOLD : messageOf(wrong);
}
