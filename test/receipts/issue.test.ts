import { describe, expect, it } from 'vitest';
import { day } from '../../ledger/day.ts';
import { branchRecord } from '../../ledger/receipts/record.ts';
import { type Decisions, ID, OTHER_ID, issued, receiptsFor } from './sample.ts';

const review = (reviewedOn: string, verdict = '通过') => ({ id: ID, reviewedOn, verdict });
const numbers = (states: readonly Decisions[]): readonly number[] =>
  receiptsFor(states).map(({ receipt }) => receipt.serial);

describe('V5: the number of a receipt', () => {
  it('counts up over the periods of a year', () => {
    expect(numbers([{ period: '2026Q1' }, { period: '2026Q2' }, { period: '2026Q3' }])).toEqual([1, 2, 3]);
  });

  it('stays when nothing is new, and so does the day', () => {
    const first = issued(null, { decided: { reviews: [review('2026-02-27')] } });
    const again = issued(first.record, { decided: { reviews: [review('2026-02-27')] } }, day('2026-11-02'));
    expect(again).toEqual({ ...first, fresh: false });
  });

  it('stays when the committee only sorted its workbook', () => {
    const rows = [review('2026-02-21', '退回'), review('2026-02-27')];
    expect(numbers([{ decided: { reviews: rows } }, { decided: { reviews: [...rows].reverse() } }])).toEqual([1, 1]);
  });

  it('stays when an earlier period is answered again and nothing was decided since', () => {
    expect(numbers([{ period: '2026Q2' }, { period: '2026Q3' }, { period: '2026Q2' }])).toEqual([1, 2, 1]);
  });

  it('is a new one when an earlier period is answered again after other decisions', () => {
    const decided = { reviews: [review('2026-02-27')] };
    const states: Decisions[] = [{ period: '2026Q2', decided }, { period: '2026Q3' }, { period: '2026Q2', decided }];
    expect(numbers(states)).toEqual([1, 2, 3]);
  });
});

describe('V5: what is new in a receipt', () => {
  const states: Decisions[] = [
    { decided: { reviews: [review('2026-02-21', '退回')] } },
    { decided: { reviews: [review('2026-02-21', '退回'), review('2026-02-27')] } },
    { decided: { reviews: [review('2026-02-27', '退回')] } },
    { decided: { reviews: [review('2026-02-21', '退回'), review('2026-02-27', '退回')] } },
  ];
  const all = receiptsFor(states);
  const days = (index: number): readonly unknown[] =>
    (all[index]!.news.rows.reviews ?? []).map(({ reviewedOn }) => reviewedOn);

  it('are the rows that were decided, or decided otherwise, since the receipt before', () => {
    expect([0, 1, 2, 3].map(days)).toEqual([['2026-02-21'], ['2026-02-27'], ['2026-02-27'], ['2026-02-21']]);
  });

  it('are the rows taken back since; the receipt itself carries all that were ever taken back', () => {
    const key = { id: ID, reviewedOn: '2026-02-21' };
    expect(all.map(({ news }) => news.withdrawn)).toEqual([[], [], [{ sheet: 'reviews', key }], []]);
    const after = issued(all[2]!.record, { ...states[2], period: '2026Q4' });
    expect(after.news.withdrawn).toEqual([]);
    expect(after.receipt.withdrawn).toEqual([{ sheet: 'reviews', key }]);
  });

  it('tells rows of one key apart by their number', () => {
    const twice = { decided: { reviews: [review('2026-02-27'), review('2026-02-27', '退回')] } };
    const [, second] = receiptsFor([twice, { decided: { reviews: [review('2026-02-27')] } }]);
    expect(second!.receipt.withdrawn).toHaveLength(1);
  });
});

describe('V5: a returned submission that lost an item', () => {
  const decided = { reviews: [review('2026-02-27')], commitments: [{ id: OTHER_ID, gateSolved: '是' }] };

  it('takes nothing back that was decided of the item: it has to be found again', () => {
    const [, second] = receiptsFor([
      { decided },
      { result: 'returned', ids: [ID], decided: { reviews: decided.reviews } },
    ]);
    expect(second!.receipt.withdrawn).toEqual([]);
    expect(second!.receipt.rows.commitments).toMatchObject([{ id: OTHER_ID, gateSolved: '是' }]);
  });

  it('takes back what the committee no longer says of an item that is there', () => {
    const [, second] = receiptsFor([{ decided }, { result: 'returned', decided: {} }]);
    expect(second!.receipt.withdrawn).toHaveLength(2);
  });
});

describe('V5: what goes over from another branch', () => {
  const going = (status: string, steps: readonly string[]): Decisions => ({
    goingOver: {
      commitments: [{ id: '2026-B02-001', text: status === '销号' ? '改写过的' : '原来的', status }],
      transitions: steps.map((step, index) => ({
        seq: index + 1,
        at: `2026-03-0${index + 1}T09:00:00`,
        on: `2026-03-0${index + 1}`,
        id: '2026-B02-001',
        step,
      })),
    },
  });
  const [, second, third] = receiptsFor([going('定诺', ['提诺', '定诺']), going('销号', ['提诺', '定诺', '销号']), {}]);

  it('goes on when the old branch’s log did: state and later steps, not what the new branch may have written', () => {
    expect(second!.receipt.arrivals.commitments).toMatchObject([{ text: '原来的', status: '销号' }]);
    expect(second!.receipt.arrivals.transitions?.map(({ step }) => step)).toEqual(['提诺', '定诺', '销号']);
    expect(second!.news.arrivals.transitions).toHaveLength(1);
  });

  it('stays in later receipts when nothing goes over any more', () => {
    expect(third!.receipt.arrivals).toEqual(second!.receipt.arrivals);
    expect(third!.receipt.withdrawn).toEqual([]);
  });
});

it('V5: the record reads back as it was written', () => {
  const { record } = issued(null, { decided: { reviews: [review('2026-02-27')] } });
  expect(branchRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});
