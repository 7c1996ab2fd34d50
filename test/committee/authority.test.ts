import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { underAuthority } from '../../ledger/committee/authority.ts';
import type { CommitteeBook } from '../../ledger/committee/book.ts';
import { day } from '../../ledger/day.ts';
import { type Finding, addressOf, messageOf } from '../../ledger/findings/finding.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { bookOf } from '../support/committee-book.ts';
import { social, town } from '../support/schemes.ts';
import { append, construction, edit, validLedger, without } from '../support/ledger-of.ts';
import { type BookRows, ballot, comment, gate, measure, plainLedger, review, townReview } from './sample.ts';

const lines = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, where }) => `${code} ${where.sheet}!${addressOf(where)}`);

const BRANCH_ITEMS = ['2026-A01-001', '2026-A01-002', '2026-A01-003'];

/** The reviews that the committee gave to the branch's items of the valid ledger. */
const given: BookRows = { committeeReviews: BRANCH_ITEMS.map((id) => review({ id })) };

const ruled = (ledger: Ledger, scheme: Scheme): readonly string[] => {
  const asOf = day('2026-03-31');
  return lines(
    runChecks({ ledger, findings: [], accounts: {}, laidOut: {}, foreign: [] }, scheme, asOf, quarterOf(asOf)),
  );
};

const judged = async (ledger: Ledger, rows: BookRows, scheme = construction): Promise<readonly string[]> =>
  lines(underAuthority(ledger, await bookOf(scheme, rows), scheme).findings);

describe('R5: a ledger without a committee workbook', () => {
  it('is as it is', () => {
    const ledger = validLedger();
    expect(underAuthority(ledger, null, construction)).toEqual({ ledger, findings: [] });
  });
});

