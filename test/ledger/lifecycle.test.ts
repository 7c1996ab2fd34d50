import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, type Instant, addDays, day } from '../../ledger/day.ts';
import { type Fault, type Step, replay, statusAt } from '../../ledger/lifecycle/history.ts';
import { daysOverdue, isOpen, isOverdue, itemAt, stepDue } from '../../ledger/lifecycle/item.ts';
import { type Status, type StepName, allowedSteps } from '../../ledger/lifecycle/steps.ts';
import { construction } from '../support/schemes.ts';
import { life, step, stepsOf, walks } from '../support/steps.ts';

const DAYS: readonly Day[] = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index));
const STEPS = construction.lists['step'] as readonly StepName[];
const APPROVED = '提诺 01-05, 送审 01-08, 定诺 01-12';
const PROMISED = `${APPROVED}, 亮诺 01-15, 践诺 01-15`;
const CLOSED = `${PROMISED}, 申请销号 08-20, 销号 08-25`;

const faultOf = (...steps: readonly Step[]): Fault | null => replay(steps, construction).fault?.fault ?? null;
const at = (steps: readonly Step[], on: string) => itemAt(replay(steps, construction), day(on), 2026, construction);

describe('the steps allowed from', () => {
  it.each([...life].map(([status, moves]) => [status, moves.map((move) => move.step)] as const))(
    '%s are those of the text, and 冲正 of anything there is',
    (status, moves) => {
      const undo = status === null ? [] : ['冲正'];
      expect([...allowedSteps(status, construction)].sort()).toEqual([...moves, ...undo].sort());
    },
  );

  it('every step of the scheme is allowed somewhere', () => {
    const somewhere = new Set([...life.values()].flatMap((moves) => moves.map((move) => move.step)));
    expect(STEPS.filter((name) => name !== '冲正' && !somewhere.has(name))).toEqual([]);
  });
});

