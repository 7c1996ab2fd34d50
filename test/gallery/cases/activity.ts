import type { LedgerCase } from '../case.ts';
import { type Draft, ITEM, type Row, STARTED, changed, small, whole } from '../sample.ts';

const activity = (index: number, cells: Row) => (): Draft =>
  changed(small(), ({ activities }) => {
    Object.assign(activities[index]!, cells);
  });

const INSPECTION: Row = {
  period: '2026Q1',
  inspectedOn: '2026-03-18',
  id: ITEM,
  progress: '正常推进',
  inspector: '张三',
};
const inspections =
  (...rows: readonly Row[]) =>
  (): Draft =>
    changed(small(), (all) => {
      all.inspections = rows.map((cells) => ({ ...INSPECTION, ...cells }));
    });

/** Meetings, inspections. */
export const activityCases: readonly LedgerCase[] = [
  { code: 'present-above-expected', what: '实到比应到多', at: '会议活动!E2', draft: activity(0, { present: 3 }) },
  { code: 'adopted-above-opinions', what: '采纳比收集多', at: '会议活动!I2', draft: activity(0, { adopted: 6 }) },
  { code: 'masses-missing', what: '审查的会议没有群众代表', at: '会议活动!F3', draft: activity(1, { masses: 0 }) },
  {
    code: 'opinions-missing',
    what: '征求意见没有写收集几条',
    at: '会议活动!H2',
    draft: activity(0, { opinions: null }),
  },
  {
    code: 'activity-missing',
    what: '第三季度没有通报',
    at: '会议活动',
    draft: () =>
      changed(whole(), ({ activities }) => {
        activities.pop();
      }),
    asOf: '2026-09-30',
  },
  {
    code: 'consultation-missing',
    what: '定诺前没有征求意见',
    at: '会议活动',
    draft: () =>
      changed(small(), ({ activities }) => {
        activities.shift();
      }),
  },
  { code: 'inspection-doubled', what: '同一件同一季度督查记了两行', at: '督查记录!C3', draft: inspections({}, {}) },
  {
    code: 'inspection-of-other-year',
    what: '督查期写成了上一年',
    at: '督查记录!A2',
    draft: inspections({ period: '2025Q1' }),
  },
  {
    code: 'inspected-out-of-period',
    what: '第一季度的督查写在五月',
    at: '督查记录!B2',
    draft: inspections({ inspectedOn: '2026-05-20' }),
  },
  {
    code: 'not-inspected',
    what: '没有销号的一件，第三季度没有督查',
    at: '承诺台账!A3',
    draft: () => whole({ 2: { life: STARTED, deadline: '2026-12-31' } }),
    asOf: '2026-09-30',
  },
];
