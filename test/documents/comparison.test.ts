import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import type { Before, BulletinInput } from '../../ledger/figures/bulletin.ts';
import type { Counts } from '../../ledger/figures/counts.ts';
import { addSums, toFigures } from '../../ledger/figures/figures.ts';
import { parsePeriod, previousPeriod } from '../../ledger/period.ts';
import { circularView } from '../../templates/documents/circular/view.ts';
import { type SampleBranch, bulletinInput, scheme, sums } from './sample.ts';

const branch = (name: string, counts: Partial<Counts>): SampleBranch => ({ name, sums: sums(counts) });

/** Branches in a period, and how those with a code stood at the end of the one before. */
function input(
  now: readonly SampleBranch[],
  then: Readonly<Record<string, Partial<Counts>>>,
  over: Partial<BulletinInput> = {},
): BulletinInput {
  const period = over.period ?? parsePeriod('2026Q3')!;
  const all = Object.entries(then).map(([code, counts]) => [code, sums(counts)] as const);
  const before: Before = {
    period: previousPeriod(period)!,
    totals: toFigures(
      addSums(
        all.map(([, one]) => one),
        scheme(),
      ),
    ),
    byBranch: Object.fromEntries(all.map(([code, one]) => [code, toFigures(one)])),
  };
  return bulletinInput(now, { period, asOf: period.to, before, ...over });
}

const overview = (of: BulletinInput): string => circularView(of, 'masses').overview.told.join('\n');
const branches = (of: BulletinInput): string => circularView(of, 'masses').branches.paragraphs.join('\n');

const NOW = { committed: 40, closed: 30, closedInPeriod: 18, due: 32, closedOnTime: 28, closedLate: 2, overdue: 2 };
const THEN = { committed: 36, closed: 12, closedInPeriod: 12, due: 16, closedOnTime: 12, overdue: 4 };

describe('B1: what changed since the period before, in all', () => {
  it('B1: items, closings of the period, and both rates', () => {
    const text = overview(input([branch('甲支部', NOW)], { A001: THEN }));
    expect(text).toContain('承诺事项共40件（比上季度末增加4件），');
    expect(text).toContain('本季度销号18件（比上季度增加6件），累计销号30件，');
    // 30/40 = 75%, 12/36 = 33.33…%: 41.66…
    expect(text).toContain('销号率75.0%（累计销号数占承诺事项总数的比例），比上季度末提高41.7个百分点。');
    // 28/32 = 87.5%, 12/16 = 75%
    expect(text).toMatch(/按期兑现率87\.5%（[^）]*），比上季度末提高12\.5个百分点，逾期后兑现2件/);
  });

  it('B1: nothing at all where there is no period before', () => {
    const of = bulletinInput([branch('甲支部', NOW), branch('乙支部', NOW)]);
    expect(JSON.stringify(circularView(of, 'internal'))).not.toMatch(/上季度|比上|持平/);
  });

  it('B1: says so where nothing changed', () => {
    const text = overview(input([branch('甲支部', THEN)], { A001: THEN }));
    expect(text.match(/与上季度末持平/g)).toHaveLength(3);
    expect(text).toContain('本季度销号12件（与上季度持平）');
  });

  it('B1: names what was closed in the period before where nothing was in this one', () => {
    const text = overview(input([branch('甲支部', { ...NOW, closedInPeriod: 0 })], { A001: THEN }));
    expect(text).toContain('本季度没有新销号的事项（上季度销号12件），累计销号30件');
  });

  it('B1: compares no rate with none', () => {
    const text = overview(input([branch('甲支部', NOW)], { A001: { committed: 0 } }));
    expect(text).not.toContain('百分点');
    expect(text).toContain('承诺事项共40件（比上季度末增加40件）');
  });

  it('B1: closings of a part of a period are not compared with those of a whole one', () => {
    const text = overview(input([branch('甲支部', NOW)], { A001: THEN }, { asOf: day('2026-08-31') }));
    expect(text).toContain('本季度销号18件，累计销号30件');
  });

  it.each([
    ['2026-08', '本月销号18件（比上月增加6件）', '比上月末'],
    ['2026-03..04', '本期销号18件（比1—2月增加6件）', '比2月末'],
    ['2026H2', '下半年销号18件（比上半年增加6件）', '比上半年末'],
  ])('B1: in the words of %s', (id, closings, end) => {
    const text = overview(input([branch('甲支部', NOW)], { A001: THEN }, { period: parsePeriod(id)! }));
    expect(text).toContain(closings);
    expect(text).toContain(`${end}提高41.7个百分点`);
  });

  it('B1: the notes say that it is told by the same ledgers, not by the circular issued before', () => {
    const notes = circularView(input([branch('甲支部', NOW)], { A001: THEN }), 'internal').annexes.notes!.items;
    expect(notes.join('\n')).toMatch(/与上季度末的比较，由本期接收的同一批台账.*重新算出，不是取自已印发的上期通报/);
  });
});

describe('B1: what changed since the period before, by branch', () => {
  const rated = (name: string, due: number, closedOnTime: number): SampleBranch =>
    branch(name, { committed: 20, due, closedOnTime, closed: closedOnTime });
  const then = (due: number, closedOnTime: number): Partial<Counts> => ({ committed: 20, due, closedOnTime });

  it('B1: how many rose and fell, and who most', () => {
    // 甲 50% → 100%, 乙 50% → 75%, 丙 100% → 50%, 丁 75% → 75%
    const of = input([rated('甲支部', 8, 8), rated('乙支部', 8, 6), rated('丙支部', 8, 4), rated('丁支部', 4, 3)], {
      A001: then(4, 2),
      A002: then(4, 2),
      A003: then(4, 4),
      A004: then(8, 6),
    });
    expect(branches(of)).toContain(
      '与上季度末相比，按期兑现率提高的支部2个、下降的支部1个、持平的支部1个，提高最多的是甲支部，提高50.0个百分点；下降最多的是丙支部，下降50.0个百分点。',
    );
  });

  it('B1: names together who rose alike', () => {
    const of = input([rated('甲支部', 8, 8), rated('乙支部', 4, 4)], { A001: then(4, 2), A002: then(2, 1) });
    expect(branches(of)).toContain('提高最多的是甲支部、乙支部，均提高50.0个百分点。');
  });

  it('B1: leaves out who had no rate then, or was not there', () => {
    const of = input([rated('甲支部', 8, 8), rated('乙支部', 8, 4), rated('丙支部', 8, 4)], {
      A001: then(4, 2),
      A002: then(0, 0),
    });
    expect(branches(of)).toContain(
      '与上季度末相比，按期兑现率提高的支部1个，提高最多的是甲支部，提高50.0个百分点。其余2个没有可比的按期兑现率。',
    );
  });

  it('B1: says nothing where no branch can be compared, or there is but one', () => {
    const none = input([rated('甲支部', 8, 8), rated('乙支部', 8, 4)], { A001: then(0, 0) });
    const one = input([rated('甲支部', 8, 8)], { A001: then(4, 2) });
    expect([branches(none), branches(one)].join()).not.toContain('相比');
  });
});