describe('any sequence of allowed steps', () => {
  it('is replayed to the status it leads to', () => {
    fc.assert(
      fc.property(walks, ({ steps, statuses }) => {
        expect(replay(steps, construction)).toEqual({ effective: steps, status: statuses.at(-1), fault: null });
      }),
    );
  });

  it('gives on each day the status of the last step by then', () => {
    fc.assert(
      fc.property(walks, ({ steps, statuses }) => {
        const history = replay(steps, construction);
        const expected = DAYS.map((asOf) => statuses[steps.filter(({ on }) => on <= asOf).length] ?? null);
        expect(DAYS.map((asOf) => statusAt(history, asOf, construction))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused exactly at a forbidden step, and stands as it was before it', () => {
    fc.assert(
      fc.property(walks, fc.nat(), fc.nat(), ({ steps, statuses }, place, which) => {
        const index = place % (steps.length + 1);
        const status = statuses[index] ?? null;
        const allowed = (life.get(status) ?? []).map((move) => move.step);
        const forbidden = STEPS.filter((name) => !allowed.includes(name) && name !== '冲正');
        const wrong = step(forbidden[which % forbidden.length]!, steps[index]?.on ?? steps.at(-1)!.on);
        const history = replay([...steps.slice(0, index), wrong, ...steps.slice(index)], construction);
        expect(history).toMatchObject({
          effective: steps.slice(0, index),
          status,
          fault: { step: wrong, fault: { kind: 'notAllowed', status } },
        });
      }),
    );
  });

  it('may take back its last step, as if that had never been, on any day', () => {
    fc.assert(
      fc.property(walks, ({ steps }) => {
        const undone = replay([...steps, step('冲正', steps.at(-1)!.on)], construction);
        const never = replay(steps.slice(0, -1), construction);
        expect(undone).toEqual(never);
        expect(DAYS.map((asOf) => itemAt(undone, asOf, 2026, construction))).toEqual(
          DAYS.map((asOf) => itemAt(never, asOf, 2026, construction)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('may take back all its steps, one by one, to nothing', () => {
    fc.assert(
      fc.property(walks, ({ steps }) => {
        const undo = steps.map(() => step('冲正', steps.at(-1)!.on));
        expect(replay([...steps, ...undo], construction)).toEqual({ effective: [], status: null, fault: null });
      }),
    );
  });

  it('may go another way after what was taken back', () => {
    fc.assert(
      fc.property(walks, walks, ({ steps }, other) => {
        const undo = steps.map(() => step('冲正', steps.at(-1)!.on));
        const { status, fault } = replay([...steps, ...undo, ...other.steps], construction);
        expect([status, fault]).toEqual([other.statuses.at(-1), null]);
      }),
    );
  });
});

describe('冲正', () => {
  it('twice undoes two steps', () => {
    const history = replay(stepsOf(`${CLOSED}, 冲正 08-26, 冲正 08-26`), construction);
    expect([history.status, history.effective.length]).toEqual(['践诺', 5]);
  });

  it('undoes a step that changed no status', () => {
    const history = replay(stepsOf(`${PROMISED}, 提醒督促 05-01, 冲正 05-02`), construction);
    expect(history.effective.map((one) => one.step)).toEqual(['提诺', '送审', '定诺', '亮诺', '践诺']);
  });

  it('of nothing is refused', () => {
    expect(faultOf(...stepsOf('提诺 01-05, 冲正 01-06, 冲正 01-06'))).toEqual({ kind: 'nothingToReverse' });
  });

  it('needs a reason', () => {
    expect(faultOf(...stepsOf('提诺 01-05'), step('冲正', '2026-01-06', { note: null }))).toEqual({
      kind: 'lacks',
      what: 'note',
    });
  });

  it('brings back the deadline that an amendment changed', () => {
    const amended = [...stepsOf(PROMISED), step('变更', '2026-06-01', { date: day('2026-12-15') })];
    expect(at([...amended, step('冲正', '2026-06-02')], '2026-06-30')?.deadline).toBe('2026-09-30');
  });
});

describe('a step is refused when', () => {
  it.each<[string, Step, Fault]>([
    [
      'it took effect before what changed the item last',
      step('申请销号', '2026-01-14'),
      { kind: 'beforePrevious', previous: day('2026-01-15') },
    ],
    [
      'an amendment took effect before what changed the item last',
      step('变更', '2026-01-14'),
      { kind: 'beforePrevious', previous: day('2026-01-15') },
    ],
    [
      'it was recorded before it took effect',
      step('申请销号', '2026-08-20', { at: '2026-08-19T23:59:59' as Instant }),
      { kind: 'afterRecording', recorded: day('2026-08-19') },
    ],
    [
      'it starts from another status than the item has',
      step('申请销号', '2026-08-20', { from: '亮诺' }),
      { kind: 'fromDiffers', status: '践诺' },
    ],
    [
      'it says to lead elsewhere than it does',
      step('申请销号', '2026-08-20', { to: '销号' }),
      { kind: 'toDiffers', status: '申请销号' },
    ],
    [
      'it says to lead elsewhere while it changes nothing',
      step('提醒督促', '2026-08-20', { to: '销号' }),
      { kind: 'toDiffers', status: '践诺' },
    ],
    [
      'an application lacks the day of completion',
      step('申请销号', '2026-08-20', { date: null }),
      { kind: 'lacks', what: 'date' },
    ],
    [
      'completion lies after the application',
      step('申请销号', '2026-08-20', { date: day('2026-08-21') }),
      { kind: 'doneAfterApplying', done: day('2026-08-21') },
    ],
    [
      'an amendment lacks the new deadline',
      step('变更', '2026-08-20', { date: null }),
      { kind: 'lacks', what: 'date' },
    ],
    ['an amendment lacks its reason', step('变更', '2026-08-20', { note: null }), { kind: 'lacks', what: 'note' }],
    ['a withdrawal lacks its reason', step('撤回', '2026-08-20', { note: null }), { kind: 'lacks', what: 'note' }],
    [
      'non-fulfilment lacks what happened',
      step('未兑现', '2026-08-20', { note: null }),
      { kind: 'lacks', what: 'note' },
    ],
    [
      'non-fulfilment lacks whose fault it was',
      step('未兑现', '2026-08-20', { reasonKind: null }),
      { kind: 'lacks', what: 'reasonKind' },
    ],
    ['help lacks its kind', step('帮扶', '2026-08-20', { helpMode: null }), { kind: 'lacks', what: 'helpMode' }],
    ['help lacks the helpers', step('帮扶', '2026-08-20', { helpers: [] }), { kind: 'lacks', what: 'helpers' }],
    [
      'help of one by one names two',
      step('帮扶', '2026-08-20', { helpMode: '一帮一', helpers: ['王五', '赵六'] }),
      { kind: 'helperCount', mode: '一帮一', count: 2 },
    ],
    [
      'help of one by many names one',
      step('帮扶', '2026-08-20', { helpMode: '多帮一', helpers: ['王五'] }),
      { kind: 'helperCount', mode: '多帮一', count: 1 },
    ],
    ['criticism comes without a reminder before', step('批评教育', '2026-08-20'), { kind: 'noReminderBefore' }],
  ])('%s', (_, wrong, fault) => {
    expect(faultOf(...stepsOf(PROMISED), wrong)).toEqual(fault);
  });

  it('a returned item has no opinion', () => {
    expect(faultOf(...stepsOf('提诺 01-05, 送审 01-08'), step('退回', '2026-01-09', { note: null }))).toEqual({
      kind: 'lacks',
      what: 'note',
    });
  });

  it('an approved item has no deadline, where the scheme wants one', () => {
    expect(faultOf(...stepsOf('提诺 01-05, 送审 01-08'), step('定诺', '2026-01-12', { date: null }))).toEqual({
      kind: 'lacks',
      what: 'date',
    });
  });
});

describe('a step is allowed', () => {
  it.each<[string, readonly Step[]]>([
    ['on the same day as the one before', stepsOf('提诺 01-05, 送审 01-05, 定诺 01-05, 亮诺 01-05, 践诺 01-05')],
    [
      'written down late: a reminder of a day before the last change',
      stepsOf(`${PROMISED}, 变更 06-01, 提醒督促 05-20`),
    ],
    ['by the superior, with one helper', [...stepsOf(PROMISED), step('帮扶', '2026-05-01', { helpMode: '上帮下' })]],
    [
      'by many, with two helpers',
      [...stepsOf(PROMISED), step('帮扶', '2026-05-01', { helpMode: '多帮一', helpers: ['王五', '赵六'] })],
    ],
    ['of help while the application waits', stepsOf(`${PROMISED}, 申请销号 08-20, 帮扶 08-21`)],
    [
      'of an item judged unfulfilled that is done after all',
      stepsOf(`${PROMISED}, 未兑现 10-08, 申请销号 11-02, 销号 11-05`),
    ],
    ['after closing was refused', stepsOf(`${PROMISED}, 申请销号 08-20, 退回销号 08-22, 申请销号 09-01, 销号 09-03`)],
    ['after review returned the item', stepsOf('提诺 01-05, 送审 01-08, 退回 01-09, 送审 01-12, 定诺 01-15')],
    ['of criticism after a reminder', stepsOf(`${PROMISED}, 提醒督促 10-08, 批评教育 10-20`)],
  ])('%s', (_, steps) => {
    expect(replay(steps, construction).fault).toBeNull();
  });
});

describe('an item as of a day', () => {
  it.each([
    ['2026-01-11', null],
    ['2026-01-12', '定诺'],
    ['2026-01-15', '践诺'],
    ['2026-08-19', '践诺'],
    ['2026-08-20', '申请销号'],
    ['2026-08-25', '销号'],
    ['2026-12-31', '销号'],
  ])('%s has the status %s', (on, status) => {
    expect(at(stepsOf(CLOSED), on)?.status ?? null).toBe(status);
  });

  it('is done on the day of completion, closed on that of closing', () => {
    const done = [
      ...stepsOf(PROMISED),
      step('申请销号', '2026-08-20', { date: day('2026-08-10') }),
      step('销号', '2026-08-25'),
    ];
    expect(at(done, '2026-12-31')).toMatchObject({ doneOn: '2026-08-10', closedOn: '2026-08-25' });
  });

  it('is not done before it is closed', () => {
    expect(at(stepsOf(CLOSED), '2026-08-24')).toMatchObject({ doneOn: null, closedOn: null });
  });

  it('is done by the application that was accepted, not the one refused', () => {
    const steps = stepsOf(`${PROMISED}, 申请销号 08-20, 退回销号 08-22, 申请销号 09-01, 销号 09-03`);
    expect(at(steps, '2026-12-31')?.doneOn).toBe('2026-09-01');
  });

  it('keeps its first deadline when it is amended, and shows the new one beside it', () => {
    const amended = [...stepsOf(PROMISED), step('变更', '2026-06-01', { date: day('2026-12-15') })];
    expect([at(amended, '2026-05-31'), at(amended, '2026-06-01')]).toMatchObject([
      { firstDeadline: '2026-09-30', deadline: '2026-09-30' },
      { firstDeadline: '2026-09-30', deadline: '2026-12-15' },
    ]);
  });

  it('keeps its first deadline when it is amended twice', () => {
    const amended = [
      ...stepsOf(PROMISED),
      step('变更', '2026-06-01', { date: day('2026-12-15') }),
      step('变更', '2026-07-01', { date: day('2026-11-30') }),
    ];
    expect(at(amended, '2026-12-31')).toMatchObject({ firstDeadline: '2026-09-30', deadline: '2026-11-30' });
  });

  it('without a deadline of its own is due at the end of the year', () => {
    const open = { ...construction, deadlineRequired: false };
    const steps = [...stepsOf('提诺 01-05, 送审 01-08'), step('定诺', '2026-01-12', { date: null })];
    expect(itemAt(replay(steps, open), day('2026-06-30'), 2026, open)?.firstDeadline).toBe('2026-12-31');
  });

  it('says why it was not fulfilled, until it is done after all', () => {
    const steps = stepsOf(`${PROMISED}, 未兑现 10-08, 申请销号 11-02`);
    expect([at(steps, '2026-10-31')?.reasonKind, at(steps, '2026-11-02')?.reasonKind]).toEqual(['客观', null]);
  });
});

describe('an item is overdue', () => {
  it.each<[string, string, boolean]>([
    ['the day before its deadline', '2026-09-29', false],
    ['on its deadline', '2026-09-30', true],
    ['after it', '2026-10-01', true],
  ])('%s: %s %s', (_, on, overdue) => {
    const item = at(stepsOf(PROMISED), on);
    expect(item !== null && isOverdue(item, day(on))).toBe(overdue);
  });

  it('by nought days on the day itself', () => {
    expect(daysOverdue(at(stepsOf(PROMISED), '2026-09-30')!, day('2026-09-30'))).toBe(0);
  });

  it('by the first deadline, though an amended one still runs', () => {
    const amended = [...stepsOf(PROMISED), step('变更', '2026-06-01', { date: day('2026-12-15') })];
    expect(isOverdue(at(amended, '2026-10-01')!, day('2026-10-01'))).toBe(true);
  });

  it.each<[string, string]>([
    ['while it waits for the gate', `${PROMISED}, 申请销号 09-01`],
    ['once closed', CLOSED],
    ['once judged unfulfilled', `${PROMISED}, 未兑现 09-01`],
    ['once carried over', `${PROMISED}, 结转 09-01`],
    ['once withdrawn', `${PROMISED}, 撤回 09-01`],
  ])('no longer %s', (_, line) => {
    expect(isOverdue(at(stepsOf(line), '2026-12-31')!, day('2026-12-31'))).toBe(false);
  });

  it.each<[Status, string, boolean]>([
    ['定诺', APPROVED, true],
    ['践诺', PROMISED, true],
    ['申请销号', `${PROMISED}, 申请销号 09-01`, true],
    ['销号', CLOSED, false],
    ['未兑现', `${PROMISED}, 未兑现 09-01`, false],
    ['结转', `${PROMISED}, 结转 09-01`, false],
    ['撤回', `${PROMISED}, 撤回 09-01`, false],
  ])('only when open; with the status %s it is open: %s', (_, line, open) => {
    expect(isOpen(at(stepsOf(line), '2026-12-31')!)).toBe(open);
  });
});

describe('the step that is due', () => {
  const due = (line: string, on: string): string | null => stepDue(at(stepsOf(line), on)!, day(on), construction);

  it.each<[string, string, string, string | null]>([
    ['is none before the deadline', PROMISED, '2026-09-29', null],
    ['is a reminder as of the end of the deadline itself', PROMISED, '2026-09-30', '提醒督促'],
    ['is a reminder the day after', PROMISED, '2026-10-01', '提醒督促'],
    ['is help after the reminder', `${PROMISED}, 提醒督促 10-08`, '2026-10-09', '帮扶'],
    ['is criticism after help', `${PROMISED}, 提醒督促 10-08, 帮扶 10-10`, '2026-10-11', '批评教育'],
    ['is criticism where help came early', `${PROMISED}, 帮扶 03-01, 提醒督促 10-08`, '2026-10-11', '批评教育'],
    [
      'is a reminder still where the only one came before the deadline',
      `${PROMISED}, 提醒督促 08-01`,
      '2026-10-01',
      '提醒督促',
    ],
    ['is none after criticism', `${PROMISED}, 提醒督促 10-08, 帮扶 10-10, 批评教育 10-20`, '2026-11-01', null],
    ['is none while the application waits', `${PROMISED}, 申请销号 10-05`, '2026-10-06', null],
    ['is none once closed', CLOSED, '2026-12-31', null],
  ])('%s', (_, line, on, expected) => {
    expect(due(line, on)).toBe(expected);
  });

  it('is none while an amended deadline runs', () => {
    const amended = [...stepsOf(PROMISED), step('变更', '2026-06-01', { date: day('2026-12-15') })];
    expect(stepDue(at(amended, '2026-10-10')!, day('2026-10-10'), construction)).toBeNull();
  });
});