describe('R5: reviews of the branch’s items', () => {
  it('that the branch wrote as the committee did are in order', async () => {
    const { ledger, findings } = underAuthority(validLedger(), await bookOf(construction, given), construction);
    expect([lines(findings), ruled(ledger, construction)]).toEqual([[], []]);
  });

  it('that the branch has not read in yet are in force: it is not blamed for lacking them', async () => {
    const bare = without(validLedger(), 'reviews', ({ reviewer }) => reviewer === '建管局党委');
    expect(ruled(bare, construction).filter((line) => line.startsWith('approved-without-review'))).toHaveLength(3);
    const { ledger, findings } = underAuthority(bare, await bookOf(construction, given), construction);
    expect([lines(findings), ruled(ledger, construction)]).toEqual([[], []]);
  });

  it('stand at the item’s own row where the branch has none, in the branch’s own file', async () => {
    const bare = without(validLedger(), 'reviews', ({ reviewer }) => reviewer === '建管局党委');
    const { ledger } = underAuthority(bare, await bookOf(construction, given), construction);
    const places = ledger.reviews
      .filter(({ reviewer }) => reviewer === '建管局党委')
      .map(({ origin }) => `${origin.file} ${origin.sheet} ${origin.row} ${Object.keys(origin.columns).join()}`);
    expect(places).toEqual([2, 3, 4].map((row) => `A01.xlsx 承诺台账 ${row} id`));
  });

  it('that came after the approval are shown at the branch’s item, not in the committee’s file', async () => {
    const late = { committeeReviews: [review({ reviewedOn: '2026-03-10' }), ...given.committeeReviews!.slice(1)] };
    const bare = without(validLedger(), 'reviews', ({ reviewer }) => reviewer === '建管局党委');
    const { ledger } = underAuthority(bare, await bookOf(construction, late), construction);
    expect(ruled(ledger, construction)).toEqual(['review-after-approval 承诺台账!第2行']);
  });

  it('that the committee returned and the branch wrote as passed are an error that names both', async () => {
    const returned = review({ cFeasible: '否', verdict: '退回', opinion: '期限太宽' });
    const book = await bookOf(construction, { committeeReviews: [returned, ...given.committeeReviews!.slice(1)] });
    const { ledger, findings } = underAuthority(validLedger(), book, construction);
    expect(lines(findings)).toEqual(['committee-row-differs 审查记录!E2']);
    expect(messageOf(findings[0]!)).toContain('“切实可行”是“是”，上级的记录是“否”；“结论”是“通过”，上级的记录是“退回”');
    expect(ledger.reviews[0]).toMatchObject({ verdict: '退回', opinion: '期限太宽' });
    expect(ruled(ledger, construction)).toContain('approved-after-return 承诺台账!I2');
  });

  it('that the committee does not have are named and left out', async () => {
    const { ledger, findings } = underAuthority(
      validLedger(),
      await bookOf(construction, { committeeReviews: given.committeeReviews!.slice(1) }),
      construction,
    );
    expect(lines(findings)).toEqual(['committee-row-absent 审查记录!A2']);
    expect(ruled(ledger, construction)).toEqual(['approved-without-review 承诺台账!I2']);
  });

  it('with the day written wrong are not the committee’s', async () => {
    expect(await judged(edit(validLedger(), 'reviews', 2, { reviewedOn: '2026-02-11' }), given)).toEqual([
      'committee-row-absent 审查记录!A2',
    ]);
  });

  it('with a cell left empty contradict nothing; the committee’s word fills it', async () => {
    const { ledger, findings } = underAuthority(
      edit(validLedger(), 'reviews', 2, { cWish: null }),
      await bookOf(construction, given),
      construction,
    );
    expect([lines(findings), ledger.reviews[0]?.cWish]).toEqual([[], '是']);
  });

  it('with an unreadable day are named at reading, and by nothing else', async () => {
    expect(await judged(edit(validLedger(), 'reviews', 2, { reviewedOn: '!' }), given)).toEqual([]);
  });

  it('by a body that has no say are left to the rule about reviewers', async () => {
    const wrong = edit(validLedger(), 'reviews', 2, { reviewer: '党员群众代表会议', reviewedOn: '2026-02-11' });
    const { ledger, findings } = underAuthority(wrong, await bookOf(construction, given), construction);
    expect([lines(findings), ruled(ledger, construction)]).toEqual([[], ['reviewer-wrong 审查记录!C2']]);
  });

  it('written twice by the branch are still named as doubled', async () => {
    const copied = append(
      validLedger(),
      'reviews',
      '| 编号 | 审查日期 | 审查主体 | 符合群众意愿 | 切实可行 | 结论 |\n' +
        '|---|---|---|---|---|---|\n| 2026-A01-001 | 2026-02-10 | 建管局党委 | 是 | 是 | 通过 |',
    );
    const { ledger, findings } = underAuthority(copied, await bookOf(construction, given), construction);
    expect([lines(findings), ruled(ledger, construction)]).toEqual([[], ['review-doubled 审查记录!A11']]);
  });

  it('of members’ items are the branch’s own, where another body reviews them', async () => {
    const ledger = edit(validLedger(), 'reviews', 5, { verdict: '退回', opinion: '太空' });
    expect(await judged(ledger, given)).toEqual([]);
  });
});

describe('R5: a sheet that is missing from the ledger', () => {
  it('is named as such; nothing is put in its place', async () => {
    const ledger = validLedger({ missing: ['reviews'] });
    const { ledger: after, findings } = underAuthority(ledger, await bookOf(construction, given), construction);
    expect([after.reviews, findings]).toEqual([[], []]);
  });
});

describe('R5: gates', () => {
  const answered = edit(plainLedger(town), 'commitments', 2, { gateSolved: '是', gateInPlace: '是' });
  const reviewed = BRANCH_ITEMS.map((id) => townReview({ id }));

  const gates = async (ledger: Ledger, gateChecks: BookRows['gateChecks'] = []) => {
    return underAuthority(ledger, await bookOf(town, { committeeReviews: reviewed, gateChecks }), town);
  };

  it('that the branch answered as the committee did are in order, those it left empty are filled', async () => {
    const { ledger, findings } = await gates(answered, [gate()]);
    const { gateSolved, gateInPlace, gateSatisfied } = ledger.commitments[0]!;
    expect([lines(findings), gateSolved, gateInPlace, gateSatisfied]).toEqual([[], '是', '是', '是']);
  });

  it('that the committee answered otherwise are an error', async () => {
    const refused = gate({ gateSolved: '否', verdict: '退回', opinion: '路灯未修' });
    const { ledger, findings } = await gates(answered, [refused]);
    expect([lines(findings), ledger.commitments[0]?.gateSolved]).toEqual([['committee-row-differs 承诺台账!L2'], '否']);
  });

  it('that the committee has not checked are an error and count for nothing', async () => {
    const { ledger, findings } = await gates(answered);
    expect([lines(findings), ledger.commitments[0]?.gateSolved]).toEqual([['committee-gate-absent 承诺台账!L2'], null]);
    expect(findings[0]?.severity).toBe('error');
  });

  it('of items that nobody answered are nothing to speak of', async () => {
    expect(lines((await gates(plainLedger(town))).findings)).toEqual([]);
  });
});

