import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continuityFindings } from '../../ledger/continuity/continuity.ts';
import { diffLedgers, sheetDiff } from '../../ledger/continuity/diff.ts';
import { type AnyRow, type Value, rowSheets, rowsOf, sheetOf, valueOf } from '../../ledger/continuity/rows.ts';
import { type Instant, addDays, day, dayOfInstant } from '../../ledger/day.ts';
import { type Finding, messageOf } from '../../ledger/findings/finding.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { type StepName, allowedSteps, ruleOf } from '../../ledger/lifecycle/steps.ts';
import type { Ledger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import { columnsInUse, isSheetOn, listValues } from '../../ledger/workbook/sheet.ts';
import { LOG, append, edit, ledgerOf, lifeOf, schemeOf, validLedger, without } from '../support/ledger-of.ts';
import { accepted, byHand, continued, later, parsedOf, scheme } from './accepted.ts';

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);
const valid = validLedger();
/** 张三's item: approved, published, under way; row 6 of 承诺台账. */
const ITEM = '2026-A01-005';
const AMENDED = '| 编号 | 步骤 | 发生日期 | 登记时间 | 相关日期 | 说明 |\n|---|---|---|---|---|---|\n';
const amended = (date: string): string =>
  `${AMENDED}| ${ITEM} | 变更 | 2026-04-10 | 2026-04-10T10:00:00 | ${date} | 经审查同意 |`;
const since = (now: Ledger, allowed = false): readonly Finding[] =>
  continuityFindings({ ledger: valid, file: 'A01.xlsx', acceptedOn: day('2026-04-08') }, now, scheme, allowed);

describe('V1: a later copy of the same ledger', () => {
  it('worked on as the add-in does has nothing to be said of it', () => {
    const [before, after] = [parsedOf(accepted).ledger, parsedOf(later).ledger];
    expect(after.transitions.length).toBeGreaterThan(before.transitions.length);
    expect(continued(before, after)).toEqual([]);
  });

  it('sorted otherwise in every sheet is the same', () => {
    const before = parsedOf(accepted).ledger;
    const turned = Object.fromEntries(rowSheets.map((key) => [key, [...before[key]].reverse()]));
    expect(continued(before, { ...before, ...turned } as Ledger)).toEqual([]);
  });

  it('with the log numbered anew in the same order is the same', () => {
    const before = parsedOf(accepted).ledger;
    const transitions = before.transitions.map((row) => ({ ...row, seq: row.seq! * 2 }));
    expect(continued(before, { ...before, transitions })).toEqual([]);
  });

  it('with two steps in each other’s place is found', () => {
    const [one, two] = [valid.transitions[6]!, valid.transitions[7]!];
    const swapped = edit(edit(valid, 'transitions', one.origin.row, { seq: two.seq! }), 'transitions', two.origin.row, {
      seq: one.seq!,
    });
    expect(codes(since(swapped))).toEqual(['log-row-edited']);
  });
});

