import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserPane } from './browser-pane.ts';
import { choose } from './scenes.ts';

let pane: BrowserPane;
beforeAll(async () => {
  pane = await BrowserPane.start();
});
afterAll(() => pane.stop());

const TABLE = '承诺台账';

describe('finding one’s way', () => {
  it('moves the focus to the heading of a page that was turned to', async () => {
    const { page } = await pane.open({});
    await page.getByRole('button', { name: '问题', exact: true }).click();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('问题');
    expect(await page.getByRole('button', { name: '问题', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  it('begins a page anew when the ribbon asks for it again', async () => {
    const { page } = await pane.open({ page: 'steps', detail: '申请销号' });
    await page.getByRole('button', { name: '未兑现' }).click();
    await page.evaluate(() => window.ribbon.navigate('steps', '申请销号'));
    await expect.poll(() => page.locator('[aria-pressed=true]').textContent()).toContain('申请销号');
  });

  it('shows without a ledger only what can be done without one, and offers a new one', async () => {
    const { page } = await pane.open({ scenario: 'none' });
    expect(await page.locator('nav button').allTextContents()).toEqual(['新建', '设置']);
    await page.locator('main').getByRole('button', { name: '新建台账' }).click();
    await page.getByRole('heading', { level: 2, name: '新建台账' }).waitFor();
  });
});

describe('findings and counts', () => {
  it('goes to the cell of a finding, and says so where the cell is not there any more', async () => {
    const { page, ...shown } = await pane.open({ page: 'findings' });
    await page.getByRole('button', { name: `${TABLE} G6` }).click();
    await page.evaluate(() => window.fake.answer({ jump: () => Promise.resolve(false) }));
    await page.getByRole('button', { name: `${TABLE} G6` }).click();
    await page.getByText('没有找到这个位置').waitFor();
    expect(await page.evaluate(() => window.fake.calls)).toEqual([`jump {"sheet":"${TABLE}","row":6,"column":7}`]);
    expect(shown.wrong).toEqual([]);
  });

  it('shows the gravest kinds of findings first, each with its count', async () => {
    const { page } = await pane.open({ page: 'findings' });
    const heads = await page.locator('main h3').allTextContents();
    // Nine errors: seven columns, a date, the log; four warnings of two kinds; the missing seal.
    expect(heads.map((head) => head.slice(0, 2))).toEqual(['错误', '错误', '错误', '提醒', '提醒', '说明']);
    expect(heads[0]).toBe('错误 缺少列 7条');
    await page.getByText('错误9条，提醒4条，说明1条').waitFor();
  });

  it('gives the focus to the first line that comes when more are shown', async () => {
    const { page } = await pane.open({ page: 'findings' });
    await page.getByRole('button', { name: '再显示2条' }).click();
    await expect.poll(() => page.locator(':focus').textContent()).toContain('“销号日期”');
  });

  it('says when findings may be of before, until the ledger is checked again', async () => {
    const { page } = await pane.open({ scenario: 'stale', page: 'findings' });
    await page.getByText('可能是改动以前的').waitFor();
    await page.getByRole('button', { name: '校验' }).click();
    await page.getByText('可能是改动以前的').waitFor({ state: 'detached' });
  });

  it('narrows the table to the items behind a count, and shows which', async () => {
    const window = await pane.open({});
    const count = window.page.getByRole('button', { name: '践诺 3件' });
    await count.click();
    await expect.poll(() => count.getAttribute('aria-pressed')).toBe('true');
    await window.page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(() => count.getAttribute('aria-pressed')).toBe('false');
    expect(await window.calls()).toEqual(['showOnly ["2026-A01-001","2026-A01-002","2026-A01-005"]', 'showOnly null']);
  });
});

describe('forms', () => {
  it('tells of problems under their fields, reads them out, and gives the focus to the first', async () => {
    const { page } = await pane.open({ page: 'entries', detail: 'commitments' });
    await page.getByRole('button', { name: '登记', exact: true }).last().click();
    const first = page.getByRole('combobox', { name: '承诺主体' });
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await first.getAttribute('aria-invalid')).toBe('true');
    const described = await first.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described?.split(' ')[0]}"]`).textContent()).toBe('请填写承诺主体。');
    await page.getByRole('status').getByText('有4处要改').waitFor({ state: 'attached' });
  });

  it('forgets the problem of a field once it is typed into, and what was typed once it is done', async () => {
    const { page } = await pane.open({ page: 'entries', detail: 'commitments' });
    const text = page.getByRole('textbox', { name: '承诺事项' });
    await page.getByRole('button', { name: '登记', exact: true }).last().click();
    await page.getByText('请填写承诺事项。').waitFor();
    await text.fill('修好路灯');
    await page.getByText('请填写承诺事项。').waitFor({ state: 'detached' });
    // As an input method does: no key tells what is typed.
    await page.getByRole('combobox', { name: '承诺主体' }).fill('党员17');
    await page.getByRole('option', { name: '党员17' }).click();
    await page.getByRole('combobox', { name: '类别' }).click();
    await page.getByRole('option', { name: '岗位承诺' }).click();
    await page.getByRole('textbox', { name: '完成时限' }).fill('2026-09-30');
    await page.keyboard.press('Enter');
    await page.getByText('已登记，编号2026-A01-007。').first().waitFor();
    expect(await text.inputValue()).toBe('');
    expect(await page.evaluate(() => window.fake.calls.at(-1))).toBe(
      'addEntry commitments {"pledger":"党员17","category":"岗位承诺","text":"修好路灯","deadline":"2026-09-30","count":"","share":"","month":""}',
    );
  });

  it('takes another value than those of an open list', async () => {
    const { page } = await pane.open({ page: 'steps', detail: '帮扶' });
    await page.getByRole('combobox', { name: '帮扶人' }).fill('赵工程师');
    await page.getByRole('combobox', { name: '帮扶方式' }).click();
    await page.getByRole('option', { name: '一帮一' }).click();
    await page.getByRole('button', { name: '办理“帮扶”2件' }).click();
    await page.getByText('1件未办').first().waitFor();
    expect(await page.evaluate(() => window.fake.calls)).toEqual([
      'takeStep 帮扶 {"on":"2026-08-20","helpMode":"一帮一","helpers":"赵工程师"}',
    ]);
  });

  it('hands on what was typed into a long list, whether chosen or not', async () => {
    const window = await pane.open({ page: 'entries', detail: 'commitments' });
    const { page } = window;
    await page.getByRole('combobox', { name: '承诺主体' }).fill('无名氏');
    await page.getByRole('textbox', { name: '完成时限' }).fill('2026-09-30');
    await page.keyboard.press('Enter');
    await page.getByText('请填写承诺事项。').waitFor();
    expect(await page.getByRole('combobox', { name: '承诺主体' }).inputValue()).toBe('无名氏');
    expect((await window.calls())[0]).toContain('"pledger":"无名氏"');
  });

  it('takes the date that came up in a form filled in beforehand', async () => {
    const { page } = await pane.open({ page: 'steps', detail: '申请销号' });
    expect(await page.getByRole('textbox', { name: '发生日期' }).inputValue()).toBe('2026-08-20');
    await expect.poll(() => page.locator(':focus').inputValue()).toBe('2026-08-20');
  });
});

describe('steps', () => {
  it('follows what is selected in Excel', async () => {
    const { page } = await pane.open({ scenario: 'stale', page: 'steps' });
    await page.getByText('还没有选中承诺事项。').waitFor();
    await page.evaluate(() => window.fake.set({ selected: ['2026-A01-005'] }));
    await page.getByText('档案当月归档，做到随调随有').waitFor();
    await page.getByRole('button', { name: '申请销号 可办1/1件' }).waitFor();
  });

  it('lists what was not done with the reason, and goes there', async () => {
    const window = await pane.open({ page: 'steps', detail: '未兑现' });
    const { page } = window;
    await page.getByText('选中的2件中有1件可办').waitFor();
    await page.getByLabel('原因').fill('搬迁');
    await page.getByRole('button', { name: '办理“未兑现”1件' }).click();
    await page.getByRole('button', { name: '还没有督查记录，不能申请销号' }).click();
    expect((await window.calls()).at(-1)).toBe(`jump {"sheet":"${TABLE}","row":3,"column":8}`);
  });

  it('says so where a step that the ribbon asked for can’t be taken now', async () => {
    const { page } = await pane.open({ page: 'steps', detail: '结转' });
    await page.getByText('选中的承诺事项现在不能办理“结转”。').waitFor();
  });
});

describe('files from the committee', () => {
  it('shows what a receipt changes before it is carried in, and leaves it when told to', async () => {
    const { page } = await pane.open({ page: 'incoming' });
    await choose(page, '回执.xlsx');
    await page.getByText('原来：申请销号；改为：销号').waitFor();
    await page.getByRole('button', { name: '不读入' }).click();
    await page.getByText('原来：申请销号').waitFor({ state: 'detached' });
    await choose(page, '回执.xlsx');
    await page.getByRole('button', { name: '读入台账' }).click();
    await page.getByText('已读入回执，3处变动。').first().waitFor();
    expect(await page.getByRole('button', { name: '读入台账' }).count()).toBe(0);
  });

  it('goes to the problems of a returned copy', async () => {
    const window = await pane.open({ page: 'incoming' });
    await choose(window.page, '退回.xlsx');
    await window.page.getByRole('button', { name: '完成时限认不出' }).click();
    expect((await window.calls()).at(-1)).toBe(`jump {"sheet":"${TABLE}","row":6,"column":7}`);
  });
});

describe('submitting', () => {
  it('blocks while there are errors, and looks again once the ledger was judged anew', async () => {
    const { page } = await pane.open({ page: 'submit' });
    await page.getByText('有错误9条，改好以后才能上报。').waitFor();
    expect(await page.getByRole('button', { name: '封存并准备上报' }).count()).toBe(0);
    await page.evaluate(() => {
      window.fake.answer({
        submission: () => Promise.resolve({ kind: 'ready', warnings: [], sealed: null, fileName: 'A01.xlsx' }),
      });
      window.fake.set({ stale: true });
    });
    await page.getByText('可以上报。还没有封存。').waitFor();
  });

  it('copies the name of the file, and says so', async () => {
    const { page } = await pane.open({ scenario: 'clean', page: 'submit' });
    await page.getByRole('button', { name: '复制文件名' }).click();
    await page.getByText('已复制。').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A01_机关第一党支部_2026Q3.xlsx');
  });

  it('does not offer to save where Excel can’t', async () => {
    const { page } = await pane.open({ scenario: 'old', page: 'submit' });
    await page.evaluate(() => {
      window.fake.answer({
        submission: () => Promise.resolve({ kind: 'ready', warnings: [], sealed: null, fileName: 'A01.xlsx' }),
      });
      window.fake.set({ stale: true });
    });
    await page.getByText('按上级党委规定的方式').waitFor();
    expect(await page.getByRole('button', { name: '保存工作簿' }).count()).toBe(0);
  });
});

describe('a new ledger', () => {
  it('is made only after consent where something stands in the workbook', async () => {
    const window = await pane.open({ scenario: 'beside', page: 'create' });
    const { page } = window;
    await page.getByRole('textbox', { name: '年度' }).fill('2027');
    await page.getByRole('textbox', { name: '支部代码' }).fill(' A01 ');
    await page.getByRole('textbox', { name: '支部名称' }).fill('机关第一党支部');
    await page.getByRole('combobox', { name: '组织形式' }).click();
    await page.getByRole('option', { name: '党总支' }).click();
    await page.getByRole('textbox', { name: '上级党组织' }).fill('建管局党委');
    await page.keyboard.press('Enter');
    await page.getByText('请先勾选同意').first().waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: '新建台账' }).click();
    await expect
      .poll(() => window.calls())
      .toEqual([
        'newLedger {"scheme":{"id":"construction"},"year":2027,"code":"A01","name":"机关第一党支部","superior":"建管局党委","orgForm":"党总支","where":"here","agreed":true}',
      ]);
  });

  it('stands never in a workbook that has one', async () => {
    const { page } = await pane.open({ page: 'create' });
    expect(await page.getByRole('radiogroup', { name: '建在哪里' }).getByRole('radio').count()).toBe(1);
    expect(await page.getByRole('radio', { name: '新的工作簿' }).isChecked()).toBe(true);
  });

  it('asks for what the scheme asks for, a committee’s own file too', async () => {
    const { page } = await pane.open({ scenario: 'none', page: 'create' });
    await page.getByRole('radio', { name: '镇党委承诺制度' }).check();
    await page.getByRole('combobox', { name: '支部类别' }).waitFor();
    expect(await page.getByRole('combobox', { name: '组织形式' }).count()).toBe(0);
    await page.getByRole('radio', { name: '上级党委的' }).check();
    await choose(page, '方案.json', '{"extends": "town"}');
    await page.getByText('已选方案：港务局承诺制度').first().waitFor();
    await choose(page, '方案.json', '{}');
    await page.getByText('缺少 extends').waitFor();
  });
});

describe('what goes wrong', () => {
  it('shows a fault of the program, what to do, and a description to copy; the page stays', async () => {
    const { page } = await pane.open({ scenario: 'broken', page: 'scoring' });
    await page.getByRole('button', { name: '计分' }).last().click();
    await page.getByRole('alert').getByText('程序出了差错').waitFor();
    await page.getByRole('button', { name: '复制说明' }).click();
    await page.getByText('已复制。').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('unexpected row 17');
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => page.locator(':focus').textContent()).toBe('计分');
  });

  it('shows a message in place of a page that fails, and lets another be turned to', async () => {
    const { page } = await pane.open({ scenario: 'broken', page: 'overview' });
    await page.getByText('这一页没有显示出来。').waitFor();
    await page.getByRole('button', { name: '问题', exact: true }).click();
    await page.getByRole('button', { name: '校验' }).waitFor();
  });

  it('shows a fault that came from a button of the ribbon', async () => {
    const { page } = await pane.open({});
    await page.evaluate(() => window.pane.report(new Error('ribbon')));
    await page.getByRole('alert').getByText('ribbon').waitFor();
  });

  it('shows how far long work is, and stops it', async () => {
    const window = await pane.open({ scenario: 'busy' });
    const bar = window.page.getByRole('progressbar', { name: '进度' });
    expect([await bar.getAttribute('aria-valuenow'), await bar.getAttribute('aria-valuemax')]).toEqual(['40', '120']);
    await window.page.getByRole('button', { name: '取消' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await window.calls()).toEqual(['cancel']);
    await expect.poll(() => window.page.locator(':focus').textContent()).toBe('概览');
  });
});

describe('language', () => {
  it('goes by the person’s choice, and keeps it', async () => {
    const window = await pane.open({ page: 'settings' });
    const { page } = window;
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { level: 2, name: 'Settings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await window.show({ page: 'findings' });
    await page.getByRole('heading', { level: 2, name: 'Findings' }).waitFor();
  });
});
