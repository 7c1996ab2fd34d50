import fc from 'fast-check';
import { type Day, type Instant, addDays, day } from '../../ledger/day.ts';
import type { Step } from '../../ledger/lifecycle/history.ts';
import type { Status, StepName } from '../../ledger/lifecycle/steps.ts';

/** A step as the add-in would write it, complete for any rule; what a test is about is given. */
export function step(name: StepName, on: string, given: Partial<Step> = {}): Step {
  const helps = name === '帮扶';
  const dated = ['定诺', '变更', '申请销号'].includes(name);
  return {
    seq: 1,
    at: `${on}T10:00:00` as Instant,
    on: day(on),
    step: name,
    from: null,
    to: null,
    note: '说明',
    date: dated ? (name === '申请销号' ? day(on) : day('2026-09-30')) : null,
    reasonKind: name === '未兑现' ? '客观' : null,
    helpMode: helps ? '一帮一' : null,
    helpers: helps ? ['王五'] : [],
    derived: false,
    ...given,
  };
}

/** Steps one after the other, written as `提诺 01-05, 送审 01-08`. */
export function stepsOf(line: string): readonly Step[] {
  return line.split(/[,，]\s*/).map((part) => {
    const [name = '', monthDay = ''] = part.trim().split(' ');
    return step(name as StepName, `2026-${monthDay}`);
  });
}

/**
 * The life of a commitment under construction (L1, L4, L5, L10), written down apart from the code: what may follow on each
 * status, and where it leads. `–` is an item without a step.
 */
const LIFE = `
| 状态 | 步骤 |
|---|---|
| – | 提诺→提诺 |
| 提诺 | 送审→审诺 撤回→撤回 |
| 审诺 | 定诺→定诺 退回→退回 撤回→撤回 |
| 退回 | 送审→审诺 撤回→撤回 |
| 定诺 | 亮诺→亮诺 未兑现→未兑现 变更 撤回→撤回 结转→结转 提醒督促 帮扶 批评教育 向党组织说明 向群众解释 |
| 亮诺 | 践诺→践诺 未兑现→未兑现 变更 撤回→撤回 结转→结转 提醒督促 帮扶 批评教育 向党组织说明 向群众解释 |
| 践诺 | 申请销号→申请销号 未兑现→未兑现 变更 撤回→撤回 结转→结转 提醒督促 帮扶 批评教育 向党组织说明 向群众解释 |
| 申请销号 | 销号→销号 退回销号→践诺 帮扶 |
| 销号 | |
| 未兑现 | 申请销号→申请销号 提醒督促 帮扶 批评教育 向党组织说明 向群众解释 |
| 撤回 | |
| 结转 | |
`;

export interface Move {
  readonly step: StepName;
  readonly to: Status | null;
}

/** What may follow on each status but 冲正; the status stays where `to` is null. */
export const life: ReadonlyMap<Status | null, readonly Move[]> = new Map(
  LIFE.trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [status = '', moves = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const all = moves.split(' ').filter((move) => move !== '');
      const parsed = all.map((move): Move => {
        const [name, to] = move.split('→');
        return { step: name as StepName, to: (to ?? null) as Status | null };
      });
      return [status === '–' ? null : (status as Status), parsed] as const;
    }),
);

export interface Walk {
  readonly steps: readonly Step[];
  /** Status before each step, and after the last. */
  readonly statuses: readonly (Status | null)[];
}

/** A life as it may go: allowed steps at random, on days that do not run backwards, all within 2026. */
export const walks: fc.Arbitrary<Walk> = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 14 })), { minLength: 1, maxLength: 25 })
  .map((choices) => {
    const steps: Step[] = [];
    const statuses: (Status | null)[] = [null];
    let on: Day = day('2026-01-05');
    for (const [choice, gap] of choices) {
      const status = statuses.at(-1) ?? null;
      const reminded = steps.some((earlier) => earlier.step === '提醒督促');
      const moves = (life.get(status) ?? []).filter((move) => move.step !== '批评教育' || reminded);
      const move = moves[choice % Math.max(1, moves.length)];
      if (move === undefined) break;
      on = addDays(on, gap);
      steps.push(step(move.step, on));
      statuses.push(move.to ?? status);
    }
    return { steps, statuses };
  });