describe('V1: an approved item', () => {
  it('may read otherwise by an amendment written since', () => {
    const now = append(
      edit(valid, 'commitments', 6, { text: '审图意见两日内答复' }),
      'transitions',
      amended('2026-11-30'),
    );
    expect(since(now)).toEqual([]);
  });

  it('may have another deadline by an amendment that carries it', () => {
    const now = append(edit(valid, 'commitments', 6, { deadline: '2026-12-20' }), 'transitions', amended('2026-12-20'));
    expect(since(now)).toEqual([]);
  });

  it('has no cover in an amendment of another item', () => {
    const other = amended('2026-11-30').replace(ITEM, '2026-A01-006');
    const now = append(edit(valid, 'commitments', 6, { text: '审图意见两日内答复' }), 'transitions', other);
    expect(codes(since(now))).toEqual(['approved-item-changed']);
  });

  it('may read otherwise again once its approval was reversed', () => {
    const undo = ['践诺', '亮诺', '定诺'].map(
      (step) => `| ${ITEM} | 冲正 | 2026-04-10 | 2026-04-10T10:00:00 | | 撤销${step} |`,
    );
    const now = append(edit(valid, 'commitments', 6, { text: '另提一件' }), 'transitions', AMENDED + undo.join('\n'));
    expect(codes(since(now))).toEqual(['steps-reversed']);
  });

  it('may change as it likes before its approval', () => {
    const draft = ledgerOf({
      commitments: `| 编号 | 承诺主体 | 承诺事项 | 状态 |\n|---|---|---|---|\n| ${ITEM} | 本支部 | 修路 | 审诺 |`,
      transitions: LOG + lifeOf(ITEM, '提诺 01-10', '送审 01-20'),
    });
    const now = edit(draft, 'commitments', 2, { text: '修桥', deadline: '2026-10-31', category: '实事承诺' });
    expect(continued(draft, now)).toEqual([]);
  });

  it('keeps whom it holds responsible when the name has to bear the id, or its spelling is put right', () => {
    const held = (ledger: Ledger, responsible: string): Ledger => edit(ledger, 'commitments', 6, { responsible });
    const was = held(valid, '张三');
    const told = (now: Ledger): readonly string[] =>
      codes(continuityFindings({ ledger: was, file: 'A01.xlsx', acceptedOn: day('2026-04-08') }, now, scheme, false));
    const joined = append(
      was,
      'roster',
      '| 党员编号 | 姓名 | 变动 | 变动日期 |\n|---|---|---|---|\n| A01-009 | 张三 | 转入 | 2026-04-09 |',
    );
    expect(told(joined)).toEqual([]);
    expect(told(held(joined, '张三(A01-001)'))).toEqual([]);
    expect(told(held(joined, '张三(A01-009)'))).toEqual(['approved-item-changed']);
    const renamed = edit(was, 'roster', was.roster.find(({ name }) => name === '张三')!.origin.row, { name: '章三' });
    expect(told(held(renamed, '章三'))).not.toContain('approved-item-changed');
    expect(told(held(was, '李四'))).toEqual(['approved-item-changed']);
  });

  it('of 张三 stays his when a namesake joins and the name has to bear the id', () => {
    const joined = append(
      valid,
      'roster',
      '| 党员编号 | 姓名 | 变动 | 变动日期 |\n|---|---|---|---|\n| A01-009 | 张三 | 转入 | 2026-04-09 |',
    );
    const now = [5, 6, 7].reduce<Ledger>(
      (so, row) => edit(so, 'commitments', row, { pledger: '张三(A01-001)' }),
      joined,
    );
    expect(since(now)).toEqual([]);
  });

  it('that vanished takes its log, reviews and inspections with it in one sentence', () => {
    const now = (['commitments', 'transitions', 'reviews', 'inspections'] as const).reduce(
      (so, sheet) => without(so, sheet, ({ id }) => id === ITEM),
      valid,
    );
    expect(codes(since(now))).toEqual(['commitment-gone']);
    expect(messageOf(since(now)[0]!)).toContain('少了它的5步');
  });
});

describe('V1: a workbook kept by hand', () => {
  const before = parsedOf(byHand).ledger;
  const row = before.commitments.find(({ status }) => status === '践诺')!.origin.row;
  const logged = (id: string, step: string, date: string): string =>
    `${AMENDED}| ${id} | ${step} | 2026-09-20 | 2026-09-20T10:00:00 | ${date} | 说明 |`;

  it('may change a deadline by a row 变更 with the original deadline in a row 定诺', () => {
    const { id, deadline } = before.commitments.find((one) => one.origin.row === row)!;
    const changed = edit(before, 'commitments', row, { deadline: '2026-12-25' });
    const now = append(
      append(changed, 'transitions', logged(id!, '定诺', deadline!)),
      'transitions',
      logged(id!, '变更', '2026-12-25'),
    );
    expect(codes(continued(before, now)).filter((code) => code !== 'steps-backdated')).toEqual([]);
  });

  it('has no cover for a new text in an approval date taken away', () => {
    const now = edit(before, 'commitments', row, { text: '另提一件', approvedOn: null });
    expect(codes(continued(before, now))).toEqual(['approved-item-changed', 'manual-date-changed']);
  });
});

describe('V1: what comes over from another branch', () => {
  it('is free with its whole history, whenever it was written down', () => {
    const item = '| 编号 | 承诺主体 | 承诺事项 |\n|---|---|---|\n| 2026-B02-003 | 张三 | 结对帮扶一户 |';
    const steps = ['提诺 01-08', '送审 01-09', '定诺 01-20 2026-10-31'];
    const now = append(append(valid, 'commitments', item), 'transitions', LOG + lifeOf('2026-B02-003', ...steps));
    expect(since(now)).toEqual([]);
  });
});

describe('V1: changes the committee agreed to', () => {
  it('are all told, as warnings that say so', () => {
    const now = without(edit(valid, 'commitments', 6, { text: '另一件' }), 'roster', ({ name }) => name === '李四');
    expect(since(now).map(({ severity }) => severity)).toContain('error');
    const told = since(now, true);
    expect(codes(told)).toEqual(codes(since(now)));
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    for (const one of told) if (one.args['agreed'] === true) expect(messageOf(one)).toContain('党委已同意');
  });
});

describe('V1: a sheet that can’t be compared', () => {
  it('is left to the finding that names it', () => {
    const now = { ...valid, transitions: [], missing: new Set(['transitions'] as const) };
    expect(diffLedgers(valid, now, scheme).uncompared).toContain('transitions');
    expect(codes(since(now))).not.toContain('log-rows-gone');
  });
});

