import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../ledger/seal.ts';
import { sha256 } from '../../scripts/files/sha256.ts';
import { buildLedger } from '../../templates/workbook/index.ts';
import { openWorkbook, saveWorkbook } from '../gallery/run.ts';
import { chengnuoHere } from '../support/chengnuo.ts';
import { smallLedger } from '../support/small-ledger.ts';
import { tempDir } from '../support/temp-dir.ts';
import { changes, ledgerIn, withParts } from './workbook.ts';

const NAME = 'A01_甲支部.xlsx';
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await buildLedger(smallLedger('A01', '甲支部'));
});

function folderWith(content: Uint8Array): { readonly dir: string; readonly read: () => Uint8Array } {
  const dir = tempDir();
  writeFileSync(path.join(dir, NAME), content);
  return { dir, read: () => new Uint8Array(readFileSync(path.join(dir, NAME))) };
}

const AT = ['--at', '2026-10-02T08:31:00'];

describe('seal', () => {
  it('writes the time and the digest into 字典, and nothing else', () => {
    const { dir, read } = folderWith(bytes);
    const ran = chengnuoHere(dir, 'seal', NAME, ...AT);
    expect(ran).toMatchObject({ code: 0 });
    const digest = sha256(canonicalText(ledgerIn(bytes).ledger));
    expect(changes(bytes, read())).toEqual({
      '字典!C7': [null, '2026-10-02T08:31:00'],
      '字典!C8': [null, digest],
    });
    expect(ran.out).toContain('已上报：A01 甲支部，2026年度，上报时间2026-10-02 08:31:00。');
    expect(ran.out).toContain(`下一步：把“${NAME}”报送上级党组织`);
    expect(readdirSync(dir)).toEqual([NAME]);
  });

  it('is one that a check finds whole', () => {
    const { dir } = folderWith(bytes);
    chengnuoHere(dir, 'seal', NAME, ...AT);
    const { files } = JSON.parse(chengnuoHere(dir, 'check', NAME, '--json', '--today', '2026-10-08').out) as {
      files: { state: string; findings: { code: string }[] }[];
    };
    expect(files[0]!.state).toBe('accepted');
    const codes = files[0]!.findings.map(({ code }) => code);
    expect(codes).not.toContain('not-sealed');
    expect(codes).not.toContain('seal-broken');
  });

  it('changes nothing the second time', () => {
    const { dir, read } = folderWith(bytes);
    chengnuoHere(dir, 'seal', NAME, ...AT);
    const sealed = read();
    const ran = chengnuoHere(dir, 'seal', NAME, '--at', '2026-10-03T09:00:00');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('已于2026-10-02 08:31:00上报，内容没有改动，不必再上报');
    expect(Buffer.compare(read(), sealed)).toBe(0);
  });

  it('is renewed after a change', async () => {
    const { dir, read } = folderWith(bytes);
    chengnuoHere(dir, 'seal', NAME, ...AT);
    const workbook = await openWorkbook(read());
    workbook.getWorksheet('承诺台账')!.getCell('D2').value = '为工地农民工办好两所夜校';
    writeFileSync(path.join(dir, NAME), await saveWorkbook(workbook));
    const ran = chengnuoHere(dir, 'seal', NAME, '--at', '2026-10-03 09:00');
    expect(ran.out).toContain('原来的上报记录已由这一次代替');
    const { ledger } = ledgerIn(read());
    expect(ledger.identity.sealedAt).toBe('2026-10-03T09:00:00');
    expect(ledger.identity.seal).toBe(sha256(canonicalText(ledger)));
  });

  it('is not put on a ledger with errors, which are said', async () => {
    const workbook = await openWorkbook(bytes);
    workbook.getWorksheet('承诺台账')!.getCell('G2').value = '下半年';
    const { dir, read } = folderWith(await saveWorkbook(workbook));
    const before = read();
    const ran = chengnuoHere(dir, 'seal', NAME, ...AT);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`没有上报，“${NAME}”没有改动`);
    expect(ran.out).toContain('承诺台账 G2');
    expect(Buffer.compare(read(), before)).toBe(0);
  });

  it('is not put on what is no ledger', () => {
    const { dir } = folderWith(new Uint8Array(readFileSync('test/fixtures/templates/v1/branches.xlsx')));
    const ran = chengnuoHere(dir, 'seal', NAME, ...AT);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('没有上报');
  });

  it('says what to do with a file that cannot be written into, and leaves it', () => {
    const odd = withParts(bytes, (name, text) =>
      name === 'xl/worksheets/sheet12.xml' ? text.replace('<sheetData>', '<!-- 备份 --><sheetData>') : text,
    );
    const { dir, read } = folderWith(odd);
    const ran = chengnuoHere(dir, 'seal', NAME, ...AT);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('没有改动');
    expect(ran.err).toContain('请用 Excel 或 WPS 打开这个文件，保存一次再试');
    expect(Buffer.compare(read(), Buffer.from(odd))).toBe(0);
  });

  it('is put on a ledger of an older template too', () => {
    const dir = tempDir();
    copyFileSync('test/fixtures/templates/v1/manual.xlsx', path.join(dir, NAME));
    expect(chengnuoHere(dir, 'seal', NAME, ...AT).code).toBe(0);
    const { ledger } = ledgerIn(new Uint8Array(readFileSync(path.join(dir, NAME))));
    expect(ledger.identity).toMatchObject({ version: '1', seal: sha256(canonicalText(ledger)) });
  });

  it.each([
    [['seal'], '请写要上报的一个台账'],
    [['seal', NAME, NAME], '请写要上报的一个台账'],
    [['seal', '没有.xlsx'], '找不到“没有.xlsx”'],
    [['seal', NAME, '--at', '2026-10-02'], '不是时间'],
    [['seal', NAME, '--at', '2026-02-30T08:00:00'], '不是时间'],
  ])('called as %j exits 2 and writes nothing', (args, sentence) => {
    const { dir, read } = folderWith(bytes);
    const ran = chengnuoHere(dir, ...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(sentence);
    expect(Buffer.compare(read(), Buffer.from(bytes))).toBe(0);
  });
});
