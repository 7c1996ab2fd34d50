import { describe, expect, it } from 'vitest';
import { SHARE_OF_NONE, emptyHeadings, outlineOf, piecesOfPage, piecesOfWord } from './markup.ts';

const word = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('the search for headings over nothing', () => {
  it('finds one before another, before the signature and at the end of a page', () => {
    const page =
      '<h1>题</h1><h2>一、甲</h2><h2>二、乙</h2><h3>（一）丙</h3><p>文</p><h2>三、丁</h2><footer>署名</footer>';
    expect(emptyHeadings(piecesOfPage(page))).toEqual(['一、甲', '三、丁']);
    expect(emptyHeadings(piecesOfPage('<h2>一、甲</h2><p> </p>'))).toEqual(['一、甲']);
    expect(emptyHeadings(piecesOfPage('<h2>一、甲</h2><table><tr><td>1</td></tr></table>'))).toEqual([]);
  });

  it('finds one in a Word document', () => {
    const markup = word('Title', '题') + word('Heading1', '一、甲') + '<w:p w:x="1"/>' + word('GwSigner', '某局党委');
    expect(emptyHeadings(piecesOfWord(markup))).toEqual(['一、甲']);
    expect(emptyHeadings(piecesOfWord(word('Heading1', '一、甲') + word('GwBody', '文')))).toEqual([]);
  });
});

it('the outline of a page has its headings without numbers and what its paragraphs are about', () => {
  const page = '<h1>题</h1><h2>一、总体情况</h2><p>报送情况。应报12个。</p><p>别的话</p><h3>（一）补报台账</h3>';
  expect(outlineOf(piecesOfPage(page))).toEqual(['总体情况', '报送情况', '补报台账']);
});

it('the search for a share of nothing finds one, and none where the part alone is 0', () => {
  expect('到期承诺事项0件，其中按期兑现0件，按期兑现率0.0%').toMatch(SHARE_OF_NONE);
  expect('已计分的6个支部中，“不满意”0个，占0.0%').not.toMatch(SHARE_OF_NONE);
});
