import { type Day, addDays, day } from '../../../ledger/day.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import type { SampleBranch } from '../branches.ts';
import { bureau } from '../committee.ts';
import type { SampleMember } from '../item.ts';
import type { LogEntry } from '../log.ts';
import { randomFrom } from '../random.ts';
import { workday } from '../year/calendar.ts';
import { LATE_MEETING } from './events.ts';

/** A branch that forgot the last quarter's circular. */
const FORGOTTEN = 'A08';

/** The day of a branch's 述诺评议会, at which it votes. */
export const ballotDay = ({ code }: SampleBranch): Day =>
  addDays(day('2026-12-21'), randomFrom(`${code}/ballot day`).between(0, 3));

/** Members of a branch on a day of the last quarter. */
export const presentOn = (members: readonly SampleMember[], on: Day): readonly SampleMember[] =>
  members.filter(
    ({ change, changedOn }) => changedOn === null || (change === '转入' ? changedOn <= on : on < changedOn),
  );

/** 会议活动 of the last quarter. */
export function lateActivities(
  branch: SampleBranch,
  members: readonly SampleMember[],
  log: readonly LogEntry[],
): readonly RowValues[] {
  const random = randomFrom(`${branch.code}/late activities`);
  const row = (date: Day, kind: string, content: string, masses: number | null, host = members[0]!.name): RowValues => {
    const expected = presentOn(members, date).length;
    return { date, kind, host, expected, present: expected - (random.chance(0.3) ? 1 : 0), masses, content };
  };
  const decided = log.filter(({ item, event }) => item.member !== null && ['定诺', '变更'].includes(event.step));
  const meetings = [...new Set(decided.map(({ event }) => event.on))].sort().map((date) => {
    const content = date === LATE_MEETING ? '审查新转入党员的承诺事项' : '审议承诺事项的变更';
    return row(date, '党员群众代表会议', content, random.between(5, 12));
  });
  const visit = workday(addDays(day('2026-11-10'), random.between(0, 9)));
  const circular = addDays(day('2026-12-28'), random.between(0, 1));
  return [
    ...meetings,
    row(visit, '领导调研调度', '逐件查看年内到期的承诺，帮助协调收尾', null, random.pick(bureau.leaders)),
    row(
      ballotDay(branch),
      '述诺评议会',
      '支部和党员逐项说明承诺落实情况，党员和群众代表评议投票',
      random.between(15, 30),
    ),
    ...(branch.code === FORGOTTEN
      ? []
      : [row(circular, '季度通报', '张贴第四季度和全年承诺事项落实情况', random.between(10, 30))]),
  ];
}
