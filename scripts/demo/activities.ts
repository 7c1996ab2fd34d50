import { type Day, addDays, day } from '../../ledger/day.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import type { SampleBranch } from './branches.ts';
import { workday } from './calendar.ts';
import { bureau } from './committee.ts';
import type { Calendar, SampleMember } from './item.ts';
import type { LogEntry } from './log.ts';
import type { Random } from './random.ts';

const MEETING = '党员群众代表会议';
const CIRCULARS: readonly (readonly [Day, string])[] = [
  [day('2026-03-30'), '第一季度'],
  [day('2026-06-29'), '第二季度'],
  [day('2026-09-28'), '第三季度'],
];
/** Branches that forgot a quarter's circular: the branch and the quarter's place. */
const FORGOTTEN: Readonly<Record<string, number>> = { A04: 1, A11: 0 };
const WAYS = ['召开座谈会，发放意见表', '在办事大厅设意见箱并走访服务对象', '到工地、社区走访，一对一听取意见'];

function isMember(member: SampleMember, on: Day): boolean {
  if (member.changedOn === null) return true;
  return member.change === '转入' ? member.changedOn <= on : on < member.changedOn;
}

/** The days on which a meeting had to decide on members' items. */
function meetingDays(log: readonly LogEntry[]): readonly Day[] {
  const decided = log.filter(
    ({ item, event }) => item.member !== null && ['定诺', '退回', '变更'].includes(event.step),
  );
  const withdrawn = log.filter(({ event }) => event.step === '撤回');
  return [...new Set([...decided, ...withdrawn].map(({ event }) => event.on))].sort();
}

/** 会议活动 of a branch, by day. */
export function activityRows(
  branch: SampleBranch,
  members: readonly SampleMember[],
  calendar: Calendar,
  log: readonly LogEntry[],
  random: Random,
): readonly RowValues[] {
  const secretary = members[0]!.name;
  const row = (date: Day, kind: string, content: string, more: RowValues = {}): RowValues => {
    const expected = members.filter((member) => isMember(member, date)).length;
    const present = expected - (random.chance(0.3) ? 1 : 0);
    return { date, kind, host: secretary, expected, present, masses: null, content, ...more };
  };
  const opinions = random.between(12, 46);
  const consulted = row(calendar.consulted, '征求意见', random.pick(WAYS), {
    masses: random.between(8, 25),
    opinions,
    adopted: random.between(5, Math.floor(opinions * 0.6)),
  });
  const meetings = meetingDays(log).map((date) =>
    row(date, MEETING, date < '2026-04-01' ? '对党员承诺事项逐人逐条审查' : '审议承诺事项的变动和补报', {
      masses: random.between(5, 12),
    }),
  );
  const published = row(calendar.published, '公开承诺', '在党务公开栏和单位网站公示承诺事项、责任人和完成时限', {
    masses: random.between(10, 40),
  });
  const circulars = CIRCULARS.filter((_, index) => FORGOTTEN[branch.code] !== index).map(([date, quarter]) =>
    row(addDays(date, random.between(0, 1)), '季度通报', `张贴${quarter}承诺事项落实情况，并在职工大会上通报`, {
      masses: random.between(10, 30),
    }),
  );
  const visits = ['2026-05-14', '2026-08-12'].flatMap((date): readonly RowValues[] => {
    const on = workday(addDays(day(date), random.between(0, 9)));
    const content = '实地查看承诺事项进展，现场协调两个问题';
    const visit = row(on, '领导调研调度', content, { host: random.pick(bureau.leaders) });
    return random.chance(0.8) ? [visit] : [];
  });
  const all = [consulted, ...meetings, published, ...circulars, ...visits];
  return all.sort((a, b) => (String(a['date']) < String(b['date']) ? -1 : 1));
}
