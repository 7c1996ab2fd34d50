import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../ledger/commands/overview-of.ts';
import { CLOSED, type Given, STARTED, changed, small, stepOf, whole } from '../../gallery/sample.ts';
import { ofDistrict } from '../../gallery/institutions.ts';
import { bookOf, openOn } from '../opened-book.ts';

const SEPTEMBER = '2026-09-30';
const no = (number: number): string => `2026-A01-${String(number).padStart(3, '0')}`;

/** As of the last of September: each item for what its comment says. */
const ITEMS: Readonly<Record<number, Given>> = {
  1: { deadline: '2026-09-30' }, // due today
  2: { deadline: '2026-09-29' }, // overdue since today
  3: { deadline: '2026-10-30' }, // due in thirty days
  4: { deadline: '2026-10-31' }, // due in thirty-one
  5: { deadline: '2026-06-30', life: CLOSED },
  6: { deadline: '2026-06-30', life: '提诺 02-20' }, // not approved: no deadline counts
  7: { deadline: '2026-06-30', life: `${STARTED}, 申请销号 06-20` }, // waits for closing
  8: { deadline: '2026-06-30', life: `${STARTED}, 撤回 05-20` },
  9: { deadline: '2026-06-30', life: `${STARTED}, 变更 06-20, 提醒督促 09-02` }, // amended to the end of the year
};

const many = () =>
  changed(small(ITEMS), (rows) => {
    rows.commitments[8]!['deadline'] = '2026-12-31';
    stepOf(rows, no(9), '变更')['date'] = '2026-12-31';
  });

describe('a ledger at a glance', () => {
  it('L1: counts every item under its status, in the scheme’s order, also before approval', async () => {
    const { byStatus, total, asOf } = overviewOf(openOn(await bookOf(many()), SEPTEMBER));
    expect(byStatus).toEqual([
      { status: '提诺', ids: [no(6)] },
      { status: '践诺', ids: [1, 2, 3, 4, 9].map(no) },
      { status: '申请销号', ids: [no(7)] },
      { status: '销号', ids: [no(5)] },
      { status: '撤回', ids: [no(8)] },
    ]);
    expect([total, asOf]).toEqual([9, SEPTEMBER]);
  });

  it('L10: is overdue and due soon by the deadline in force; on the day itself not overdue yet', async () => {
    const { overdue, dueSoon } = overviewOf(openOn(await bookOf(many()), SEPTEMBER));
    expect(overdue.ids).toEqual([no(2)]);
    expect(dueSoon.ids).toEqual([no(1), no(3)]);
  });

  it('L4: shows the step that is due: first a reminder, then help, then criticism', async () => {
    const reminded = `${STARTED}, 提醒督促 07-02`;
    const draft = small({
      1: { deadline: '2026-06-30', life: reminded },
      2: { deadline: '2026-06-30' },
      3: { deadline: '2026-06-30', life: `${reminded}, 帮扶 07-10` },
      4: { deadline: '2026-06-30', life: `${reminded}, 帮扶 07-10, 批评教育 08-01` },
      5: { deadline: SEPTEMBER },
    });
    const { stepsDue } = overviewOf(openOn(await bookOf(draft), SEPTEMBER));
    expect(stepsDue).toEqual([
      { step: '提醒督促', ids: [no(2), no(5)] },
      { step: '帮扶', ids: [no(1)] },
      { step: '批评教育', ids: [no(3)] },
    ]);
  });

  it('L1: what is written down for a day to come has not happened yet', async () => {
    const { byStatus } = overviewOf(openOn(await bookOf(small({ 2: { life: CLOSED } })), '2026-06-22'));
    expect(byStatus.map(({ status, ids }) => [status, ids])).toEqual([
      ['践诺', [no(1)]],
      ['申请销号', [no(2)]],
    ]);
  });

  it('R4: names the members without a pledge; a withdrawn one is none, one not yet approved is', async () => {
    const coverage = async (given: Readonly<Record<number, Given>>) =>
      overviewOf(openOn(await bookOf(small(given)), SEPTEMBER)).coverage;
    expect(await coverage({})).toEqual({ expected: 2, pledged: 1, missing: ['李四'] });
    const own = { pledger: '李四', life: '提诺 02-20' };
    expect(await coverage({ 3: own })).toEqual({ expected: 2, pledged: 2, missing: [] });
    expect(await coverage({ 3: { ...own, life: '提诺 02-20, 撤回 03-01' } })).toMatchObject({ missing: ['李四'] });
  });

  it('V3, P5: expects those who are there today and, where it is asked for, confirmed', async () => {
    const left = changed(whole(), ({ roster }) =>
      Object.assign(roster[1]!, { change: '转出', changedOn: '2026-09-30' }),
    );
    expect(overviewOf(openOn(await bookOf(left), '2026-09-29')).coverage.expected).toBe(2);
    expect(overviewOf(openOn(await bookOf(left), SEPTEMBER)).coverage.expected).toBe(1);
    const unconfirmed = changed(ofDistrict(), ({ roster }) => {
      Object.assign(roster[1]!, { confirmedOn: null, exemptReason: '本人意愿' });
    });
    expect(overviewOf(openOn(await bookOf(unconfirmed), SEPTEMBER)).coverage.expected).toBe(1);
  });

  it.each([
    ['2026-03-20', { what: '定诺截止', by: '2026-03-31', days: 11 }],
    ['2026-03-31', { what: '定诺截止', by: '2026-03-31', days: 0 }],
    ['2026-04-01', { what: '报送2026年第一季度台账', by: '2026-04-05', days: 4 }],
    ['2026-11-21', { what: '报送2026年第四季度台账', by: '2027-01-05', days: 45 }],
    ['2027-01-05', { what: '报送2026年第四季度台账', by: '2027-01-05', days: 0 }],
    ['2027-01-06', null],
  ])('R3: on %s tells what comes next', async (today, next) => {
    expect(overviewOf(openOn(await bookOf(small()), today)).next).toEqual(next);
  });
});
