import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvaluation } from '../../templates/workbook/evaluation.ts';
import { evaluationInput } from '../documents/evaluation/input.ts';
import { constructionBranches } from '../documents/evaluation/samples.ts';
import { schemeOf } from '../support/schemes.ts';

const run = promisify(execFile);
/** Three lines of its column, each with a character that stands nowhere else. */
const LONG = '鑫源市政工程质量安全监督检测淼城建档案馆联合第一党支部垚';

let dir = '';
/** The text of each page, as it is laid out. */
let pages: readonly string[] = [];
let sizes: readonly string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'evaluation-printed-'));
  const branches = Array.from({ length: 12 }, (_, i) => ({
    ...constructionBranches[i % 2]!,
    name: i === 0 ? LONG : `第${i + 1}党支部`,
    ...(i < 5 ? { generalBranch: '机关党总支' } : {}),
  }));
  const file = path.join(dir, 'workbook.xlsx');
  await writeFile(file, await buildEvaluation(evaluationInput(schemeOf('construction'), branches)));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(dir, 'profile')).href}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, file]);
  const pdf = file.replace(/xlsx$/, 'pdf');
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-']);
  pages = text.split('\f').slice(0, -1);
  const { stdout: info } = await run('pdfinfo', ['-f', '1', '-l', String(pages.length), pdf]);
  sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
    ([, w, h]) => `${Math.round(Number(w))}×${Math.round(Number(h))}`,
  );
});
afterAll(async () => {
  await rm(dir, { recursive: true, force: true });
});

const of = (title: string): readonly string[] => pages.filter((page) => page.includes(`评议汇总：${title}`));
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('年终评议汇总.xlsx, printed by LibreOffice', () => {
  it('B3: is on A4, each page under its title, headers and number', () => {
    expect(new Set(sizes)).toEqual(new Set(['595×842', '842×595']));
    pages.forEach((page, i) => expect(squeezed(page)).toContain(`第${i + 1}页共${pages.length}页`));
    const members = of('党员，党委直属支部');
    expect(members.length).toBeGreaterThan(0);
    for (const page of members) expect(squeezed(page)).toContain('支部代码支部党员编号姓名');
  });

  it('B3: shows the charts on one page, with names and numbers at their bars', () => {
    const [charts, ...more] = of('等次分布');
    expect(more).toEqual([]);
    // Six branches of 96.4 and six of 60.5; six times 2 and 3 members are scored.
    for (const text of ['2026年支部等次分布（单位：个）', '2026年党员等次分布（单位：名）', '2026年支部总分']) {
      expect(squeezed(charts!)).toContain(text);
    }
    expect(charts!.match(/96\.40/g)).toHaveLength(6);
    expect(charts!.match(/60\.50/g)).toHaveLength(6);
  });

  it('B3: leaves out nothing of a long name', () => {
    const [branches] = of('支部（');
    for (const character of '鑫淼垚') expect(branches).toContain(character);
    expect(pages.join('')).not.toContain('###');
  });
});
