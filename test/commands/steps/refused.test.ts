import { describe, expect, it } from 'vitest';
import { stepChoices } from '../../../ledger/commands/steps/may-take.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { Draft } from '../../gallery/sample.ts';
import { ITEM, STARTED, changed, small, stepOf } from '../../gallery/sample.ts';
import { ofTown } from '../../gallery/institutions.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { construction, town } from '../../support/schemes.ts';
import { acting, after, bookOf, errors, opened, plainBook, planned, stateOf } from '../kit.ts';

const BRANCH = '2026-A01-001';
const at = '2026-06-30T10:00:00';

const openedOf = async (draft: Draft, scheme: Scheme = construction) => opened(await bookOf(draft), scheme, at);

/** The one reason for which a step was refused; nothing else was done. */
async function why(
  draft: Draft,
  ...[step, typed]: readonly [Parameters<typeof takeStep>[2], Parameters<typeof takeStep>[3]]
) {
  const open = await openedOf(draft, draft.scheme);
  const plan = planned(takeStep(open, [ITEM], step, typed, acting(at)));
  expect([plan.done, plan.edits.rows]).toEqual([[], []]);
  expect(plan.refused.map(({ what }) => what)).toEqual([ITEM]);
  return plan.refused[0]?.why;
}

describe('L1: what is offered', () => {
  it('L1: only steps allowed from the status, in the scheme’s order, with how many may take them', async () => {
    const open = await openedOf(small({ 2: { life: '提诺 02-20, 送审 02-24' } }));
    expect(stepChoices(open, [ITEM])).toEqual([
      { step: '退回', items: 1 },
      { step: '定诺', items: 1 },
      { step: '撤回', items: 1 },
      { step: '冲正', items: 1 },
    ]);
    const both = stepChoices(open, [BRANCH, ITEM]);
    expect(both.find(({ step }) => step === '撤回')?.items).toBe(2);
    expect(both.find(({ step }) => step === '申请销号')?.items).toBe(1);
    expect(stepChoices(open, [])).toEqual([]);
    expect(stepChoices(open, ['2026-A01-999'])).toEqual([]);
  });

  it('L4: no criticism before a reminder', async () => {
    const steps = async (life: string) => stepChoices(await openedOf(small({ 2: { life } })), [ITEM]);
    expect((await steps(STARTED)).map(({ step }) => step)).not.toContain('批评教育');
    expect((await steps(`${STARTED}, 提醒督促 05-01`)).map(({ step }) => step)).toContain('批评教育');
  });
});

