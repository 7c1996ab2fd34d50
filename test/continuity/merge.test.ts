import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conflict, mergeLedgers } from '../../ledger/continuity/merge.ts';
import { rowsOf, valueOf } from '../../ledger/continuity/rows.ts';
import { type LedgerEdits, noEdits } from '../../ledger/edits.ts';
import type { Ledger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import { canonicalText } from '../../ledger/seal.ts';
import { editLedger } from '../../scripts/edit/edit-ledger.ts';
import { construction, edit, append, validLedger, without } from '../support/ledger-of.ts';
import { accepted, bytesOf, gridOf, later, parsedOf, sample, scheme } from './accepted.ts';
import { type Change, applied, change, done, ownerOf } from './changes.ts';

const base = parsedOf(accepted).ledger;
const after = parsedOf(later).ledger;

function editsOf(merged: ReturnType<typeof mergeLedgers>): LedgerEdits {
  if ('conflicts' in merged) throw new Error(JSON.stringify(merged.conflicts));
  return merged.edits;
}
const joinedOf = (a: Ledger, b: Ledger): Ledger => applied(a, editsOf(mergeLedgers(base, a, b, scheme)));

/** All a ledger says; of the log the order of each item's steps, but not their numbers. */
function content(ledger: Ledger): string {
  const log = [...ledger.transitions].sort((a, b) => a.seq! - b.seq!);
  const steps = log.map((row) => ({ ...row, seq: log.filter((one) => one.id === row.id).indexOf(row) + 1 }));
  return canonicalText({ ...ledger, transitions: steps });
}

const anywhere = (): boolean => true;
/** So few rows that two secretaries often meet. */
const near = (_: RowSheetKey, { origin }: Parameters<typeof ownerOf>[1]): boolean => origin.row <= 4;
const changes = fc.array(change, { minLength: 1, maxLength: 8 });
const worked = (all: readonly Change[], who: 'a' | 'b', mine: Parameters<typeof done>[3]): Ledger =>
  all.reduce((so, one) => done(so, one, who, mine), base);

describe('V1: two copies of a real ledger, changed at random', () => {
  it('one changed and one not gives the changed one', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const a = worked(all, 'a', anywhere);
        expect(editsOf(mergeLedgers(base, a, base, scheme))).toBe(noEdits);
        expect(canonicalText(joinedOf(base, a))).toBe(canonicalText(a));
      }),
      { numRuns: 80 },
    );
  });

  it('both changed in the same way gives just that', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const a = worked(all, 'a', anywhere);
        expect(editsOf(mergeLedgers(base, a, a, scheme))).toBe(noEdits);
      }),
      { numRuns: 60 },
    );
  });

  it('each changed elsewhere gives both, whichever way round', () => {
    const own = (owner: 0 | 1) => (sheet: RowSheetKey, row: Parameters<typeof ownerOf>[1]) =>
      ownerOf(sheet, row) === owner;
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const [a, b] = [worked(first, 'a', own(0)), worked(second, 'b', own(1))];
        const both = joinedOf(a, b);
        expect(content(both)).toBe(content(joinedOf(b, a)));
        const together = second.reduce((so, one) => done(so, one, 'b', own(1)), a);
        // What is added is copied from the rows there are; only where nothing was added is one list of changes the measure.
        if ([...first, ...second].every(({ kind }) => kind !== 'add' && kind !== 'remove')) {
          expect(content(both)).toBe(content(together));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('wherever both changed, the two ways round agree: both joined alike, or both refused', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const [a, b] = [worked(first, 'a', near), worked(second, 'b', near)];
        const [one, other] = [mergeLedgers(base, a, b, scheme), mergeLedgers(base, b, a, scheme)];
        expect('conflicts' in one).toBe('conflicts' in other);
        if ('edits' in one && 'edits' in other)
          expect(content(applied(a, one.edits))).toBe(content(applied(b, other.edits)));
      }),
      { numRuns: 120 },
    );
  });

  it('the work of a month comes over whole', () => {
    expect(canonicalText(joinedOf(base, after))).toBe(canonicalText(after));
  });
});