/** What may change in a recorded row without a word, read off the table of edits. */
const FREE: Readonly<Partial<Record<RowSheetKey, readonly string[]>>> = {
  roster: ['standing', 'ability'],
  commitments: ['measures', 'fulfilment', 'status', 'approvedOn', 'publishedOn', 'doneOn', 'closedOn'],
};

function another(sheet: RowSheetKey, key: string, value: Value): Value {
  const column = sheetOf(sheet).columns[key]!;
  const { kind } = column;
  if (kind.type === 'day') return addDays(day(String(value)), 1);
  if (kind.type === 'instant') return `${addDays(dayOfInstant(value as Instant), -1)}T07:00:00`;
  if (kind.type === 'integer' || kind.type === 'number') return Number(value) + (key === 'seq' ? 5000 : 1);
  const values = listValues(column, scheme)?.filter((one) => one !== value);
  return values?.[0] ?? `${String(value)}9`;
}

describe('V1: made at random', () => {
  const ledger = parsedOf(accepted).ledger;
  const approved = new Set(
    itemsOf(ledger, scheme)
      .filter(({ history }) => history.effective.some(({ step }) => step === '定诺'))
      .map(({ commitment }) => commitment.id),
  );
  const cells = rowSheets
    .filter((sheet) => isSheetOn(sheetOf(sheet), scheme))
    .flatMap((sheet) =>
      rowsOf(ledger, sheet).flatMap((row) =>
        columnsInUse(sheetOf(sheet), scheme)
          .filter(({ key }) => valueOf(row, key) !== null)
          .map(({ key }) => ({ sheet, row, key })),
      ),
    );
  const committees = (row: AnyRow): boolean => row['reviewer'] === '建管局党委';

  it('one recorded cell changed is found, or is one of the free ones', () => {
    const of = fc.constantFrom(...new Set(cells.map(({ sheet, key }) => `${sheet}.${key}`)));
    const one = of.chain((name) => fc.constantFrom(...cells.filter(({ sheet, key }) => `${sheet}.${key}` === name)));
    fc.assert(
      fc.property(one, ({ sheet, row, key }) => {
        const value = another(sheet, key, valueOf(row, key));
        const now = edit(ledger, sheet, row.origin.row, { [key]: value } as object);
        const draft = sheet === 'commitments' && key !== 'id' && !approved.has(row['id'] as string);
        const byReceipt = sheet === 'reviews' && committees(row);
        const last = sheet === 'transitions' && key === 'seq' && row['seq'] === ledger.transitions.at(-1)!.seq;
        const free = (FREE[sheet]?.includes(key) ?? false) || draft || byReceipt || last;
        expect(codes(continued(ledger, now)).length > 0).toBe(!free);
      }),
      { numRuns: 400 },
    );
  });

  it('steps written down afterwards are never found', () => {
    const last = ledger.transitions.at(-1)!;
    const choice = fc.record({ item: fc.nat(), step: fc.nat(), days: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 12 }), (choices) => {
        let now = ledger;
        let at = dayOfInstant(last.at!);
        for (const { item, step, days } of choices) {
          at = addDays(at, days);
          const items = itemsOf(now, scheme);
          const one = items[item % items.length]!;
          const steps = allowedSteps(one.history.status, scheme).filter((name) => name !== '冲正');
          const name: StepName | undefined = steps[step % steps.length];
          if (name === undefined) continue;
          const seq = now.transitions.at(-1)!.seq! + 1;
          const date = ruleOf(name, scheme).date === undefined ? null : one.commitment.deadline;
          const written = { seq, at: `${at}T10:00:00` as Instant, on: at, id: one.commitment.id, step: name, date };
          const row = {
            ...last,
            ...written,
            from: null,
            to: null,
            note: '说明',
            origin: { ...last.origin, row: seq + 1 },
          };
          now = { ...now, transitions: [...now.transitions, row] };
        }
        expect(continued(ledger, now)).toEqual([]);
        expect(sheetDiff(diffLedgers(ledger, now, scheme), 'transitions').added).toHaveLength(
          now.transitions.length - ledger.transitions.length,
        );
      }),
      { numRuns: 100 },
    );
  });
});

it('V1: the construction scheme says whose reviews are the committee’s', () => {
  expect(schemeOf('construction').review?.branch?.byCommittee).toBe(true);
});

describe('V1: the way a ledger is kept', () => {
  const turned = (ledger: Ledger, mode: 'command' | 'manual'): Ledger => ({
    ...ledger,
    identity: { ...ledger.identity, mode },
  });

  it('does not become that of dates without a log, unless the committee agreed', () => {
    const now = turned(valid, 'manual');
    expect(codes(since(now))).toEqual(['log-given-up']);
    expect(since(now, true).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('may become that of a log', () => {
    const before = turned(valid, 'manual');
    const baseline = { ledger: before, file: 'A01.xlsx', acceptedOn: day('2026-04-08') };
    expect(codes(continuityFindings(baseline, valid, scheme, false))).not.toContain('log-given-up');
  });
});
