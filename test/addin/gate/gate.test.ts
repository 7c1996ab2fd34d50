import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { CHINESE, ENGLISH, type Reason } from '../../../addin/gate/reasons.ts';
import { gateScript } from '../../../addin/tools/gate-script.ts';
import { type OldPage, oldPage } from './old-page.ts';

const CHROMIUM = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0';
const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko';
const OLD_EDGE = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';

const reason = (page: OldPage) => page.message()?.attributes['data-reason'] ?? null;
const every = () => true;
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

describe('the first script of the page', () => {
  it('is ES5 throughout', async () => {
    const script = await gateScript();
    expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
    // That this parser does refuse what came later.
    expect(() => parse(`${script};const x = () => 1`, { ecmaVersion: 5 })).toThrow();
  });

  it('says in Internet Explorer, and in old Edge, what to do instead of showing a blank pane', async () => {
    for (const page of [await oldPage(INTERNET_EXPLORER, false), await oldPage(OLD_EDGE, true)]) {
      expect(reason(page)).toBe('oldView');
      expect(page.message()!.attributes['role']).toBe('alert');
      expect(page.pane.style['display']).toBe('none');
      expect(page.message()!.text).toContain('Excel 2021');
      expect(page.message()!.text).toContain('“手工版”台账模板');
      expect(page.message()!.text).toContain('chengnuo template --manual');
      expect(
        page
          .message()!
          .children.map(({ lang }) => lang)
          .filter(Boolean),
      ).toEqual(['zh-CN', 'en']);
    }
  });

  it('knows a browser without what the add-in is written in by what it lacks, whatever it calls itself', async () => {
    expect(reason(await oldPage(CHROMIUM, false))).toBe('oldView');
    expect(reason(await oldPage(CHROMIUM, true))).toBeNull();
  });

  it('stays out of sight where all is well', async () => {
    const page = await oldPage(CHROMIUM, true);
    expect(page.gate.admits('Excel', every)).toBe(true);
    page.gate.opened();
    page.wait();
    page.fail({ target: { src: OFFICE } });
    expect(reason(page)).toBeNull();
    expect(page.pane.style['display']).not.toBe('none');
  });

  it('asks for ExcelApi 1.7', async () => {
    const upTo = (most: number) => (version: string) => Number(version) <= most;
    const [old, enough] = [await oldPage(CHROMIUM, true), await oldPage(CHROMIUM, true)];
    expect(old.gate.admits('Excel', upTo(1.6))).toBe(false);
    expect(reason(old)).toBe('oldExcel');
    expect(enough.gate.admits('Excel', upTo(1.7))).toBe(true);
    expect(reason(enough)).toBeNull();
  });

  it('says where it is when it is not in Excel', async () => {
    const [word, browser] = [await oldPage(CHROMIUM, true), await oldPage(CHROMIUM, true)];
    expect(word.gate.admits('Word', every)).toBe(false);
    expect(reason(word)).toBe('notExcel');
    expect(browser.gate.admits(null, every)).toBe(false);
    expect(reason(browser)).toBe('outside');
    expect(browser.message()!.text).toContain('请在 Excel 里打开');
  });

  it('says that Office.js could not be loaded, or the part of it that is for this Excel', async () => {
    for (const src of [OFFICE, 'https://addin.example.cn/office/excel-win32-16.01.js']) {
      const page = await oldPage(CHROMIUM, true);
      page.fail({ target: { src } });
      expect(reason(page)).toBe('noOffice');
      expect(page.message()!.text).toContain('OFFICE_JS=local npm run build:addin');
      expect(page.gate.admits('Excel', every)).toBe(false);
    }
  });

  it('does not mind scripts that Office.js can do without', async () => {
    const page = await oldPage(CHROMIUM, true);
    page.fail({ target: { src: 'https://appsforoffice.microsoft.com/lib/1/hosted/telemetry/oteljs_agave.js' } });
    page.fail({ message: 'no host', filename: OFFICE });
    expect(reason(page)).toBeNull();
  });

  it('says that its own files are missing or can’t be read, with the reason for whoever mends it', async () => {
    const own = 'https://addin.example.cn/assets/taskpane-x.js';
    const [missing, unread] = [await oldPage(CHROMIUM, true), await oldPage(CHROMIUM, true)];
    missing.fail({ target: { src: own } });
    unread.fail({ message: 'SyntaxError: Unexpected token', filename: own });
    expect([reason(missing), reason(unread)]).toEqual(['broken', 'broken']);
    expect(unread.message()!.text).toContain('SyntaxError: Unexpected token');
  });

  it('speaks while Excel does not answer, and steps back when it does', async () => {
    const page = await oldPage(CHROMIUM, true);
    page.wait();
    expect(reason(page)).toBe('slow');
    expect(page.gate.admits('Excel', every)).toBe(true);
    page.gate.opened();
    expect(reason(page)).toBeNull();
    expect(page.pane.style['display']).toBe('');
  });

  it('lets the first reason stand that nothing takes back', async () => {
    const page = await oldPage(CHROMIUM, true);
    page.gate.failed('Error: no');
    page.wait();
    page.fail({ target: { src: OFFICE } });
    page.gate.opened();
    expect(reason(page)).toBe('broken');
  });

  it('says each reason in both languages, what is and what to do', () => {
    for (const name of Object.keys(CHINESE) as Reason[]) {
      for (const { what, todo } of [CHINESE[name], ENGLISH[name]]) {
        expect(
          [what, ...todo].every((text) => /[。.]$/.test(text)),
          name,
        ).toBe(true);
        expect(todo.length, name).toBeGreaterThan(0);
      }
      // Half-width punctuation next to Chinese is a slip.
      expect([CHINESE[name].what, ...CHINESE[name].todo].join('')).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
    }
  });
});
