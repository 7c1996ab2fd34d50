import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stepChoices } from '../../../ledger/commands/steps/may-take.ts';
import { stepFields } from '../../../ledger/commands/steps/step-fields.ts';
import { takeStep } from '../../../ledger/commands/steps/take-step.ts';
import type { Field } from '../../../ledger/commands/field.ts';
import { continuityFindings } from '../../../ledger/continuity/continuity.ts';
import { type Day, addDays, day } from '../../../ledger/day.ts';
import type { Code } from '../../../ledger/findings/finding.ts';
import type { WorkbookGrid } from '../../../ledger/grid.ts';
import type { Status, StepName } from '../../../ledger/lifecycle/steps.ts';
import { shipped } from '../../support/schemes.ts';
import { life } from '../../support/steps.ts';
import { FILE, acting, after, errors, itemOf, opened, plainBook, planned } from '../kit.ts';

const IDS = ['2026-A01-001', '2026-A01-002', '2026-A01-003'];
const LAST = day('2026-12-30');

const choices = fc.array(
  fc.record({ which: fc.nat({ max: 6 }), step: fc.nat(), gap: fc.nat({ max: 12 }), back: fc.nat({ max: 3 }) }),
  { minLength: 3, maxLength: 16 },
);

/** A form filled in for a day. */
function filled(fields: readonly Field[], on: Day, back: number): Record<string, string> {
  const value = ({ key, label, initial, values }: Field): string => {
    if (key === 'on') return on;
    if (key === 'date') return label === '完成日期' ? addDays(on, -back) : addDays(on, 30);
    if (key === 'helpMode') return '一帮一';
    if (key === 'note') return '支部研究同意';
    return initial ?? values?.[0] ?? '新的内容';
  };
  return Object.fromEntries(fields.map((field) => [field.key, value(field)]));
}

interface Told {
  readonly step: StepName;
  readonly status: Status;
}

/** What the requirements make of a step, apart from the code (test/support/steps): a life is a stack of steps. */
function taken(stack: readonly Told[], step: StepName): readonly Told[] {
  if (step === '冲正') return stack.slice(0, -1);
  const moves = [...life.values()].flat().filter((move) => move.step === step);
  return [...stack, { step, status: moves[0]?.to ?? stack.at(-1)!.status }];
}

/**
 * A workbook kept by hand knows of an item that is not approved only its status, not by which rounds it came there, so
 * that what is undone may lead to any of them; and of one that ended, not whether 践诺 had begun.
 */
function takenByHand(stack: readonly Told[], step: StepName, is: Status | null): readonly Told[] {
  const has = (name: StepName): boolean => stack.some((one) => one.step === name);
  if (!has('定诺') && step === '冲正') {
    const known = (['提诺', '审诺', '退回'] as const).find((status) => status === is) ?? '提诺';
    return [
      { step: '提诺', status: '提诺' },
      { step: '送审', status: known },
    ];
  }
  if (step === '践诺') {
    // There it begins with 亮诺, whatever was written since.
    const at = stack.findLastIndex((one) => one.step === '亮诺') + 1;
    const since = stack.slice(at).map((one): Told => ({ ...one, status: '践诺' }));
    return [...stack.slice(0, at), { step, status: '践诺' }, ...since];
  }
  const next = taken(stack, step);
  if (!['撤回', '未兑现', '结转'].includes(step) || !has('亮诺') || has('践诺')) return next;
  return [...stack, { step: '践诺', status: '践诺' }, next.at(-1)!];
}

/** How an approval that was undone and given anew comes out where no row tells of it. */
const APPROVAL_DIFFERS: readonly Code[] = ['approved-item-changed', 'original-deadline-differs'];

/** Errors that are not of the log and the state: the explanations that follow a judgement. */
const ofLog = (all: readonly string[]): readonly string[] => all.filter((line) => !line.startsWith('explanation-'));

describe.each(Object.entries(shipped))('L1: any allowed steps under %s', (_, scheme) => {
  const books = new Map<string, WorkbookGrid>();
  beforeAll(async () => {
    books.set('command', await plainBook(scheme, 'command', IDS.length));
    books.set('manual', await plainBook(scheme, 'manual', IDS.length));
  });

  it.each(['command', 'manual'])('leave a %s ledger without an error, and the history that was meant', (mode) => {
    fc.assert(
      fc.property(choices, (all) => {
        let now = day('2026-02-01');
        let open = opened(books.get(mode)!, scheme, `${now}T10:00:00`);
        const before = errors(open);
        const lives = new Map<string, readonly Told[]>(IDS.map((id) => [id, [{ step: '提诺', status: '提诺' }]]));
        const half = Math.floor(all.length / 2);
        let accepted = open;
        const reapproved = new Set<string>();
        for (const [index, { which, step: choice, gap, back }] of all.entries()) {
          if (index === half) accepted = open;
          if (now >= LAST) break;
          const ids = IDS.filter((_id, index) => ((which + 1) & (1 << index)) !== 0);
          const offered = stepChoices(open, ids);
          if (offered.length === 0) continue;
          const { step, items } = offered[choice % offered.length]!;
          const typed = filled(stepFields(open, step, ids), now, back);
          const plan = planned(
            takeStep(open, ids, step, typed, acting(`${now}T11:${String(index).padStart(2, '0')}:00`)),
          );
          expect(plan.done.length + plan.refused.length).toBe(ids.length);
          if (step !== '销号' && mode === 'command') expect(plan.done).toHaveLength(items);
          if (mode === 'manual' && step === '冲正') {
            const undone = plan.done.filter((id) => lives.get(id)!.at(-1)!.step === '定诺');
            if (index >= half) for (const id of undone) reapproved.add(id);
          }
          now = addDays(now, gap);
          open = after(open, plan, `${now}T12:00:00`);
          for (const id of plan.done) {
            const stack = lives.get(id)!;
            const byHand = mode === 'manual';
            lives.set(id, byHand ? takenByHand(stack, step, itemOf(open, id).history.status) : taken(stack, step));
          }
          expect(ofLog(errors(open))).toEqual(before);
          for (const id of IDS) {
            const stack = lives.get(id)!;
            const item = itemOf(open, id);
            expect([id, item.history.fault, item.history.status]).toEqual([id, null, stack.at(-1)?.status]);
            expect(item.commitment.status).toBe(stack.at(-1)?.status);
            if (mode === 'command') {
              expect(item.history.effective.map((one) => one.step)).toEqual(stack.map((one) => one.step));
            }
          }
        }
        // V1, L10: a copy that was accepted on the way is continued, not contradicted.
        const baseline = { ledger: accepted.parsed.ledger, file: FILE, acceptedOn: accepted.today };
        const contradicted = continuityFindings(baseline, open.parsed.ledger, scheme, false);
        // A workbook kept by hand has no row of a 定诺 that was undone: approved anew, it reads as changed in silence.
        const silent = contradicted.filter(
          ({ code, args }) => APPROVAL_DIFFERS.includes(code) && reapproved.has(String(args['id'])),
        );
        const untold = contradicted.filter((one) => !silent.includes(one));
        expect(errors({ findings: untold })).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});
