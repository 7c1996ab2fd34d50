import { type Day, dayOfInstant } from '../../ledger/day.ts';
import type { Status } from '../../ledger/lifecycle/steps.ts';
import type { RowValues } from '../../templates/workbook/input.ts';
import { inspectionsBy } from './calendar.ts';
import { bureau } from './committee.ts';
import type { SampleItem } from './item.ts';
import type { LogEntry } from './log.ts';
import type { Random } from './random.ts';
import { inspectionProblems } from './texts/notes.ts';

const RUNNING: readonly (Status | null)[] = ['定诺', '亮诺', '践诺', '申请销号'];

/** Items that the inspectors forgot. */
const PASSED_OVER = ['2026Q2 2026-A11-008', '2026Q3 2026-A05-009', '2026Q3 2026-A10-014'];

/** The last day of a quarter on which an item was running; `null` where it was not. */
function lastRunning(own: readonly LogEntry[], from: Day, to: Day): Day | null {
  let until: Day | null = null;
  own.forEach(({ to: status, event }, index) => {
    const ends = own[index + 1]?.event.on ?? to;
    const next = ends < to ? ends : to;
    if (RUNNING.includes(status) && event.on <= to && next >= from) until = next;
  });
  return until;
}

function progressOf(item: SampleItem, own: readonly LogEntry[], on: Day, slow: boolean): string {
  const past = own.filter(({ event }) => event.on <= on);
  const status = past.at(-1)?.to;
  if (status === '申请销号' || status === '销号') return '已完成';
  if (status === '定诺' || status === '亮诺') return '未启动';
  return item.deadline < on || slow ? '进展缓慢' : '正常推进';
}

/** 督查记录: a row a quarter for every item that was running in it; a few were passed over. */
export function inspectionRows(
  items: readonly SampleItem[],
  log: readonly LogEntry[],
  until: string,
  random: Random,
): readonly RowValues[] {
  return inspectionsBy(until).flatMap(([period, from, inspection, to]) => {
    const inspector = random.pick(bureau.inspectors);
    return items.flatMap((item): readonly RowValues[] => {
      const passedOver = PASSED_OVER.includes(`${period} ${item.id}`);
      const behind = random.chance(0.03);
      const [problem, demand] = random.pick(inspectionProblems);
      const own = log.filter((entry) => entry.item === item);
      const approved = own.find(({ event }) => event.step === '定诺');
      const last = lastRunning(own, from, to);
      if (passedOver || !approved || last === null || own.some(({ event }) => event.step === '撤回')) return [];
      const early = last < inspection ? last : inspection;
      const on = approved.event.on > early ? approved.event.on : early;
      if (on > dayOfInstant(until as LogEntry['at'])) return [];
      const progress = progressOf(item, own, on, behind);
      const slow = progress === '进展缓慢' ? { problem, demand } : {};
      return [{ period, inspectedOn: on, id: item.id, progress, inspector, ...slow }];
    });
  });
}