const valid = validLedger();
const told = (a: Ledger, b: Ledger): readonly string[] => {
  const merged = mergeLedgers(valid, a, b, construction);
  if ('edits' in merged) throw new Error('joined');
  return merged.conflicts.map(({ kind, sheet, label, cells }: Conflict) =>
    [
      kind,
      sheet,
      label,
      ...cells.map(({ header, base: was, a: one, b: other }) => `${header} ${was}|${one}|${other}`),
    ].join(' '),
  );
};
const LOGGED = '| 编号 | 步骤 | 发生日期 | 登记时间 | 说明 |\n|---|---|---|---|---|\n';
const step = (id: string, name: string, on: string): string =>
  `${LOGGED}| ${id} | ${name} | ${on} | ${on}T09:00:00 | 说明 |`;

describe('V1: refused, with the place', () => {
  it('one cell changed in two ways', () => {
    const [a, b] = ['审图意见两日内答复', '审图意见五日内答复'].map((text) => edit(valid, 'commitments', 6, { text }));
    expect(told(a!, b!)).toEqual([
      'cell commitments 2026-A01-005 承诺事项 审图意见三日内答复|审图意见两日内答复|审图意见五日内答复',
    ]);
  });

  it('an item brought to two states by hand', () => {
    const a = edit(valid, 'commitments', 6, { doneOn: '2026-06-01', status: '申请销号' });
    const b = edit(valid, 'commitments', 6, { publishedOn: '2026-03-06' });
    expect(told(a, b)).toEqual([
      'cell commitments 2026-A01-005 状态 践诺|申请销号|践诺 亮诺日期 2026-03-05|2026-03-05|2026-03-06 完成日期 null|2026-06-01|null',
    ]);
  });

  it('a row removed that the other changed', () => {
    const a = without(valid, 'activities', ({ kind }) => kind === '征求意见');
    const b = edit(valid, 'activities', 2, { masses: 7 });
    expect(told(a, b)).toEqual(['removed activities 2026年1月8日 征求意见 群众代表 6|null|7']);
    expect(told(b, a)).toEqual(['removed activities 2026年1月8日 征求意见 群众代表 6|7|null']);
  });

  it('an item removed whose log the other carried on', () => {
    const gone = (['commitments', 'transitions', 'reviews', 'inspections'] as const).reduce(
      (so, sheet) => without(so, sheet, ({ id }) => id === '2026-A01-005'),
      valid,
    );
    const b = append(valid, 'transitions', step('2026-A01-005', '提醒督促', '2026-04-02'));
    expect(told(gone, b).some((line) => line.startsWith('removed transitions'))).toBe(true);
  });

  it('two new items under one id', () => {
    const item = (text: string): string =>
      `| 编号 | 承诺主体 | 承诺事项 |\n|---|---|---|\n| 2026-A01-010 | 张三 | ${text} |`;
    const [a, b] = ['修桥', '修路'].map((text) => append(valid, 'commitments', item(text)));
    expect(told(a!, b!)).toEqual(['added commitments 2026-A01-010 承诺事项 null|修桥|修路']);
  });

  it('different steps logged of one item', () => {
    const a = append(valid, 'transitions', step('2026-A01-005', '提醒督促', '2026-04-02'));
    const b = append(valid, 'transitions', step('2026-A01-005', '帮扶', '2026-04-03'));
    expect(told(a, b)).toEqual([
      'logged transitions 2026-A01-005 新登记的步骤 null|提醒督促 2026-04-02|帮扶 2026-04-03',
    ]);
  });

  it('a log that one carried on and the other reordered', () => {
    const a = append(valid, 'transitions', step('2026-A01-005', '提醒督促', '2026-04-02'));
    const [one, two] = [valid.transitions[0]!, valid.transitions[1]!];
    const b = edit(edit(valid, 'transitions', one.origin.row, { seq: 2 }), 'transitions', two.origin.row, { seq: 1 });
    expect(told(a, b).map((line) => line.split(' ')[0])).toContain('reordered');
  });

  it('a cell that can’t be read', () => {
    expect(told(valid, edit(valid, 'commitments', 6, { deadline: '!' }))).toEqual([
      'unreadable commitments 2026-A01-005 完成时限 2026-11-30|2026-11-30|null',
    ]);
  });
});

