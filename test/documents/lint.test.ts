import { describe, expect, it } from 'vitest';
import { DOCUMENT_RULES, faultsOfDocument, type Part } from '../support/lint-official-document.ts';
import { TEXT_RULES, faultsOfText } from '../support/lint-official-text.ts';

describe('the rules of what clerks check in a text', () => {
  it.each(Object.entries(TEXT_RULES))('%s: catches its sample and lets the right one pass', (name, rule) => {
    expect(faultsOfText(rule.catches).map((fault) => fault.split(': ')[0])).toContain(name);
    expect(faultsOfText(rule.passes)).toEqual([]);
  });
});

const part = (style: string, text: string): Part => ({ style, text });
const TABLE = part('［表］', '');

/** A small circular without fault. */
const GOOD: readonly Part[] = [
  part('GwOrg', '中共某局委员会文件'),
  part('GwDocNo', '某委〔2026〕15号'),
  part('Title', '关于2026年第三季度承诺事项落实情况的通报'),
  part('GwTo', '各党（总）支部：'),
  part('GwBody', '根据《办法》，现将有关情况通报如下：'),
  part('Heading1', '一、总体情况'),
  part('GwBody', '承诺事项共20件，销号率35.0%（累计销号数占承诺事项总数的比例）。各支部情况见下表。'),
  part('GwCaption', '表1　各支部情况'),
  TABLE,
  part('Heading1', '二、下一步要求'),
  part('Heading2', '（一）督促落实'),
  part('GwBody', '逾期2件，占10.0%，名单见附件。'),
  part('GwAttach', '附件：逾期承诺事项清单'),
  part('GwSigner', '中共某局委员会'),
  part('GwDate', '2026年10月8日'),
  part('GwAnnexLabel', '附件'),
  part('GwAnnexTitle', '逾期承诺事项清单'),
  TABLE,
  part('GwBanji', '　抄送：县委组织部。'),
];

/** The good one with the first part of a text changed, or taken out where `now` is null. */
const changed = (text: string, now: string | null): readonly Part[] =>
  GOOD.flatMap((one) => (one.text !== text ? [one] : now === null ? [] : [{ ...one, text: now }]));
const TEXT = GOOD[6]!.text;

const FAULTY: Readonly<Record<string, readonly Part[]>> = {
  'a heading over nothing': changed('逾期2件，占10.0%，名单见附件。', null),
  'sections out of order': changed('二、下一步要求', '三、下一步要求'),
  'points out of order': changed('（一）督促落实', '（二）督促落实'),
  'tables or figures out of order': changed('表1　各支部情况', '表2　各支部情况'),
  'annexes other than listed': changed('附件：逾期承诺事项清单', '附件：未兑现承诺事项清单'),
  'a table or figure that is not below': GOOD.filter((one, at) => one !== TABLE || at > 8),
  'an annex that is not there': changed('逾期2件，占10.0%，名单见附件。', '逾期2件，占10.0%，名单见附件2。'),
  'a share without what it is of': changed(TEXT, '承诺事项共20件，销号率35.0%。'),
  'a heading with a stop': changed('（一）督促落实', '（一）督促落实。'),
  'a paragraph without a stop': changed('逾期2件，占10.0%，名单见附件。', '逾期2件，占10.0%，名单见附件'),
  'no addressee or opening': changed('根据《办法》，现将有关情况通报如下：', '根据《办法》，通报情况。'),
  'signed by another than the mark': changed('中共某局委员会', '某局办公室'),
  'no date': changed('2026年10月8日', null),
  'copies without a stop': changed('　抄送：县委组织部。', '　抄送：县委组织部'),
};

describe('the rules of what clerks check in a document', () => {
  it('lets a good one pass', () => {
    expect(faultsOfDocument(GOOD)).toEqual([]);
  });

  it('has a faulty one for each rule', () => {
    expect(Object.keys(FAULTY)).toEqual(Object.keys(DOCUMENT_RULES));
  });

  it.each(Object.keys(FAULTY))('catches %s', (name) => {
    expect(faultsOfDocument(FAULTY[name]!).map((fault) => fault.split(': ')[0])).toContain(name);
  });

  it('knows a share of nothing said before it', () => {
    const bare = changed('逾期2件，占10.0%，名单见附件。', '多数已办，占90.0%。');
    expect(faultsOfDocument(bare)).toEqual(['a share without what it is of: 多数已办，占90.0%。']);
  });
});
