import { describe, expect, it } from 'vitest';
import { stepFields } from '../../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { Field } from '../../../ledger/commands/field.ts';
import type { Opened } from '../../../ledger/commands/opened.ts';
import { noEdits } from '../../../ledger/edits.ts';
import { type StepName, stepsOf } from '../../../ledger/lifecycle/steps.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { shipped } from '../../support/schemes.ts';
import { acting, after, carriedOut, errors, itemOf, opened, plainBook, planned } from '../kit.ts';

const ID = '2026-A01-001';
const at = '2026-06-30T10:00:00';

const STARTED = '送审 定诺 亮诺 践诺';

/** The steps before each, by hand; an item without any is a row that nobody has numbered yet. */
const BEFORE: Readonly<Record<StepName, string | null>> = {
  提诺: null,
  送审: '',
  退回: '送审',
  定诺: '送审',
  亮诺: '送审 定诺',
  践诺: '送审 定诺 亮诺',
  申请销号: STARTED,
  销号: `${STARTED} 申请销号`,
  退回销号: `${STARTED} 申请销号`,
  未兑现: STARTED,
  变更: STARTED,
  撤回: STARTED,
  结转: STARTED,
  冲正: `${STARTED} 申请销号`,
  提醒督促: STARTED,
  帮扶: STARTED,
  批评教育: `${STARTED} 提醒督促`,
  向党组织说明: STARTED,
  向群众解释: STARTED,
};

/** The status that each leads to, by hand (L1). */
const STATUS: Readonly<Partial<Record<StepName, string>>> = {
  提诺: '提诺',
  送审: '审诺',
  退回: '退回',
  定诺: '定诺',
  亮诺: '亮诺',
  申请销号: '申请销号',
  销号: '销号',
  未兑现: '未兑现',
  撤回: '撤回',
  结转: '结转',
};

const VALUES: Readonly<Record<string, string>> = {
  on: '2026-06-30',
  date: '2026-06-30',
  note: '支部研究同意',
  reasonKind: '主观',
  helpMode: '一帮一',
  helpers: '李四',
  text: '新的一件实事',
};
const filled = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ key }) => [key, VALUES[key] ?? undefined]));

const take = (open: Opened, step: StepName): Opened => {
  const answer = takeStep(open, [ID], step, filled(stepFields(open, step, [ID])), acting(at));
  expect(planned(answer)).toMatchObject({ done: [ID], refused: [] });
  return after(open, answer);
};

/** An item with all gates passed, where the scheme has gates. */
async function item(scheme: Scheme): Promise<Opened> {
  const grid = await plainBook(scheme);
  const gates = ['gateSolved', 'gateInPlace', 'gateSatisfied'].filter((key) => scheme.columns[`commitments.${key}`]);
  const values = Object.fromEntries(gates.map((key) => [key, '是']));
  const rows = [{ sheet: 'commitments', row: 2, values }] as const;
  return opened(carriedOut(grid, { ...noEdits, rows }, scheme), scheme, at);
}

const all = Object.entries(shipped).flatMap(([id, scheme]) => stepsOf(scheme).map((step) => [id, step] as const));

describe('L1, L4, L5, L10: each step of each scheme', () => {
  it.each(all)('%s: %s', async (id, step) => {
    const scheme = shipped[id]!;
    const before = BEFORE[step];
    let open = await item(scheme);
    if (before === null) {
      // The next row, typed by hand: all but id and status.
      const { pledger, text, ...rest } = itemOf(open, ID).commitment;
      expect(takeStep(open, [ID], step, filled(stepFields(open, step, [ID])), acting(at))).toMatchObject({
        done: [],
        refused: [{ what: ID, why: expect.stringMatching(/^状态是“提诺”，不能办“提诺”/) }],
      });
      const { category, theme, measures, responsible, deadline, effect, source } = rest;
      const typed = {
        pledger,
        text: `${text ?? ''}之二`,
        category,
        theme,
        measures,
        responsible,
        deadline,
        effect,
        source,
      };
      const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
      const rows = [{ sheet: 'commitments', row: 3, values }] as const;
      open = opened(carriedOut(open.grid, { ...noEdits, rows }, scheme), scheme, at);
      const answer = takeStep(open, [3], step, filled(stepFields(open, step, [3])), acting(at));
      open = after(open, answer);
      expect(itemOf(open, '2026-A01-002').history.effective.map((one) => one.step)).toEqual(['提诺']);
      expect(itemOf(open, '2026-A01-002').commitment.status).toBe('提诺');
      return;
    }
    const reviewed = scheme.review !== undefined;
    const path = before.split(' ').filter((name) => name !== '' && (reviewed || name !== '送审')) as StepName[];
    for (const name of path) open = take(open, name);
    const errorsBefore = errors(open);
    const then = take(open, step);
    const effective = itemOf(then, ID).history.effective.map((one) => one.step);
    expect(effective).toEqual(step === '冲正' ? ['提诺', ...path.slice(0, -1)] : ['提诺', ...path, step]);
    expect(itemOf(then, ID).commitment.status).toBe(STATUS[step] ?? '践诺');
    expect(errors(then)).toEqual(errorsBefore);
  });
});
