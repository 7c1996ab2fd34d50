import { describe, expect, it } from 'vitest';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import { atDesk, changed, halfYear, isTrue } from './desk.ts';

/** Texts that come back as they were typed. */
const KEPT = [
  ...['=HYPERLINK("http://a.example","点")', '=1+1', '=', '+1', '-1', '@SUM(A1)', "'引号", "''两个", "'"],
  ...['3-1', '2026/3/1', '1:30', '0012', 'TRUE', '1e5', '100%', '￥5', '_x0041_', '<b>&"', '{{名}}', '${名}'],
  ...['一行\n两行', '左\t右', '😀家', 'é', '甲'.repeat(500), '😀'.repeat(500)],
];
/** What stands around a text or inside it unseen does not count, as in a cell; line ends are those of Excel. */
const TRIMMED: Readonly<Record<string, string>> = {
  ' 前后 ': '前后',
  '　全角　': '全角',
  '\u200B零宽': '零宽',
  '一行\r\n两行': '一行\n两行',
};
const REFUSED: Readonly<Record<string, string>> = {
  '\uD800半个': '“内容与结果”里有 Excel 存不下的字符',
  '半个\uDC00': '“内容与结果”里有 Excel 存不下的字符',
  '\u0007铃': '“内容与结果”里有 Excel 存不下的字符',
  '\uFFFE': '“内容与结果”里有 Excel 存不下的字符',
  '\u00A0\u3000': '“内容与结果”空着',
  '\u200B': '“内容与结果”空着',
  ['甲'.repeat(501)]: '“内容与结果”有501个字；不超过500个字',
  ['甲'.repeat(32_768)]: '“内容与结果”有32768个字；不超过500个字',
};

const meeting = (content: string) => ({
  ...{ date: '2026-06-30', kind: '公开承诺', host: '赵一', expected: '3', present: '3', content, operator: '钱二' },
});

describe('hostile texts in a form', () => {
  it.each([
    ['Microsoft 365', undefined],
    ['the lowest', 'lowest'],
  ] as const)('come back exactly as typed, now and when all is read anew (%s)', async (_, requirements) => {
    await atDesk({ workbook: await halfYear('construction'), requirements }, async (secretary) => {
      const { workspace } = secretary;
      const before = secretary.opened.parsed.ledger.activities.length;
      const typed = [...KEPT, ...Object.keys(TRIMMED)];
      for (const text of typed)
        expect(await workspace.addEntry('activities', meeting(text))).toMatchObject({ kind: 'done' });
      const contents = () => secretary.opened.parsed.ledger.activities.slice(before).map(({ content }) => content);
      expect(contents()).toEqual([...KEPT, ...Object.values(TRIMMED)]);
      expect(await isTrue(secretary)).toBe(true);
      expect(contents()).toEqual([...KEPT, ...Object.values(TRIMMED)]);
      const sheet = ledgerSheets.activities.name;
      expect(
        secretary.opened.findings.filter(({ where, severity }) => where.sheet === sheet && severity !== 'notice'),
      ).toEqual([]);
    });
  });

  it('are refused where no cell can hold them, and nothing is written', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      const cells = await changed(secretary, async () => {
        for (const [text, why] of Object.entries(REFUSED)) {
          expect(await secretary.workspace.addEntry('activities', meeting(text))).toMatchObject({
            kind: 'problems',
            problems: [{ key: 'content', message: expect.stringContaining(why) }],
          });
        }
      });
      expect(cells).toEqual({});
    });
  });

  it('are refused as 经办人 where the log could not be mended any more', async () => {
    await atDesk({ workbook: await halfYear('construction') }, async (secretary) => {
      await secretary.select(['2026-G01-002']);
      const step = (operator: string) =>
        secretary.workspace.takeStep('申请销号', { on: '2026-06-30', date: '2026-06-29', operator });
      const cells = await changed(secretary, async () => {
        const refused: Readonly<Record<string, string>> = {
          '': '请填经办人姓名',
          '　': '请填经办人姓名',
          ['甲'.repeat(300)]: '“经办人”有300个字',
          '\uD800': '“经办人”里有 Excel 存不下的字符',
        };
        for (const [operator, why] of Object.entries(refused)) {
          expect(await step(operator)).toMatchObject({
            kind: 'problems',
            problems: [{ key: 'operator', message: expect.stringContaining(why) }],
          });
        }
      });
      expect(cells).toEqual({});
      expect(secretary.workspace.snapshot().operator).toBe('');
      expect(await step('=钱二')).toMatchObject({ kind: 'done' });
      expect(secretary.opened.parsed.ledger.transitions.at(-1)!.by).toBe('=钱二');
      expect(await isTrue(secretary)).toBe(true);
    });
  });
});
