import { branchKey } from '../branch.ts';
import { type Counts, zeroCounts } from './counts.ts';
import { type CommitteeFigures, type Figures, plainSums } from './figures.ts';
import type { Made } from './roll-up.ts';

const COUNTS = Object.keys(zeroCounts) as readonly (keyof Counts)[];

type Summed = Readonly<Record<(typeof COUNTS)[number] | (typeof plainSums)[number], number>>;

const NAMES: Readonly<Partial<Record<keyof Summed, string>>> = {
  committed: '承诺事项',
  withdrawn: '撤回',
  closed: '累计销号',
  unfulfilled: '未兑现',
  carriedOver: '结转',
  open: '未销号',
  awaitingClosing: '待销号',
  due: '到期',
  closedOnTime: '按期兑现',
  closedLate: '逾期后兑现',
  overdue: '逾期',
  closedInPeriod: '本期销号',
  expectedMembers: '应承诺党员',
  pledgedMembers: '已承诺党员',
  toInspect: '应督查',
  inspected: '已督查',
};

const nameOf = (key: keyof Summed): string => NAMES[key] ?? key;

/** What within one set of figures can't be: counts are never below nought, and the parts of the committed make them up. */
function within(whose: string, f: Figures): string | null {
  const below = [...COUNTS, ...plainSums].find((key) => f[key] < 0);
  if (below !== undefined) return `${whose}的“${nameOf(below)}”是${f[below]}，小于0`;
  const parts = f.closed + f.unfulfilled + f.carriedOver + f.open;
  if (f.committed !== parts) {
    return `${whose}的承诺事项${f.committed}件，销号、未兑现、结转、未销号相加是${parts}件`;
  }
  const ofDue = f.closedOnTime + f.closedLate + f.overdue;
  if (ofDue > f.due) return `${whose}到期${f.due}件，按期兑现、逾期后兑现、逾期相加是${ofDue}件`;
  if (f.due > f.committed) return `${whose}到期${f.due}件，多于承诺事项${f.committed}件`;
  if (f.pledgedMembers > f.expectedMembers) {
    return `${whose}已承诺党员${f.pledgedMembers}名，多于应承诺的${f.expectedMembers}名`;
  }
  return null;
}

function addedUp(totals: Figures, lines: readonly Figures[], keys: readonly (keyof Summed)[], what: string) {
  for (const key of keys) {
    const sum = lines.reduce((all, line) => all + line[key], 0);
    if (sum !== totals[key]) return `合计的“${nameOf(key)}”是${totals[key]}，${what}相加是${sum}`;
  }
  return null;
}

/** 应报、已报、接收…… against the branches listed. */
function branchesListed({ branches, byBranch }: CommitteeFigures): string | null {
  const count = (state: string): number => byBranch.filter((branch) => branch.state === state).length;
  const is = [
    ['应报支部', branches.expected, byBranch.length],
    ['接收的支部', branches.accepted, count('accepted')],
    ['退回的支部', branches.returned, count('returned')],
    ['未报的支部', branches.missing, count('missing')],
    ['已报支部', branches.received, count('accepted') + count('returned')],
    ['逾期报送的支部', branches.late, byBranch.filter(({ late }) => late).length],
  ] as const;
  const wrong = is.find(([, said, listed]) => said !== listed);
  return wrong ? `${wrong[0]}写的是${wrong[1]}个，列出的是${wrong[2]}个` : null;
}

function doubled(codes: readonly string[], what: string): string | null {
  const seen = new Set<string>();
  for (const code of codes) {
    const key = branchKey(code);
    if (seen.has(key)) return `${what}“${code}”列了两次`;
    seen.add(key);
  }
  return null;
}

function ofBranches(figures: CommitteeFigures): string | null {
  const accepted = figures.byBranch.filter(({ state }) => state === 'accepted');
  const counted = figures.byBranch.find(({ state, committed }) => state !== 'accepted' && committed !== 0);
  return (
    doubled(
      figures.byBranch.map(({ code }) => code),
      '支部代码',
    ) ??
    branchesListed(figures) ??
    (counted ? `${counted.name}没有接收，却计了承诺事项${counted.committed}件` : null) ??
    addedUp(figures.totals, accepted, [...COUNTS, ...plainSums], '各支部') ??
    accepted.reduce<string | null>((found, branch) => found ?? within(branch.name, branch), null)
  );
}

/** Of different schemes below, totals leave out what is not shared; counts of items and members always add up. */
const ALWAYS = [...COUNTS, 'expectedMembers', 'pledgedMembers'] as const;

function ofCommittees({ figures, byCommittee }: Made): string | null {
  const counted = byCommittee.filter(({ standing }) => standing === 'issued' || standing === 'draft');
  const expected = counted.reduce((sum, { branches }) => sum + branches.expected, 0);
  return (
    doubled(
      byCommittee.map(({ name }) => name),
      '党委',
    ) ??
    (expected === figures.branches.expected
      ? null
      : `应报支部写的是${figures.branches.expected}个，各党委相加是${expected}个`) ??
    addedUp(figures.totals, counted, ALWAYS, '各党委') ??
    counted.reduce<string | null>((found, line) => found ?? within(line.shortName, line), null)
  );
}

/** Grades and scores against each other: as many are scored as have a grade. */
function ofEvaluation({ evaluation }: Made): string | null {
  if (evaluation === null) return null;
  for (const [whom, of] of [
    ['党员', 'members'],
    ['支部', 'branches'],
  ] as const) {
    const grades = Object.values(evaluation.grades[of]);
    const graded = grades.reduce((sum, count) => sum + count, 0);
    const { evaluated, scored } = evaluation[of];
    if (scored > evaluated) return `已计分的${whom}${scored}，多于应评议的${evaluated}`;
    if (grades.length > 0 && graded !== scored) return `已计分的${whom}是${scored}，各等次相加是${graded}`;
  }
  return null;
}

/**
 * What in a committee's figures speaks against itself, so that somebody changed them or a copy was cut short; `null` where
 * all adds up. Only sums are looked at: rates are computed anew anyway.
 */
export function contradiction(made: Made): string | null {
  const parts = made.committees === null ? ofBranches(made.figures) : ofCommittees(made);
  return within('合计', made.figures.totals) ?? parts ?? ofEvaluation(made);
}
