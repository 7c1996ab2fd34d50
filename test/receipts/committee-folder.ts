import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { RowValues } from '../../ledger/workbook/sheet.ts';
import { buildBranchRoster, buildCommitteeBook, buildLedger } from '../../templates/workbook/index.ts';
import type { LedgerInput } from '../../templates/workbook/input.ts';
import { construction, schemeOf } from '../support/ledger-of.ts';
import { smallLedger } from '../support/small-ledger.ts';

const data = {
  sheets: [...construction.sheets, 'measures', 'gateChecks', 'committeeMeasures'],
  columns: {
    ...construction.columns,
    'commitments.gateSolved': 'optional',
    'commitments.gateInPlace': 'optional',
    'commitments.gateSatisfied': 'optional',
    'measures.fixBy': 'optional',
  },
  measures: [{ name: '限期整改', causes: ['没有完成承诺'], byBranch: true, deadline: true }],
};

/** Construction with gates and measures of the committee. */
export const scheme: Scheme = schemeOf('construction', data);

export const REVIEW: RowValues = {
  id: '2026-A01-001',
  reviewedOn: '2026-02-27',
  reviewer: '建管局党委',
  cWish: '是',
  cFeasible: '是',
  verdict: '通过',
};
export const CHECK: RowValues = {
  id: '2026-A01-001',
  gateSolved: '是',
  gateInPlace: '是',
  gateSatisfied: '是',
  checkedOn: '2026-07-01',
  checker: '赵六',
  verdict: '销号',
};
export const MEASURE: RowValues = {
  branchCode: 'A02',
  decidedOn: '2026-08-01',
  target: '本支部',
  measure: '限期整改',
  cause: '没有完成承诺',
  decidedBy: '建管局党委',
  fixBy: '2026-12-01',
};

/** What the committee wrote into its workbook. */
export async function writeBook(
  dir: string,
  rows: { readonly reviews?: readonly RowValues[]; readonly checks?: readonly RowValues[]; measures?: RowValues[] },
): Promise<void> {
  const { reviews = [], checks = [], measures = [] } = rows;
  const book = await buildCommitteeBook(scheme, {
    committeeReviews: reviews,
    gateChecks: checks,
    committeeMeasures: measures,
  });
  writeFileSync(path.join(dir, '党委工作簿.xlsx'), book);
}

/** Done, and waiting for the committee to check the gates. */
const waiting = (code: string, name: string, change: Partial<LedgerInput> = {}): LedgerInput =>
  smallLedger(code, name, { scheme, ...change }, 6);

export const ledgerOf = (code: string, name: string, change: Partial<LedgerInput> = {}): Promise<Uint8Array> =>
  buildLedger(waiting(code, name, change));

export const SUBMITTED = path.join('上报', '2026Q3');
export const OUT = path.join('回执', '2026Q3');

/**
 * A committee of three branches in October: A01 sent a sound ledger and an older copy, A02 one with an error, A03 nothing;
 * beside them a text file and the ledger of another committee's branch.
 */
export async function committeeFolder(dir: string): Promise<void> {
  mkdirSync(path.join(dir, SUBMITTED), { recursive: true });
  writeFileSync(path.join(dir, '方案.json'), JSON.stringify({ extends: 'construction', ...data }));
  const roster = ['A01', 'A02', 'A03'].map((code, index) => ({
    code,
    name: `${'甲乙丙'[index]}支部`,
    orgForm: '党支部',
    secretary: '陈书记',
  }));
  writeFileSync(path.join(dir, '支部名册.xlsx'), await buildBranchRoster(scheme, roster));
  await writeBook(dir, { reviews: [REVIEW] });
  const put = async (name: string, bytes: Promise<Uint8Array>): Promise<void> =>
    writeFileSync(path.join(dir, SUBMITTED, name), await bytes);
  await put('甲支部.xlsx', ledgerOf('A01', '甲支部'));
  const wrong = waiting('A02', '乙支部');
  const [item] = wrong.rows!.commitments!;
  const rows = { ...wrong.rows, commitments: [{ ...item!, status: '践诺' }] };
  await put('乙支部.xlsx', buildLedger({ ...wrong, rows }));
  await put('外单位.xlsx', ledgerOf('Z99', '外单位支部'));
  writeFileSync(path.join(dir, SUBMITTED, '说明.txt'), '本期没有变化');
}

/** SHA-256 of a file's bytes, hex. */
export const fileDigest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Name and digest of every file below a folder. */
export function digests(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort();
  return Object.fromEntries(names.map((name) => [name, fileDigest(path.join(dir, name))]));
}
