import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readIdentity } from '../../ledger/parse/identity.ts';
import { type ParsedLedger, parseLedger } from '../../ledger/parse/ledger.ts';
import { canonicalText } from '../../ledger/seal.ts';
import type { Instant } from '../../ledger/day.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { readGrid } from '../../scripts/intake/node.ts';
import { withoutScript } from '../documents/page-parts.ts';
import { type Ran, chengnuoHere } from '../support/chengnuo.ts';
import { tempDir } from '../support/temp-dir.ts';
import {
  CHECK,
  MEASURE,
  OUT,
  REVIEW,
  SUBMITTED,
  committeeFolder,
  digests,
  fileDigest,
  ledgerOf,
  scheme,
  writeBook,
} from './committee-folder.ts';

/** Built once; each test gets a copy. */
const made = mkdtempSync(path.join(tmpdir(), 'chengnuo-receipts-'));
beforeAll(() => committeeFolder(made));
afterAll(() => rmSync(made, { recursive: true, force: true }));

let dir: string;
beforeEach(() => {
  dir = tempDir();
  cpSync(made, dir, { recursive: true });
});

const receipts = (today = '2026-10-08'): Ran =>
  chengnuoHere(dir, 'receipts', '--period', '2026Q3', '--today', today, '--json');
const apply = (...args: readonly string[]): Ran => chengnuoHere(dir, 'apply-receipt', ...args);
const receipt = (name: string): string => path.join(OUT, name);
const submitted = (name: string): string => path.join(SUBMITTED, name);

interface Told {
  readonly receipts: readonly { readonly code: string; readonly serial: number; readonly result: string }[];
  readonly others: readonly { readonly file: string; readonly state: string }[];
  readonly missing: readonly { readonly code: string }[];
}
const told = ({ out }: Ran): Told => JSON.parse(out) as Told;
const serials = (ran: Ran): readonly string[] => told(ran).receipts.map(({ code, serial }) => `${code} ${serial}`);

function ledgerAt(file: string): ParsedLedger {
  const read = readGrid(readFileSync(path.join(dir, file)));
  if ('problem' in read) throw new Error(read.problem.code);
  return parseLedger(read.grid, readIdentity(read.grid)!, scheme, file);
}

