import { describe, expect, it } from 'vitest';
import type { ParsedLedger } from '../../ledger/parse/ledger.ts';
import { type Applied, applyReceipt } from '../../ledger/receipts/apply.ts';
import type { Receipt } from '../../ledger/receipts/receipt.ts';
import { identityNames } from '../../ledger/workbook/declaration.ts';
import { type Decisions, ID, OTHER_ID, edited, ledgerOf, receiptsFor, scheme } from './sample.ts';

const start = await ledgerOf();
const receiptOf = (state: Decisions): Receipt => receiptsFor([state])[0]!.receipt;

function applied(state: Decisions, ledger: ParsedLedger = start): Applied {
  const done = applyReceipt(ledger, receiptOf(state), scheme);
  if ('refusal' in done) throw new Error(done.refusal.code);
  return done;
}

describe('V5: carrying a receipt in', () => {
  it('is refused for a ledger of a newer template, which only a newer program knows', () => {
    const newer = { ...start, ledger: { ...start.ledger, identity: { ...start.ledger.identity, version: '99' } } };
    const done = applyReceipt(newer, receiptOf({ decided: {} }), scheme);
    expect('refusal' in done && done.refusal.code).toBe('template-newer');
  });

  it('sets the committee’s columns of an item and none of the branch’s', () => {
    const { edits } = applied({ decided: { commitments: [{ id: ID, gateSolved: '是', text: '别的' }] } });
    expect(edits.rows).toEqual([{ sheet: 'commitments', row: 2, values: { gateSolved: '是' } }]);
  });

  it('overwrites what the branch wrote where the committee’s word counts, and says so', () => {
    const reviews = [{ id: OTHER_ID, reviewedOn: '2026-02-20', reviewer: '建管局党委', verdict: '退回' }];
    const cells = applied({ decided: { reviews } }).changes.map((one) => (one.kind === 'cell' ? one : null));
    expect(cells.map((one) => [one?.header, one?.from, one?.to])).toEqual([
      ['审查主体', '党员群众代表会议', '建管局党委'],
      ['结论', '通过', '退回'],
    ]);
  });

  it('leaves what the branch wrote of a measure: when it was mended, and what came of it', () => {
    const measures = [{ decidedOn: '2026-08-01', target: '张三', measure: '限期整改', fixBy: '2026-12-01' }];
    const first = receiptsFor([
      { decided: { measures } },
      { decided: { measures: [{ ...measures[0], fixBy: null }] } },
    ]);
    const carried = edited(start, applied({ decided: { measures } }).edits);
    const own = carried.ledger.measures.map((row) => ({ ...row, outcome: row.outcome ?? '已整改' }));
    const mended = { ...carried, ledger: { ...carried.ledger, measures: own } } as ParsedLedger;
    const again = applyReceipt(mended, first[1]!.receipt, scheme);
    expect('edits' in again && again.edits.rows.map(({ values }) => values)).toEqual([{ fixBy: null }]);
  });

  it('gives log rows that come over numbers behind the ledger’s last', () => {
    const rows = ['提诺', '定诺'].map((step, index) => ({
      seq: 1 + index,
      at: `2026-02-1${index}T09:00:00`,
      on: `2026-02-1${index}`,
      id: '2026-B02-001',
      step,
    }));
    const commitments = [{ id: '2026-B02-001', text: '带来的', status: '定诺' }];
    const { edits } = applied({ goingOver: { commitments, transitions: rows } });
    const log = edits.rows.filter(({ sheet }) => sheet === 'transitions');
    expect(log.map(({ row, values }) => [row, values['seq'], values['step']])).toEqual([
      [null, 4, '提诺'],
      [null, 5, '定诺'],
    ]);
  });

  it('leaves an item that came over once the branch has gone on with it', () => {
    const step = { at: '2026-02-10T09:00:00', on: '2026-02-10', id: '2026-B02-001', step: '定诺' };
    const goingOver = { commitments: [{ id: '2026-B02-001', status: '定诺' }], transitions: [{ seq: 1, ...step }] };
    const [first, second] = receiptsFor([{ goingOver }, { goingOver, decided: { reviews: [] }, period: '2026Q4' }]);
    const carried = edited(start, (applyReceipt(start, first!.receipt, scheme) as Applied).edits);
    const done = {
      ...carried.ledger.transitions.at(-1)!,
      seq: 9,
      step: '亮诺',
      at: '2026-05-01T09:00:00',
      on: '2026-05-01',
    };
    const gone = {
      ...carried,
      ledger: {
        ...carried.ledger,
        commitments: carried.ledger.commitments.map((row) => (row.id === step.id ? { ...row, status: '亮诺' } : row)),
        transitions: [...carried.ledger.transitions, done],
      },
    } as ParsedLedger;
    expect(applyReceipt(gone, second!.receipt, scheme)).toMatchObject({ changes: [] });
  });

  it('follows the roster of branches on the cover', () => {
    const { edits, changes } = applied({ cover: { branchName: '甲联合支部', contactLeader: '王书记' } });
    expect(edits.cover).toEqual({ branchName: '甲联合支部', contactLeader: '王书记' });
    expect(changes).toHaveLength(2);
  });

  it('that changes nothing leaves the seal and only keeps the number', async () => {
    const sealed = { ...start, ledger: { ...start.ledger, identity: { ...start.ledger.identity, seal: 'x' } } };
    const { edits, unsealed } = applied({}, sealed);
    expect(unsealed).toBe(false);
    expect(edits).toEqual({ rows: [], cover: {}, identity: { [identityNames.receipt]: '1' } });
  });

  it('of a number that was carried in before changes nothing, whatever it says', () => {
    const later = { ...start, ledger: { ...start.ledger, identity: { ...start.ledger.identity, receipt: 1 } } };
    const decided = { commitments: [{ id: ID, gateSolved: '是' }] };
    expect(applied({ decided }, later)).toMatchObject({ edits: { rows: [], identity: {} }, changes: [] });
  });
});

describe('V5: a receipt is refused', () => {
  const refused = (receipt: Partial<Receipt>, ledger = start): string | null => {
    const done = applyReceipt(ledger, { ...receiptOf({}), ...receipt }, scheme);
    return 'refusal' in done ? done.refusal.code : null;
  };

  it('of another branch, year or scheme', () => {
    expect(refused({ branchCode: 'A02' })).toBe('receipt-other-branch');
    expect(refused({ year: 2025 })).toBe('receipt-other-year');
    expect(refused({ scheme: 'town' })).toBe('receipt-other-scheme');
  });

  it('not because its branch code is written small or in full width', () => {
    expect(refused({ branchCode: 'ａ01' })).toBeNull();
  });

  it('that names an item which the ledger lacks, and nothing of it is carried in', () => {
    expect(refused({ rows: { commitments: [{ id: '2026-A01-009', gateSolved: '是' }] } })).toBe('receipt-id-missing');
  });

  it('that has no place to be written to', () => {
    const missing = { ...start, ledger: { ...start.ledger, missing: new Set(['comments'] as const) } };
    const comments = [{ date: '2026-07-01', target: '本支部', commenter: '王书记' }];
    expect(refused({ rows: { comments } }, missing)).toBe('receipt-place-missing');
    expect(refused({}, missing)).toBeNull();
  });
});
