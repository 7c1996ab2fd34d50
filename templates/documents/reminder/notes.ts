import type { ReminderInput } from '../../../ledger/figures/reports.ts';
import { MENDING_DAYS } from '../circular/demands.ts';
import { notedDefaults } from '../text/defaults.ts';

/** Values of the scheme that bear on this letter, by path. */
function bearing({ next, coming, overdue, late, scheme }: ReminderInput): Readonly<Record<string, string>> {
  const rounds = next !== null && next.rounds.length > 0;
  const milestones = next !== null && next.milestones.length > 0;
  const meetings = scheme.activities.flatMap(({ kind }, i) =>
    next?.meetings.some((one) => one.kind === kind) ? [[`activities.${i}.requirement`, kind] as const] : [],
  );
  return {
    'committee.reportTo': '答复和报送的对象',
    'committee.papers.reminder.reportTo': '答复和报送的对象',
    ...(next !== null || late ? { submissionDay: '报送日期' } : {}),
    ...(milestones ? { milestones: '定诺等时间节点' } : {}),
    ...(rounds ? { 'evaluation.rounds': '评议日期' } : {}),
    ...(coming.length + overdue.length > 0 ? { deadlineRequired: '完成时限' } : {}),
    ...Object.fromEntries(meetings),
  };
}

/** 说明: which days and bodies are the software's and not the institution's; `answers` where the letter asks for an answer. */
export function notes(input: ReminderInput, answers: boolean): readonly string[] {
  const defaults = [
    ...(answers ? [`答复期限：方案未规定；默认成文日期后${MENDING_DAYS}日。`] : []),
    ...notedDefaults(input.scheme, bearing(input)),
  ];
  return defaults.length === 0 ? [] : ['以下各项是软件默认值，不是本单位的规定：', ...defaults];
}
