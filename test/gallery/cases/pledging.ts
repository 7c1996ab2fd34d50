import { readRoster } from '../../../scripts/consolidate/roster.ts';
import { buildBranchRoster } from '../../../templates/workbook/branch-roster.ts';
import { construction } from '../../support/schemes.ts';
import type { FileCase, LedgerCase } from '../case.ts';
import { type Pledge, ofDistrict, ofSocial, ofTown } from '../institutions.ts';
import { gridOf } from '../run.ts';
import { type Draft, type Row, changed, remove } from '../sample.ts';

const END_OF_MARCH = '2026-03-31';

const member = (draft: () => Draft, index: number, cells: Row) => (): Draft =>
  changed(draft(), ({ roster }) => {
    Object.assign(roster[index]!, cells);
  });

const item = (draft: () => Draft, index: number, cells: Row) => (): Draft =>
  changed(draft(), ({ commitments }) => {
    Object.assign(commitments[index]!, cells);
  });

const ONE_MORE: Pledge = ['李四', '每周带教新教师一次', { category: '岗位内容', theme: '岗位特点', source: '新提出' }];

/** Who takes part, how, and what leaders and others owe. */
export const pledgingCases: readonly LedgerCase[] = [
  {
    code: 'common-items-missing',
    what: '李四的共性项目不是本层次的',
    at: '党员名册!B3',
    draft: item(ofDistrict, 2, { text: '坚持每天学习一小时' }),
    asOf: END_OF_MARCH,
  },
  {
    code: 'admission-contradicts',
    what: '李四既确认纳入，又写了未纳入原因',
    at: '党员名册!F3',
    draft: member(ofDistrict, 1, { exemptReason: '身体原因' }),
  },
  {
    code: 'admission-open',
    what: '李四没有承诺，是否纳入也没有写',
    at: '党员名册!F3',
    draft: () =>
      changed(ofDistrict(), (rows) => {
        rows.roster[1]!['confirmedOn'] = null;
        for (const id of ['2026-A01-003', '2026-A01-004']) remove(rows, id);
      }),
    asOf: END_OF_MARCH,
  },
  {
    code: 'pledge-unconfirmed',
    what: '李四没有确认就承诺了',
    at: '党员名册!F3',
    draft: member(ofDistrict, 1, { confirmedOn: null }),
  },
  {
    code: 'confirmed-late',
    what: '李四定诺以后才确认',
    at: '党员名册!F3',
    draft: member(ofDistrict, 1, { confirmedOn: '2026-03-10' }),
  },
  {
    code: 'oral-lacks',
    what: '李四口头承诺，没有写原因和研究日期',
    at: '党员名册!G3',
    draft: member(ofSocial, 1, { pledgeForm: '口头' }),
  },
  {
    code: 'written-with-oral',
    what: '李四是书面承诺，却写了支部研究日期',
    at: '党员名册!F3',
    draft: member(ofSocial, 1, { oralDecidedOn: '2026-02-15' }),
  },
  {
    code: 'oral-decided-late',
    what: '李四定诺以后支部才研究',
    at: '党员名册!H3',
    draft: member(ofSocial, 1, { pledgeForm: '口头', oralReason: '年老体弱', oralDecidedOn: '2026-03-10' }),
  },
  {
    code: 'leader-not-first',
    what: '校长比教师晚两天提诺',
    at: '党员名册!B2',
    draft: () =>
      changed(ofSocial(), ({ commitments, transitions }) => {
        const ofTeacher = commitments.filter(({ pledger }) => pledger === '李四').map(({ id }) => id);
        for (const row of transitions) {
          if (row['step'] === '提诺' && ofTeacher.includes(row['id']!)) row['on'] = '2026-02-18';
        }
      }),
  },
  {
    code: 'leader-fewer-items',
    what: '校长承诺三件，教师承诺四件',
    at: '党员名册!B2',
    draft: () => ofSocial([ONE_MORE]),
    asOf: END_OF_MARCH,
  },
  {
    code: 'post-class-foreign',
    what: '有职务的教师选了设岗定责',
    at: '党员名册!E3',
    draft: member(ofSocial, 1, { postClass: '设岗定责' }),
  },
  {
    code: 'origin-missing',
    what: '上年结转的没有写上年编号',
    at: '承诺台账!I2',
    draft: item(ofSocial, 0, { source: '上年结转' }),
  },
  {
    code: 'origin-not-earlier',
    what: '上年编号写成了本年的',
    at: '承诺台账!I2',
    draft: item(ofSocial, 0, { source: '上年结转', originId: '2026-A01-001' }),
  },
  {
    code: 'origin-without-source',
    what: '新提出的写了上年编号',
    at: '承诺台账!I2',
    draft: item(ofSocial, 0, { originId: '2025-A01-001' }),
  },
  {
    code: 'origin-doubled',
    what: '上年的一件结转成两件',
    at: '承诺台账!I3',
    draft: () =>
      changed(ofSocial(), ({ commitments }) => {
        for (const row of commitments.slice(0, 2)) Object.assign(row, { source: '上年结转', originId: '2025-A01-001' });
      }),
  },
  {
    code: 'theme-foreign',
    what: '村里的党员选了机关的主题',
    at: '承诺台账!C4',
    draft: item(ofTown, 2, { theme: '提升机关效能' }),
  },
  {
    code: 'key-work-missing',
    what: '镇街道领导没有重点工作责任承诺',
    at: '党员名册!B2',
    draft: item(ofDistrict, 1, { theme: '共性项目' }),
    asOf: END_OF_MARCH,
  },
];

const rosterWithStranger = (): Promise<Uint8Array> =>
  buildBranchRoster(construction, [
    { code: 'A01', name: '机关第一党支部', orgForm: '党支部', generalBranch: '工程党总支' },
  ]);

export const rosterOfBranchesCases: readonly FileCase[] = [
  {
    code: 'general-branch-unknown',
    what: '所属党总支不在名册中',
    at: '支部名册!D2',
    bytes: rosterWithStranger,
    findings: async () => readRoster(gridOf(await rosterWithStranger()), construction, '支部名册.xlsx').findings,
  },
];
