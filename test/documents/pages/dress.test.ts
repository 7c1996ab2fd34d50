import { describe, expect, it } from 'vitest';
import { dress } from '../../../templates/documents/render/page-dress.ts';

const rows = (count: number): string => '<tr><td>一</td></tr>'.repeat(count);
const table = (count: number, before = ''): string =>
  `<section class="scroll" tabindex="0" aria-label="名单"><table>${before}<tbody>${rows(count)}</tbody></table></section>`;

describe('a document as the body of its page', () => {
  it('has contents from three sections on, with the titles of annexes beside their labels', () => {
    const sections = '<h2>一、甲</h2><p>文</p><h2>二、乙 &amp; 丙</h2><p>文</p>';
    expect(dress(`<article>${sections}</article>`).body).not.toContain('<nav');
    const annex = '<section><p class="annex-label">附件1</p><h2 class="annex-title">清单</h2></section>';
    const { body } = dress(`<article>${sections}${annex}</article>`);
    expect([...body.matchAll(/<li>(.*)<\/li>/g)].map(([, entry]) => entry)).toEqual([
      '<a href="#s1">一、甲</a>',
      '<a href="#s2">二、乙 &amp; 丙</a>',
      '<a href="#s3">附件1 <span class="more">清单</span></a>',
    ]);
    expect(body).toContain('<h2 class="annex-title" id="s3">清单</h2>');
  });

  it('folds what has more than fifty lines, under its caption or name; what is folded already stays', () => {
    expect(dress(table(50)).body).not.toContain('<details');
    expect(dress(table(51)).body).toContain(
      '<details class="long"><summary>名单 <span class="rows">共51行</span></summary><section',
    );
    expect(dress(table(51, '<caption>表1</caption>')).body).toContain('<summary>表1 <span');
    expect(dress(`<details><summary>甲</summary>${table(51)}</details>`).body.match(/<details/g)).toHaveLength(1);
  });

  it('has each way of styling once, as a class', () => {
    const columns = '<col style="width:20%"><col class="a" style="width:30%"><col style="width:20%">';
    const { body, styles } = dress(`<table><colgroup>${columns}</colgroup></table>`);
    expect(body).toContain('<col class="w1"><col class="a w2"><col class="w1">');
    expect(styles).toBe('.w1 {\n  width:20%;\n}\n.w2 {\n  width:30%;\n}\n');
  });
});
