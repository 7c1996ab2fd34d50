import { describe, expect, it } from 'vitest';
import { reviewMeetings } from '../../ledger/checks/review-meetings.ts';
import { amendmentReviews } from '../../ledger/checks/amendment-reviews.ts';
import { reviewRounds } from '../../ledger/checks/review-rounds.ts';
import { reviewRows } from '../../ledger/checks/review-rows.ts';
import { append, edit, found, schemeOf, told, validLedger, without } from '../support/ledger-of.ts';

const valid = validLedger();

describe('R1, R2: a review', () => {
  it('is made by the body for this kind of pledger; its criteria are then not judged', () => {
    const ledger = edit(valid, 'reviews', 5, { reviewer: '建管局党委', cOwnReality: null, cWish: '是' });
    expect(found(reviewRows, ledger)).toEqual(['reviewer-wrong 审查记录!C5']);
    expect(told(reviewRows, ledger)).toContain(
      '这是党员的承诺，审查主体写的是“建管局党委”；党员的承诺应由“党员群众代表会议”审查',
    );
  });

  it('answers no criteria of the other kind', () => {
    const ledger = edit(valid, 'reviews', 2, { cOwnReality: '是', cDoable: '是' });
    expect(found(reviewRows, ledger)).toEqual(['criterion-foreign 审查记录!F2']);
    expect(told(reviewRows, ledger)).toContain('这是支部的承诺，却填了“符合党员自身实际”、“能够真正做到”');
  });

  it('passes only with every criterion answered', () => {
    expect(found(reviewRows, edit(valid, 'reviews', 2, { cFeasible: null }))).toEqual(['criterion-empty 审查记录!E2']);
    expect(found(reviewRows, edit(valid, 'reviews', 2, { cFeasible: null, verdict: '退回', opinion: '改' }))).toEqual(
      [],
    );
  });

  it('does not pass with a no', () => {
    const ledger = edit(valid, 'reviews', 2, { cFeasible: '否' });
    expect(found(reviewRows, ledger)).toEqual(['passed-with-no 审查记录!H2']);
    expect(told(reviewRows, ledger)).toContain('“切实可行”是“否”，结论是“通过”');
  });

  it('that returns an item says what to mend, in the words of the scheme', () => {
    const branch = edit(valid, 'reviews', 2, { verdict: '退回' });
    expect(found(reviewRows, branch)).toEqual(['opinion-missing 审查记录!I2']);
    expect(told(reviewRows, branch)).toContain('退回要提出指导性意见，由支部进一步修改完善');
    expect(told(reviewRows, edit(valid, 'reviews', 5, { verdict: '退回' }))).toContain('改进意见，由党员本人重新确定');
  });

  it('is not judged of an unknown id, or in cells that could not be read', () => {
    expect(found(reviewRows, edit(valid, 'reviews', 2, { id: '2026-A01-099', reviewer: '党员群众代表会议' }))).toEqual(
      [],
    );
    expect(found(reviewRows, edit(valid, 'reviews', 2, { cFeasible: '!', reviewer: '!', verdict: '!' }))).toEqual([]);
  });
});

