import fc from 'fast-check';
import { day } from '../../../ledger/day.ts';
import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { shipped } from '../../support/schemes.ts';
import { evaluationInput } from './input.ts';
import type { SampleBranch, SamplePledger } from './pledgers.ts';
import { fiveGrades, measureTaken, policeInput, unfulfilledItem } from './samples.ts';

/** Names that no sentence of ours contains. */
export const PERSONS = ['赵建国', '钱卫东', '孙志强', '欧阳明月(A01-004)'];

const few = fc.oneof(fc.constantFrom(0, 0, 1), fc.nat(4));

/** A pledger with any votes for any of the scheme's panels, and any items. */
function pledger(scheme: Scheme, standings: readonly (string | undefined)[]): fc.Arbitrary<SamplePledger> {
  const panels = [...new Set(scheme.evaluation.panels.map(({ name }) => name))];
  const grades = scheme.evaluation.grades.map(() => few);
  return fc
    .record({
      name: fc.constantFrom(...PERSONS),
      standing: fc.constantFrom(...standings, undefined),
      tier: fc.constantFrom(...(scheme.lists['tier'] ?? []), undefined),
      unit: fc.constantFrom(...(scheme.lists['unit'] ?? []), undefined),
      votes: fc.array(fc.tuple(fc.constantFrom(...panels), fc.tuple(...grades))),
      spoilt: few,
      absent: few,
      items: fc.tuple(few, few, few, few, few, few),
      self: fc.boolean(),
      untold: fc.constantFrom(0, 0, 2),
      vetoed: fc.boolean(),
      missing: fc.boolean(),
      published: fc.boolean(),
    })
    .map(({ standing, tier, unit, votes, items, self, missing, vetoed, ...rest }) => ({
      ...rest,
      ...(standing === undefined ? {} : { standing }),
      ...(tier === undefined ? {} : { tier }),
      ...(unit === undefined ? {} : { unit }),
      votes: Object.fromEntries(votes),
      items: {
        onTime: items[0],
        late: items[1],
        overdue: items[2],
        objective: items[3],
        subjective: items[4],
        notDue: items[5],
      },
      vetoed: vetoed && scheme.posts !== undefined,
      selfGrade: self ? scheme.evaluation.grades.at(-1)!.name : null,
      missing: missing ? [{ round: scheme.evaluation.rounds[0]!.name, subject: null }] : [],
    }));
}

function branch(scheme: Scheme): fc.Arbitrary<SampleBranch> {
  const kinds = [...(scheme.lists['branchKind'] ?? []), undefined];
  return fc
    .record({
      name: fc.constantFrom('机关支部', '质量监督站党支部', '中共直属市政工程质量安全监督检测中心第一党总支部委员会'),
      kind: fc.constantFrom(...kinds),
      own: pledger(scheme, [undefined]),
      members: fc.array(pledger(scheme, scheme.lists['standing'] ?? []), { maxLength: 6 }),
    })
    .map(({ kind, ...rest }) => ({ ...rest, ...(kind === undefined ? {} : { kind }) }));
}

const SCHEMES = [...Object.values(shipped), ...Object.keys(shipped).map(fiveGrades)];

function inputOf(scheme: Scheme): fc.Arbitrary<EvaluationInput> {
  const grades = scheme.evaluation.grades.map(({ name }) => name);
  const counts = fc
    .tuple(...grades.map(() => few))
    .map((all) => Object.fromEntries(grades.map((g, i) => [g, all[i]!])));
  return fc
    .record({
      branches: fc.array(branch(scheme), { maxLength: 4 }),
      leftOut: fc.array(fc.constantFrom('returned' as const, 'missing' as const), { maxLength: 2 }),
      first: fc.boolean(),
      unfulfilled: fc.array(fc.constantFrom('主观', '客观', null), { maxLength: 3 }),
      measures: fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 3 }),
      posts: fc.boolean(),
      previous: fc.option(
        fc.record({
          name: fc.constantFrom('2025年', '2026年上半年'),
          grades: fc.record({ members: counts, branches: counts }),
          onTimeRate: fc.constantFrom(null, 0, 0.125, 1),
        }),
      ),
    })
    .map(({ branches, leftOut, first, unfulfilled, measures, posts, previous }) => {
      const rounds = scheme.evaluation.rounds.map(({ name }) => name);
      const { posts: all, rewards } = policeInput();
      const taken = measures.map(([dated, late, told]) =>
        measureTaken({
          fixBy: dated ? day('2026-12-25') : null,
          fixOverdue: dated && late,
          outcome: told ? '已改，13912345678' : null,
        }),
      );
      const due = taken.map((one, i) => ({
        branchCode: one.branchCode,
        branchName: one.branchName,
        target: one.target,
        targetId: 'A02-002',
        cause: one.cause,
        anyOf: ['限期整改'],
        itemIds: i === 0 ? [] : ['2026-A02-011'],
        taken: i === 1 ? [] : [one],
      }));
      const measured = scheme.measures !== undefined;
      return evaluationInput(
        scheme,
        branches,
        {
          rounds: first ? rounds.slice(0, 1) : rounds,
          unfulfilled: unfulfilled.map((reasonKind) => unfulfilledItem({ reasonKind })),
          measuresTaken: measured ? taken : [],
          measuresDue: measured ? due : [],
          posts: posts && scheme.posts !== undefined ? all : [],
          rewards: posts && scheme.posts !== undefined ? rewards : [],
          previous: previous === null ? null : { ...previous, scoredMembers: 1 },
        },
        leftOut.map((state) => ({ name: '园林绿化处党支部', state })),
      );
    });
}

/** Any input of an evaluation whose figures add up, of any scheme, with its own grades or with five others. */
export const anyEvaluation: fc.Arbitrary<EvaluationInput> = fc.constantFrom(...SCHEMES).chain(inputOf);
