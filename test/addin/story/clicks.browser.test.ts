import type { Browser } from 'playwright-core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../../ledger/grid.ts';
import { accessibilityFaults } from '../../excel-host/accessibility.ts';
import { type BrowserExcel, launchChromium, openInBrowser } from '../../excel-host/browser.ts';
import { chengnuo } from '../../support/chengnuo.ts';
import { type Built, buildAddin } from '../build/built.ts';
import { Clerk } from './clerk.ts';

let built: Built;
let browser: Browser;
let excel: BrowserExcel;
let clerk: Clerk;
const dir = mkdtempSync(path.join(tmpdir(), 'chengnuo-clicks-'));

beforeAll(async () => {
  built = await buildAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN: 'https://localhost:3000' });
  browser = await launchChromium();
  excel = await openInBrowser(browser, { folder: built.dir });
  clerk = new Clerk(excel, 'clicks');
});
afterAll(async () => {
  await excel.close();
  await browser.close();
  await built.remove();
  rmSync(dir, { recursive: true, force: true });
});

/** What stands in a column of 承诺台账. */
function column(header: string): readonly string[] {
  const sheet = excel.book.sheet('承诺台账')!;
  const at = Array.from({ length: 30 }, (_, index) => index + 1).find((one) => sheet.cell(1, one).value === header)!;
  const below = Array.from({ length: 20 }, (_, index) => sheet.cell(index + 2, at).value);
  return below.flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
}
const ids = (): readonly string[] => column('编号');
const statuses = (): readonly string[] => column('状态');

/** Takes a step by its ribbon command, with the rows that are selected. */
async function takes(command: string, step: string, items: number, values: Readonly<Record<string, string>> = {}) {
  await excel.click(command);
  await clerk.button(`办理“${step}”${items}件`).waitFor();
  await clerk.fills(values);
  await clerk.sends();
  await clerk.waitsFor(`已办理${items}件。`);
}

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const YEAR = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();

