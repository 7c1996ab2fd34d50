import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { type PostQuarter, completedRuns, rewardsOf } from '../../ledger/scoring/rewards.ts';
import { ledgerOf } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line } from './scored.ts';

const police = schemeOf('police');

const HEAD = line('季度', '岗位编号', '党员', '本次评选', '一票否决', '考核结论', '奖励金额');
const [UP, NOT, NONE] = ['评选上', '未评选上', '本季未评选'];

type Row = readonly [quarter: string, elected: string, verdict?: string, reward?: string, veto?: string];

const rows = (member: string, given: readonly Row[], post = 'S01'): string =>
  given
    .map(([quarter, elected, verdict = '通过', reward = '', veto = '无']) =>
      line(quarter, post, member, elected, veto, verdict, reward),
    )
    .join('');

function rewards(assessments: string, asOf = '2026-12-31', scheme = police) {
  const ledger = ledgerOf(
    {
      roster: line('党员编号', '姓名') + line('A01-001', '赵勇') + line('A01-002', '钱进'),
      posts:
        line('岗位编号', '岗位名称', '岗内党员') + line('S01', '巡护岗', '赵勇') + line('S02', '窗口岗', '赵勇、钱进'),
      postAssessments: HEAD + assessments,
    },
    { scheme },
  );
  return rewardsOf(ledger, day(asOf), scheme);
}

const quarters = (...given: readonly Row[]): readonly string[] =>
  rewards(rows('赵勇', given)).map(({ quarter }) => quarter.slice(-2));

