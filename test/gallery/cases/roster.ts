import { schemeOf } from '../../support/schemes.ts';
import type { LedgerCase } from '../case.ts';
import { type Draft, type Row, changed, remove, small, whole } from '../sample.ts';

const member = (cells: Row) => (): Draft =>
  changed(small(), ({ roster }) => {
    Object.assign(roster[1]!, cells);
  });

/** Members, and names and ids that refer to other rows. */
export const rosterCases: readonly LedgerCase[] = [
  {
    code: 'roster-empty',
    what: '没有填党员名册',
    at: '党员名册',
    draft: () =>
      changed(whole(), (rows) => {
        for (const { id, pledger } of [...rows.commitments]) if (pledger !== '本支部') remove(rows, String(id));
        rows.roster = [];
      }),
    asOf: '2026-09-30',
  },
  {
    code: 'member-id-doubled',
    what: '两名党员用了同一个编号',
    at: '党员名册!A3',
    draft: member({ memberId: 'A01-001' }),
  },
  {
    code: 'member-id-of-other-branch',
    what: '党员编号用了别的支部的代码',
    at: '党员名册!A3',
    draft: member({ memberId: 'B02-002' }),
  },
  {
    code: 'member-name-shared',
    what: '名册中有两个李四',
    at: '党员名册!B4',
    draft: () =>
      changed(small(), ({ roster }) => {
        roster.push({ memberId: 'A01-003', name: '李四', standing: '有职党员', ability: '办实事' });
      }),
  },
  {
    code: 'name-ambiguous',
    what: '名册中有两个张三（另有说明），承诺主体只写“张三”',
    at: '承诺台账!B3',
    draft: member({ name: '张三' }),
    also: ['member-name-shared'],
  },
  {
    code: 'name-unknown',
    what: '承诺主体写错了字',
    at: '承诺台账!B3',
    draft: () =>
      changed(small(), ({ commitments }) => {
        commitments[1]!['pledger'] = '章三';
      }),
  },
  {
    code: 'name-is-branch',
    what: '日常纪实的“党员”填了支部（方案启用了日常纪实）',
    at: '日常纪实!B2',
    draft: () => ({
      ...changed(small(), ({ records }) => {
        records.push({ month: '2026-03', member: '本支部', work: '走访企业', duty: '按时' });
      }),
      scheme: schemeOf('construction', { sheets: ['reviews', 'inspections', 'practices', 'records'] }),
    }),
  },
  {
    code: 'reference-unknown',
    what: '督查的编号写错了',
    at: '督查记录!C2',
    draft: () =>
      changed(small(), ({ inspections }) => {
        inspections.push({
          period: '2026Q1',
          inspectedOn: '2026-03-18',
          id: '2026-A01-020',
          progress: '正常推进',
          inspector: '张三',
        });
      }),
  },
  {
    code: 'change-without-date',
    what: '转出没有写日期',
    at: '党员名册!F3',
    draft: member({ change: '转出' }),
  },
  {
    code: 'change-date-without-change',
    what: '写了变动日期，没有选变动',
    at: '党员名册!E3',
    draft: member({ changedOn: '2026-03-10' }),
  },
  {
    code: 'change-out-of-year',
    what: '上一年转出的党员还在名册里',
    at: '党员名册!F3',
    draft: member({ change: '转出', changedOn: '2025-12-20' }),
  },
];
