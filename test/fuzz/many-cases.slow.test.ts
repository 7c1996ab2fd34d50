import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeBases } from '../../scripts/fuzz/bases.ts';
import { makeCase } from '../../scripts/fuzz/cases.ts';
import { buildBranchRoster } from '../../templates/workbook/index.ts';
import { chengnuo } from '../support/chengnuo.ts';
import { construction } from '../support/schemes.ts';
import { tempDir } from '../support/temp-dir.ts';

const CASES = 20_000;

it('20,000 damaged workbooks: each gives cells or a named finding, soon, in little memory, and none throws', () => {
  const out = path.join(tempDir(), 'failed');
  const args = [path.resolve('dist/fuzz.js'), '--cases', String(CASES), '--seed', '20261001', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  process.stdout.write(stdout);
  expect(stderr).toBe('');
  expect(stdout).toContain('failed 0');
  expect(status).toBe(0);
  expect(existsSync(out)).toBe(false);
  const outcomes = new Map(
    [...stdout.matchAll(/^ +(\d+) {2}(.+)$/gm)].map(([, count, outcome]) => [outcome!, Number(count)]),
  );
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(CASES);
  // Damage of every depth: some is noticed by the zip, some by the XML, some by the checks, and some by nobody.
  for (const outcome of ['file-crc', 'file-bomb', 'file-xml-cut', 'ledger, returned', 'ledger, accepted']) {
    expect(outcomes.get(outcome), outcome).toBeGreaterThan(10);
  }
}, 900_000);

/** Every file below a folder with the digest of its bytes, but for those below some folders of it. */
function filesOf(dir: string, but: readonly string[]): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .filter((file) => !but.some((one) => file.startsWith(one)))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(dir, file)))
        .digest('hex'),
    ]),
  );
}

it('a folder of damaged workbooks: the run ends, accounts for each, and writes nowhere but into its output', async () => {
  const dir = tempDir();
  const committee = path.join(dir, '某局');
  expect(chengnuo(dir, 'init', '某局', '--scheme', 'construction').code).toBe(0);
  const roster = await buildBranchRoster(construction, [{ code: 'A01', name: '机关第一党支部', orgForm: '党支部' }]);
  writeFileSync(path.join(committee, '支部名册.xlsx'), roster);
  const sent = path.join(committee, '上报/2026Q3');
  mkdirSync(sent, { recursive: true });
  const bases = await makeBases();
  const count = 60;
  for (let number = 0; number < count; number += 1) {
    writeFileSync(path.join(sent, `${number}.xlsx`), makeCase(bases, 5, number).bytes);
  }
  const before = filesOf(dir, []);
  const { code, err } = chengnuo(committee, 'bulletin', '--period', '2026Q3', '--today', '2026-10-08');
  expect([0, 1]).toContain(code);
  expect(err).not.toMatch(/ at .*\.js:/);
  const figures = JSON.parse(readFileSync(path.join(committee, '通报/2026Q3/figures.json'), 'utf8')) as {
    files: Record<string, number>;
  };
  expect(Object.values(figures.files).reduce((sum, files) => sum + files, 0)).toBe(count);
  expect(filesOf(dir, ['某局/通报/', '某局/收件登记.json', '某局/接收存档/', '某局/.读取缓存/'])).toEqual(before);
}, 300_000);
