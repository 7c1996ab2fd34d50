import fc from 'fast-check';

/** One step of a made-up life, as it would stand in the log. */
export interface LifeStep {
  readonly step: string;
  readonly on: string;
  readonly date: string;
  readonly reason: string;
}

/** The step by which most lives go on. */
const often = (step: string): readonly string[] => Array.from({ length: 9 }, () => step);

/** Which steps lead where, written down once more so that the program's own table is not asked. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  '': ['提诺'],
  提诺: [...often('送审'), '撤回'],
  审诺: [...often('定诺'), '退回', '撤回'],
  退回: [...often('送审'), '撤回'],
  定诺: [...often('亮诺'), '变更', '未兑现', '撤回', '结转', '提醒督促', '帮扶'],
  亮诺: [...often('践诺'), '变更', '未兑现', '撤回', '结转', '提醒督促'],
  践诺: [...often('申请销号'), '变更', '未兑现', '撤回', '结转', '提醒督促', '帮扶'],
  申请销号: [...often('销号'), '退回销号', '退回销号', '帮扶'],
  未兑现: ['申请销号', '向群众解释'],
  销号: [],
  撤回: [],
  结转: [],
};
const LEADS: Readonly<Record<string, string>> = { 送审: '审诺', 退回销号: '践诺' };
const SAME = ['变更', '提醒督促', '帮扶', '向群众解释'];
/** Around the ends of quarters and months, where a day more or less counts. */
const DEADLINES = ['03-31', '06-29', '06-30', '07-01', '08-31', '09-29', '09-30', '10-01', '12-31'];

const after = (on: string, days: number): string =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);

const choices = fc.array(
  fc.record({
    move: fc.nat(1000),
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 10, max: 70 })),
    deadline: fc.constantFrom(...DEADLINES),
    objective: fc.boolean(),
    undo: fc.integer({ min: 0, max: 14 }),
  }),
  { minLength: 4, maxLength: 22, size: 'max' },
);

/** A life of a commitment in which every step is allowed; 冲正 now and then. */
export const life: fc.Arbitrary<readonly LifeStep[]> = choices.map((all) => {
  const steps: LifeStep[] = [];
  const statuses: string[] = [''];
  let on = '2026-01-05';
  for (const { move, gap, deadline, objective, undo } of all) {
    on = after(on, steps.length < 3 ? Math.min(gap, 20) : gap);
    if (on > '2026-12-30') break;
    const now = statuses.at(-1)!;
    const moves = MOVES[now]!;
    const blank = { on, date: '', reason: '' };
    if (statuses.length > 1 && (undo === 0 || moves.length === 0)) {
      if (undo > 2) continue;
      statuses.pop();
      steps.push({ ...blank, step: '冲正' });
      continue;
    }
    const step = moves[move % moves.length]!;
    statuses.push(SAME.includes(step) ? now : (LEADS[step] ?? step));
    const fixed = step === '定诺' || step === '变更';
    const date = fixed ? `2026-${deadline}` : step === '申请销号' ? after(on, -(move % 4)) : '';
    steps.push({ ...blank, step, date, reason: step === '未兑现' ? (objective ? '客观' : '主观') : '' });
  }
  return steps;
});

/** An item of a workbook kept by hand: as many of the four dates as it has come to, and what the log adds. */
export interface HandKept {
  readonly deadline: string;
  readonly status: string;
  readonly dates: readonly string[];
  readonly log: readonly LifeStep[];
}

export const handKept: fc.Arbitrary<HandKept> = fc
  .record({
    deadline: fc.constantFrom(...DEADLINES),
    reached: fc.integer({ min: 0, max: 4 }),
    gaps: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(150), fc.nat(12)),
    reminded: fc.boolean(),
    ending: fc.constantFrom('', '', '未兑现', '撤回', '结转'),
    endsAfter: fc.nat(60),
    objective: fc.boolean(),
  })
  .map(({ deadline, reached, gaps, reminded, ending, endsAfter, objective }) => {
    let on = '2026-02-10';
    const dates = gaps.slice(0, reached).map((gap) => (on = after(on, gap)));
    const status = ['提诺', '定诺', '践诺', '申请销号', '销号'][reached]!;
    const open = reached === 1 || reached === 2;
    const step = (name: string, day: string, reason = ''): LifeStep => ({ step: name, on: day, date: '', reason });
    const reminder = open && reminded ? [step('提醒督促', after(on, 1))] : [];
    if (!open || ending === '') return { deadline: `2026-${deadline}`, status, dates, log: reminder };
    const reason = ending === '未兑现' ? (objective ? '客观' : '主观') : '';
    const end = step(ending, after(on, 1 + endsAfter), reason);
    return { deadline: `2026-${deadline}`, status: ending, dates, log: [...reminder, end] };
  });
