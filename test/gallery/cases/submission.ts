import { createHash } from 'node:crypto';
import exceljs from 'exceljs';
import { type Instant, day } from '../../../ledger/day.ts';
import type { Finding } from '../../../ledger/findings/finding.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { parseLedger } from '../../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { canonicalText } from '../../../ledger/seal.ts';
import { type Against, classify } from '../../../scripts/consolidate/classify.ts';
import { branchKey } from '../../../ledger/branch.ts';
import { readRoster } from '../../../scripts/consolidate/roster.ts';
import { supersede } from '../../../scripts/consolidate/supersede.ts';
import type { BranchEntry, ReadFile, Submission } from '../../../scripts/consolidate/types.ts';
import { buildBranchRoster } from '../../../templates/workbook/branch-roster.ts';
import { construction, schemeOf } from '../../support/schemes.ts';
import type { FileCase } from '../case.ts';
import { FILE, openWorkbook, buildDraft, gridOf, saveWorkbook } from '../run.ts';
import { type Draft, small } from '../sample.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const SEALED_AT = '2026-03-20T10:00:00' as Instant;

const BRANCH: BranchEntry = {
  code: 'A01',
  name: '机关第一党支部',
  orgForm: '党支部',
  kind: null,
  generalBranch: null,
  secretary: '张三',
  contactLeader: null,
  from: null,
  until: null,
  successors: [],
};

/** A ledger sealed as the add-in seals it, at a time. */
async function sealed(draft: Draft, at = SEALED_AT): Promise<Uint8Array> {
  const grid = gridOf(await buildDraft(draft));
  const { ledger } = parseLedger(grid, readIdentity(grid)!, draft.scheme, FILE);
  return buildDraft(draft, { at, digest: sha256(canonicalText(ledger)) });
}

interface Folder {
  readonly branch?: Partial<BranchEntry>;
  /** When a run first saw the file. */
  readonly firstSeen?: string;
  readonly name?: string;
}

/** The file as it comes out of a run over the first quarter, by itself. */
function submitted(bytes: Uint8Array, { branch = {}, firstSeen = '2026-03-20', name = FILE }: Folder = {}): Submission {
  const entry = { ...BRANCH, ...branch };
  const against: Against = {
    scheme: construction,
    period: parsePeriod('2026Q1')!,
    asOf: day('2026-03-20'),
    today: day('2026-03-20'),
    roster: new Map([[branchKey(entry.code), entry]]),
    book: null,
    sha256,
  };
  const digest = createHash('sha256').update(bytes).digest('hex');
  const file: ReadFile = { name, digest, outcome: { grid: gridOf(bytes) }, firstSeen: day(firstSeen) };
  return classify(file, against);
}

const inFolder = (
  code: FileCase['code'],
  what: string,
  bytes: () => Promise<Uint8Array>,
  folder?: Folder,
  at = '',
): FileCase => ({
  code,
  what,
  at,
  bytes,
  findings: async () => submitted(await bytes(), folder).findings,
});

async function addressBook(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('通讯录').addRow(['姓名', '电话']);
  return saveWorkbook(workbook);
}

async function olderCopy(): Promise<readonly Finding[]> {
  const copies = [
    submitted(await sealed(small()), { name: FILE }),
    submitted(await sealed(small(), '2026-03-22T16:30:00' as Instant), { name: 'A01_机关第一党支部（改）.xlsx' }),
  ];
  return supersede(copies).find(({ state }) => state === 'superseded')?.findings ?? [];
}

const rosterWithDays = (): Promise<Uint8Array> =>
  buildBranchRoster(construction, [
    { code: 'A01', name: '机关第一党支部', orgForm: '党支部', from: '2026-03-01', until: '2026-01-01' },
  ]);

const rosterOfBranches = (): Promise<Uint8Array> =>
  buildBranchRoster(construction, [
    { code: 'A01', name: '机关第一党支部', orgForm: '党支部' },
    { code: 'a01', name: '机关第二党支部', orgForm: '党支部' },
  ]);

/** A workbook as a submission: whose it is, for which year, which copy counts. */
export const submissionCases: readonly FileCase[] = [
  inFolder('not-a-ledger', '通讯录放进了报送文件夹', addressBook),
  inFolder('wrong-year', '报来了上一年的台账', () => buildDraft({ ...small(), year: 2025 })),
  inFolder('wrong-scheme', '报来了别的方案的台账', () =>
    buildDraft({ ...small(), scheme: schemeOf('construction', { id: 'factory', name: '某厂承诺制度' }) }),
  ),
  inFolder('branch-unknown', '支部名册中没有 A01', () => sealed(small()), { branch: { code: 'B02' } }),
  inFolder('branch-not-expected', '这个支部三月起停报', () => sealed(small()), {
    branch: { until: day('2026-03-01') },
  }),
  inFolder(
    'branch-name-differs',
    '支部名册中是另一个名称',
    () => sealed(small()),
    { branch: { name: '机关第一支部' } },
    '封面!B5',
  ),
  { code: 'superseded', what: '同一支部报了两份，这是先报的一份', at: '', findings: olderCopy },
  inFolder('foreign-content', '自己加了一张工作表', async () => {
    const workbook = await openWorkbook(await sealed(small()));
    workbook.addWorksheet('分工').addRow(['李四', '宣传']);
    return saveWorkbook(workbook);
  }),
  inFolder('not-sealed', '没有点“上报”就送来了', () => buildDraft(small())),
  inFolder('seal-broken', '上报以后又改了', async () =>
    buildDraft(small(), { at: SEALED_AT, digest: sha256('别的内容') }),
  ),
  inFolder('late', '4月10日才上报', () => sealed(small(), '2026-04-10T10:00:00' as Instant)),
  {
    code: 'branch-code-doubled',
    what: '支部名册中两个支部用了同一个代码',
    at: '支部名册!A3',
    bytes: rosterOfBranches,
    findings: async () => readRoster(gridOf(await rosterOfBranches()), construction, '支部名册.xlsx').findings,
  },
  {
    code: 'branch-days-reversed',
    what: '停报日期写在应报起日期以前',
    at: '支部名册!H2',
    bytes: rosterWithDays,
    findings: async () => readRoster(gridOf(await rosterWithDays()), construction, '支部名册.xlsx').findings,
  },
];
