import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonBytes } from '../../ledger/json-bytes.ts';
import { canonicalBytes, canonicalText } from '../../ledger/seal.ts';
import type { Ledger } from '../../ledger/parse/ledger.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { edit, ledgerOf } from '../support/ledger-of.ts';

const ledger = ledgerOf({ ballots: '| 轮次 | 评议对象 | 满意 |\n| 年终 | 本支部 | 8 |' });

it('a column that came later is sealed where it holds something, and changes no older seal where it is empty', () => {
  const text = canonicalText(ledger);
  expect(text).not.toContain('g5');
  const five = canonicalText(edit(ledger, 'ballots', 2, { g5: 3 }));
  const six = canonicalText(edit(ledger, 'ballots', 2, { g6: 3 }));
  expect(new Set([text, five, six]).size).toBe(3);
  expect(five.split('\n').at(-1)).toMatch(/^ballots \["年终",.*\] \[\["g5",3\]\]$/);
});

describe('the canonical text of a ledger', () => {
  const activities =
    '| 日期 | 类型 | 主持人 | 内容与结果 |\n' +
    '| 2026-03-02 | 会议 | 王强 | 丙 |\n' +
    '| 2026-03-01 | 会议 | 王强 | 乙 |\n' +
    '| 2026-03-01 | 会议 | 王强 | 甲 |\n' +
    '| 2026-03-01 | 会议 | 王强 | 乙 |';
  const withLog = ledgerOf({
    activities,
    transitions:
      '| 序号 | 编号 | 步骤 | 发生日期 | 登记时间 |\n' +
      '| 2 | 2026-A01-001 | 送审 | 2026-02-25 | 2026-02-25 |\n' +
      '| 10 | 2026-A01-001 | 提诺 | 2026-02-20 | 2026-02-20 |\n' +
      '| 1 | 2026-A01-001 | 提诺 | 2026-02-20 | 2026-02-20 |',
  });

  it('begins with its version and what the workbook is', () => {
    const [version, identity, cover] = canonicalText(withLog).split('\n');
    expect([version, identity]).toEqual(['chengnuo-seal/1', '["construction",2026,"command"]']);
    expect(cover).toMatch(/^cover \[2026,.*"A01","工程科党支部",.*\]$/);
  });

  it('has a line for each row, the lines of a sheet in the order of their characters, wherever the rows stand', () => {
    const lines = canonicalText(withLog).split('\n').slice(3);
    expect(lines.map((line) => line.replace(/^(\S+ \[[^,]*),.*/, '$1'))).toEqual([
      ...['transitions [1', 'transitions [10', 'transitions [2'],
      ...[
        'activities ["2026-03-01"',
        'activities ["2026-03-01"',
        'activities ["2026-03-01"',
        'activities ["2026-03-02"',
      ],
    ]);
    expect(lines.filter((line) => line.startsWith('activities')).map((line) => /[甲乙丙]/.exec(line)?.[0])).toEqual([
      ...['乙', '乙', '甲', '丙'],
    ]);
    expect(lines[0]).toBe(
      'transitions [1,"2026-02-20T09:00:00","2026-02-20","2026-A01-001","提诺",null,null,"王强",null,null,null,null,null]',
    );
  });

  const lines = (of: Ledger, sheet: string): readonly string[] =>
    canonicalText(of)
      .split('\n')
      .filter((line) => line.startsWith(`${sheet} `));
  const naive = (rows: readonly object[], sheet: 'transitions' | 'commitments'): readonly string[] => {
    const keys = Object.keys(ledgerSheets[sheet].columns);
    const line = (row: object) => JSON.stringify(keys.map((key) => (row as Record<string, unknown>)[key] ?? null));
    return rows.map((row) => `${sheet} ${line(row)}`).sort();
  };

  it('is in that order whatever the numbers of its rows are', () => {
    const [row] = withLog.transitions;
    const usual = fc.uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 60 });
    const some = fc.array(fc.constantFrom(...[1, 2, 10, 11, 19, 100, 999_999, 1_000_000, 0, -1, 1.5, null]), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.oneof(usual, some),
        fc.array(fc.constantFrom('甲', '乙'), { minLength: 60, maxLength: 60 }),
        (seqs, by) => {
          const transitions = seqs.map((seq, at) => ({ ...row!, seq, by: by[at]! }));
          expect(lines({ ...withLog, transitions }, 'transitions')).toEqual(naive(transitions, 'transitions'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is in that order whatever the texts are that its rows begin with', () => {
    const [row] = withLog.commitments;
    const first = Object.keys(ledgerSheets.commitments.columns)[0]!;
    const unit = fc.constantFrom(...'aA1-"\\ !#甲\u0001\ue000', '\ud83d', '\ude00', '😀');
    const text = fc.string({ unit, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.option(text), { maxLength: 12 }), fc.boolean(), (texts, isSorted) => {
        const commitments = (isSorted ? [...texts].sort() : texts).map((one) => ({ ...row!, [first]: one }));
        expect(lines({ ...withLog, commitments }, 'commitments')).toEqual(naive(commitments, 'commitments'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a', 'a '],
    ['a', 'a!'],
    ['a', 'a"'],
    ['a', 'a\\', 'a]'],
    ['a', 'a\u0001'],
    ['甲', '甲\ud83d', '甲\ue000'],
  ])('is in that order where a text goes on from another (%j, %j)', (...texts) => {
    const [row] = withLog.commitments;
    const first = Object.keys(ledgerSheets.commitments.columns)[0]!;
    const commitments = texts.map((one) => ({ ...row!, [first]: one }));
    expect(lines({ ...withLog, commitments }, 'commitments')).toEqual(naive(commitments, 'commitments'));
  });

  it('is the same bytes in UTF-8', () => {
    expect(Buffer.from(canonicalBytes(withLog)).toString('utf8')).toBe(canonicalText(withLog));
  });
});

describe('bytes of JSON', () => {
  it.each([
    ...['', '甲乙', 'é', '“”', '😀', '甲😀乙', '"', '\\', '\n\t\u0000\u001f', '\u007f\u2028', '\ufeff'],
    ...['\ud83d', '\ude00', '甲\ude00\ud83d', '\ud83d😀', 0, -0, 1.5, 1e21, -3, NaN, Infinity, true, null],
  ])('of %j are those that JSON.stringify gives', (value) => {
    const out = new JsonBytes();
    out.row({ a: value, b: 'x', c: null }, ['a', 'b', 'c']);
    expect(Buffer.from(out.written).toString('utf8')).toBe(JSON.stringify([value, 'x', null]));
  });

  it('are as many as it takes', () => {
    const long = '承诺'.repeat(200_000);
    const out = new JsonBytes();
    out.text('[');
    out.row({ a: long }, ['a']);
    out.text(`,"${long}😀"]`);
    expect(JSON.parse(Buffer.from(out.written).toString('utf8'))).toEqual([[long], `${long}😀`]);
  });
});
