import fc from 'fast-check';
import { addDays, day } from '../../ledger/day.ts';
import type { BulletinInput } from '../../ledger/figures/bulletin.ts';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import { parsePeriod } from '../../ledger/period.ts';
import { bulletinInput, overdueItem, type SampleBranch, scheme, sums, unfulfilledItem } from './sample.ts';

/** What software people write and clerks strike out. */
export const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'half-width punctuation after Chinese': /[\p{Script=Han}”》）][,:;?!()]/u,
  'half-width punctuation before Chinese': /[,:;?!()][\p{Script=Han}“《（]/u,
  'a space before a measure word': /[ \u3000](?:件|个|名|票|条|次|天|处|类)(?!支部)/u,
  截止: /截止/,
  台帐: /台帐|帐/,
  'overdue by no day': /逾期0天/,
  'a name that is none': /undefined|null|NaN|Infinity|\[object/,
  'doubled punctuation': /[，。；：、][，。；：、]/,
  'two stops, one within quotation marks': /[。！？]”[。！？]/,
  'an empty parenthesis': /（）|“”|《》/,
  'a number of none': /退回的0|未报的0|其余0|等0个/,
};

/** Small numbers are as likely as large ones, and zero and one likelier than chance. */
const n = fc.oneof(fc.constantFrom(0, 0, 1), fc.nat(5), fc.nat(3000));

/** Counts that add up as the domain's do. */
const counts: fc.Arbitrary<Counts> = fc.tuple(n, n, n, n, n, n, n, n, n).map((parts) => {
  const [onTime, late, overdue, waiting, objective, subjective, carriedOver, notDue, withdrawn] = parts;
  const unfulfilled = objective + subjective + (notDue % 2);
  const closed = onTime + late;
  const open = overdue + waiting + notDue;
  return {
    ...zeroCounts,
    committed: closed + open + unfulfilled + carriedOver,
    withdrawn,
    closed,
    closedInPeriod: Math.floor(closed / 2),
    unfulfilled,
    unfulfilledObjective: objective,
    unfulfilledSubjective: subjective,
    carriedOver,
    open,
    awaitingClosing: waiting,
    due: onTime + late + overdue + waiting + unfulfilled,
    closedOnTime: onTime,
    closedLate: late,
    overdue,
  };
});

const branch: fc.Arbitrary<SampleBranch> = fc
  .record({
    name: fc.constantFrom(
      '机关支部',
      '质量监督站党支部',
      '中共建管局直属市政工程质量安全监督检测中心第一党总支部委员会',
    ),
    state: fc.constantFrom('accepted', 'accepted', 'returned', 'missing'),
    late: fc.boolean(),
    own: counts,
    members: counts,
    people: fc.tuple(n, n, n),
    rest: fc.tuple(n, n, n, n, n, n),
  })
  .map(({ name, state, late, own, members, people: [pledged, left, oral], rest }) => {
    const all = Object.fromEntries(
      Object.keys(zeroCounts).map((key) => [key, own[key as keyof Counts] + members[key as keyof Counts]]),
    );
    const [inspected, missed, reminders, assistance, criticism, amendments] = rest;
    return {
      name,
      state,
      late: late && state !== 'missing',
      sums: sums(all, {
        branchItems: own,
        memberItems: members,
        expectedMembers: pledged + left,
        pledgedMembers: pledged,
        oralMembers: Math.min(oral, pledged),
        toInspect: inspected + missed,
        inspected,
        reminders,
        assistance,
        criticism,
        amendments,
      }),
    };
  });

/** Kinds of warnings, of which one has no point of its own. */
const CODES = ['not-inspected', 'pledger-without-items', 'reminder-missing', 'text-alike'];

/** Names that no sentence of ours contains. */
export const PERSONS = ['赵建国', '钱卫东', '孙志强', '欧阳明月'];

/** Any input of a circular whose figures add up. */
export const anyInput: fc.Arbitrary<BulletinInput> = fc
  .record({
    branches: fc.array(branch, { maxLength: 25 }),
    period: fc.constantFrom('2026Q1', '2026Q3', '2026Q4', '2026H1', '2026', '2026-05', '2026-03..04'),
    wait: fc.nat(40),
    number: fc.constantFrom(null, '〔2026〕15号'),
    days: fc.array(fc.nat(3), { maxLength: 4 }),
    reasons: fc.array(fc.constantFrom('主观', '客观', null), { maxLength: 3 }),
    person: fc.constantFrom(...PERSONS),
    warnings: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
    practices: fc.nat(13),
    inspects: fc.boolean(),
  })
  .map((r) => {
    const period = parsePeriod(r.period)!;
    return bulletinInput(r.branches, {
      scheme: scheme(r.inspects ? {} : { inspection: null }),
      period,
      asOf: period.to,
      today: addDays(period.to, r.wait),
      number: r.number,
      overdue: r.days.map((daysOverdue) => overdueItem({ daysOverdue, pledger: r.person, responsible: r.person })),
      unfulfilled: r.reasons.map((reasonKind) => unfulfilledItem({ reasonKind, pledger: r.person })),
      warnings: r.warnings.map((k, i) => ({
        code: CODES[i % CODES.length]!,
        title: `提醒${i}`,
        count: k,
        branches: 1,
      })),
      practices: Array.from({ length: r.practices }, (_, i) => ({
        branchCode: `A${i}`,
        branchName: '机关支部',
        date: day('2026-03-01'),
        kind: '经验做法',
        title: '一事一卡',
        content: ['', '逐件跟踪。', '群众说：“办得好。”', '逐件跟踪.', '逐件跟踪；'][i % 5]!,
      })),
    });
  });

/** Headings with nothing under them: a heading right before another, or at the end of a section. */
export const emptyHeading = /<\/h[23]>\s*(<h2|<footer|<section class="attach")/;
