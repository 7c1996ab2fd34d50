import type { Workbook } from 'exceljs';
import { day } from '../../../ledger/day.ts';
import type { Finding } from '../../../ledger/findings/finding.ts';
import { parsePeriod } from '../../../ledger/period.ts';
import { type Answer, issue } from '../../../ledger/receipts/issue.ts';
import { carriedIn, pairOf } from '../../../scripts/receipts/carry-in.ts';
import { sha256 } from '../../../scripts/files/sha256.ts';
import { buildBranchRoster, buildReceipt } from '../../../templates/workbook/index.ts';
import { construction, schemeOf } from '../../support/schemes.ts';
import type { FileCase } from '../case.ts';
import { FILE, buildDraft, openWorkbook, saveWorkbook } from '../run.ts';
import { small } from '../sample.ts';

const RECEIPT = '回执_A01_机关第一党支部.xlsx';
const LEDGER_ITEM = '2026-A01-001';

const scheme = schemeOf('construction', {
  columns: { ...construction.columns, 'commitments.gateSolved': 'optional' },
});

interface Given {
  /** What is otherwise in the receipt. */
  readonly of?: Partial<Answer['of']>;
  readonly item?: string;
  readonly scheme?: Answer['scheme'];
  /** What is done by hand to the finished receipt, or to the ledger. */
  readonly receipt?: (workbook: Workbook) => void;
  readonly ledger?: (workbook: Workbook) => void;
}

async function receiptOf({ of = {}, item = LEDGER_ITEM, scheme: other = scheme }: Given): Promise<Uint8Array> {
  const on = day('2026-04-08');
  const told: Answer['told'] = {
    received: { on, sealed: false, late: true, by: day('2026-04-05') },
    counts: null,
    findings: [],
    superseded: [],
  };
  const answer: Answer = {
    scheme: other,
    of: {
      year: 2026,
      period: '2026Q1',
      branchCode: 'A01',
      branchName: '机关第一党支部',
      file: FILE,
      digest: sha256(''),
      result: 'accepted',
      ...of,
    },
    decided: {
      commitments: [{ id: item, gateSolved: '是' }],
      reviews: [{ id: LEDGER_ITEM, reviewedOn: '2026-02-27', verdict: '通过' }],
    },
    goingOver: {},
    cover: {},
    ids: new Set([LEDGER_ITEM]),
    told,
  };
  const { receipt, news } = issue(null, answer, on, sha256);
  const files = { workbook: RECEIPT, marked: null };
  const period = parsePeriod(receipt.period)!;
  return buildReceipt({ scheme: other, period, receipt, told, news, files }, sha256);
}

async function changed(bytes: Uint8Array, change?: (workbook: Workbook) => void): Promise<Uint8Array> {
  if (!change) return bytes;
  const workbook = await openWorkbook(bytes);
  change(workbook);
  return saveWorkbook(workbook);
}

/** What is said when a receipt is carried into the small ledger. */
async function refusalOf(given: Given, receipt = receiptOf(given)): Promise<readonly Finding[]> {
  const ledger = await changed(await buildDraft({ ...small(), scheme }), given.ledger);
  const bytes = await changed(await receipt, given.receipt);
  const pair = pairOf({ name: FILE, bytes: ledger }, { name: RECEIPT, bytes });
  const carried = 'refusal' in pair ? pair : carriedIn(pair, scheme);
  return 'refusal' in carried ? [carried.refusal] : [];
}

const refused = (code: FileCase['code'], what: string, given: Given, at = ''): FileCase => ({
  code,
  what,
  at,
  findings: () => refusalOf(given),
});

/** Sets the value of a row of 字典. */
const hidden =
  (name: string, value: string) =>
  (workbook: Workbook): void =>
    workbook.getWorksheet('字典')!.eachRow((row) => {
      if (row.getCell(1).value === name) row.getCell(3).value = value;
    });

export const refusalCases: readonly FileCase[] = [
  {
    code: 'not-a-receipt',
    what: '把支部名册当成回执',
    at: '',
    findings: () => refusalOf({}, buildBranchRoster(scheme, [])),
  },
  refused('receipt-newer', '回执来自更新的版本', { receipt: hidden('模板版本', '99') }),
  refused('receipt-altered', '收到后把关口从“是”改成“否”', {
    receipt: (workbook) => {
      workbook.getWorksheet('审定_承诺台账')!.getCell('B2').value = '否';
    },
  }),
  refused('receipt-other-scheme', '回执是另一个单位的', { scheme: { ...scheme, id: 'town' } }),
  refused('receipt-other-branch', '拿了别的支部的回执', { of: { branchCode: 'A02', branchName: '质监站党支部' } }),
  refused('receipt-other-year', '拿了去年的回执', { of: { year: 2025, period: '2025Q4' } }),
  refused('receipt-place-missing', '台账里删去了“审查记录”表', {
    ledger: (workbook) => workbook.removeWorksheet('审查记录'),
  }),
  refused('receipt-id-missing', '上级核验过的承诺，台账里没有', { item: '2026-A01-007' }, '承诺台账'),
  refused('receipt-ledger-older', '台账是旧版模板', { ledger: hidden('模板版本', '1') }),
];