describe.sequential('P1, L1: from a new ledger to its submission, by clicks and ribbon commands', () => {
  it('opens where there is no ledger, and says what to do', async () => {
    await clerk.waitsFor('这个工作簿里没有承诺台账。');
    await clerk.picture('no-ledger');
  });

  it('places a new ledger in the open workbook', async () => {
    await excel.click('create');
    await clerk.fills({
      支部代码: 'A01',
      支部名称: '机关第一党支部',
      组织形式: '党支部',
      上级党组织: '某局党委',
      党组织负责人: '赵一',
    });
    await clerk.picture('create');
    await clerk.sends();
    await clerk.waitsFor('机关第一党支部');
    await clerk.waitsFor('台账里还没有承诺事项');
    await clerk.picture('placed');
  });

  it('names a finding and jumps to its cell; what is typed there is checked again by itself', async () => {
    await clerk.goesTo('问题');
    await clerk.waitsFor('填报人');
    await clerk.picture('findings');
    await clerk.button(/转到封面!|封面 B/).click();
    await expect.poll(() => excel.book.active.name).toBe('封面');
    const { top, left } = excel.book.active.selection[0]!;
    excel.user.type('封面', `${columnLetters(left)}${top}`, '钱二');
    await expect.poll(() => clerk.page.getByText('填报人').count()).toBe(0);
  });

  it('adds members and commitments by form, with the ids given', async () => {
    await clerk.goesTo('登记');
    await clerk.button(/^党员名册/).click();
    for (const [name, standing] of [
      ['赵一', '党员领导干部'],
      ['孙三', '有职党员'],
    ] as const) {
      await clerk.fills({ 姓名: name, 身份: standing, 实事承诺: '办实事', 经办人: '钱二' });
      await clerk.sends();
      await clerk.waitsFor('已登记1行');
    }
    await clerk.picture('member-added');
    await clerk.button('返回').click();
    await clerk.button(/^承诺台账/).click();
    const items = [
      ['本支部', '实事承诺', '修好东街三处破损路面', `${YEAR}-12-20`],
      ['赵一', '岗位承诺', '公开全部办事流程和时限', `${YEAR}-12-25`],
      ['孙三', '实事承诺', '为老旧小区加装两处路灯', `${YEAR}-12-31`],
    ] as const;
    for (const [whom, category, text, deadline] of items) {
      await clerk.fills({ 承诺主体: whom, 类别: category, 承诺事项: text, 措施: '逐月检查', 完成时限: deadline });
      await clerk.sends();
      await expect.poll(() => ids().length).toBeGreaterThan(items.findIndex(([one]) => one === whom));
    }
    await clerk.picture('commitment-added');
    expect(ids()).toEqual([`${YEAR}-A01-001`, `${YEAR}-A01-002`, `${YEAR}-A01-003`]);
  });

  it('takes steps with the selected rows by the ribbon: all three are sent for review at once', async () => {
    excel.user.select('承诺台账', 'A2:A4');
    await excel.click('stepSendForReview');
    await clerk.waitsFor('选中的承诺事项：3件');
    await clerk.picture('step');
    await clerk.button(/^办理“送审”3件$/).click();
    await clerk.waitsFor('已办理3件');
    await clerk.picture('step-taken');
    expect(statuses()).toEqual(['审诺', '审诺', '审诺']);
  });

  it('offers only steps that are allowed', async () => {
    const offered = await clerk.page.locator('button[aria-pressed]').allTextContents();
    expect(offered.map((text) => text.replace(/可办.*/, ''))).toEqual(['退回', '定诺', '撤回', '冲正']);
  });

  it('approves, posts, fulfils, closes: each from the page or the ribbon, with what the step needs', async () => {
    await takes('stepApprove', '定诺', 3);
    await takes('stepPost', '亮诺', 3);
    await takes('stepFulfil', '践诺', 3);
    excel.user.select('承诺台账', 'B2');
    await takes('stepApplyForClosing', '申请销号', 1, { 完成日期: today });
    await takes('stepClose', '销号', 1);
    expect(statuses()).toEqual(['销号', '践诺', '践诺']);
  });

  it('shows counts at a glance; a click filters the table', async () => {
    await excel.click('overview');
    await clerk.waitsFor('承诺事项共3件');
    await clerk.picture('overview');
    await clerk.button(/^践诺/).click();
    await expect
      .poll(() => [2, 3, 4].map((row) => excel.book.sheet('承诺台账')!.row(row).hidden))
      .toEqual([true, false, false]);
    await clerk.button('显示全部').click();
    await expect.poll(() => excel.book.sheet('承诺台账')!.row(2).hidden).toBe(false);
  });

  it('prints a notice as a sheet of its own', async () => {
    await excel.click('forms');
    await clerk.button(/^承诺事项公示/).waitFor();
    await clerk.picture('forms');
    await clerk.button(/^承诺事项公示/).click();
    await clerk.page
      .locator('button[type=submit], button')
      .filter({ hasText: /^生成$/ })
      .click();
    await clerk.waitsFor('可以直接打印');
    await clerk.picture('form-made');
    expect(excel.book.active.name).toContain('公示');
  });

  it('is sealed and named, and the saved file is accepted by the script', async () => {
    await excel.click('submit');
    await clerk.waitsFor('可以上报。');
    await clerk.picture('submit');
    await clerk.button('封存并准备上报').click();
    await clerk.waitsFor('已上报封存');
    await clerk.picture('sealed');
    const name = await clerk.page
      .getByText(/^A01_机关第一党支部_\d{4}Q[1-4]\.xlsx$/)
      .first()
      .textContent();
    const file = path.join(dir, name!);
    writeFileSync(file, await excel.save());
    const checked = chengnuo(dir, 'check', file, '--today', today);
    expect(checked.out).toContain('核对1个文件，都可以接收。');
    expect(checked.out).not.toMatch(/未上报封存|改动过/);
  });

  it('says so where the ledger is changed after it was sealed', async () => {
    excel.user.type('封面', 'B9', '孙三');
    await clerk.goesTo('概览');
    await clerk.goesTo('上报');
    await clerk.waitsFor('请重新封存');
    await clerk.picture('changed-after-seal');
  });

  it('asks nothing of anybody else, and nothing went wrong in the page', async () => {
    expect(excel.requests()).toEqual([]);
    expect(excel.wrong()).toEqual([]);
    expect(await accessibilityFaults(excel.page)).toEqual([]);
  });
});