describe('L1: what is refused', () => {
  it('a step that the status does not allow, while the rest is done', async () => {
    const open = await openedOf(small({ 2: { life: '提诺 02-20, 送审 02-24' } }));
    const typed = { on: '2026-06-20', date: '2026-06-18' };
    const answer = takeStep(open, [ITEM, BRANCH, '2026-A01-077'], '申请销号', typed, acting(at));
    const plan = planned(answer);
    expect(plan.done).toEqual([BRANCH]);
    expect(plan.refused.map(({ what, why: reason }) => `${what} ${reason}`)).toEqual([
      '2026-A01-077 承诺台账中没有这一件。请先选中承诺台账里的行。',
      `${ITEM} 状态是“审诺”，不能办“申请销号”；这时可以办的是：“退回”、“定诺”、“撤回”、“冲正”。`,
    ]);
    const then = after(open, answer);
    expect(stateOf(then, BRANCH)).toBe('申请销号 2026-03-02 2026-03-05 2026-06-18 - 2026-09-30');
    expect(stateOf(then, ITEM)).toBe('审诺 - - - - 2026-09-30');
  });

  it('a day before the step before it', async () => {
    expect(await why(small(), '申请销号', { on: '2026-03-01', date: '2026-03-01' })).toBe(
      '发生日期2026年3月1日早于上一步的2026年3月6日。后一步不会早于前一步，请查对发生日期。',
    );
  });

  it('an item whose deadline is nowhere said', async () => {
    const draft = small({ 2: { life: '提诺 02-20, 送审 02-24' } });
    draft.rows.commitments[1]!['deadline'] = null;
    const open = await openedOf(draft);
    expect(takeStep(open, [ITEM], '定诺', { on: '2026-06-20' }, acting(at))).toEqual({
      problems: [{ key: 'date', message: '“完成时限”空着；这一格必须填写。请补填“完成时限”。' }],
    });
  });

  it('an item whose log can’t be read, or does not hold together', async () => {
    const odd = changed(small(), (rows) => {
      stepOf(rows, ITEM, '亮诺')['on'] = '不详';
    });
    expect(await why(odd, '提醒督促', { on: '2026-06-01' })).toBe(
      '变更记录中有认不出来的内容，说不准走到了哪一步。请先按校验的提示改正变更记录，再办下一步。',
    );
    const gap = changed(small(), (rows) => {
      rows.transitions = rows.transitions.filter((row) => row['id'] !== ITEM || row['step'] !== '送审');
    });
    expect(await why(gap, '提醒督促', { on: '2026-06-01' })).toBe(
      '变更记录中2026年3月2日的“定诺”走不通。请先按校验的提示改正变更记录，再办下一步。',
    );
    const twice = changed(small(), (rows) => {
      stepOf(rows, ITEM, '亮诺')['seq'] = stepOf(rows, BRANCH, '亮诺')['seq'] ?? null;
    });
    expect(await why(twice, '提醒督促', { on: '2026-06-01' })).toMatch(/^变更记录的序号有重复/);
    const lost = changed(small(), (rows) => {
      rows.transitions = rows.transitions.filter((row) => row['id'] !== ITEM);
    });
    expect(await why(lost, '提诺', { on: '2026-06-01' })).toMatch(/^状态是“践诺”，变更记录中却一步也没有/);
  });

  it('an id that stands twice', async () => {
    const draft = changed(small(), (rows) => {
      rows.commitments.push({ ...rows.commitments[1]! });
    });
    expect(await why(draft, '提醒督促', { on: '2026-06-01' })).toMatch(/^这个编号在承诺台账中不止一行/);
  });

  it('R1: approving what the review sent back, in the words of check', async () => {
    const draft = changed(small({ 2: { life: '提诺 02-20, 送审 02-24, 退回 02-27, 送审 02-28' } }), (rows) => {
      const review = { id: ITEM, reviewedOn: '2026-02-27', reviewer: '党员群众代表会议', cOwnReality: '否' };
      rows.reviews.push({ ...review, cDoable: '是', verdict: '退回', opinion: '内容不实' });
    });
    expect(await why(draft, '定诺', { on: '2026-03-02' })).toMatch(
      /^“2026-A01-002”在2026年3月2日定诺，而此前最近一次审查/,
    );
  });

  it('L3: closing while a gate is shut, by the gate’s name', async () => {
    const life = `${STARTED}, 申请销号 06-20`;
    const draft = ofTown(life);
    Object.assign(draft.rows.commitments[0]!, { gateSolved: '是', gateInPlace: '否' });
    const open = await openedOf(draft, town);
    const plan = planned(takeStep(open, [BRANCH], '销号', { on: '2026-06-30' }, acting(at)));
    expect(plan.refused.map(({ why: reason }) => reason)).toEqual([
      '“工作已落实”核验没有通过，“群众已满意”还没有核验，不能销号。请报镇创先办核验，读入回执以后再办；没有做到的，请办“退回销号”。',
    ]);
    Object.assign(draft.rows.commitments[0]!, { gateInPlace: '是', gateSatisfied: '是', itemGrade: '满意' });
    const passed = await openedOf(draft, town);
    const closed = after(passed, takeStep(passed, [BRANCH], '销号', { on: '2026-06-30' }, acting(at)));
    expect(stateOf(closed, BRANCH).split(' ')[0]).toBe('销号');
    expect(errors(closed)).toEqual(errors(passed));
  });

  it('a clock that runs behind the log', async () => {
    const open = await openedOf(small());
    const early = { at: '2026-03-05T09:30:00', by: '王强' } as ReturnType<typeof acting>;
    const plan = planned(takeStep(open, [BRANCH], '提醒督促', { on: '2026-03-05' }, early));
    expect(plan.refused[0]?.why).toContain('早于序号');
  });
});