describe('V5: chengnuo receipts', () => {
  it('answers every file and names who sent nothing', () => {
    const ran = receipts();
    expect(ran.code).toBe(1);
    expect(told(ran)).toMatchObject({
      receipts: [
        { code: 'A02', serial: 1, result: 'returned' },
        { code: 'A01', serial: 1, result: 'accepted' },
      ],
      others: [
        { file: '外单位.xlsx', state: 'unknown' },
        { file: '说明.txt', state: 'notWorkbook' },
      ],
      missing: [{ code: 'A03' }],
    });
    expect(Object.keys(digests(path.join(dir, OUT)))).toEqual([
      'A01_甲支部.docx',
      'A01_甲支部.html',
      'A01_甲支部.xlsx',
      'A02_乙支部.docx',
      'A02_乙支部.html',
      'A02_乙支部.xlsx',
      'A02_乙支部_退回件.xlsx',
      'A02_乙支部_退回通知.docx',
      'A02_乙支部_退回通知.html',
      path.join('其他', '外单位.xlsx.docx'),
      path.join('其他', '外单位.xlsx.html'),
      path.join('其他', '说明.txt.docx'),
      path.join('其他', '说明.txt.html'),
    ]);
  });

  it('says in the page what became of the file, and nothing of another branch', () => {
    receipts();
    const page = readFileSync(path.join(dir, receipt('A01_甲支部.html')), 'utf8');
    const digest = fileDigest(path.join(dir, submitted('甲支部.xlsx')));
    for (const part of [
      digest,
      '甲支部（A01）',
      '2026年第三季度',
      '甲支部.xlsx',
      '接收，已计入汇总',
      '审查日期 2026年2月27日',
    ]) {
      expect(page).toContain(part);
    }
    expect(withoutScript(page)).not.toMatch(/乙支部|https?:|<script/);
    expect(readFileSync(path.join(dir, receipt('A02_乙支部.html')), 'utf8')).toContain('于10月18日前报送');
  });

  it('repeated with nothing new writes the same bytes and takes no number', () => {
    receipts();
    const before = { ...digests(path.join(dir, OUT)), register: readFileSync(path.join(dir, '回执登记.json'), 'utf8') };
    expect(serials(receipts('2026-10-15'))).toEqual(['A02 1', 'A01 1']);
    const after = { ...digests(path.join(dir, OUT)), register: readFileSync(path.join(dir, '回执登记.json'), 'utf8') };
    expect(after).toEqual(before);
  });

  it('gives the next number to the branch of which something was decided, and to no other', async () => {
    receipts();
    await writeBook(dir, { reviews: [REVIEW], checks: [CHECK] });
    expect(serials(receipts())).toEqual(['A02 1', 'A01 2']);
    await writeBook(dir, { reviews: [REVIEW], checks: [CHECK], measures: [MEASURE] });
    expect(serials(receipts())).toEqual(['A02 2', 'A01 2']);
  });

  it('refuses to take everything back because the committee’s workbook is not there', () => {
    receipts();
    rmSync(path.join(dir, '党委工作簿.xlsx'));
    const before = digests(dir);
    const ran = receipts();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('请把党委工作簿放回原处');
    expect(digests(dir)).toEqual(before);
  });

  it('stops before a register that was damaged, and writes nothing', () => {
    receipts();
    writeFileSync(path.join(dir, '回执登记.json'), '{"回执登记":1,"years":{"2026":{"A01":{"serial":0}}}}');
    const before = digests(dir);
    const ran = receipts();
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('请从备份恢复');
    expect(digests(dir)).toEqual(before);
  });

  it('keeps what the clerk put beside the receipts', () => {
    receipts();
    writeFileSync(path.join(dir, receipt('签收单.xlsx')), '签收');
    receipts();
    expect(readFileSync(path.join(dir, receipt('签收单.xlsx')), 'utf8')).toBe('签收');
  });
});

