import fc from 'fast-check';
import { addDays, day } from '../../ledger/day.ts';
import type { Before, BulletinInput } from '../../ledger/figures/bulletin.ts';
import { type Counts, zeroCounts } from '../../ledger/figures/counts.ts';
import { addSums, partsOf, toFigures } from '../../ledger/figures/figures.ts';
import { type Period, parsePeriod, previousPeriod } from '../../ledger/period.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { shipped } from '../support/schemes.ts';
import { bulletinInput, overdueItem, type SampleBranch, scheme, sums, unfulfilledItem } from './sample.ts';

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

interface AnyBranch {
  readonly branch: SampleBranch;
  readonly own: Counts;
  readonly members: Counts;
}

const branch: fc.Arbitrary<AnyBranch> = fc
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
    duties: fc.tuple(n, n, n, n, n),
    special: fc.tuple(n, n, n, n),
  })
  .map(({ name, state, late, own, members, people: [pledged, left, oral], rest, duties, special }) => {
    const all = Object.fromEntries(
      Object.keys(zeroCounts).map((key) => [key, own[key as keyof Counts] + members[key as keyof Counts]]),
    );
    const [inspected, missed, reminders, assistance, criticism, amendments] = rest;
    const [commented, uncommented, recordsTold, untold, unrecorded] = duties;
    const [keyItemsClosed, key, hotIssuesSolved, hot] = special;
    const told = {
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
      commented,
      toComment: commented + uncommented,
      recordsTold,
      recorded: recordsTold + untold,
      toRecord: recordsTold + untold + unrecorded,
      keyItemsClosed,
      keyItems: keyItemsClosed + key,
      hotIssuesSolved,
      hotIssues: hotIssuesSolved + hot,
    };
    const one: SampleBranch = { name, state, late: late && state !== 'missing', sums: sums(all, told) };
    return { branch: one, own, members };
  });

/** The branch under a scheme: its items fall to the first category, theme and unit there are. */
function under(one: AnyBranch, given: Scheme): SampleBranch {
  const own = one.branch.sums!;
  const { category, theme, unit } = partsOf(given);
  const first = <T>(names: readonly string[], counted: T): Record<string, T> =>
    names[0] === undefined ? {} : { [names[0]]: counted };
  const { expectedMembers, pledgedMembers } = own;
  const people = { expectedMembers: Math.floor(expectedMembers / 2), pledgedMembers: Math.floor(pledgedMembers / 2) };
  return {
    ...one.branch,
    sums: {
      ...own,
      byCategory: first(category, own),
      byTheme: first(theme, one.members),
      byUnit: first(unit, { ...one.members, ...people }),
    },
  };
}

/** What the period before had, of branches with the codes of the sample. */
function thenOf(branches: readonly AnyBranch[], given: Scheme, period: Period): Before | null {
  const before = previousPeriod(period);
  if (before === null) return null;
  const all = branches.map((one, i) => [`A${String(i + 1).padStart(3, '0')}`, under(one, given).sums!] as const);
  const totals = addSums(
    all.map(([, one]) => one),
    given,
  );
  return {
    period: before,
    totals: toFigures(totals),
    byBranch: Object.fromEntries(all.map(([code, one]) => [code, toFigures(one)])),
  };
}

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
    schemes: fc.constantFrom('construction', 'uninspected', 'district', 'town', 'social', 'police', 'police'),
    alone: fc.boolean(),
    before: fc.option(fc.array(branch, { maxLength: 25 })),
    posts: fc.array(fc.tuple(fc.constantFrom('在岗', '调整', '撤销'), fc.nat(3), fc.nat(3), fc.nat(3)), {
      maxLength: 4,
    }),
    areas: fc.option(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean())),
  })
  .map((r) => {
    const period = parsePeriod(r.period)!;
    const given = r.schemes === 'uninspected' ? scheme({ inspection: null }) : shipped[r.schemes]!;
    const branches = r.alone ? r.branches.slice(0, 1) : r.branches;
    const posts = given.posts ? r.posts : [];
    return bulletinInput(
      branches.map((one) => under(one, given)),
      {
        scheme: given,
        before: r.before && thenOf(r.before, given, period),
        posts: posts.map(([state, unpassed, passed, unassessed], i) => ({
          postId: `S0${i}`,
          kind: i % 2 ? '个人示范岗' : '集体示范岗',
          name: '护林岗',
          unit: i % 2 ? '' : '巡护队',
          holders: [r.person],
          state,
          setOn: day('2026-01-10'),
          stateOn: state === '在岗' ? null : period.to,
          quarters: [{ quarter: '2026Q1', due: unpassed + passed + unassessed, assessed: unpassed + passed, passed }],
        })),
        areas:
          given.posts && r.areas
            ? { areas: r.areas[0], membersWithout: r.areas[1], unitsWithout: r.areas[2] ? ['法制股'] : [] }
            : null,
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
      },
    );
  });

/** Headings with nothing under them: a heading right before another, or at the end of a section. */
export const emptyHeading = /<\/h[23]>\s*(<h2|<footer|<section class="attach")/;