describe('L1: what is wrong with the form', () => {
  it.each([
    [
      '申请销号',
      { on: '2026-07-01', date: '2026-06-18' },
      'on',
      '今天是2026年6月30日，发生日期不能在今天以后。办了再登记。',
    ],
    ['申请销号', { on: '2026-06-01', date: '2026-06-18' }, 'date', '完成日期晚于申请销号的发生日期'],
    ['申请销号', { on: '2026-06-20', date: '六月' }, 'date', '“完成日期”写的是“六月”，认不出是哪一天'],
    ['申请销号', { on: '2026-06-20' }, 'date', '“完成日期”空着'],
    ['未兑现', { on: '2026-06-20', note: '拖延' }, 'reasonKind', '“原因类别”空着'],
    ['未兑现', { on: '2026-06-20', reasonKind: '其他', note: '拖延' }, 'reasonKind', '只能是：主观、客观'],
    ['帮扶', { on: '2026-06-20', helpMode: '一帮一', helpers: '李四、王强' }, 'helpers', '应有恰好一名帮扶人，填了2名'],
    ['帮扶', { on: '2026-06-20', helpMode: '多帮一', helpers: '李四' }, 'helpers', '应有两名以上帮扶人，填了1名'],
    ['撤回', { on: '2026-06-20' }, 'note', '“说明”空着；这一格必须填写'],
  ] as const)('%s %o', async (step, typed, key, message) => {
    const open = await openedOf(small());
    expect(takeStep(open, [ITEM], step, typed, acting(at))).toEqual({
      problems: [{ key, message: expect.stringContaining(message) }],
    });
  });

  it('nobody who writes', async () => {
    const open = await openedOf(small());
    expect(takeStep(open, [ITEM], '提醒督促', { on: '2026-06-01' }, { ...acting(at), by: ' ' })).toEqual({
      problems: [{ key: 'by', message: expect.stringContaining('没有填经办人') }],
    });
  });
});

describe('L1: rows that were typed by hand', () => {
  it('get their id and 提诺 by the command', async () => {
    const draft = changed(small(), (rows) => {
      const text = { ...rows.commitments[1]!, id: null, text: '为两个工地送法上门', status: null };
      rows.commitments.push({ ...text, approvedOn: null, publishedOn: null });
    });
    const open = await openedOf(draft);
    expect(stepChoices(open, [4])).toEqual([{ step: '提诺', items: 1 }]);
    const then = after(open, takeStep(open, [4], '提诺', { on: '2026-06-29' }, acting(at)));
    expect(stateOf(then, '2026-A01-003')).toBe('提诺 - - - - 2026-09-30');
    expect(errors(then)).toEqual([]);
  });
});

describe('L1: many at once', () => {
  it('500 items take a step in one plan: a row of the log and a row of their own each', async () => {
    const open = opened(await plainBook(construction, 'command', 500), construction, at);
    const ids = open.items.map(({ commitment }) => commitment.id ?? '');
    const plan = planned(takeStep(open, ids, '送审', { on: '2026-06-20' }, acting(at)));
    expect(plan.done).toEqual(ids);
    expect(plan.edits.rows.map(({ sheet }) => sheet)).toEqual([
      ...ids.map(() => 'commitments'),
      ...ids.map(() => 'transitions'),
    ]);
  });
});
