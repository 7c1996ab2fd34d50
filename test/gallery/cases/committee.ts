import { underAuthority } from '../../../ledger/committee/authority.ts';
import { bookFindings, knownItems, unattributed } from '../../../ledger/committee/strays.ts';
import type { Finding } from '../../../ledger/findings/finding.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../../ledger/parse/ledger.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { buildCommitteeBook } from '../../../templates/workbook/committee-workbook.ts';
import { bookOf, readBook } from '../../support/committee-book.ts';
import { district, town } from '../../support/schemes.ts';
import { construction } from '../../support/schemes.ts';
import type { FileCase } from '../case.ts';
import { FILE, buildDraft, gridOf } from '../run.ts';
import { type Draft, changed, small } from '../sample.ts';

type BookRows = Parameters<typeof buildCommitteeBook>[1];

/** The committee's review of the branch's item in the small ledger. */
const REVIEW = {
  id: '2026-A01-001',
  reviewedOn: '2026-02-27',
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
};

const GATES = {
  id: '2026-A01-001',
  gateSolved: '是',
  gateInPlace: '是',
  gateSatisfied: '是',
  checkedOn: '2026-03-18',
  checker: '赵敏',
  verdict: '销号',
};

/** Something wrong within the committee workbook itself. */
export const inBook = (code: FileCase['code'], what: string, at: string, scheme: Scheme, rows: BookRows): FileCase => ({
  code,
  what,
  at,
  bytes: () => buildCommitteeBook(scheme, rows),
  findings: async () => (await readBook(scheme, rows)).findings,
});

export async function ledgerOf(draft: Draft): Promise<Ledger> {
  const grid = gridOf(await buildDraft(draft));
  return parseLedger(grid, readIdentity(grid)!, draft.scheme, FILE).ledger;
}

/** Something that the branch wrote of the committee's. */
const inLedger = (code: FileCase['code'], what: string, at: string, draft: () => Draft, rows: BookRows): FileCase => ({
  code,
  what,
  at,
  bytes: () => buildDraft(draft()),
  findings: async () => {
    const { scheme } = draft();
    return underAuthority(await ledgerOf(draft()), await bookOf(scheme, rows), scheme).findings;
  },
});

/** Something in the committee workbook that only the ledgers and the roster show. */
export const against = (
  code: FileCase['code'],
  what: string,
  at: string,
  scheme: Scheme,
  rows: BookRows,
  findings: (book: Awaited<ReturnType<typeof bookOf>>) => readonly Finding[] | Promise<readonly Finding[]>,
): FileCase => ({
  code,
  what,
  at,
  bytes: () => buildCommitteeBook(scheme, rows),
  findings: async () => findings(await bookOf(scheme, rows)),
});

const SELECTED = { year: 2026, target: '张三', level: '党委', result: '推荐' };

const inTown = (): Draft => ({ ...small(), scheme: town });

/** The committee workbook, and what branches write of the committee's. */
export const committeeCases: readonly FileCase[] = [
  inBook('committee-row-doubled', '同一件同一天的审查记了两行', '审查意见!A3', construction, {
    committeeReviews: [REVIEW, { ...REVIEW, verdict: '退回', opinion: '内容空洞' }],
  }),
  inBook('committee-reviewer-wrong', '党员群众代表会议的审查写进了党委工作簿', '审查意见!C2', construction, {
    committeeReviews: [{ ...REVIEW, reviewer: '党员群众代表会议' }],
  }),
  inBook('gate-closed-with-no', '群众不满意，仍然销号', '销号核验!G2', town, {
    gateChecks: [{ ...GATES, gateSatisfied: '否' }],
  }),
  inBook('handling-baseless', '批评教育了，没有写明哪一项没有兑现', '联合督查!F2', district, {
    jointInspections: [
      {
        period: '2026H1',
        inspectedOn: '2026-07-02',
        units: '区纪委、区委组织部、区委区政府督查室',
        branchCode: 'A01',
        member: '张三',
        handling: '批评教育',
      },
    ],
  }),
  against(
    'committee-item-unknown',
    '审查了台账中没有的一件',
    '审查意见!A2',
    construction,
    { committeeReviews: [{ ...REVIEW, id: '2026-A01-021' }] },
    (book) => bookFindings(book, knownItems(['2026-A01-001', '2026-A01-002']), new Set(['A01'])),
  ),
  against(
    'committee-branch-unknown',
    '支部代码写错了一位',
    '评选表彰!C2',
    construction,
    { selections: [{ ...SELECTED, branchCode: 'A11' }] },
    (book) => bookFindings(book, knownItems(['2026-A01-001']), new Set(['A01'])),
  ),
  against(
    'committee-target-unknown',
    '点评的人不在这个支部',
    '领导点评!C2',
    town,
    {
      committeeComments: [
        {
          branchCode: 'A01',
          date: '2026-03-20',
          target: '王五',
          commenter: '赵敏',
          commenterRole: '上级党组织负责人',
          occasion: '支部书记会',
          merits: '公示及时',
          faults: '走访偏少',
          direction: '每月走访一次',
        },
      ],
    },
    async (book) => unattributed(book, await ledgerOf(inTown()), town),
  ),
  inLedger('committee-row-differs', '党委退回的，支部写成通过', '审查记录!H2', () => small(), {
    committeeReviews: [{ ...REVIEW, cFeasible: '是', verdict: '退回', opinion: '措施不具体' }],
  }),
  inLedger('committee-row-absent', '支部自己写了党委的审查', '审查记录!A2', () => small(), {}),
  inLedger(
    'committee-gate-absent',
    '镇里没有核验，支部自己填了关口',
    '承诺台账!L3',
    () =>
      changed(inTown(), ({ commitments, reviews }) => {
        reviews.length = 0;
        Object.assign(commitments[1]!, { gateSolved: '是', gateInPlace: '是' });
      }),
    {},
  ),
];
