import type { PledgerKind, Scheme } from '../../../ledger/scheme/schema.ts';
import type { PanelScore, PledgerScore, VoteCounts } from '../../../ledger/scoring/score.ts';
import { percent } from '../text/number.ts';
import { shares } from './grades.ts';

const NONE: VoteCounts = { expected: 0, returned: 0, valid: 0, byGrade: [] };

function addVotes(all: readonly VoteCounts[], grades: number): VoteCounts {
  const sum = (of: (one: VoteCounts) => number): number => all.reduce((n, one) => n + of(one), 0);
  return {
    expected: sum(({ expected }) => expected),
    returned: sum(({ returned }) => returned),
    valid: sum(({ valid }) => valid),
    byGrade: Array.from({ length: grades }, (_, i) => sum(({ byGrade }) => byGrade[i] ?? 0)),
  };
}

/** All votes for pledgers, over every panel. */
export function votesFor(scores: readonly PledgerScore[], { evaluation }: Scheme): VoteCounts {
  const all = scores.flatMap(({ panels }) => panels.map(({ votes }) => votes));
  return addVotes([NONE, ...all], evaluation.grades.length);
}

/** What one panel of the scheme did. */
export interface PanelVotes {
  /** 支部, 党员, or the standings it evaluates. */
  readonly whom: string;
  readonly panel: string;
  readonly votes: VoteCounts;
}

/** Votes by panel, in the scheme's order; a panel for some standings only is told apart from its namesakes (三评、四评). */
export function panelVotes(scores: readonly PledgerScore[], scheme: Scheme, kind: PledgerKind): readonly PanelVotes[] {
  const { panels, grades } = scheme.evaluation;
  return panels
    .filter(({ of }) => of === kind)
    .map(({ name, standings }) => {
      const own = scores.filter(({ standing }) => standings === undefined || standings.includes(standing ?? ''));
      const found = own.flatMap((score) => score.panels.filter((panel: PanelScore) => panel.name === name));
      return {
        whom: standings?.join('、') ?? (kind === 'branch' ? '支部' : '党员'),
        panel: name,
        votes: addVotes(
          found.map(({ votes }) => votes),
          grades.length,
        ),
      };
    });
}

/** “应参加1200人次，收回评议票1150张，有效1140张；有效票中，“满意”900张，占78.9%；……”. */
export function votesSentence(whom: string, votes: VoteCounts, { evaluation }: Scheme): string {
  const { expected, returned, valid, byGrade } = votes;
  if (expected === 0) return `${whom}评议没有计票记录。`;
  const head = `${whom}评议应参加${expected}人次`;
  if (returned === 0) return `${head}，没有收回评议票。`;
  const turnout = `${head}，收回评议票${returned}张，占${percent(returned, expected)}`;
  if (valid === 0) return `${turnout}，没有有效票。`;
  const spoilt = returned - valid;
  const rest = spoilt > 0 ? `，弃权和废票${spoilt}张` : '';
  const grades = evaluation.grades.map(({ name }, i) => ({ name, count: byGrade[i]! }));
  return `${turnout}，其中有效${valid}张${rest}；有效票中，${shares(grades, '张', valid)}。`;
}