const COMMENTS =
  '| 日期 | 点评对象 | 点评人 | 点评人身份 | 场合 | 肯定成绩 | 指出不足 | 努力方向 |\n|---|---|---|---|---|---|---|---|\n';

describe('R5: comments', () => {
  const bare = plainLedger(town);
  const by = (role: string, target: string, faults = '走访偏少'): Ledger =>
    append(
      bare,
      'comments',
      `${COMMENTS}| 2026-03-20 | ${target} | 赵敏 | ${role} | 支部书记会 | 公示及时 | ${faults} | 每月走访一次 |`,
      town,
    );

  it.each<[string, Ledger, BookRows, readonly string[]]>([
    [
      'as the committee has them are in order',
      by('上级党组织负责人', '本支部'),
      { committeeComments: [comment()] },
      [],
    ],
    [
      'in other words than the committee’s are an error',
      by('上级党组织负责人', '本支部', '没有不足'),
      { committeeComments: [comment()] },
      ['committee-row-differs 领导点评!G2'],
    ],
    [
      'by the superior that the committee does not have are named',
      by('上级党组织负责人', '本支部'),
      {},
      ['committee-row-absent 领导点评!A2'],
    ],
    ['by the secretary are the branch’s own', by('党支部书记', '张三'), {}, []],
  ])('%s', async (_, ledger, rows, expected) => {
    expect(await judged(ledger, rows, town)).toEqual(expected);
  });

  it('that the branch lacks stand at the cover or at the member’s row', async () => {
    const book = await bookOf(town, { committeeComments: [comment(), comment({ target: '李四' })] });
    const { ledger } = underAuthority(bare, book, town);
    expect(ledger.comments.map(({ origin }) => `${origin.file} ${origin.sheet} ${origin.row}`)).toEqual([
      'A01.xlsx 封面 2',
      'A01.xlsx 党员名册 3',
    ]);
  });
});

describe('R5: ballots on the branch', () => {
  const bare = plainLedger(town);
  const written = (target: string, good: number): Ledger =>
    append(
      bare,
      'ballots',
      '| 轮次 | 评议日期 | 评议对象 | 评议主体 | 评议内容 | 应参加人数 | 收回票数 | 满意 | 较满意 | 基本满意 | 不满意 |\n' +
        '|---|---|---|---|---|---|---|---|---|---|---|\n' +
        `| 上半年 | 2026-07-08 | ${target} | 全镇党员和干部群众 | 承诺落实情况 | 60 | 58 | ${good} | 10 | 5 | 2 |`,
      town,
    );

  it.each<[string, Ledger, BookRows, readonly string[]]>([
    ['as the committee counted them are in order', written('本支部', 40), { branchBallots: [ballot()] }, []],
    [
      'counted otherwise are an error, under whatever name the branch stands',
      written('工程科党支部', 41),
      { branchBallots: [ballot()] },
      ['committee-row-differs 评议计票!H2'],
    ],
    ['that the committee did not hold are named', written('本支部', 40), {}, ['committee-row-absent 评议计票!A2']],
    ['on members are the branch’s own', written('张三', 40), {}, []],
  ])('%s', async (_, ledger, rows, expected) => {
    expect(await judged(ledger, rows, town)).toEqual(expected);
  });
});

