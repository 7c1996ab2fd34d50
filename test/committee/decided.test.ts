import { describe, expect, it } from 'vitest';
import { decidedFor } from '../../ledger/committee/decided.ts';
import { bookFindings, knownItems, unattributed } from '../../ledger/committee/strays.ts';
import { addressOf, type Finding } from '../../ledger/findings/finding.ts';
import { bookOf } from '../support/committee-book.ts';
import { social, town } from '../support/schemes.ts';
import { construction, edit, ledgerOf, validLedger } from '../support/ledger-of.ts';
import { ballot, comment, gate, measure, plainLedger, review, townReview } from './sample.ts';

const lines = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, where }) => `${code} ${where.sheet}!${addressOf(where)}`);

const inTown = plainLedger(town);
const inSocial = plainLedger(social);

describe('R5: what the committee decided about a branch', () => {
  it('are its reviews of the branch’s items, whole, with what other bodies answer left empty', async () => {
    const book = await bookOf(construction, { committeeReviews: [review(), review({ id: '2026-B02-001' })] });
    expect(decidedFor(book, validLedger(), construction)).toEqual({
      reviews: [{ ...review(), cOwnReality: null, cDoable: null }],
    });
  });

  it('names the item as the ledger writes it', async () => {
    const book = await bookOf(construction, { committeeReviews: [review({ id: '2026-a01-001' })] });
    expect(decidedFor(book, validLedger(), construction).reviews?.[0]?.['id']).toBe('2026-A01-001');
  });

  it('are no reviews of members’ items where another body reviews them; that is said in the committee’s file', async () => {
    const book = await bookOf(construction, { committeeReviews: [review({ id: '2026-A01-004' })] });
    expect(decidedFor(book, validLedger(), construction)).toEqual({});
    expect(lines(unattributed(book, validLedger(), construction))).toEqual(['reviewer-wrong 审查意见!C2']);
  });

  it('are reviews of members’ items where the committee reviews all', async () => {
    const book = await bookOf(town, { committeeReviews: [townReview({ id: '2026-A01-004' })] });
    expect(decidedFor(book, inTown, town).reviews?.map(({ id }) => id)).toEqual(['2026-A01-004']);
  });

  it('are the gates of the newest check of each item', async () => {
    const refused = { gateSatisfied: '否', verdict: '退回', opinion: '三户没有见效' };
    const book = await bookOf(town, {
      gateChecks: [gate({ checkedOn: '2026-06-28' }), gate(refused), gate({ ...refused, id: '2026-A01-002' })],
    });
    expect(decidedFor(book, inTown, town).commitments).toEqual([
      { id: '2026-A01-001', gateSolved: '是', gateInPlace: '是', gateSatisfied: '是' },
      { id: '2026-A01-002', gateSolved: '是', gateInPlace: '是', gateSatisfied: '否' },
    ]);
  });

  it('are comments of the ledger’s year by branch code, with names as the ledger writes them', async () => {
    const book = await bookOf(town, {
      committeeComments: [
        comment(),
        comment({ target: 'A01-001' }),
        comment({ target: '工程科党支部', date: '2026-06-20' }),
        comment({ branchCode: 'B02' }),
        comment({ date: '2025-12-20' }),
      ],
    });
    const rows = decidedFor(book, inTown, town).comments ?? [];
    expect(rows.map(({ date, target }) => `${date} ${target}`)).toEqual([
      '2026-03-20 本支部',
      '2026-03-20 张三',
      '2026-06-20 本支部',
    ]);
    expect(Object.keys(rows[0]!)).not.toContain('branchCode');
  });

  it('C1: are no comments on members whom the secretary comments on; that is said in the committee’s file', async () => {
    const book = await bookOf(town, { committeeComments: [comment({ target: '张三' }), comment({ target: '李四' })] });
    const ledger = edit(inTown, 'roster', 3, { standing: '普通党员' });
    expect(decidedFor(book, ledger, town).comments?.map(({ target }) => target)).toEqual(['张三']);
    expect(lines(unattributed(book, ledger, town))).toEqual(['commenter-role-wrong 领导点评!E3']);
  });

  it('are ballots of the ledger’s year; the last round may be held in January after it', async () => {
    const book = await bookOf(town, {
      branchBallots: [
        ballot(),
        ballot({ round: '下半年', votedOn: '2026-01-05' }),
        ballot({ round: '下半年', votedOn: '2027-01-05' }),
      ],
    });
    const rows = decidedFor(book, inTown, town).ballots ?? [];
    expect(rows.map(({ round, votedOn, target }) => `${round} ${votedOn} ${target}`)).toEqual([
      '上半年 2026-07-08 本支部',
      '下半年 2027-01-05 本支部',
    ]);
  });

  it('are measures without what the branch itself writes of them', async () => {
    const book = await bookOf(social, { committeeMeasures: [measure()] });
    expect(decidedFor(book, inSocial, social).measures).toEqual([
      {
        decidedOn: '2026-04-10',
        target: '张三',
        id: '2026-A01-004',
        measure: '限期整改',
        cause: '落实不好群众不满意',
        decidedBy: '上一级党组织',
        fixBy: '2026-05-10',
      },
    ]);
  });

  it('are nothing where nothing is about the branch', async () => {
    const book = await bookOf(town, { committeeComments: [comment({ branchCode: 'B02' })] });
    expect(decidedFor(book, inTown, town)).toEqual({});
  });
});