describe('D3: rewards', () => {
  it('D3: two elections running, each quarter passed, give one reward, and the next run begins after it', () => {
    expect(quarters(['2026Q1', UP], ['2026Q2', UP])).toEqual(['Q2']);
    expect(quarters(['2026Q1', UP], ['2026Q2', UP], ['2026Q3', UP])).toEqual(['Q2']);
    expect(quarters(['2026Q1', UP], ['2026Q2', UP], ['2026Q3', UP], ['2026Q4', UP])).toEqual(['Q2', 'Q4']);
  });

  it('D3: not being elected breaks the run', () => {
    expect(quarters(['2026Q1', UP], ['2026Q2', NOT], ['2026Q3', UP])).toEqual([]);
    expect(quarters(['2026Q1', UP], ['2026Q2', NOT], ['2026Q3', UP], ['2026Q4', UP])).toEqual(['Q4']);
  });

  it('D3: a quarter without an election neither counts nor breaks it, but is to be passed too', () => {
    expect(quarters(['2026Q1', UP], ['2026Q2', NONE], ['2026Q3', UP])).toEqual(['Q3']);
    expect(quarters(['2026Q1', UP], ['2026Q2', NONE, '督促整改'], ['2026Q3', UP])).toEqual([]);
    expect(quarters(['2026Q1', NONE], ['2026Q2', NONE])).toEqual([]);
  });

  it('D3: a quarter that was not passed, or not assessed, breaks it, elected or not', () => {
    expect(quarters(['2026Q1', UP], ['2026Q2', UP, '督促整改'])).toEqual([]);
    expect(quarters(['2026Q1', UP, '调整'], ['2026Q2', UP], ['2026Q3', UP])).toEqual(['Q3']);
    expect(quarters(['2026Q1', UP], ['2026Q3', UP])).toEqual([]);
    expect(quarters(['2026Q1', UP], ['2026Q2', UP, '通过', '', '重大责任事故'])).toEqual([]);
  });

  it('D3: the last quarter of the year before counts for the run; what it completed was that year’s', () => {
    expect(quarters(['2025Q4', UP], ['2026Q1', UP])).toEqual(['Q1']);
    expect(quarters(['2025Q3', UP], ['2025Q4', UP], ['2026Q1', UP])).toEqual([]);
    // Only its last row went over into the new ledger: the reward written there tells that the run is used up.
    expect(quarters(['2025Q4', UP, '通过', '1000'], ['2026Q1', UP])).toEqual([]);
    expect(quarters(['2025Q4', UP, '通过', '1000'], ['2026Q1', UP], ['2026Q2', UP])).toEqual(['Q2']);
    expect(quarters(['2025Q4', UP, '督促整改'], ['2026Q1', UP])).toEqual([]);
  });

  it('D3: a reward written in this year changes nothing about what is due', () => {
    expect(quarters(['2026Q1', UP, '通过', '1000'], ['2026Q2', UP])).toEqual(['Q2']);
  });

  it('D3: tells the post, the member, the amount due and the amount written', () => {
    expect(
      rewards(
        rows('赵勇', [
          ['2026Q1', UP],
          ['2026Q2', UP, '通过', '800'],
        ]),
      ),
    ).toEqual([{ postId: 'S01', postName: '巡护岗', member: '赵勇', quarter: '2026Q2', amount: 1000, written: 800 }]);
  });

  it('D3: goes to each member of a collective post by itself, in order of quarters', () => {
    const both =
      rows(
        '钱进',
        [
          ['2026Q1', UP],
          ['2026Q2', UP],
        ],
        'S02',
      ) +
      rows(
        '赵勇',
        [
          ['2026Q2', UP],
          ['2026Q1', UP],
        ],
        'S01',
      );
    const late = rows(
      '赵勇',
      [
        ['2026Q3', UP],
        ['2026Q4', UP],
      ],
      'S02',
    );
    expect(rewards(late + both).map(({ quarter, postId, member }) => `${quarter} ${postId} ${member}`)).toEqual([
      '2026Q2 S01 赵勇',
      '2026Q2 S02 钱进',
      '2026Q4 S02 赵勇',
    ]);
  });

  it('D3: rests on the quarters that have begun by the day', () => {
    const both = rows('赵勇', [
      ['2026Q3', UP],
      ['2026Q4', UP],
    ]);
    expect(rewards(both, '2026-09-30')).toEqual([]);
    expect(rewards(both, '2026-10-01')).toHaveLength(1);
  });

  it('D3: as often and as much as the scheme says; nothing without posts', () => {
    const thrice = schemeOf('police', { posts: { reward: { amount: 500, times: 3 } } });
    const row = rows('赵勇', [
      ['2026Q1', UP],
      ['2026Q2', UP],
      ['2026Q3', UP],
    ]);
    expect(rewards(row, '2026-12-31', thrice)).toMatchObject([{ quarter: '2026Q3', amount: 500 }]);
    expect(rewardsOf(ledgerOf({}), day('2026-12-31'), schemeOf('construction'))).toEqual([]);
  });
});

/** By the words of the rule: a quarter completes a run when `times` elections up to it, the last of them its own, stand in a
 * row, every quarter from the first of them to it was passed, and none of them was used for a run before. */
function byBruteForce(all: readonly (PostQuarter | null)[], times: number): readonly number[] {
  const completed: number[] = [];
  let usedUpTo = -1;
  all.forEach((quarter, end) => {
    if (quarter?.elected === true) {
      for (let start = end; start > usedUpTo; start -= 1) {
        const span = all.slice(start, end + 1);
        const isRun =
          span.every((one) => one?.passed === true && one.elected !== false) &&
          span.filter((one) => one?.elected === true).length === times;
        if (isRun) {
          completed.push(end);
          usedUpTo = end;
          break;
        }
      }
    }
    if (quarter?.rewarded === true) usedUpTo = end;
  });
  return completed;
}

const quarter = fc.option(
  fc.record({
    passed: fc.boolean(),
    elected: fc.constantFrom(true, true, false, null),
    rewarded: fc.constantFrom(false, false, false, true),
  }),
);

describe('D3: runs of elections, against counting them by the words of the rule', () => {
  it('D3: come out the same for every sequence of quarters', () => {
    fc.assert(
      fc.property(fc.array(quarter, { maxLength: 12 }), fc.integer({ min: 2, max: 4 }), (all, times) => {
        expect(completedRuns(all, times)).toEqual(byBruteForce(all, times));
      }),
      { numRuns: 2000 },
    );
  });
});
