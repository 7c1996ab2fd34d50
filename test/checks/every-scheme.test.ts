import { describe, expect, it } from 'vitest';
import { activityFrequency } from '../../ledger/checks/activity-frequency.ts';
import { activityRows } from '../../ledger/checks/activity-rows.ts';
import { amendmentReviews } from '../../ledger/checks/amendment-reviews.ts';
import { consultation } from '../../ledger/checks/consultation.ts';
import { coverage } from '../../ledger/checks/coverage.ts';
import { itemCount } from '../../ledger/checks/item-count.ts';
import { logSteps } from '../../ledger/checks/log-steps.ts';
import { pledgerAllowed } from '../../ledger/checks/pledger-allowed.ts';
import { reviewRounds } from '../../ledger/checks/review-rounds.ts';
import { reviewRows } from '../../ledger/checks/review-rows.ts';
import { similarity } from '../../ledger/checks/similarity.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { parsePeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { LOG, edit, found, ledgerOf, lifeOf, told, without } from '../support/ledger-of.ts';
import { construction, district, police, shipped, social, town } from '../support/schemes.ts';

const OWN = '2026-A01-001';
const OF_MEMBER = '2026-A01-002';
const REVIEWED = ['提诺 02-01', '送审 02-05', '定诺 02-20 2026-11-30', '亮诺 02-25', '践诺 02-25'];
const UNREVIEWED = REVIEWED.filter((step) => !step.startsWith('送审'));

const lifeIn = (scheme: Scheme): readonly string[] => (scheme.review ? REVIEWED : UNREVIEWED);

/** An item of the branch and one of 张三, each reviewed by the scheme's body with every criterion answered. */
function ledgerIn(scheme: Scheme): Ledger {
  const ledger = ledgerOf(
    {
      roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |',
      commitments: `| 编号 | 承诺主体 | 承诺事项 |\n| ${OWN} | 本支部 | 建好老年食堂 |\n| ${OF_MEMBER} | 张三 | 每周值班一天 |`,
      reviews: `| 编号 | 审查日期 | 结论 |\n| ${OWN} | 2026-02-15 | 通过 |\n| ${OF_MEMBER} | 2026-02-15 | 通过 |`,
      transitions: LOG + [OWN, OF_MEMBER].map((id) => lifeOf(id, ...lifeIn(scheme))).join('\n'),
    },
    { scheme },
  );
  const answered = (row: number, kind: 'branch' | 'member') => {
    const rule = scheme.review?.[kind];
    const criteria = Object.fromEntries((rule?.criteria ?? []).map((key) => [key, '是']));
    return { row, values: { reviewer: rule?.reviewer ?? null, ...criteria } };
  };
  return [answered(2, 'branch'), answered(3, 'member')].reduce(
    (one, { row, values }) => edit(one, 'reviews', row, values),
    ledger,
  );
}

const REVIEWING = { construction, town, social, police };

describe.each(Object.entries(REVIEWING))('R1, R2: reviews (%s)', (_, scheme) => {
  const sound = ledgerIn(scheme);
  const as = { scheme };

  it('R1, R2: by the right body with every criterion answered are in order', () => {
    expect([...found(reviewRows, sound, as), ...found(reviewRounds, sound, as)]).toEqual([]);
  });

  it.each(['branch', 'member'] as const)('R1: a “no” to any criterion cannot pass (%s)', (kind) => {
    const row = kind === 'branch' ? 2 : 3;
    for (const key of scheme.review?.[kind]?.criteria ?? []) {
      const refused = edit(sound, 'reviews', row, { [key]: '否' });
      expect(found(reviewRows, refused, as).map((line) => line.split(' ')[0])).toEqual(['passed-with-no']);
      const open = edit(sound, 'reviews', row, { [key]: null });
      expect(found(reviewRows, open, as).map((line) => line.split(' ')[0])).toEqual(['criterion-empty']);
    }
  });

  it('R1: who is sent back is told what to mend, in the words of the scheme', () => {
    const back = edit(sound, 'reviews', 2, { verdict: '退回' });
    const { opinionName, afterReturn } = scheme.review!.branch!;
    expect(told(reviewRows, back, as)).toContain(`退回要提出${opinionName}，${afterReturn}`);
  });

  it('R2: another body may not review', () => {
    const other = edit(sound, 'reviews', 3, { reviewer: '支部大会' });
    expect(found(reviewRows, other, as)).toEqual(['reviewer-wrong 审查记录!C3']);
    expect(told(reviewRows, other, as)).toContain(`党员的承诺应由“${scheme.review!.member!.reviewer}”审查`);
  });

  it('R1: what was approved was reviewed before', () => {
    const none = without(sound, 'reviews', ({ id }) => id === OF_MEMBER);
    expect(found(reviewRounds, none, as).map((line) => line.split(' ')[0])).toEqual(['approved-without-review']);
    const committee = scheme.review!.member!.byCommittee === true;
    expect(told(reviewRounds, none, as).includes('请读入回执')).toBe(committee);
  });

  it('L10: a change of what was approved needs the reviewing body', () => {
    const steps = [...REVIEWED, '变更 04-10 2026-12-20 雨季'];
    const amended = ledgerOf(
      { commitments: `| 编号 | 承诺主体 |\n| ${OWN} | 本支部 |`, transitions: LOG + lifeOf(OWN, ...steps) },
      { scheme },
    );
    const withReviews = { ...amended, reviews: sound.reviews.slice(0, 1) };
    expect(found(amendmentReviews, withReviews, as)).toEqual(['amendment-not-reviewed 变更记录!C7']);
    const again = { ...sound.reviews[0]!, reviewedOn: '2026-04-08' } as (typeof sound.reviews)[number];
    expect(found(amendmentReviews, { ...amended, reviews: [...withReviews.reviews, again] }, as)).toEqual([]);
  });
});

