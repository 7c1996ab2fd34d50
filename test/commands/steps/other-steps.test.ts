import { describe, expect, it } from 'vitest';
import { stepChoices } from '../../../ledger/commands/steps/may-take.ts';
import { stepFields } from '../../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { Typed } from '../../../ledger/commands/field.ts';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { StepName } from '../../../ledger/lifecycle/steps.ts';
import { ITEM, STARTED, small } from '../../gallery/sample.ts';
import { construction } from '../../support/schemes.ts';
import { acting, after, bookOf, errors, history, itemOf, opened, rowsOf, stateOf } from '../kit.ts';

/** The ledger of the sample on a day: 002 of 张三 has lived as told. */
const lived = async (life = STARTED, now = '2026-06-30T10:00:00'): Promise<Opened> =>
  opened(await bookOf(small({ 2: { life } })), construction, now);

const take = (open: Opened, step: StepName, typed: Typed, at = '2026-06-30T10:00:00') =>
  takeStep(open, [ITEM], step, typed, acting(at));

describe('L1: steps beside the main line', () => {
  it('send an item back with its reason, and again to review', async () => {
    const open = await lived('提诺 02-20, 送审 02-24');
    const back = after(open, take(open, '退回', { on: '2026-02-27', note: '内容不实' }));
    expect(stateOf(back, ITEM)).toBe('退回 - - - - 2026-09-30');
    const again = after(back, take(back, '送审', { on: '2026-02-28' }));
    expect(rowsOf(again, ITEM).slice(2)).toEqual([
      expect.stringMatching(/^\d+ 退回 2026-02-27 审诺→退回 内容不实$/),
      expect.stringMatching(/^\d+ 送审 2026-02-28 退回→审诺$/),
    ]);
  });

  it('refuse a closing, so that the item is being fulfilled again and nothing is done yet', async () => {
    const open = await lived(`${STARTED}, 申请销号 06-20`);
    expect(stateOf(open, ITEM)).toBe('申请销号 2026-03-02 2026-03-05 2026-06-20 - 2026-09-30');
    const back = after(open, take(open, '退回销号', { on: '2026-06-25', note: '还有两户没有走访' }));
    expect(stateOf(back, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(errors(back)).toEqual(errors(open));
  });

  it('L4: remind, help and criticise without a change of status', async () => {
    let open = await lived();
    const before = errors(open);
    open = after(open, take(open, '提醒督促', { on: '2026-05-08' }));
    open = after(open, take(open, '帮扶', { on: '2026-05-10', helpMode: '多帮一', helpers: '李四、王强' }));
    open = after(open, take(open, '批评教育', { on: '2026-06-01', note: '督促后仍未落实' }));
    expect(stateOf(open, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(rowsOf(open, ITEM).slice(-3)).toEqual([
      '11 提醒督促 2026-05-08',
      '12 帮扶 2026-05-10',
      '13 批评教育 2026-06-01 督促后仍未落实',
    ]);
    const help = open.parsed.ledger.transitions.at(-2);
    expect([help?.helpMode, help?.helpers]).toEqual(['多帮一', '李四、王强']);
    expect(errors(open)).toEqual(before);
  });

  it('L5: judge an item unfulfilled with its cause; the explanations may follow', async () => {
    let open = await lived();
    open = after(open, take(open, '未兑现', { on: '2026-06-30', reasonKind: '客观', note: '资金没有到位' }));
    expect(stateOf(open, ITEM).split(' ')[0]).toBe('未兑现');
    expect(open.parsed.ledger.transitions.at(-1)?.reasonKind).toBe('客观');
    expect(stepChoices(open, [ITEM]).map(({ step }) => step)).toEqual([
      '申请销号',
      '冲正',
      '提醒督促',
      '帮扶',
      '向党组织说明',
      '向群众解释',
    ]);
    open = after(open, take(open, '向党组织说明', { on: '2026-06-30' }));
    open = after(open, take(open, '向群众解释', { on: '2026-06-30' }));
    expect(errors(open)).toEqual(errors(await lived()));
  });

  it('L10: withdraw, and carry over', async () => {
    const open = await lived();
    const withdrawn = after(open, take(open, '撤回', { on: '2026-06-01', note: '工作调动' }));
    expect(stateOf(withdrawn, ITEM)).toBe('撤回 2026-03-02 2026-03-05 - - 2026-09-30');
    const carried = after(open, take(open, '结转', { on: '2026-06-01' }));
    expect(stateOf(carried, ITEM)).toBe('结转 2026-03-02 2026-03-05 - - 2026-09-30');
    expect(rowsOf(carried, ITEM).at(-1)).toBe('11 结转 2026-06-01 践诺→结转');
  });
});

describe('L10: an amendment', () => {
  it('asks for what may change, each optional, and says what was decided', async () => {
    const open = await lived();
    expect(stepFields(open, '变更', [ITEM]).map(({ key, label, required }) => [key, label, required])).toEqual([
      ['on', '发生日期', true],
      ['date', '新的完成时限', false],
      ['text', '新的承诺事项', false],
      ['measures', '新的措施', false],
      ['responsible', '新的责任人', false],
      ['note', '说明', true],
    ]);
  });

  it('writes deadline and person into the row, and the deadline in force into the log', async () => {
    const open = await lived();
    const typed = { on: '2026-05-20', date: '2026-10-31', responsible: '李四', note: '党员群众代表会议同意' };
    const amended = after(open, take(open, '变更', typed));
    expect(stateOf(amended, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-10-31');
    expect(itemOf(amended, ITEM).commitment.responsible).toBe('李四');
    expect(rowsOf(amended, ITEM).at(-1)).toBe('11 变更 2026-05-20 2026-10-31 党员群众代表会议同意（责任人原为“张三”）');
    expect(errors(amended)).toEqual(errors(open));
  });

  it('of the text alone keeps the deadline', async () => {
    const open = await lived();
    const typed = { on: '2026-05-20', text: '审批事项两日内办结', note: '党员群众代表会议同意' };
    const amended = after(open, take(open, '变更', typed));
    expect(itemOf(amended, ITEM).commitment.text).toBe('审批事项两日内办结');
    expect(rowsOf(amended, ITEM).at(-1)).toBe(
      '11 变更 2026-05-20 2026-09-30 党员群众代表会议同意（承诺事项原为“审批事项三日内办结”）',
    );
  });

  it('that changes nothing is no amendment', async () => {
    const open = await lived();
    expect(take(open, '变更', { on: '2026-05-20', note: '同意' })).toEqual({
      problems: [
        { key: 'date', message: '变更至少要改一项：“新的完成时限”、“新的承诺事项”、“新的措施”、“新的责任人”。' },
      ],
    });
  });

  it('is undone with all that it changed', async () => {
    const open = await lived();
    const typed = {
      on: '2026-05-20',
      date: '2026-10-31',
      text: '办“快”不办慢',
      responsible: '李四',
      note: '同意（会议）',
    };
    const amended = after(open, take(open, '变更', typed));
    const undone = after(amended, take(amended, '冲正', { on: '2026-06-01', note: '记错了一件' }));
    expect(stateOf(undone, ITEM)).toBe('践诺 2026-03-02 2026-03-05 - - 2026-09-30');
    const { text, responsible } = itemOf(undone, ITEM).commitment;
    expect([text, responsible]).toEqual(['审批事项三日内办结', '张三']);
    expect(rowsOf(undone, ITEM).at(-1)).toBe('12 冲正 2026-06-01 记错了一件');
    expect(errors(undone)).toEqual(errors(open));
  });
});

describe('L1: a reversal', () => {
  it('shows what it undoes', async () => {
    const open = await lived(`${STARTED}, 申请销号 06-20, 销号 06-25`);
    const note = stepFields(open, '冲正', [ITEM]).find(({ key }) => key === 'note');
    expect([note?.required, note?.hint]).toEqual([true, '冲正的是最近一步：“销号”。写明为什么冲正。']);
  });

  it('goes back step by step, the row as the log that remains has it', async () => {
    let open = await lived(`${STARTED}, 申请销号 06-20, 销号 06-25`);
    const before = errors(open);
    const states: string[] = [];
    for (let steps = 0; steps < 6; steps += 1) {
      open = after(open, take(open, '冲正', { on: '2026-06-30', note: '登记有误' }));
      states.push(stateOf(open, ITEM));
    }
    expect(states).toEqual([
      '申请销号 2026-03-02 2026-03-05 2026-06-20 - 2026-09-30',
      '践诺 2026-03-02 2026-03-05 - - 2026-09-30',
      '亮诺 2026-03-02 2026-03-05 - - 2026-09-30',
      '定诺 2026-03-02 - - - 2026-09-30',
      '审诺 - - - - 2026-09-30',
      '提诺 - - - - 2026-09-30',
    ]);
    expect(history(open, ITEM)).toEqual(['提诺 2026-02-20']);
    expect(rowsOf(open, ITEM).at(-1)).toBe('18 冲正 2026-06-30 审诺→提诺 登记有误');
    expect(errors(open)).toEqual(before);
    expect(take(open, '冲正', { on: '2026-06-30', note: '登记有误' })).toMatchObject({
      done: [],
      refused: [{ what: ITEM, why: expect.stringContaining('只走了“提诺”一步') }],
    });
  });
});
