import { describe, expect, it } from 'vitest';
import { runChecks } from '../../ledger/checks/index.ts';
import { day } from '../../ledger/day.ts';
import { finding, messageOf } from '../../ledger/findings/finding.ts';
import type { Ledger, ParsedLedger } from '../../ledger/parse/ledger.ts';
import { quarterOf } from '../../ledger/period.ts';
import { LOG, construction, edit, ledgerOf, lifeOf, validLedger } from '../support/ledger-of.ts';

const parsed = (ledger: Ledger, findings: ParsedLedger['findings'] = []): ParsedLedger => ({
  ledger,
  findings,
  accounts: {},
  laidOut: {},
  foreign: [],
});
const run = (ledger: Ledger, findings: ParsedLedger['findings'] = [], asOf = '2026-03-31') =>
  runChecks(parsed(ledger, findings), construction, day(asOf), quarterOf(day(asOf)));

/** Many items of many members, all different and all in the middle of their life. */
function bigLedger(items: number, alike: boolean): Ledger {
  const numbers = Array.from({ length: items }, (_, index) => index);
  const id = (index: number) => `2026-A01-${String(index + 1).padStart(4, '0')}`;
  const who = (index: number) => Math.floor(index / 4);
  const words = ['走访', '整改', '培训', '检修', '公开', '答复', '归档', '巡查', '宣传', '帮扶', '验收'];
  const word = (n: number) => words[n % words.length]!;
  const text = (n: number) =>
    alike
      ? `为群众办好第${n}件实事并且按时公开结果接受监督`
      : `${word(n)}${word(n >> 2)}工作，${word(n * 7)}不少于${n}次，${word(n * 13)}${word(n >> 3)}当月完成`;
  return ledgerOf({
    roster: `| 党员编号 | 姓名 |\n${numbers
      .slice(0, Math.ceil(items / 4))
      .map((n) => `| A01-${String(n + 1).padStart(3, '0')} | 党员${n} |`)
      .join('\n')}`,
    commitments: `| 编号 | 承诺主体 | 承诺事项 |\n${numbers.map((n) => `| ${id(n)} | 党员${who(n)} | ${text(n)} |`).join('\n')}`,
    transitions:
      LOG +
      numbers
        .map((n) => lifeOf(id(n), '提诺 01-10', '送审 01-20', '定诺 02-20 2026-11-30', '亮诺 03-05', '践诺 03-05'))
        .join('\n'),
    reviews: `| 编号 | 审查日期 | 审查主体 |\n${numbers.map((n) => `| ${id(n)} | 2026-02-15 | 党员群众代表会议 |`).join('\n')}`,
  });
}

describe('running all checks', () => {
  it('finds nothing in a ledger nothing is wrong with', () => {
    expect(run(validLedger())).toEqual([]);
  });

  it('keeps what reading found, in the order of sheet, row and column', () => {
    const ledger = edit(edit(validLedger(), 'activities', 2, { present: 3 }), 'commitments', 3, {
      status: '销号',
      deadline: '2025-01-01',
    });
    const read = [
      finding('required-empty', { file: 'A01.xlsx', sheet: '承诺台账', row: 4, column: 4 }, { header: '承诺事项' }),
      finding('sheet-missing', { file: 'A01.xlsx' }, { sheet: '经验做法' }),
    ];
    expect(run(ledger, read).map(({ code }) => code)).toEqual([
      'sheet-missing',
      'deadline-before-year',
      'deadline-differs',
      'status-differs',
      'required-empty',
      'present-above-expected',
    ]);
  });

  it('names contradictions whatever the day', () => {
    const ledger = edit(validLedger(), 'commitments', 3, { status: '销号' });
    expect(run(ledger, [], '2026-01-01').map(({ code }) => code)).toEqual(['status-differs']);
  });

  it('writes Chinese with full-width punctuation only', () => {
    const wrong = run(bigLedger(40, true), [], '2026-12-31').map(messageOf);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.filter((text) => /[,;:?!]/.test(text))).toEqual([]);
  });

  it.each([
    ['all different', false],
    ['all alike', true],
  ])('takes well under a second for 2,000 items, %s', (_name, alike) => {
    const ledger = bigLedger(2000, alike);
    run(ledger);
    const begun = process.cpuUsage();
    run(ledger);
    const { user, system } = process.cpuUsage(begun);
    // Processor time, because the machine may be busy; rules that compare each with each take minutes.
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});
