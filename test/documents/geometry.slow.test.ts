import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { toWord } from '../../templates/documents/render/word/document.ts';
import { type Band, inkOf, pagesOf, type Printed, type PrintedPage, toPdf } from '../support/pdf.ts';

/** GB/T 9704-2012, in millimetres; a page is 210 × 297. */
const TEXT = { left: 28, top: 37, width: 156, height: 225 };
const RIGHT = TEXT.left + TEXT.width;
const FOOT = TEXT.top + TEXT.height;
/** What rounding to dots and twips and the eye leave open. */
const NEAR = 0.6;

const SAYING = '承诺事项逐件登记逐件落实逐件销号件件有回音事事有着落';
const long = SAYING.repeat(24);
const html = `<article class="gongwen">
<header class="redhead"><p class="org-mark long">中共青石县建筑工程管理局委员会文件</p><p class="doc-no">青建管委〔2026〕15号</p></header>
<h1>关于承诺事项落实情况的通报</h1>
<p class="to">局属各党（总）支部：</p>
<p>${long}</p>
<h2>一、总体情况</h2>
<p>${long}</p>
<h3>（一）报送情况</h3>
<p>均已报送。</p>
<section class="attach"><p class="attach-item first">附件：1．逾期承诺事项清单</p><p class="attach-item">2．统计口径说明</p></section>
<footer class="sign"><p class="signer">中共青石县委员会</p><p class="date">2026年10月8日</p></footer>
<section class="annex"><p class="annex-label">附件1</p><h2 class="annex-title">逾期承诺事项清单</h2><p>${SAYING}</p></section>
<section class="banji"><p class="copy-to">抄送：县委组织部，县直机关工委。</p>
<p class="printer"><span>中共青石县委员会办公室</span><span class="r">2026年10月8日印发</span></p></section>
</article>`;

