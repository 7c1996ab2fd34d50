import { type Day, chineseDay } from '../../day.ts';
import type { Fault } from '../../lifecycle/history.ts';
import { type StepName, ruleOf } from '../../lifecycle/steps.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { headerOf } from '../../checks/rows.ts';

const listed = (steps: readonly string[]): string => steps.map((step) => `“${step}”`).join('、');

function notAllowed({ status, allowed }: Fault & { kind: 'notAllowed' }, step: StepName): string {
  const is = status === null ? '还没有提诺' : `状态是“${status}”`;
  if (allowed.length === 0) return `${is}，不能再办“${step}”。`;
  return `${is}，不能办“${step}”；这时可以办的是：${listed(allowed)}。`;
}

const early = (on: Day, previous: Day): string =>
  `发生日期${chineseDay(on)}早于上一步的${chineseDay(previous)}。后一步不会早于前一步，请查对发生日期。`;

/** Why a step that was asked for can't be taken, for a person, with what to do (L1, L4, L5). */
export function reasonOf(fault: Fault, step: StepName, on: Day, scheme: Scheme): string {
  switch (fault.kind) {
    case 'notAllowed':
      return notAllowed(fault, step);
    case 'fromDiffers':
    case 'toDiffers':
      return `变更记录与状态对不上。请先按校验的提示改正，再办“${step}”。`;
    case 'beforePrevious':
      return early(on, fault.previous);
    case 'afterRecording':
      return `发生日期${chineseDay(on)}在登记这一天（${chineseDay(fault.recorded)}）以后。办了才能登记，请查对发生日期。`;
    case 'nothingToReverse':
      return '没有可以冲正的步骤。';
    case 'noReminderBefore':
      return '还没有“提醒督促”。经督促仍没有落实的，才进行批评教育；督促过的，请先补记“提醒督促”。';
    case 'lacks': {
      const what = fault.what === 'date' ? ruleOf(step, scheme).date : undefined;
      return `没有填“${what ?? headerOf('transitions', fault.what)}”，“${step}”必须填。请补填后再办。`;
    }
    case 'helperCount': {
      const right = fault.mode === '一帮一' ? '恰好一名' : '两名以上';
      return `帮扶方式是“${fault.mode}”，应有${right}帮扶人，填了${fault.count}名。请改正帮扶方式或帮扶人。`;
    }
    case 'doneAfterApplying':
      return `完成日期${chineseDay(fault.done)}晚于申请销号的${chineseDay(on)}。完成以后才申请销号，请查对两个日期。`;
  }
}