describe('R1, L1: a scheme without item-by-item review', () => {
  it('L1: goes from 提诺 to 定诺, and not through 送审', () => {
    expect(found(logSteps, ledgerIn(district), { scheme: district })).toEqual([]);
    const sent = ledgerOf(
      {
        commitments: `| 编号 | 承诺主体 |\n| ${OF_MEMBER} | 张三 |`,
        transitions: LOG + lifeOf(OF_MEMBER, ...REVIEWED),
      },
      { scheme: district },
    );
    expect(found(logSteps, sent, { scheme: district })).toEqual(['step-not-allowed 变更记录!E4']);
  });

  it('R1, L10: asks for no review', () => {
    const as = { scheme: district };
    const ledger = ledgerIn(district);
    expect([reviewRows, reviewRounds, amendmentReviews].flatMap((check) => found(check, ledger, as))).toEqual([]);
  });
});

describe('L4: criticism', () => {
  const criticised = [...REVIEWED, '批评教育 03-20  仍未落实'];

  it('L4: before a reminder is refused where a scheme has it', () => {
    const ledger = ledgerOf(
      { commitments: `| 编号 | 承诺主体 |\n| ${OWN} | 本支部 |`, transitions: LOG + lifeOf(OWN, ...criticised) },
      { scheme: construction },
    );
    expect(found(logSteps, ledger)).toEqual(['criticism-before-reminder 变更记录!E7']);
  });
});

