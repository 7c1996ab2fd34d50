import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { applyReceipt } from '../../ledger/receipts/apply.ts';
import type { Receipt } from '../../ledger/receipts/receipt.ts';
import { canonicalText } from '../../ledger/seal.ts';
import type { RowValues } from '../../ledger/workbook/sheet.ts';
import { type Decisions, ID, OTHER_ID, edited, ledgerOf, receiptsFor, scheme } from './sample.ts';

const start = await ledgerOf();

function carriedIn(ledger: ParsedLedger, receipt: Receipt): ParsedLedger {
  const applied = applyReceipt(ledger, receipt, scheme);
  if ('refusal' in applied) throw new Error(applied.refusal.code);
  return edited(ledger, applied.edits);
}

const content = (ledger: ParsedLedger): string => canonicalText(ledger.ledger);
const all = (ledger: ParsedLedger, receipts: readonly Receipt[]): ParsedLedger => receipts.reduce(carriedIn, ledger);

const yesNo = fc.constantFrom('是', '否', null);
const id = fc.constantFrom(ID, OTHER_ID);
const on = fc.constantFrom('2026-07-01', '2026-07-02', '2026-08-03');

const review: fc.Arbitrary<RowValues> = fc.record({
  id,
  reviewedOn: on,
  reviewer: fc.constant('建管局党委'),
  cWish: yesNo,
  verdict: fc.constantFrom('通过', '退回'),
  opinion: fc.constantFrom(null, '再具体些', '  同意 '),
});
const gates: fc.Arbitrary<readonly RowValues[]> = fc.uniqueArray(
  fc.record({ id, gateSolved: yesNo, gateInPlace: yesNo, gateSatisfied: yesNo }),
  { selector: (row) => row.id, maxLength: 2 },
);
const comment: fc.Arbitrary<RowValues> = fc.record({
  date: on,
  target: fc.constantFrom('本支部', '张三'),
  commenter: fc.constant('王书记'),
  merits: fc.constantFrom('扎实', '有办法'),
});
const measure: fc.Arbitrary<RowValues> = fc.record({
  decidedOn: on,
  target: fc.constantFrom('张三', '本支部'),
  id: fc.constantFrom(null, ID),
  measure: fc.constant('限期整改'),
  fixBy: fc.constantFrom(null, '2026-12-01'),
});
const ballot: fc.Arbitrary<RowValues> = fc.record({
  round: fc.constant('年终'),
  target: fc.constant('本支部'),
  panel: fc.constant('党员群众'),
  g1: fc.nat(9),
});
const STEPS = ['提诺', '定诺', '销号'];
const arrival = fc
  .tuple(fc.constantFrom('2026-B02-001', '2026-B02-002', '2026-B02-003'), fc.integer({ min: 1, max: 3 }))
  .map(([arrived, far]) => ({
    commitments: [{ id: arrived, pledger: '李四', text: `带来的第${far}稿`, status: STEPS[far - 1]! }],
    transitions: STEPS.slice(0, far).map((step, index) => ({
      seq: index + 40,
      at: `2026-03-0${index + 1}T09:00:00`,
      on: `2026-03-0${index + 1}`,
      id: arrived,
      step,
    })),
  }));

/** What the committee has decided at one time: nothing of it need be decided at another. */
const state: fc.Arbitrary<Decisions> = fc.record({
  decided: fc.record({
    reviews: fc.array(review, { maxLength: 4 }),
    commitments: gates,
    comments: fc.array(comment, { maxLength: 3 }),
    measures: fc.array(measure, { maxLength: 3 }),
    ballots: fc.array(ballot, { maxLength: 2 }),
  }),
  goingOver: fc.oneof(fc.constant({}), arrival),
  cover: fc.record({
    branchName: fc.constantFrom('甲支部', '甲联合支部'),
    contactLeader: fc.constantFrom(null, '王书记', '李书记'),
  }),
  period: fc.constantFrom('2026Q2', '2026Q3'),
});

/** Successive receipts, and an order in which some of them are carried in, repeated or not; the newest is among them. */
const story = fc.array(state, { minLength: 1, maxLength: 5 }).chain((states) => {
  const receipts = receiptsFor(states).map(({ receipt }) => receipt);
  const newest = receipts.reduce((last, one) => (one.serial > last.serial ? one : last));
  return fc
    .array(fc.constantFrom(...receipts), { maxLength: 6 })
    .chain((some) => fc.shuffledSubarray([...some, newest], { minLength: some.length + 1 }))
    .map((order) => ({ order, newest }));
});

describe('V5: receipts of a branch', () => {
  it('carried in in any order, some of them or all, once or often, leave what the newest alone leaves', () => {
    fc.assert(
      fc.property(story, ({ order, newest }) => {
        expect(content(all(start, order))).toBe(content(carriedIn(start, newest)));
      }),
      { numRuns: 400 },
    );
  });

  it('carried in a second time change nothing', () => {
    fc.assert(
      fc.property(story, ({ newest }) => {
        const applied = applyReceipt(carriedIn(start, newest), newest, scheme);
        expect(applied).toEqual({ edits: { rows: [], cover: {}, identity: {} }, changes: [], unsealed: false });
      }),
      { numRuns: 60 },
    );
  });

  it('never touch a row of the branch’s own', () => {
    const own = (ledger: ParsedLedger): readonly string[] =>
      (['roster', 'reviews', 'transitions', 'comments', 'measures'] as const).flatMap((sheet) =>
        ledger.ledger[sheet].flatMap((row) =>
          row.origin.row <= start.ledger[sheet].length + 1
            ? [JSON.stringify({ ...row, origin: undefined, flawed: undefined })]
            : [],
        ),
      );
    fc.assert(
      fc.property(story, ({ order }) => {
        expect(own(all(start, order))).toEqual(own(start));
      }),
      { numRuns: 60 },
    );
  });

  it('say every change they make: taking the changes back gives the ledger before', () => {
    fc.assert(
      fc.property(story, ({ newest }) => {
        const applied = applyReceipt(start, newest, scheme);
        if ('refusal' in applied) throw new Error(applied.refusal.code);
        const cells = applied.changes.filter(({ kind }) => kind === 'cell').length;
        const rows = applied.changes.filter(({ kind }) => kind === 'added').length;
        const edits = applied.edits.rows.filter(({ row }) => row !== null);
        expect(rows).toBe(applied.edits.rows.length - edits.length);
        const set = edits.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
        expect(cells).toBe(set + Object.keys(applied.edits.cover).length);
      }),
      { numRuns: 60 },
    );
  });
});