describe('R5: a row that can’t be carried down', () => {
  it('names nobody of the branch, or two', async () => {
    const namesakes = ledgerOf(
      {
        roster:
          '| 党员编号 | 姓名 | 身份 |\n|---|---|---|\n| A01-001 | 张三 | 班子成员 |\n| A01-002 | 张三 | 班子成员 |',
      },
      { scheme: town },
    );
    const book = await bookOf(town, {
      committeeComments: [
        comment({ target: '王五' }),
        comment({ target: '张三' }),
        comment({ target: '张三(A01-002)' }),
      ],
    });
    expect(lines(unattributed(book, namesakes, town))).toEqual([
      'committee-target-unknown 领导点评!C2',
      'committee-target-unknown 领导点评!C3',
    ]);
    expect(decidedFor(book, namesakes, town).comments?.map(({ target }) => target)).toEqual(['张三(A01-002)']);
  });

  it('is a measure about an item that the branch does not have', async () => {
    const book = await bookOf(social, { committeeMeasures: [measure({ id: '2026-A01-077' })] });
    expect(lines(unattributed(book, inSocial, social))).toEqual(['committee-item-unknown 整改问责!D2']);
    expect(decidedFor(book, inSocial, social)).toEqual({});
  });

  it('is not one about an item of another year: it goes into that year’s ledger', async () => {
    const book = await bookOf(social, { committeeMeasures: [measure({ id: '2025-A01-004' })] });
    expect(unattributed(book, inSocial, social)).toEqual([]);
  });
});

describe('R5: the committee workbook against all ledgers', () => {
  const ids = new Set(['2026-A01-001', '2026-A01-002']);
  const codes = new Set(['A01', 'B02']);

  it('is in order where every item and branch is known, however they are written', async () => {
    const book = await bookOf(town, {
      committeeReviews: [townReview({ id: '2026-a01-001' })],
      gateChecks: [gate()],
      committeeComments: [comment({ branchCode: 'b02' })],
    });
    expect(bookFindings(book, knownItems(ids), codes)).toEqual([]);
  });

  it('has an item that its branch’s accepted ledger lacks', async () => {
    const book = await bookOf(town, { gateChecks: [gate({ id: '2026-A01-009' })] });
    expect(lines(bookFindings(book, knownItems(ids), codes))).toEqual(['committee-item-unknown 销号核验!A2']);
  });

  it('says nothing of the items of a branch whose ledger has not come in', async () => {
    const book = await bookOf(town, { gateChecks: [gate({ id: '2026-B02-009' })] });
    expect(bookFindings(book, knownItems(ids), codes)).toEqual([]);
  });

  it('has an item of a branch that nobody knows', async () => {
    const book = await bookOf(town, { gateChecks: [gate({ id: '2026-C03-001' })] });
    expect(lines(bookFindings(book, knownItems(ids), codes))).toEqual(['committee-item-unknown 销号核验!A2']);
  });

  it('has branch codes that the roster does not have, on every sheet with one', async () => {
    const book = await bookOf(town, {
      committeeComments: [comment({ branchCode: 'C03' })],
      branchBallots: [ballot({ branchCode: 'C03' })],
      branchRankings: [{ period: '2026-03..04', branchCode: 'C03', score: 90, rank: 1 }],
      supervision: [{ date: '2026-04-02', kind: '支部活动', branchCode: 'C03', content: '植树' }],
      selections: [{ year: 2026, target: '本支部', branchCode: 'C03', level: '党委', result: '推荐' }],
    });
    expect(lines(bookFindings(book, knownItems(ids), codes))).toEqual([
      'committee-branch-unknown 领导点评!A2',
      'committee-branch-unknown 支部评议计票!A2',
      'committee-branch-unknown 支部评比!B2',
      'committee-branch-unknown 督查素材!C2',
      'committee-branch-unknown 评选表彰!C2',
    ]);
  });
});
