import type { JudgedItem } from '../figures/of-ledger.ts';
import { sameId } from '../lifecycle/log.ts';
import type { Ledger } from '../parse/ledger.ts';
import type { Scheme } from '../scheme/schema.ts';
import type { CommitteeRow } from '../workbook/committee.ts';
import { THE_BRANCH } from '../workbook/declaration.ts';
import { measuresAgainst } from './candidates.ts';
import { isFailed } from './fulfilment.ts';
import { lowestGrade } from './grades.ts';
import { type ItemsOfMember, itemsOfBranch, itemsOfMembers } from './member-items.ts';
import type { BranchScores, MeasureDue, MeasureTaken, PledgerScore } from './score.ts';

type Rule = NonNullable<Scheme['measureRules']>[number];

/** What measures of one branch hang on. */
export interface DueInput {
  readonly ledger: Ledger;
  readonly scores: BranchScores;
  /** Items as of the day of fulfilment. */
  readonly items: readonly JudgedItem[];
  /** As for `scoreBranch`. */
  readonly itemsOf?: ItemsOfMember;
  readonly scheme: Scheme;
  readonly year: number;
  /** 目标责任制考核 of the committee workbook; empty without one. */
  readonly assessments: readonly CommitteeRow<'assessments'>[];
  readonly taken: readonly MeasureTaken[];
}

/** The result of 目标责任制考核 on which accountability hangs. */
const BAD = '差';

function isKeyWork({ item }: JudgedItem, { themes = [] }: Scheme): boolean {
  const { theme } = item.commitment;
  return theme !== null && themes.some(({ keyWork, items }) => keyWork === true && items.includes(theme));
}

/** The items for which the rule makes a measure due; `null` where it makes none due. */
function causeOf(
  rule: Rule,
  score: PledgerScore,
  items: readonly JudgedItem[],
  input: DueInput,
): readonly JudgedItem[] | null {
  const { scheme, assessments, year } = input;
  const failed = items.filter(isFailed);
  const some = (found: readonly JudgedItem[], holds: boolean) => (holds && found.length > 0 ? found : null);
  switch (rule.when) {
    case 'notAllFulfilled':
      return some(failed, score.kind === 'member');
    case 'stillUnfulfilled':
      return some(failed, score.panels.length > 0 && score.panels.every((panel) => panel.score !== null));
    case 'lowestGrade':
      return score.grade === lowestGrade(scheme) ? failed : null;
    case 'keyWorkFailed': {
      const isBad = assessments.some(
        (row) => row.year === year && row.result === BAD && sameId(row.memberId) === sameId(score.id),
      );
      const key = failed.filter((item) => isKeyWork(item, scheme));
      return some(key, isBad);
    }
  }
}

/** Whether a measure answers a rule: one of those that will do, for its cause, or for one that no rule names. */
function answers(rule: Rule, { measure, cause }: MeasureTaken, { measureRules = [] }: Scheme): boolean {
  return rule.anyOf.includes(measure) && (cause === rule.cause || measureRules.every((other) => other.cause !== cause));
}

/**
 * The measures that the scheme's rules make due in a branch, rule by rule, with what was done about each (E6, L6). An item
 * unfulfilled for objective reasons makes none due (L5); one still unfulfilled does once every panel has voted.
 */
export function measuresDue(input: DueInput): readonly MeasureDue[] {
  const { scores, scheme, taken, itemsOf = itemsOfMembers([input]) } = input;
  const pledgers = scores.own === null ? scores.members : [scores.own, ...scores.members];
  return (scheme.measureRules ?? []).flatMap((rule) =>
    pledgers.flatMap((score): readonly MeasureDue[] => {
      const own = score.kind === 'branch' ? itemsOfBranch(input) : itemsOf(score.id);
      const items = causeOf(rule, score, own, input);
      if (items === null) return [];
      const due = {
        branchCode: scores.code,
        branchName: scores.name,
        target: score.kind === 'branch' ? THE_BRANCH : score.name,
        targetId: score.id,
        cause: rule.cause,
        anyOf: rule.anyOf,
        itemIds: items.map(({ item }) => item.commitment.id ?? ''),
        taken: measuresAgainst(score, taken).filter((measure) => answers(rule, measure, scheme)),
      };
      return [due];
    }),
  );
}
