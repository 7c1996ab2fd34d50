import { someOf } from '../findings/catalogue/listed.ts';
import { gathered } from '../gathered.ts';
import type { Scheme } from '../scheme/schema.ts';
import { roundsOf } from '../scoring/rounds.ts';
import type { NotScored } from '../scoring/score.ts';
import { votesOf } from '../scoring/votes.ts';
import type { Opened } from './opened.ts';
import type { Scored, ScoredRound } from './scoring-round.ts';

const named = (some: readonly { readonly name: string }[]): string =>
  someOf(
    some.map(({ name }) => name),
    '个承诺主体',
  );

function isCommittees(panel: string, kind: Scored['score']['kind'], { evaluation }: Scheme): boolean {
  return evaluation.panels.some((one) => one.name === panel && one.of === kind && one.byCommittee === true);
}

/** Each panel, round and subject without a valid vote, with all whom it concerns; what the committee holds is said so. */
function votesMissing({ scored }: ScoredRound, { scheme }: Opened): readonly string[] {
  const lacks = scored.flatMap(({ name, score }) =>
    score.panels.flatMap(({ name: panel, missing }) =>
      missing.map(({ round, subject }) => {
        const what = `“${round}”没有“${panel}”的有效票${subject === null ? '' : `（评议内容：${subject}）`}`;
        return { name, what, byCommittee: isCommittees(panel, score.kind, scheme) };
      }),
    ),
  );
  return [...gathered(lacks, ({ what }) => what)].map(([what, some]) => {
    const todo = some[0]!.byCommittee
      ? '这个评议主体由上级党委组织，票数在党委工作簿中，读入回执以后再计分'
      : '已经评议的，请补填“评议计票”';
    return `${what}：${named(some)}。${todo}。`;
  });
}

interface Because<K extends NotScored['kind']> {
  readonly name: string;
  readonly reason: NotScored & { readonly kind: K };
}

function because<K extends NotScored['kind']>(kind: K, scored: readonly Scored[]): readonly Because<K>[] {
  return scored.flatMap(({ name, score }) =>
    score.notScored.flatMap((reason) =>
      reason.kind === kind ? [{ name, reason: reason as NotScored & { readonly kind: K } }] : [],
    ),
  );
}

function othersMissing(scored: readonly Scored[]): readonly string[] {
  const self = because('selfEvaluation', scored);
  const untold = because('statement', scored);
  const panelless = because('noPanel', scored);
  const items = untold.map(({ name, reason }) => ({ name: `${name}（${reason.items}件）` }));
  return [
    ...(self.length > 0 ? [`没有自评：${named(self)}。请在“评议结果”中填“自评等次”，再计分。`] : []),
    ...(items.length > 0
      ? [`没有逐项说明落实情况：${named(items)}。请在“承诺台账”中补填“落实情况”，没有落实的也要说明，再计分。`]
      : []),
    ...(panelless.length > 0
      ? [`方案没有设对应的评议主体：${named(panelless)}。请核对“党员名册”中的“身份”；无误的，请与上级党委联系。`]
      : []),
  ];
}

/** Rows of 评议计票 that count for nothing: what is wrong with them is named by the checks. */
function uncounted({ soFar }: ScoredRound, { parsed: { ledger }, scheme, year }: Opened): readonly string[] {
  const rounds = roundsOf(scheme, year, soFar);
  const rows = ledger.ballots.filter(
    (row) =>
      (row.round === null || soFar.includes(row.round)) &&
      votesOf({ ...ledger, ballots: [row] }, scheme, rounds).length === 0,
  );
  if (rows.length === 0) return [];
  const numbers = someOf(
    rows.map(({ origin }) => String(origin.row)),
    '行',
  );
  return [`“评议计票”第${numbers}行没有计入。请按“校验”列出的问题改正，再计分。`];
}

/** What is missing for a score of everybody, each with whom it concerns and what to do. */
export function missingOf(of: ScoredRound, opened: Opened): readonly string[] {
  return [...votesMissing(of, opened), ...othersMissing(of.scored), ...uncounted(of, opened)];
}
