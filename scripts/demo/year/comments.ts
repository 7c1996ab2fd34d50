import { type Day, addDays } from '../../../ledger/day.ts';
import { quartersOf } from '../../../ledger/period.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { THE_BRANCH } from '../../../ledger/workbook/declaration.ts';
import type { RowValues } from '../../../templates/workbook/input.ts';
import { type Random, randomFrom } from '../random.ts';
import { type Held, isLapsed } from './activities.ts';
import { workdayBefore } from './calendar.ts';
import type { CommentWords, Institution, YearBranch } from './institution.ts';
import { type Person, isThere } from './people.ts';

export interface Comments {
  /** By the secretary, on members. */
  readonly own: readonly RowValues[];
  /** By the superior's head, on the branch and the members of its committee. */
  readonly superior: readonly RowValues[];
}

/** Takes the words in turn, so that nobody hears the same twice in a year. */
function inTurn(words: readonly CommentWords[], random: Random): () => CommentWords {
  let next = random.between(0, words.length - 1);
  return () => words[next++ % words.length]!;
}

/** 领导点评 of the year: each quarter everybody once, lapses left out (C1). */
export function commentsOf(
  { words, committee }: Institution,
  branch: YearBranch,
  people: readonly Person[],
  held: readonly Held[],
  scheme: Scheme,
): Comments {
  const { branchComments, memberComments } = words;
  if (!scheme.comments || !branchComments || !memberComments) return { own: [], superior: [] };
  const { bySuperior } = scheme.comments;
  const random = randomFrom(`${branch.code}/comments`);
  const [ofBranch, ofMember] = [inTurn(branchComments, random), inTurn(memberComments, random)];
  const secretary = people[0]!.member.name;
  const meetings = held.filter(({ words: { kind } }) => kind === scheme.records?.meeting).map(({ on }) => on);
  const own: RowValues[] = [];
  const superior: RowValues[] = [];
  for (const { from, to } of quartersOf(2026)) {
    const last = to > '2026-12-01';
    const visit: Day = workdayBefore(addDays(to, -random.between(8, 18)));
    const told = meetings.filter((on) => from <= on && on <= to).at(-1) ?? visit;
    const above = { commenter: committee?.head ?? secretary, commenterRole: '上级党组织负责人' };
    const occasion = last ? '年度总结考核' : '支部书记会';
    superior.push({ date: visit, target: THE_BRANCH, ...above, occasion, ...ofBranch() });
    for (const person of people) {
      const said = ofMember();
      if (!isThere(person, told) || isLapsed(branch.lapses, 'comments', told, person.member.name)) continue;
      if (bySuperior.includes(String(person.member.roster['standing']))) {
        superior.push({ date: visit, target: person.label, ...above, occasion, ...said });
      } else {
        const by = { commenter: secretary, commenterRole: '党支部书记' };
        own.push({
          date: told,
          target: person.label,
          ...by,
          occasion: last ? '民主评议党员' : '组织生活会',
          ...said,
        });
      }
    }
  }
  return { own, superior };
}
