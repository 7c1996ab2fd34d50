import { underAuthority } from '../../../ledger/committee/authority.ts';
import { bookFindings, knownItems, unattributed } from '../../../ledger/committee/strays.ts';
import { district, town } from '../../support/schemes.ts';
import { balloted, evaluatedBy } from '../balloted.ts';
import type { FileCase } from '../case.ts';
import { buildDraft } from '../run.ts';
import { small } from '../sample.ts';
import { against, inBook, ledgerOf } from './committee.ts';

const TALK = {
  branchCode: 'A01',
  decidedOn: '2026-12-28',
  target: '张三',
  measure: '诫勉谈话',
  cause: '失职失责致目标责任制考核差',
  decidedBy: '区纪委',
};

const assessed = (result: string) => ({ memberId: 'A01-001', name: '张三', year: 2026, result });

const SELECTED = { year: 2026, branchCode: 'A01', target: '张三', level: '支部', order: 1, result: '推荐' };
const CHOSEN = { ...SELECTED, level: '党委', result: '表彰' };

const BY_COMMITTEE = evaluatedBy({
  panels: [
    { name: '党员群众', of: 'member' },
    { name: '下级党组织负责人', of: 'branch', byCommittee: true },
  ],
});

const countedByBranch = () => balloted([{ target: '本支部', panel: '下级党组织负责人' }], BY_COMMITTEE);

/** Measures and selections in the committee workbook; what a branch wrote of the committee's before any receipt. */
export const bookCases: readonly FileCase[] = [
  inBook('measure-assessment-missing', '诫勉谈话以前没有记考核结果', '整改问责!C2', district, {
    committeeMeasures: [TALK],
  }),
  inBook('measure-assessment-other', '考核不差，却作了诫勉谈话', '整改问责!C2', district, {
    committeeMeasures: [TALK],
    assessments: [assessed('其他')],
  }),
  inBook('selection-contradicts', '同一名党员既表彰又未采纳', '评选表彰!F3', town, {
    selections: [
      { ...SELECTED, result: '表彰' },
      { ...CHOSEN, result: '未采纳' },
    ],
  }),
  inBook('selection-not-recommended', '没有支部推荐，党委就表彰', '评选表彰!F2', town, { selections: [CHOSEN] }),
  inBook('selection-order-doubled', '两名党员都是第一', '评选表彰!E3', town, {
    selections: [SELECTED, { ...SELECTED, target: '李四' }],
  }),
  against(
    'committee-member-unknown',
    '推荐的人不在这个支部',
    '评选表彰!B2',
    town,
    { selections: [{ ...SELECTED, target: '王五' }] },
    async (book) => [
      ...bookFindings(book, knownItems([]), new Set(['A01'])),
      ...unattributed(book, await ledgerOf({ ...small(), scheme: town }), town),
    ],
  ),
  {
    code: 'ballot-of-committee',
    what: '由上级组织的评议，支部自己记了票',
    at: '评议计票!D2',
    bytes: () => buildDraft(countedByBranch()),
    findings: async () => underAuthority(await ledgerOf(countedByBranch()), null, BY_COMMITTEE).findings,
  },
];