describe('R5: measures', () => {
  const bare = plainLedger(social);
  const written = (decidedBy: string, fixBy = '2026-05-10', fixedOn = ''): Ledger =>
    append(
      bare,
      'measures',
      '| 决定日期 | 对象 | 关联编号 | 措施 | 事由 | 决定机关 | 整改期限 | 整改完成日期 |\n|---|---|---|---|---|---|---|---|\n' +
        `| 2026-04-10 | 张三 | 2026-A01-004 | 限期整改 | 落实不好群众不满意 | ${decidedBy} | ${fixBy} | ${fixedOn} |`,
      social,
    );
  const decided: BookRows = { committeeMeasures: [measure()] };

  it.each<[string, Ledger, BookRows, readonly string[]]>([
    ['as the committee decided them are in order', written('上一级党组织'), decided, []],
    [
      'with another deadline are an error',
      written('上一级党组织', '2026-06-10'),
      decided,
      ['committee-row-differs 整改问责!G2'],
    ],
    [
      'said to be decided by the committee, which has none such, are named',
      written('局党工委'),
      {},
      ['committee-row-absent 整改问责!A2'],
    ],
    ['decided by the branch are its own', written('工程科党支部'), {}, []],
  ])('%s', async (_, ledger, rows, expected) => {
    expect(await judged(ledger, rows, social)).toEqual(expected);
  });

  it('keep what the branch wrote of their outcome', async () => {
    const book = await bookOf(social, decided);
    const { ledger } = underAuthority(written('上一级党组织', '2026-05-10', '2026-05-08'), book, social);
    expect(ledger.measures[0]).toMatchObject({ fixBy: '2026-05-10', fixedOn: '2026-05-08' });
  });
});

describe('R5: whatever a branch wrote and a committee decided', () => {
  const verdicts = fc.constantFrom('通过', '退回');
  const days = fc.constantFrom('2026-02-10', '2026-02-12', '2026-02-14');
  const row = fc.record({ id: fc.constantFrom(...BRANCH_ITEMS, '2026-A01-004'), reviewedOn: days, verdict: verdicts });
  const rows = fc.uniqueArray(row, { selector: ({ id, reviewedOn }) => `${id} ${reviewedOn}`, maxLength: 8 });

  const bookWith = (template: CommitteeBook, reviews: readonly object[]): CommitteeBook => ({
    ...template,
    committeeReviews: reviews.map((one) => ({ ...template.committeeReviews[0]!, ...one })) as never,
  });
  const ledgerWith = (reviews: readonly object[]): Ledger => {
    const ledger = validLedger();
    const own = reviews.map((one, index) => {
      const [first] = ledger.reviews;
      return { ...first!, ...one, origin: { ...first!.origin, row: index + 2 } };
    });
    return { ...ledger, reviews: own as never };
  };

  it('the ledger under authority is under authority already', async () => {
    const template = await bookOf(construction, given);
    fc.assert(
      fc.property(rows, rows, (branch, committee) => {
        const book = bookWith(template, committee);
        const once = underAuthority(ledgerWith(branch), book, construction).ledger;
        const twice = underAuthority(once, book, construction);
        expect(twice.findings).toEqual([]);
        expect(twice.ledger.reviews).toEqual(once.reviews);
      }),
    );
  });

  it('each row of the committee about the branch’s items is in force once, and no other claims to be', async () => {
    const template = await bookOf(construction, given);
    fc.assert(
      fc.property(rows, rows, (branch, committee) => {
        const { ledger } = underAuthority(ledgerWith(branch), bookWith(template, committee), construction);
        const told = (all: readonly object[]): readonly string[] =>
          (all as readonly Record<string, unknown>[])
            .filter(({ id }) => id !== '2026-A01-004')
            .map(({ id, reviewedOn, verdict }) => `${String(id)} ${String(reviewedOn)} ${String(verdict)}`)
            .sort();
        expect(told(ledger.reviews)).toEqual(told(committee));
      }),
    );
  });

  it('every finding and every row is at a place in the branch’s own file', async () => {
    const template = await bookOf(construction, given);
    fc.assert(
      fc.property(rows, rows, (branch, committee) => {
        const { ledger, findings } = underAuthority(ledgerWith(branch), bookWith(template, committee), construction);
        const files = [...findings.map(({ where }) => where.file), ...ledger.reviews.map(({ origin }) => origin.file)];
        expect([...new Set(files)].filter((file) => file !== 'A01.xlsx')).toEqual([]);
      }),
    );
  });
});
