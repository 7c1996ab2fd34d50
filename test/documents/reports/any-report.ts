import fc from 'fast-check';
import { addDays, day } from '../../../ledger/day.ts';
import type { Earlier } from '../../../ledger/figures/bulletin.ts';
import type {
  BranchResultsInput,
  HalfYearInput,
  MemberResultsInput,
  ReminderInput,
  SupervisionInput,
} from '../../../ledger/figures/reports.ts';
import { parsePeriod, previousPeriod } from '../../../ledger/period.ts';
import { nextOf } from '../../../scripts/consolidate/reports/next-period.ts';
import { shipped } from '../../support/schemes.ts';
import { PERSONS, anyInput } from '../any-input.ts';
import { overdueItem } from '../sample.ts';
import {
  branchResultsInput,
  figuresOf,
  halfYearInput,
  memberResultsInput,
  reminderInput,
  supervisionInput,
} from './sample.ts';

const scheme = fc.constantFrom(...Object.values(shipped));
const person = fc.constantFrom(...PERSONS);
const branchName = fc.constantFrom(
  '机关支部',
  '东河村党支部',
  '中共建管局直属市政工程质量安全监督检测中心第一党总支部委员会',
);
const period = fc.constantFrom('2026Q1', '2026Q3', '2026Q4', '2026H1', '2026H2', '2026', '2026-05', '2026-03..04');
/** What people write, with and without a stop at its end. */
const content = fc.constantFrom('逐件跟踪', '逐件跟踪。', '群众说：“办得好。”', '逐件跟踪；', '走访12户，收集意见23条');

/** Figures whose counts add up, as a circular's do. */
const figures = fc
  .tuple(anyInput, scheme)
  .map(([{ figures: all }, own]) =>
    figuresOf(own, all.totals, { ...all.totals, byCategory: {}, byTheme: {}, byUnit: {} }),
  );

/** A day, a period and a scheme, which go together. */
const setting = fc.record({ scheme, period, wait: fc.nat(40) }).map((given) => {
  const span = parsePeriod(given.period)!;
  return { scheme: given.scheme, period: span, asOf: span.to, today: addDays(span.to, given.wait) };
});

type Setting = Pick<ReminderInput, 'scheme' | 'period' | 'asOf' | 'today'>;

const beforeOf = (own: Setting, then: Earlier['totals']): Earlier | null => {
  const before = previousPeriod(own.period);
  return before === null || before.year !== own.period.year ? null : { period: before, totals: then };
};

export const anyReminder: fc.Arbitrary<ReminderInput> = fc
  .record({
    setting,
    figures,
    then: figures,
    state: fc.constantFrom('accepted', 'accepted', 'accepted', 'returned', 'missing'),
    late: fc.boolean(),
    overdue: fc.array(fc.nat(3), { maxLength: 3 }),
    coming: fc.nat(33),
    awaiting: fc.nat(2),
    missing: fc.nat(2),
    notPledged: fc.nat(2),
    person,
    branchName,
  })
  .map(({ setting: own, figures: now, then, state, branchName: name, ...r }) => {
    const item = { id: '2026-A001-001', pledger: r.person, text: '修路灯', deadline: day('2026-11-05') };
    const input = reminderInput({
      ...own,
      branch: { code: 'A01', name },
      state,
      late: r.late && state !== 'missing',
      figures: now,
      before: beforeOf(own, then),
      next: nextOf(null, own.scheme, own.period, own.today),
    });
    const none = { overdue: [], coming: [], awaiting: [], missing: [], notPledged: 0, before: null };
    if (state !== 'accepted') return { ...input, ...none };
    return {
      ...input,
      overdue: r.overdue.map((daysOverdue) => overdueItem({ daysOverdue, pledger: r.person })),
      coming: Array.from({ length: r.coming }, () => item),
      awaiting: Array.from({ length: r.awaiting }, () => item),
      missing: Array.from({ length: r.missing }, () => ({
        kind: '季度通报',
        per: 'quarter' as const,
        spans: [own.period],
      })),
      notPledged: r.notPledged,
    };
  });