describe('V5: chengnuo apply-receipt', () => {
  it('carries the decisions in, cell by cell, and a second time nothing', async () => {
    await writeBook(dir, { reviews: [REVIEW], checks: [CHECK] });
    receipts();
    const ran = apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('问题已解决：（空） → 是');
    expect(ran.out).toContain('审查记录 新增一行：编号 2026-A01-001，审查日期 2026-02-27');
    const { ledger } = ledgerAt(submitted('甲支部.xlsx'));
    expect(ledger.commitments[0]).toMatchObject({ gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' });
    expect(ledger.reviews).toMatchObject([REVIEW]);
    expect(ledger.identity.receipt).toBe(1);
    const bytes = readFileSync(path.join(dir, submitted('甲支部.xlsx')));
    expect(apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'))).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(dir, submitted('甲支部.xlsx'))).equals(bytes)).toBe(true);
  });

  it('tells ledger and receipt apart in either order', () => {
    receipts();
    expect(apply(receipt('A01_甲支部.xlsx'), submitted('甲支部.xlsx')).code).toBe(0);
    expect(ledgerAt(submitted('甲支部.xlsx')).ledger.reviews).toHaveLength(1);
  });

  it('takes back what the committee took back', async () => {
    await writeBook(dir, { reviews: [REVIEW], checks: [CHECK] });
    receipts();
    copyFileSync(path.join(dir, submitted('甲支部.xlsx')), path.join(dir, '自存.xlsx'));
    apply('自存.xlsx', receipt('A01_甲支部.xlsx'));
    await writeBook(dir, { reviews: [{ ...REVIEW, reviewedOn: '2026-02-26' }], checks: [] });
    receipts();
    const ran = apply('自存.xlsx', receipt('A01_甲支部.xlsx'));
    expect(ran.out).toContain('清除（上级已撤销）');
    const { ledger } = ledgerAt('自存.xlsx');
    expect(ledger.reviews.map(({ reviewedOn }) => reviewedOn)).toEqual(['2026-02-26']);
    expect(ledger.commitments[0]).toMatchObject({ gateSolved: null, gateInPlace: null, gateSatisfied: null });
  });

  it('empties the seal and says that the ledger has to be submitted anew', async () => {
    const at = '2026-10-03T08:00:00' as Instant;
    writeFileSync(path.join(dir, '无封.xlsx'), await ledgerOf('A01', '甲支部'));
    const digest = sha256(canonicalText(ledgerAt('无封.xlsx').ledger));
    writeFileSync(path.join(dir, submitted('甲支部.xlsx')), await ledgerOf('A01', '甲支部', { seal: { at, digest } }));
    receipts();
    const ran = apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'));
    expect(ran.out).toContain('需要重新上报');
    expect(ledgerAt(submitted('甲支部.xlsx')).ledger.identity).toMatchObject({ sealedAt: null, seal: null });
  });

  it('leaves the ledger as it is and writes another file with --out', () => {
    receipts();
    const before = readFileSync(path.join(dir, submitted('甲支部.xlsx')));
    expect(apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'), '--out', '新.xlsx').code).toBe(0);
    expect(readFileSync(path.join(dir, submitted('甲支部.xlsx'))).equals(before)).toBe(true);
    expect(ledgerAt('新.xlsx').ledger.reviews).toHaveLength(1);
    expect(apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'), '--out', '新.xlsx').code).toBe(2);
  });

  it('writes the other file also where nothing is to be changed, and says where it can’t', () => {
    receipts();
    const given = [submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx')];
    apply(...given);
    const ran = apply(...given, '--out', '新.xlsx');
    expect(ran.out).toContain('台账没有改动，原样写在“新.xlsx”。');
    expect(readFileSync(path.join(dir, '新.xlsx'))).toEqual(readFileSync(path.join(dir, submitted('甲支部.xlsx'))));
    const nowhere = apply(...given, '--out', '没有的/新.xlsx');
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toContain('找不到文件夹');
  });

  it.each([
    ['of another branch', 'A02_乙支部.xlsx', '应读入本支部的回执'],
    ['that is the marked copy', 'A02_乙支部_退回件.xlsx', '不是回执'],
    ['that is a page', 'A01_甲支部.html', '不是 Excel 工作簿'],
  ])('refuses a receipt %s and leaves the ledger alone', (_, name, sentence) => {
    receipts();
    const before = readFileSync(path.join(dir, submitted('甲支部.xlsx')));
    const ran = apply(submitted('甲支部.xlsx'), receipt(name));
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('没有读入，台账没有改动');
    expect(ran.out).toContain(sentence);
    expect(readFileSync(path.join(dir, submitted('甲支部.xlsx'))).equals(before)).toBe(true);
  });

  it('carries the decisions into the marked copy of a returned ledger', async () => {
    await writeBook(dir, { measures: [MEASURE] });
    receipts();
    expect(apply(receipt('A02_乙支部_退回件.xlsx'), receipt('A02_乙支部.xlsx')).code).toBe(0);
    expect(ledgerAt(receipt('A02_乙支部_退回件.xlsx')).ledger.measures).toMatchObject([
      { decidedOn: '2026-08-01', target: '本支部', measure: '限期整改', fixBy: '2026-12-01', fixedOn: null },
    ]);
  });

  it('is accepted after the decisions were carried in, with nothing said of them', () => {
    receipts();
    apply(submitted('甲支部.xlsx'), receipt('A01_甲支部.xlsx'));
    const again = receipts();
    expect(told(again).receipts.find(({ code }) => code === 'A01')).toMatchObject({ result: 'accepted', serial: 2 });
    expect(readFileSync(path.join(dir, receipt('A01_甲支部.html')), 'utf8')).toContain('没有新审定或改动');
  });

  it('wants two files that are there', () => {
    expect(apply('一.xlsx')).toMatchObject({ code: 2 });
    expect(apply('一.xlsx', '二.xlsx').err).toContain('找不到“一.xlsx”');
    expect(existsSync(path.join(dir, '一.xlsx'))).toBe(false);
  });
});
