import { association } from './texts/services.ts';
import { archives, design, housing } from './texts/services.ts';
import { costing, headquarters, tendering } from './texts/offices.ts';
import { greening, maintenance, works } from './texts/municipal.ts';
import type { Pledges } from './texts/pledge.ts';
import { quality, safety } from './texts/supervision.ts';
import { testing } from './texts/testing.ts';

/** A branch of the sample, as the committee's roster has it, and when its last steps were written down. */
export interface SampleBranch {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly orgForm: '党支部' | '党总支';
  readonly pledges: Pledges;
  /** When it submitted: nothing is in the log after it. */
  readonly submittedAt: string;
  readonly hotline: string | null;
}

/** The branches that keep a ledger. Codes are never reused. */
export const branches: readonly SampleBranch[] = [
  {
    code: 'A01',
    name: '局机关党支部',
    short: '局机关',
    orgForm: '党支部',
    pledges: headquarters,
    submittedAt: '2026-10-03T10:12:00',
    hotline: '6221001',
  },
  {
    code: 'A02',
    name: '建筑工程质量监督站党支部',
    short: '质监站',
    orgForm: '党支部',
    pledges: quality,
    submittedAt: '2026-10-04T09:05:30',
    hotline: '6221012',
  },
  {
    code: 'A03',
    name: '建筑施工安全监督站党支部',
    short: '安监站',
    orgForm: '党支部',
    pledges: safety,
    submittedAt: '2026-10-04T16:41:08',
    hotline: '6221023',
  },
  {
    code: 'A04',
    name: '建设工程招标投标办公室党支部',
    short: '招标办',
    orgForm: '党支部',
    pledges: tendering,
    submittedAt: '2026-10-02T15:20:45',
    hotline: '6221034',
  },
  {
    code: 'A05',
    name: '工程造价管理站党支部',
    short: '造价站',
    orgForm: '党支部',
    pledges: costing,
    submittedAt: '2026-10-05T11:30:00',
    hotline: null,
  },
  {
    code: 'A06',
    name: '市政工程公司党总支',
    short: '市政公司',
    orgForm: '党总支',
    pledges: works,
    submittedAt: '2026-10-03T17:02:19',
    hotline: '6221056',
  },
  {
    code: 'A07',
    name: '房产管理所党支部',
    short: '房管所',
    orgForm: '党支部',
    pledges: housing,
    submittedAt: '2026-10-03T18:00:00',
    hotline: '6221067',
  },
  {
    code: 'A08',
    name: '建筑设计院党支部',
    short: '设计院',
    orgForm: '党支部',
    pledges: design,
    submittedAt: '2026-10-04T08:47:33',
    hotline: null,
  },
  {
    code: 'A09',
    name: '城建档案馆党支部',
    short: '档案馆',
    orgForm: '党支部',
    pledges: archives,
    submittedAt: '2026-10-02T09:15:10',
    hotline: '6221089',
  },
  {
    code: 'A10',
    name: '市政设施维护所党支部',
    short: '维护所',
    orgForm: '党支部',
    pledges: maintenance,
    submittedAt: '2026-10-07T14:26:51',
    hotline: '6221090',
  },
  {
    code: 'A11',
    name: '园林绿化所党支部',
    short: '绿化所',
    orgForm: '党支部',
    pledges: greening,
    submittedAt: '2026-10-03T09:58:22',
    hotline: null,
  },
];

/** On the roster, but sent nothing. */
export const silentBranch = { code: 'A12', name: '离退休干部党支部', orgForm: '党支部', secretary: '夏明德' } as const;

/** Sent a ledger, but is not on the roster. */
export const strangeBranch: SampleBranch = {
  code: 'B01',
  name: '建筑行业协会党支部',
  short: '建筑协会',
  orgForm: '党支部',
  pledges: association,
  submittedAt: '2026-10-03T11:11:11',
  hotline: null,
};

/** Reported until it was merged into another branch. */
export const mergedBranch: SampleBranch = {
  code: 'A13',
  name: '建材检测站党支部',
  short: '检测站',
  orgForm: '党支部',
  pledges: testing,
  submittedAt: '2026-10-03T09:00:00',
  hotline: null,
};