describe('V1: joined', () => {
  const both = (a: Ledger, b: Ledger): LedgerEdits => editsOf(mergeLedgers(valid, a, b, construction));

  it('steps of different items: the second copy’s stand behind the first’s, and who wrote them stays', () => {
    const a = append(valid, 'transitions', step('2026-A01-005', '提醒督促', '2026-04-05'));
    const b = append(valid, 'transitions', step('2026-A01-006', '提醒督促', '2026-04-02'));
    const changed = edit(b, 'transitions', b.transitions.at(-1)!.origin.row, { by: '陈书记' });
    expect(both(a, changed).rows).toEqual([
      expect.objectContaining({
        sheet: 'transitions',
        row: null,
        values: expect.objectContaining({ seq: 47, id: '2026-A01-006', by: '陈书记' }) as unknown,
      }),
    ]);
  });

  it('a name that has to bear the id since a namesake came, whichever copy wrote it so', () => {
    const start = validLedger();
    const came = append(
      start,
      'roster',
      '| 党员编号 | 姓名 | 变动 | 变动日期 |\n|---|---|---|---|\n| A01-009 | 张三 | 转入 | 2026-04-09 |',
    );
    const named = edit(came, 'commitments', 6, { pledger: '张三(A01-001)' });
    const other = edit(start, 'commitments', 6, { measures: '每旬抽检一次' });
    for (const [a, b] of [
      [named, other],
      [other, named],
    ] as const) {
      const merged = applied(a, editsOf(mergeLedgers(start, a, b, construction)));
      const row = merged.commitments.find(({ origin }) => origin.row === 6);
      expect(row).toMatchObject({ pledger: '张三(A01-001)', measures: '每旬抽检一次' });
    }
  });

  it('the seal is emptied where anything changes', () => {
    const sealed = { ...valid, identity: { ...valid.identity, sealedAt: '2026-04-01T09:00:00' as never, seal: 'ab' } };
    expect(both(sealed, valid)).toBe(noEdits);
    const { identity } = both(sealed, edit(valid, 'roster', 3, { ability: '办实事' }));
    expect(identity).toEqual({ 上报时间: null, 上报摘要: null });
  });

  it('a row that both were laid out with, filled in one', () => {
    const laid = append(
      valid,
      'inspections',
      '| 督查期 | 编号 | 督查日期 | 进展情况 | 督查人 |\n|---|---|---|---|---|\n| 2026Q2 | 2026-A01-001 | | | |',
    );
    const row = laid.inspections.at(-1)!.origin.row;
    const filled = edit(laid, 'inspections', row, { progress: '正常推进', inspectedOn: '2026-06-20' });
    expect(both(laid, filled).rows).toEqual([
      { sheet: 'inspections', row, values: { progress: '正常推进', inspectedOn: '2026-06-20' } },
    ]);
    expect(both(filled, laid)).toBe(noEdits);
  });
});

describe('V1: in real workbooks', () => {
  it('the first copy’s bytes get the second’s changes and keep the rest', async () => {
    const bytes = await bytesOf(sample('2026-09-10T18:00:00'));
    const edits = editsOf(mergeLedgers(base, base, after, scheme));
    const written = parsedOf(gridOf(editLedger(bytes, edits, scheme)));
    expect(canonicalText(written.ledger)).toBe(canonicalText(after));
    expect(editLedger(bytes, noEdits, scheme)).toEqual(bytes);
    expect(rowsOf(written.ledger, 'transitions').map((row) => valueOf(row, 'seq'))).toEqual(
      after.transitions.map(({ seq }) => seq),
    );
  });
});