describe('B7: the layout of GB/T 9704-2012, measured on the printed page', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'geometry-'));
  let pdf = '';
  let pages: readonly PrintedPage[] = [];
  let red: readonly Band[] = [];
  let black: readonly Band[] = [];
  let last: readonly Band[] = [];
  const lineWith = (text: string): Printed => {
    const found = pages.flatMap(({ lines }) => lines).find((line) => line.text.includes(text));
    if (!found) throw new Error(`nothing printed says ${text}`);
    return found;
  };
  const centre = ({ left, right }: Pick<Printed, 'left' | 'right'>): number => (left + right) / 2;

  beforeAll(async () => {
    const docx = await toWord(html, { title: '题', author: '局', date: day('2026-10-08'), charts: [] });
    pdf = toPdf({ docx }, parent)['docx']!;
    pages = pagesOf(pdf);
    red = inkOf(pdf, 1, 'red');
    black = inkOf(pdf, 1, 'black');
    last = inkOf(pdf, pages.length, 'black');
  });
  afterAll(() => rmSync(parent, { recursive: true }));

  it('a page holds 22 lines of 28 characters', () => {
    const body = pages[1]!.lines.slice(0, -1);
    expect(body.length).toBe(22);
    expect(body[0]!.text.length).toBe(28);
    expect(body.filter(({ text }) => text.length > 28)).toEqual([]);
    // 225 mm are 22 lines: 10.2 mm from one to the next.
    const pitches = body.slice(1).map((line, i) => line.top - body[i]!.top);
    for (const pitch of pitches) expect(Math.abs(pitch - TEXT.height / 22)).toBeLessThan(0.1);
  });

  it('the text block is 156 mm × 225 mm, 28 mm from the left and 37 mm from above', () => {
    const body = pages[1]!.lines.slice(0, -1);
    const full = body.filter(({ text }) => text.length === 28);
    expect(full.length).toBeGreaterThan(15);
    for (const { left, right } of full) {
      expect(Math.abs(left - TEXT.left)).toBeLessThan(NEAR);
      expect(Math.abs(right - RIGHT)).toBeLessThan(NEAR);
    }
    const ink = inkOf(pdf, 2, 'black');
    // A character does not fill its line: a 22nd of the height is shared by what is above and below it.
    expect(ink[0]!.top).toBeGreaterThan(TEXT.top);
    expect(ink[0]!.top).toBeLessThan(TEXT.top + 5);
    expect(ink[21]!.bottom).toBeLessThan(FOOT);
    expect(ink[21]!.bottom).toBeGreaterThan(FOOT - 5);
  });

  it('the red mark of the issuing body is centred, 35 mm below the edge of the text block', () => {
    expect(Math.abs(red[0]!.top - (TEXT.top + 35))).toBeLessThan(1);
    expect(Math.abs(centre(red[0]!) - centre({ left: TEXT.left, right: RIGHT }))).toBeLessThan(1);
  });

  it('the number is centred, two lines below the mark, and the red line 4 mm below it, as wide as the text', () => {
    const number = lineWith('青建管委〔2026〕15号');
    expect(Math.abs(centre(number) - centre({ left: TEXT.left, right: RIGHT }))).toBeLessThan(1);
    const [mark, line] = [red[0]!, red.at(-1)!];
    const own = black[0]!;
    expect((own.top - mark.bottom) / (TEXT.height / 22)).toBeGreaterThan(2);
    expect((own.top - mark.bottom) / (TEXT.height / 22)).toBeLessThan(3);
    expect(Math.abs(line.top - own.bottom - 4)).toBeLessThan(1);
    expect(Math.abs(line.left - TEXT.left)).toBeLessThan(NEAR);
    expect(Math.abs(line.right - RIGHT)).toBeLessThan(NEAR);
  });

  it('the title is of size 2 and centred, the addressee at the left edge with a line between them', () => {
    const [title, addressee] = [lineWith('关于承诺事项'), lineWith('局属各党')];
    // 22 points are 7.76 mm; 14 characters, a fifth of a point closer each.
    const perCharacter = (title.right - title.left) / title.text.length;
    expect(Math.abs(perCharacter - 7.76)).toBeLessThan(0.4);
    expect(Math.abs(centre(title) - centre({ left: TEXT.left, right: RIGHT }))).toBeLessThan(1);
    expect(Math.abs(addressee.left - TEXT.left)).toBeLessThan(NEAR);
    const lines = (addressee.top - title.bottom) / (TEXT.height / 22);
    expect(lines).toBeGreaterThan(0.6);
    expect(lines).toBeLessThan(1.8);
  });

  it('headings and paragraphs begin two characters in', () => {
    for (const text of ['一、总体情况', '（一）报送情况', '均已报送']) {
      expect(Math.abs(lineWith(text).left - (TEXT.left + 2 * 5.6)), text).toBeLessThan(NEAR);
    }
  });

  it('page numbers “— 1 —” of size 4 stand at the outer edge, 7 mm below the text block', () => {
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach(({ lines }, at) => {
      const number = lines.find(({ text }) => text === `—${at + 1}—`)!;
      const odd = at % 2 === 0;
      // One character of 14 points, 4.94 mm, is left free.
      expect(
        Math.abs(odd ? RIGHT - number.right - 4.94 : number.left - TEXT.left - 4.94),
        `page ${at + 1}`,
      ).toBeLessThan(NEAR);
      expect(Math.abs((number.top + number.bottom) / 2 - (FOOT + 7)), `page ${at + 1}`).toBeLessThan(1);
    });
  });

  it('annexes are listed one line below the text, the numbers of the next below the first', () => {
    const [first, second] = [lineWith('附件：1'), lineWith('2．统计口径')];
    expect(Math.abs(first.left - (TEXT.left + 2 * 5.6))).toBeLessThan(NEAR);
    expect(Math.abs(second.left - (TEXT.left + 5 * 5.6))).toBeLessThan(1);
    expect((first.top - lineWith('均已报送').top) / (TEXT.height / 22)).toBeCloseTo(2, 1);
  });

  it('the date ends four characters from the edge, the signer is centred over it with room for the seal', () => {
    const signer = pages.flatMap(({ lines }) => lines).find(({ text }) => text === '中共青石县委员会')!;
    const date = pages.flatMap(({ lines }) => lines).find(({ text }) => text === '2026年10月8日')!;
    expect(Math.abs(RIGHT - date.right - 4 * 5.6)).toBeLessThan(4);
    expect(Math.abs(centre(signer) - centre(date))).toBeLessThan(1);
    expect(date.top).toBeGreaterThan(signer.top);
    // A seal of 42 mm in the middle of both stays on the text block and above the next text.
    expect(RIGHT - centre(date)).toBeGreaterThan(21);
    expect((signer.top - lineWith('2．统计口径').top) / (TEXT.height / 22)).toBeCloseTo(3, 1);
  });

  it('an annex begins a page: its label at the left edge of the first line, its title centred in the third', () => {
    const page = pages.find(({ lines }) => lines[0]!.text === '附件1')!;
    const [label, title] = [page.lines[0]!, page.lines[1]!];
    expect(Math.abs(label.left - TEXT.left)).toBeLessThan(NEAR);
    expect(Math.abs(centre(title) - centre({ left: TEXT.left, right: RIGHT }))).toBeLessThan(1);
    const down = ((title.top + title.bottom) / 2 - (label.top + label.bottom) / 2) / (TEXT.height / 22);
    expect(Math.abs(down - 2)).toBeLessThan(0.3);
  });

  it('the imprint ends on the lower edge of the text block of the last page, between thick lines as wide as the text', () => {
    const wide = last.filter(({ left, right, top, bottom }) => right - left > 150 && bottom - top < 1);
    expect(wide.length).toBe(3);
    for (const { left, right } of wide) {
      expect(Math.abs(left - TEXT.left)).toBeLessThan(NEAR);
      expect(Math.abs(right - RIGHT)).toBeLessThan(NEAR);
    }
    expect(Math.abs(wide[2]!.bottom - FOOT)).toBeLessThan(1);
    const [copy, printer] = [lineWith('抄送：'), lineWith('委员会办公室')];
    expect(copy.left - TEXT.left).toBeGreaterThan(4);
    expect(printer.left - TEXT.left).toBeGreaterThan(4);
    const printed = pages.at(-1)!.words.find(({ text }) => text.endsWith('日印发'))!;
    expect(Math.abs(RIGHT - printed.right - 4.94)).toBeLessThan(NEAR);
  });
});
