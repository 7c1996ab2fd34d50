import { describe, expect, it } from 'vitest';
import { placements } from '../../ledger/across/placement.ts';
import { day } from '../../ledger/day.ts';
import { judgeItems } from '../../ledger/figures/of-ledger.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { scoreBranch } from '../../ledger/scoring/branch.ts';
import { itemsOfMembers } from '../../ledger/scoring/member-items.ts';
import { ledgerOf, lifeOf, LOG } from '../support/ledger-of.ts';
import { schemeOf } from '../support/schemes.ts';
import { line } from './scored.ts';

const scheme = schemeOf('construction', { evaluation: { selfEvaluation: false, statement: false } });
const asOf = day('2026-12-31');
const period = parsePeriod('2026')!;

const BALLOTS = line(
  '轮次',
  '评议日期',
  '评议对象',
  '评议主体',
  '应参加人数',
  '收回票数',
  '满意',
  '较满意',
  '基本满意',
  '不满意',
);
const ITEMS = line('编号', '承诺主体', '承诺事项');
const APPROVED = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-06-30', '亮诺 03-05', '践诺 03-05'];

/** 张三 went from A01 to A02 on the 1st of September; both branches voted. */
const old = ledgerOf({
  roster: line('党员编号', '姓名', '变动', '变动日期') + line('A01-001', '张三', '转出', '2026-09-01'),
  commitments: ITEMS + line('2026-A01-001', '张三', '审图') + line('2026-A01-002', '张三', '走访'),
  transitions:
    LOG +
    lifeOf('2026-A01-001', ...APPROVED, '申请销号 06-10 2026-06-08', '销号 06-20') +
    '\n' +
    lifeOf('2026-A01-002', ...APPROVED),
  ballots: BALLOTS + line('年终', '2026-12-10', '张三', '党员群众', 10, 10, 0, 0, 0, 10),
});
const newOne = (commitments: string, transitions: string) =>
  ledgerOf(
    {
      roster: line('党员编号', '姓名', '变动', '变动日期') + line('A01-001', '张三', '转入', '2026-09-01'),
      commitments: ITEMS + commitments,
      transitions: LOG + transitions,
      ballots: BALLOTS + line('年终', '2026-12-11', '张三', '党员群众', 10, 10, 10, 0, 0, 0),
    },
    { branchCode: 'A02' },
  );

function bothOf(other: ReturnType<typeof newOne>) {
  const ledgers = [
    { code: 'A01', ledger: old },
    { code: 'A02', ledger: other },
  ].map((one) => ({ ...one, items: itemsOf(one.ledger, scheme), file: one.ledger.file }));
  const placed = placements(ledgers, [], scheme, asOf);
  const judged = ledgers.map(({ code, ledger, items }) => ({
    code,
    ledger,
    placement: placed(code),
    items: judgeItems(ledger, items, scheme, asOf, period, placed(code)),
  }));
  const all = itemsOfMembers(judged);
  return judged.map(({ code, ledger, items, placement }) =>
    scoreBranch({
      ledger,
      items,
      scheme,
      asOf,
      code,
      name: code,
      branchKind: null,
      isThere: placement.isThere,
      itemsOf: all,
    }),
  );
}

describe('V3: a member who moved is scored by the branch where the member is', () => {
  it('V3: with what the branch before still has, as long as the new one has not taken it over', () => {
    const [first, second] = bothOf(newOne('', ''));
    expect(first?.members).toEqual([]);
    // The new branch's votes: 100; one of two due in time: 50; 0.6 × 100 + 0.4 × 50
    expect(second?.members).toMatchObject([{ id: 'A01-001', evaluation: 100, fulfilment: 50, total: 80 }]);
  });

  it('V3: each item once where both ledgers have it', () => {
    const taken = line('2026-A01-002', '张三', '走访');
    const life = lifeOf('2026-A01-002', ...APPROVED, '申请销号 09-10 2026-06-30', '销号 09-20');
    const [, second] = bothOf(newOne(taken, life));
    // It was closed in the new branch, done in time: 100 × 2 / 2
    expect(second?.members).toMatchObject([{ fulfilment: 100, total: 100 }]);
    expect(second?.members[0]?.counts).toMatchObject({ committed: 2, due: 2, closedOnTime: 2, overdue: 0 });
  });
});
