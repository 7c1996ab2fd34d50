import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../ledger/checks/similarity.ts';
import { append, edit, found, ledgerOf, schemeOf, told, validLedger } from '../support/ledger-of.ts';

const valid = validLedger();
const LONG = '每月走访两户困难群众，帮助解决生产生活中的实际问题，并做好记录';

describe('R6: items that read alike', () => {
  const alike = edit(edit(valid, 'commitments', 6, { text: LONG }), 'commitments', 9, {
    text: LONG.replace('两户', '三户'),
  });

  it('of different members are named at the second, with the first', () => {
    expect(found(similarity, alike)).toEqual(['text-alike 承诺台账!D9']);
    expect(told(similarity, alike)).toContain('李四的这一件与第6行张三的文字几乎相同');
  });

  it('are the same whatever their punctuation and white space', () => {
    const same = edit(alike, 'commitments', 9, { text: LONG.replaceAll('，', ', ') });
    expect(told(similarity, same)).toContain('文字相同');
  });

  it('are named once a group', () => {
    const third = append(
      append(alike, 'roster', '| 党员编号 | 姓名 |\n| A01-003 | 王五 |'),
      'commitments',
      `| 编号 | 承诺主体 | 承诺事项 |\n| 2026-A01-010 | 王五 | ${LONG} |`,
    );
    expect(found(similarity, third)).toEqual(['text-alike 承诺台账!D9']);
    expect(told(similarity, third)).toContain('还有第11行也是');
  });

  it('may be one member’s, the branch’s, withdrawn, or of an exempt category', () => {
    const judge = (row: number, values: Parameters<typeof edit<'commitments'>>[3]) =>
      found(
        similarity,
        edit(edit(alike, 'commitments', 9, { text: '另一件' }), 'commitments', row, { text: LONG, ...values }),
      );
    expect(judge(7, {})).toEqual([]);
    expect(judge(2, {})).toEqual([]);
    expect(judge(10, { status: '撤回' })).toEqual([]);
    expect(judge(8, {})).toEqual([]);
  });

  it('are not asked about by a scheme without the rule', () => {
    expect(found(similarity, alike, { scheme: schemeOf('construction', { similarity: null }) })).toEqual([]);
  });

  it('are found whatever the texts, as comparing each with each would', () => {
    const text = fc
      .array(fc.constantFrom(...'甲乙丙丁戊己'), { minLength: 1, maxLength: 24 })
      .map((letters) => letters.join(''));
    const threshold = construct().similarity!.threshold;
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(found(similarity, pair(a, b)).length === 1).toBe(a === b || dice(a, b) >= threshold);
      }),
      { numRuns: 300 },
    );
    // Random texts are rarely alike: also one that differs from the other in one letter.
    fc.assert(
      fc.property(text, fc.nat(), (a, at) => {
        const b = [...a].map((letter, index) => (index === at % a.length ? '庚' : letter)).join('');
        expect(found(similarity, pair(a, b)).length === 1).toBe(a === b || dice(a, b) >= threshold);
      }),
      { numRuns: 300 },
    );
  });
});

const construct = () => schemeOf('construction');

const pair = (a: string, b: string) =>
  ledgerOf({
    roster: '| 党员编号 | 姓名 |\n| A01-001 | 张三 |\n| A01-002 | 李四 |',
    commitments: `| 编号 | 承诺主体 | 承诺事项 |\n| 2026-A01-001 | 张三 | ${a} |\n| 2026-A01-002 | 李四 | ${b} |`,
  });

/** Dice's coefficient of the pairs of letters, counted plainly. */
function dice(a: string, b: string): number {
  const pairs = (text: string) =>
    text.length < 2 ? [text] : [...text].slice(1).map((letter, index) => text[index]! + letter);
  const rest = pairs(b);
  const common = pairs(a).filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (pairs(a).length + pairs(b).length);
}