export const anyMemberResults: fc.Arbitrary<MemberResultsInput> = fc
  .record({
    month: fc.constantFrom('2026-01', '2026-02', '2026-12'),
    own: scheme,
    rows: fc.array(fc.record({ grade: fc.option(fc.nat(3)), before: fc.option(fc.nat(3)), person }), { maxLength: 6 }),
    meetings: fc.nat(2),
    hotline: fc.option(fc.constant('0571-88001234')),
    branchName,
  })
  .map(({ month, own, rows, meetings, hotline, branchName: name }) => {
    const span = parsePeriod(month)!;
    const before = previousPeriod(span)!;
    const gradeOf = (at: number | null): string | null => (at === null ? null : own.evaluation.grades[at]!.name);
    return memberResultsInput({
      scheme: own,
      period: span,
      asOf: span.to,
      today: addDays(span.to, 3),
      branch: { code: 'A01', name },
      hotline,
      rows: rows.map((row) => ({
        name: row.person,
        recorded: row.grade !== null,
        toldOn: null,
        grade: gradeOf(row.grade),
        before: before.year === span.year ? gradeOf(row.before) : null,
      })),
      meetings: Array.from({ length: meetings }, (_, i) => addDays(span.from, i)),
      beforePeriod: before.year === span.year ? before : null,
    });
  });

export const anyBranchResults: fc.Arbitrary<BranchResultsInput> = fc
  .record({
    rows: fc.array(fc.record({ score: fc.integer({ min: 0, max: 40000 }), before: fc.option(fc.nat(12)) }), {
      maxLength: 14,
    }),
    missing: fc.nat(13),
    compared: fc.boolean(),
    publicOn: fc.boolean(),
    branchName,
  })
  .map(({ rows, missing, compared, publicOn, branchName: name }) =>
    branchResultsInput({
      rows: rows.map(({ score, before }, i) => ({
        code: `A${i}`,
        name,
        score: score / 400,
        rank: i + 1,
        before: compared && before !== null ? before + 1 : null,
      })),
      missing: Array.from({ length: missing }, () => name),
      beforePeriod: compared ? parsePeriod('2026-01..02') : null,
      publicOn: publicOn ? day('2026-05-08') : null,
    }),
  );

export const anySupervision: fc.Arbitrary<SupervisionInput> = fc
  .record({
    setting,
    sections: fc.array(
      fc.record({
        entries: fc.nat(15),
        content,
        entriesBefore: fc.nat(2),
        count: fc.option(fc.nat(4)),
        before: fc.nat(4),
        without: fc.nat(12),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    left: fc.nat(2),
    branchName,
  })
  .map(({ setting: own, sections, left, branchName: branch }) => {
    const previous = previousPeriod(own.period);
    const beforePeriod = previous?.year === own.period.year ? previous : null;
    const kinds = supervisionInput().sections.map(({ kind }) => kind);
    return supervisionInput({
      ...own,
      number: null,
      sections: sections.map((one, i) => ({
        kind: kinds[i]!,
        entries: Array.from({ length: one.entries }, (_, k) => ({
          date: addDays(own.period.from, k),
          branch,
          content: one.content,
        })),
        entriesBefore: beforePeriod && one.entriesBefore,
        activities:
          one.count === null
            ? null
            : { count: one.count, branches: Math.min(1, one.count), before: beforePeriod && one.before },
        without: Array.from({ length: one.without }, () => branch),
      })),
      branches: { expected: 4 + left, accepted: 4 },
      beforePeriod,
    });
  });

export const anyHalfYear: fc.Arbitrary<HalfYearInput> = fc
  .record({
    half: fc.constantFrom('2026H1', '2026H2'),
    scheme,
    figures,
    then: figures,
    rows: fc.array(
      fc.record({ person, content: fc.option(content), handling: fc.option(fc.constantFrom('口头提醒', '批评教育')) }),
      { maxLength: 5 },
    ),
    accepted: fc.nat(3),
    returned: fc.nat(2),
    missing: fc.nat(2),
    units: fc.subarray(['区纪委', '区委组织部', '区委区政府督查室']),
    left: fc.nat(12),
    branchName,
  })
  .map(({ half, scheme: own, figures: now, then, rows, branchName: branch, ...r }) => {
    const span = parsePeriod(half)!;
    const at = { scheme: own, period: span, asOf: span.to, today: addDays(span.to, 10) };
    const received = r.accepted + r.returned;
    return halfYearInput({
      ...at,
      figures: now,
      before: beforeOf(at, then),
      branches: {
        expected: received + r.missing,
        received,
        accepted: r.accepted,
        returned: r.returned,
        missing: r.missing,
        late: Math.min(1, received),
      },
      units: r.units,
      rows: rows.map((row) => ({
        branch,
        member: row.person,
        inspectedOn: span.to,
        shortfall: row.content,
        handling: row.content === null ? null : row.handling,
      })),
      notInvolved: Array.from({ length: r.left }, () => branch),
    });
  });
