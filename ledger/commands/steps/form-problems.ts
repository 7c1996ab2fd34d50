import { chineseDay, dayOfInstant } from '../../day.ts';
import { isBlank } from '../../grid.ts';
import type { StepName } from '../../lifecycle/steps.ts';
import { namesIn } from '../../parse/text.ts';
import type { Field, FieldProblem } from '../field.ts';
import type { Acting, Opened } from '../opened.ts';
import { AMENDABLE } from './amendable.ts';
import type { StepValues } from './move.ts';
import { reasonOf } from './reasons.ts';

/** What is wrong with a form for every item alike, beyond each field by itself. */
export function formProblems(
  step: StepName,
  fields: readonly Field[],
  values: StepValues,
  { at, by }: Acting,
  { scheme }: Opened,
): readonly FieldProblem[] {
  const today = dayOfInstant(at);
  const text = (key: string): string | null => (values[key] ?? null) as string | null;
  const [on, done, mode] = [text('on'), text('date'), text('helpMode')];
  const problems: FieldProblem[] = [];
  if (isBlank(by)) problems.push({ key: 'by', message: '没有填经办人，不知道由谁登记。请先填写经办人。' });
  if (on !== null && on > today) {
    problems.push({ key: 'on', message: `今天是${chineseDay(today)}，发生日期不能在今天以后。办了再登记。` });
  }
  if (step === '申请销号' && on !== null && done !== null && done > on) {
    problems.push({ key: 'date', message: '完成日期晚于申请销号的发生日期。完成以后才申请销号，请查对两个日期。' });
  }
  const count = namesIn(text('helpers') ?? '').length;
  if ((mode === '一帮一' && count !== 1) || (mode === '多帮一' && count < 2)) {
    const message = reasonOf({ kind: 'helperCount', mode, count }, step, today, scheme);
    problems.push({ key: 'helpers', message });
  }
  const amends = fields.filter(({ key }) => key === 'date' || AMENDABLE.some((one) => one === key));
  if (step === '变更' && amends.every(({ key }) => text(key) === null)) {
    const what = amends.map(({ label }) => `“${label}”`).join('、');
    problems.push({ key: amends[0]?.key ?? 'note', message: `变更至少要改一项：${what}。` });
  }
  return problems;
}