describe('P1, P2, R6: what only some schemes ask for', () => {
  it('P1: a branch pledges in every scheme but that of members only', () => {
    const refused = Object.values(shipped).map((scheme) => found(pledgerAllowed, ledgerIn(scheme), { scheme }).length);
    // construction, district, town, social, police
    expect(refused).toEqual([0, 1, 0, 0, 0]);
  });

  it('P2: a number of items is asked of members in one scheme', () => {
    const few = Object.values(shipped).map((scheme) => found(itemCount, ledgerIn(scheme), { scheme }).length);
    // 张三 has one item; two or three are asked for.
    expect(few).toEqual([1, 0, 0, 0, 0]);
  });

  it('R6: texts that read alike are named in one scheme', () => {
    const alike = (scheme: Scheme): Ledger =>
      ledgerOf(
        {
          roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |\n| A01-002 | 李四 |',
          commitments: `
            | 编号 | 承诺主体 | 承诺事项 |
            | ${OWN} | 张三 | 审批事项三日内办结 |
            | ${OF_MEMBER} | 李四 | 审批事项三日内办结 |`,
        },
        { scheme },
      );
    const named = Object.values(shipped).map((scheme) => found(similarity, alike(scheme), { scheme }).length);
    expect(named).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('R4: coverage by name', () => {
  it.each([
    ['construction', '2026-03-30', '2026-03-31'],
    ['town', '2026-03-14', '2026-03-15'],
    ['social', '2026-03-30', '2026-03-31'],
    ['police', '2026-05-30', '2026-05-31'],
  ])('R4, R3: is asked from the scheme’s day on (%s)', (id, before, from) => {
    const scheme = shipped[id]!;
    const without张三 = without(ledgerIn(scheme), 'commitments', ({ pledger }) => pledger === '张三');
    expect(found(coverage, without张三, { scheme, asOf: before })).toEqual([]);
    expect(found(coverage, without张三, { scheme, asOf: from })).toEqual(['pledger-without-items 党员名册!B2']);
  });
});

describe('P10: opinions are asked before fixing', () => {
  const asked = (scheme: Scheme, kind: string, date: string): readonly string[] => {
    const rows = kind === '' ? '' : `\n| ${date} | ${kind} | 9 | 4 |`;
    const activities = ledgerOf({ activities: `| 日期 | 类型 | 收集意见 | 采纳意见 |${rows}` }, { scheme }).activities;
    return found(consultation, { ...ledgerIn(scheme), activities }, { scheme });
  };

  it.each([
    ['construction', '征求意见'],
    ['town', '调研走访'],
    ['town', '谈话交流'],
    ['town', '座谈会'],
    ['town', '意见箱'],
    ['town', '意见表'],
    ['social', '调研走访'],
    ['police', '调研走访'],
  ])('P10: in any of the ways of the scheme (%s, %s)', (id, kind) => {
    expect(asked(shipped[id]!, kind, '2026-02-20')).toEqual([]);
    expect(asked(shipped[id]!, kind, '2026-02-21')).toEqual(['consultation-missing 会议活动!']);
  });

  it.each(['construction', 'town', 'social', 'police'])('P10: not at all is a warning (%s)', (id) => {
    expect(asked(shipped[id]!, '', '')).toEqual(['consultation-missing 会议活动!']);
  });

  it('P10: is not asked for where the text says nothing of it', () => {
    expect(found(consultation, ledgerIn(district), { scheme: district })).toEqual([]);
  });

  it('P10: other activities are no such way, and each way counts its opinions', () => {
    expect(asked(town, '支部活动', '2026-02-10')).toEqual(['consultation-missing 会议活动!']);
    const uncounted = ledgerOf({ activities: '| 日期 | 类型 |\n| 2026-02-10 | 意见箱 |' }, { scheme: town });
    expect(found(activityRows, uncounted, { scheme: town })).toEqual(['opinions-missing 会议活动!H2']);
  });
});

describe('L9: meetings and activities of a whole year', () => {
  const missing = (scheme: Scheme): readonly string[] => {
    const period = parsePeriod('2026')!;
    const none = { ...ledgerIn(scheme), activities: [] };
    const lines = found(activityFrequency, none, { scheme, asOf: '2026-12-31', period });
    return lines.length === 0 ? [] : [...new Set(lines)];
  };
  const kinds = (scheme: Scheme, often: string): readonly string[] =>
    scheme.activities.filter(({ requirement }) => requirement?.per === often).map(({ kind }) => kind);

  it.each(Object.entries(shipped))('L9: none held at all is one finding a kind (%s)', (_, scheme) => {
    expect(missing(scheme)).toEqual(['activity-missing 会议活动!']);
  });

  it('L9: those that each text names are asked for as often as it says', () => {
    const often = Object.values(shipped).map((scheme) =>
      ['month', 'quarter', 'half', 'year'].map((per) => kinds(scheme, per)),
    );
    expect(often).toEqual([
      [[], ['季度通报'], [], ['述诺评议会']],
      [[], ['工作交流汇报会', '季度通报'], [], ['公开承诺兑现会', '评诺结果公开']],
      [['组织生活会', '党员评比结果公开'], ['季度促诺'], ['群众评议会'], []],
      [[], [], [], ['民主评议会']],
      [[], [], [], ['结果公开']],
    ]);
  });

  it('L9: each month that lacks one is named, several kinds side by side', () => {
    const held = (kind: string, months: readonly string[]) =>
      months.map((month) => `| 2026-${month}-15 | ${kind} |`).join('\n');
    const activities = ledgerOf(
      {
        activities: `| 日期 | 类型 |\n${held('组织生活会', ['01', '03'])}\n${held('党员评比结果公开', ['01', '02', '03'])}\n${held('季度促诺', ['02'])}`,
      },
      { scheme: town },
    ).activities;
    const ledger = { ...ledgerIn(town), activities };
    expect(found(activityFrequency, ledger, { scheme: town })).toEqual(['activity-missing 会议活动!']);
    expect(told(activityFrequency, ledger, { scheme: town })).toContain('2026年2月没有“组织生活会”');
  });
});
