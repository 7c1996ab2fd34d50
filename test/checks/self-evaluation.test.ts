import { describe, expect, it } from 'vitest';
import { statements } from '../../ledger/checks/self-evaluation-statements.ts';
import { selfEvaluation } from '../../ledger/checks/self-evaluation.ts';
import { district } from '../support/schemes.ts';
import { append, edit, found, schemeOf, told, validLedger } from '../support/ledger-of.ts';

const HEAD = '| 轮次 | 评议日期 | 评议对象 | 评议主体 | 应参加人数 | 收回票数 | 满意 | 较满意 | 基本满意 | 不满意 |\n';
const ballot = (target: string): string => `| 年终 | 2026-12-10 | ${target} | 党员群众 | 20 | 18 | 15 | 2 | 1 | 0 |\n`;

/** The branch (items 001–003), 张三 (004–006) and 李四 (007–009); a ballot on 李四 on the 10th of December. */
const ledger = append(validLedger(), 'ballots', HEAD + ballot('李四'));
const december = { asOf: '2026-12-20' };
const yearEnd = { asOf: '2026-12-31' };

describe('self-evaluation', () => {
  it('E1: comes before the ballots of who is evaluated', () => {
    expect(found(selfEvaluation, ledger, { asOf: '2026-12-09' })).toEqual([]);
    expect(found(selfEvaluation, ledger, december)).toEqual(['self-evaluation-missing 评议结果!']);
    expect(told(selfEvaluation, ledger, december)).toContain('“年终”的评议结果中，没有李四的“自评等次”');
    const done = append(ledger, 'results', '| 轮次 | 承诺主体 | 自评等次 |\n| 年终 | A01-002 | 满意 |');
    expect(found(selfEvaluation, done, december)).toEqual([]);
  });

  it('E1: is asked of everybody once the round is over', () => {
    expect(told(selfEvaluation, ledger, yearEnd)).toContain('没有本支部、张三、李四的“自评等次”');
  });

  it('E1: an empty cell that must be filled is named at reading, one that may be empty here', () => {
    const empty = append(ledger, 'results', '| 轮次 | 承诺主体 |\n| 年终 | 李四 |');
    expect(found(selfEvaluation, empty, december)).toEqual([]);
    const scheme = schemeOf('construction', { columns: { 'results.selfGrade': 'optional' } });
    expect(found(selfEvaluation, empty, { ...december, scheme })).toEqual(['self-evaluation-missing 评议结果!']);
    expect(found(selfEvaluation, edit(empty, 'results', 2, { pledger: null }), { ...december, scheme })).toEqual([]);
  });

  it('E1: is not asked for by a scheme without it', () => {
    expect(found(selfEvaluation, { ...ledger, ballots: [] }, { ...yearEnd, scheme: district })).toEqual([]);
  });
});

describe('the statement item by item', () => {
  it('E1: is told before the ballots of who is evaluated, of every item', () => {
    expect(found(statements, ledger, { asOf: '2026-12-09' })).toEqual([]);
    // 李四's items stand in rows 8–10; 落实情况 is the 13th column of 承诺台账.
    expect(found(statements, ledger, december)).toEqual(['statement-missing 承诺台账!M8']);
    expect(told(statements, ledger, december)).toContain(
      '李四的2026-A01-007、2026-A01-008、2026-A01-009，“落实情况”空着',
    );
    const one = edit(ledger, 'commitments', 8, { fulfilment: '每月走访，已完成' });
    expect(found(statements, one, december)).toEqual(['statement-missing 承诺台账!M9']);
  });

  it('E1: is told of all once the last round is over, of no withdrawn item, and not in a scheme without it', () => {
    expect(found(statements, ledger, yearEnd)).toEqual([
      'statement-missing 承诺台账!M2',
      'statement-missing 承诺台账!M5',
      'statement-missing 承诺台账!M8',
    ]);
    const withdrawn = append(
      ledger,
      'transitions',
      '| 编号 | 步骤 | 发生日期 | 说明 |\n| 2026-A01-007 | 撤回 | 2026-05-01 | 本人调离 |',
    );
    expect(found(statements, withdrawn, december)).toEqual(['statement-missing 承诺台账!M9']);
    const scheme = schemeOf('construction', { evaluation: { statement: false } });
    expect(found(statements, ledger, { ...yearEnd, scheme })).toEqual([]);
  });
});