describe('R1: reviews and approval', () => {
  it('the last review before approval must not have returned the item', () => {
    const ledger = edit(valid, 'reviews', 2, { verdict: '退回', opinion: '过于笼统' });
    expect(found(reviewRounds, ledger)).toEqual(['approved-after-return 承诺台账!I2']);
    expect(told(reviewRounds, ledger)).toContain(
      '“2026-A01-001”在2026年2月20日定诺，而此前最近一次审查（2026年2月10日）的结论是“退回”',
    );
  });

  it('an approved item was reviewed', () => {
    expect(
      found(
        reviewRounds,
        without(valid, 'reviews', ({ id }) => id === '2026-A01-001'),
      ),
    ).toEqual(['approved-without-review 承诺台账!I2']);
  });

  it('and before it was approved', () => {
    expect(found(reviewRounds, edit(valid, 'reviews', 2, { reviewedOn: '2026-02-21' }))).toEqual([
      'review-after-approval 审查记录!B2',
    ]);
  });

  it('a review for an amendment comes after approval', () => {
    const again = append(
      append(valid, 'reviews', '| 编号 | 审查日期 | 审查主体 |\n| 2026-A01-001 | 2026-05-01 | 建管局党委 |'),
      'transitions',
      '| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 |\n| 2026-A01-001 | 变更 | 2026-05-02 | 2026-12-20 | 雨季 |',
    );
    expect(found(reviewRounds, again)).toEqual([]);
  });

  describe('L10: each amendment is reviewed by itself', () => {
    const LOG_ROWS = '| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 |\n';
    const REVIEWS = '| 编号 | 审查日期 | 审查主体 | 结论 |\n';
    const amended = append(valid, 'transitions', `${LOG_ROWS}| 2026-A01-001 | 变更 | 2026-05-02 | 2026-12-20 | 雨季 |`);
    const reviewed = (...rows: readonly string[]) =>
      append(amended, 'reviews', REVIEWS + rows.map((row) => `| 2026-A01-001 | ${row} |`).join('\n'));

    it.each([
      ['on the day itself', '2026-05-02 | 建管局党委 | 通过', []],
      ['before it', '2026-04-20 | 建管局党委 | 通过', []],
      ['on the day of approval only', '2026-02-20 | 建管局党委 | 通过', ['amendment-not-reviewed 变更记录!C47']],
      ['after it', '2026-05-03 | 建管局党委 | 通过', ['amendment-not-reviewed 变更记录!C47']],
      ['and sent back', '2026-04-20 | 建管局党委 | 退回', ['amendment-not-reviewed 变更记录!C47']],
      ['by the other body', '2026-04-20 | 党员群众代表会议 | 通过', ['amendment-not-reviewed 变更记录!C47']],
    ])('%s', (_, row, findings) => {
      expect(found(amendmentReviews, reviewed(row))).toEqual(findings);
    });

    it('one review does not serve two amendments', () => {
      const twice = append(
        reviewed('2026-04-20 | 建管局党委 | 通过'),
        'transitions',
        `${LOG_ROWS}| 2026-A01-001 | 变更 | 2026-06-02 | 2026-12-25 | 雨季 |`,
      );
      expect(found(amendmentReviews, twice)).toEqual(['amendment-not-reviewed 变更记录!C48']);
    });

    it('an amendment that was reversed needs none', () => {
      const undone = append(amended, 'transitions', `${LOG_ROWS}| 2026-A01-001 | 冲正 | 2026-05-03 | | 记错了 |`);
      expect(found(amendmentReviews, undone)).toEqual([]);
    });
  });

  it('an item is reviewed once a day', () => {
    const again = append(valid, 'reviews', '| 编号 | 审查日期 |\n| 2026-A01-001 | 2026-02-10 |');
    expect(found(reviewRounds, again)).toEqual(['review-doubled 审查记录!A11']);
  });

  it('each return is in the log too', () => {
    const returned = append(
      valid,
      'reviews',
      '| 编号 | 审查日期 | 结论 | 意见 |\n| 2026-A01-001 | 2026-02-05 | 退回 | 笼统 |',
    );
    expect(found(reviewRounds, returned)).toEqual(['rounds-differ 审查记录!H11']);
    expect(told(reviewRounds, returned)).toContain('在审查记录中退回1次，在变更记录中退回0次');
  });

  it('nothing is missed where a review could not be read, the sheet is missing, or the scheme has no review', () => {
    expect(found(reviewRounds, edit(valid, 'reviews', 2, { verdict: '!' }))).toEqual([]);
    expect(found(reviewRounds, edit(valid, 'reviews', 2, { id: null }))).toEqual([]);
    expect(found(reviewRounds, validLedger({ missing: ['reviews'] }))).toEqual([]);
    const scheme = schemeOf('construction', { review: null, sheets: [] });
    expect(found(reviewRounds, validLedger({ scheme }), { scheme })).toEqual([]);
  });
});

describe('R2: the meeting that reviews', () => {
  it('is among the activities of the day; said once a day', () => {
    const ledger = without(valid, 'activities', ({ kind }) => kind === '党员群众代表会议');
    expect(found(reviewMeetings, ledger)).toEqual(['meeting-missing 审查记录!B5']);
    expect(told(reviewMeetings, ledger)).toContain(
      '2026年2月15日审查了6件承诺，会议活动中没有这一天的“党员群众代表会议”',
    );
  });

  it('may be the one whose day could not be read', () => {
    expect(found(reviewMeetings, edit(valid, 'activities', 3, { date: '!' }))).toEqual([]);
  });
});
