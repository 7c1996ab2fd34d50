import type { PledgerKind } from '../../../ledger/scheme/schema.ts';
import { lowestGrade } from '../../../ledger/scoring/grades.ts';
import type { PledgerScore } from '../../../ledger/scoring/score.ts';
import { submissionSentence } from '../circular/overview.ts';
import { isScored, scoredSentence, tally } from './grades.ts';
import { allBranches, allMembers, evaluates } from './pledgers.ts';
import { countReasons } from './reasons.ts';
import { clauses, type Part, type SectionOf, type Setting } from './section.ts';
import { roundsText, shortSpan } from './span.ts';
import { centre, number, type Table, text } from './table.ts';
import { panelVotes, votesFor, votesSentence } from './votes.ts';

/** Those who are evaluated, each kind with the words for it. */
interface Kind {
  readonly kind: PledgerKind;
  readonly whom: string;
  readonly unit: string;
  readonly scores: readonly PledgerScore[];
}

function kinds({ input }: Setting): readonly Kind[] {
  const all: readonly Kind[] = [
    { kind: 'branch', whom: '支部', unit: '个', scores: allBranches(input) },
    { kind: 'member', whom: '党员', unit: '名', scores: allMembers(input) },
  ];
  return all.filter(({ kind }) => evaluates(input.scheme, kind));
}

/** What comes before the ballots (E1). */
function first(selfEvaluation: boolean, statement: boolean): string | null {
  if (selfEvaluation) return `评议前先由承诺主体自评${statement ? '，并逐项说明落实情况' : ''}`;
  return statement ? '评议前先逐项说明落实情况' : null;
}

/** Who holds the ballots, where the higher committee holds some of them (E3). */
function organisers({ input }: Setting): string | null {
  const { panels } = input.scheme.evaluation;
  if (panels.every(({ byCommittee }) => byCommittee !== true)) return null;
  const names = (committee: boolean): string =>
    panels
      .filter(({ byCommittee }) => (byCommittee === true) === committee)
      .map(({ name }) => name)
      .join('、');
  const own = names(false);
  return `由上级党组织组织计票的评议主体为${names(true)}${own === '' ? '' : `，由党支部组织计票的为${own}`}`;
}

/** Rounds with their dates, what ballots are held on, and what comes before them (E1, E3). */
function arrangement(setting: Setting): string {
  const { input } = setting;
  const { subjects = [], selfEvaluation, statement } = input.scheme.evaluation;
  const about = (of: PledgerKind, whom: string): string | null => {
    const names = subjects.filter((subject) => subject.of.includes(of)).map(({ name }) => name);
    return names.length > 0 && evaluates(input.scheme, of) ? `${whom}评议内容为${names.join('、')}` : null;
  };
  return `评议安排。${clauses(
    `${input.rounds.length > 1 ? `评议分${input.rounds.length}轮进行：` : '评议进行1轮：'}${roundsText(input)}`,
    about('branch', '支部'),
    about('member', '党员'),
    organisers(setting),
    first(selfEvaluation, statement),
  )}`;
}

function evaluated(setting: Setting): string {
  const { scheme } = setting.input;
  const told = kinds(setting).map(({ whom, unit, scores }) => scoredSentence(tally(scores, scheme), whom, unit));
  return `评议对象。${clauses(...told)}`;
}

/** 未计分 by reason; it is said that this is no grade. */
function notScored(setting: Setting): string | null {
  const told = kinds(setting).flatMap(({ whom, unit, scores }) => {
    const without = scores.filter((score) => !isScored(score));
    return without.length > 0 ? [`未计分的${whom}${without.length}${unit}，${countReasons(without, unit)}`] : [];
  });
  if (told.length === 0) return null;
  const lowest = lowestGrade(setting.input.scheme);
  return `未计分情况。${clauses(...told)}未计分是缺少计分的依据，不是“${lowest}”。`;
}

function votes(setting: Setting): string {
  const { scheme } = setting.input;
  const { rounds } = setting.input;
  const several = rounds.length > 1 || scheme.evaluation.subjects !== undefined;
  return `计票情况。${several ? '以下票数是各轮次、各项评议内容的合计。' : ''}${kinds(setting)
    .map(({ whom, scores }) => votesSentence(whom, votesFor(scores, scheme), scheme))
    .join('')}`;
}

/** Votes by panel where pledgers of one kind have several of them, or different ones by 身份 (E2). */
function panels(setting: Setting): Table | null {
  const { scheme } = setting.input;
  const voted = kinds(setting).filter(({ scores }) => votesFor(scores, scheme).expected > 0);
  const rows = voted.flatMap(({ kind, scores }) => panelVotes(scores, scheme, kind));
  if (rows.length <= voted.length) return null;
  return {
    caption: `${shortSpan(setting.input)}各评议主体计票情况（单位：张，应参加为人次）`,
    look: 'stat',
    columns: [
      centre('评议对象', 15),
      text('评议主体', 22),
      number('应参加', 10),
      number('收回', 10),
      number('有效', 10),
      ...scheme.evaluation.grades.map(({ name }) => number(name, 10)),
    ],
    rows: rows.map(({ whom, panel, votes: { expected, returned, valid, byGrade } }) => [
      whom,
      panel,
      ...[expected, returned, valid, ...byGrade].map(String),
    ]),
  };
}

/** 结果公开和上报 (E4), where the scheme records the days. */
function publication(setting: Setting): string | null {
  const { scheme } = setting.input;
  const reportTo = scheme.committee.papers?.evaluation?.reportTo;
  const scored = (kind: Kind): readonly PledgerScore[] => kind.scores.filter(isScored);
  const count = (word: string, of: (score: PledgerScore) => unknown): string =>
    kinds(setting)
      .filter((kind) => scored(kind).length > 0)
      .map((kind) => {
        const n = scored(kind).filter((score) => of(score) !== null).length;
        const rest = scored(kind).length - n;
        if (n === 0) return `已计分的${kind.whom}均未登记${word}日期`;
        if (rest === 0) return `已计分的${kind.whom}均已登记${word}日期`;
        return `已计分的${kind.whom}中，登记${word}日期的${n}${kind.unit}，未登记的${rest}${kind.unit}`;
      })
      .join('；');
  const told = [
    scheme.columns['results.publicOn'] === undefined ? '' : count('公开', ({ publicOn }) => publicOn),
    scheme.columns['results.reportedOn'] === undefined ? '' : count('上报', ({ reportedOn }) => reportedOn),
    reportTo === undefined ? '' : `评议结果报${reportTo}`,
  ].filter(Boolean);
  return told.length > 0 ? `公开和上报。${clauses(...told)}` : null;
}

/** 一、组织情况: rounds, branches heard from, who was to be evaluated and was, the votes. */
export const organisation: SectionOf = (setting) => {
  const { branches } = setting.input.figures;
  const parts: readonly (Part | null)[] = [
    arrangement(setting),
    `报送情况。${submissionSentence(branches)}`,
    ...(branches.accepted === 0
      ? ['没有可供汇总的台账，评议对象和计票情况不作统计。']
      : [evaluated(setting), notScored(setting), votes(setting), panels(setting), publication(setting)]),
  ];
  return { title: '组织情况', parts: parts.filter((part) => part !== null) };
};
