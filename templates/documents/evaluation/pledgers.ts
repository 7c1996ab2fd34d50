import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { PledgerKind, Scheme } from '../../../ledger/scheme/schema.ts';
import type { BranchScores, PledgerScore } from '../../../ledger/scoring/score.ts';

/** Whether pledgers of a kind are evaluated at all: they pledge, and there is a panel for them (E2). */
export function evaluates(scheme: Scheme, kind: PledgerKind): boolean {
  return scheme.pledgers.includes(kind) && scheme.evaluation.panels.some(({ of }) => of === kind);
}

export function allMembers({ branches }: Pick<EvaluationInput, 'branches'>): readonly PledgerScore[] {
  return branches.flatMap(({ members }) => members);
}

export function allBranches({ branches }: Pick<EvaluationInput, 'branches'>): readonly PledgerScore[] {
  return branches.flatMap(({ own }) => own ?? []);
}

/** A name as it is printed: the 编号 of a namesake stands in full-width parentheses. */
export function printedName(name: string): string {
  return name.replace(/\(([^()]*)\)/g, '（$1）');
}

/** Where a member's unit is not filled in. */
const NO_UNIT = '未填部门';

export interface Group {
  readonly name: string;
  readonly members: readonly PledgerScore[];
  /** `null` where the group is no branch. */
  readonly branch: BranchScores | null;
}

/** What members are grouped by: 部门 where there is one branch with several of them, else 支部. */
export function groupWord(input: Pick<EvaluationInput, 'scheme' | 'branches'>): '部门' | '支部' {
  return byUnit(input) ? '部门' : '支部';
}

function byUnit({ scheme, branches }: Pick<EvaluationInput, 'scheme' | 'branches'>): boolean {
  return scheme.columns['roster.unit'] !== undefined && branches.length === 1;
}

/** The name a pledger's row has in the column of `groupWord`. */
export function groupOf(score: PledgerScore, input: Pick<EvaluationInput, 'scheme' | 'branches'>): string {
  return score.kind === 'member' && byUnit(input) ? (score.unit ?? NO_UNIT) : score.branchName;
}

/** Members by branch in the order of codes, or by unit in the scheme's order where there is one branch (B1). */
export function groups(input: Pick<EvaluationInput, 'scheme' | 'branches'>): readonly Group[] {
  const { scheme, branches } = input;
  if (!byUnit(input)) return branches.map((branch) => ({ name: branch.name, members: branch.members, branch }));
  const members = allMembers(input);
  const known = scheme.lists['unit'] ?? [];
  const others = [...new Set(members.map(({ unit }) => unit ?? NO_UNIT))].filter((name) => !known.includes(name));
  return [...known, ...others]
    .map((name) => ({ name, members: members.filter(({ unit }) => (unit ?? NO_UNIT) === name), branch: null }))
    .filter((group) => group.members.length > 0);
}

/** Members by 身份 in the scheme's order; those without one last. */
export function byStanding({ scheme, branches }: Pick<EvaluationInput, 'scheme' | 'branches'>): readonly Group[] {
  const members = allMembers({ branches });
  const names = [...(scheme.lists['standing'] ?? []), ...members.map(({ standing }) => standing ?? '未填身份')];
  return [...new Set(names)]
    .map((name) => ({ name, members: members.filter((one) => (one.standing ?? '未填身份') === name), branch: null }))
    .filter((group) => group.members.length > 0);
}
