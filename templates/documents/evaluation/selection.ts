import type { EvaluationInput } from '../../../ledger/figures/evaluation.ts';
import type { Candidate, Candidates } from '../../../ledger/scoring/score.ts';
import type { Scheme } from '../../../ledger/scheme/schema.ts';
import { evaluationSheets } from '../../workbook/evaluation-names.ts';
import { NO_RATE } from '../text/number.ts';
import { quoted } from './grades.ts';
import { evaluates, groupOf, groupWord, printedName } from './pledgers.ts';
import { scoreText } from './score-text.ts';
import { isInternal, type Section, type SectionOf, type Setting } from './section.ts';
import { centre, type Column, gradeColumn, name, number, type Table, text } from './table.ts';

/** More candidates than this are told by number; the workbook has them all. */
const CANDIDATES_LISTED = 50;

/** What makes a candidate (E5), and whose rule it is. */
function conditions({ selection, evaluation, followUp, measures, posts, defaults }: Scheme, ordered: boolean): string {
  const grades = evaluation.grades.slice(0, selection?.grades ?? 0).map(({ name }) => name);
  const without = [
    followUp.reasonKinds ? '未兑现事项（因客观原因的除外）' : '未兑现事项',
    '逾期事项',
    ...(measures === undefined ? [] : ['整改问责决定']),
    ...(posts === undefined ? [] : ['一票否决情形']),
  ];
  const own = defaults['selection'] === undefined && defaults['selection.grades'] === undefined;
  const around = selection?.around?.split('-').map(Number);
  return (
    `${own ? '' : '按软件默认的条件（不是本单位的规定），'}等次为${quoted(grades)}，且没有${without.join('、')}的，列为建议人选` +
    `${ordered ? '，按总分由高到低排序，总分相同的位次并列' : ''}。${around ? `评选安排在${around[0]}月${around[1]}日前后。` : ''}`
  );
}

/** Month's grades and what the committee wrote, as they stand behind a candidate. */
export function monthlyText(monthly: Candidate['monthly']): string {
  return Object.entries(monthly)
    .filter(([, n]) => n > 0)
    .map(([grade, n]) => `${grade}${n}次`)
    .join('、');
}

export function selectionsText(selections: Candidate['selections']): string {
  return selections
    .map(({ level, order, result }) => `${level}推荐${order === null ? '' : `第${order}`}（${result}）`)
    .join('；');
}

function table(kind: '党员' | '支部', { candidates }: Candidates, input: EvaluationInput): Table {
  const told = candidates.slice(0, CANDIDATES_LISTED);
  const monthly = told.some((one) => monthlyText(one.monthly) !== '');
  const selected = told.some(({ selections }) => selections.length > 0);
  const persons = kind === '党员';
  const columns: readonly Column[] = [
    centre('位次', 6),
    name(persons ? groupWord(input) : '支部', persons ? 17 : 26),
    ...(persons ? [text('姓名', 9)] : []),
    gradeColumn('等次', 9, input.scheme),
    number('评议得分', 10),
    number('兑现得分', 10),
    number('总分', 10),
    number('按期／到期（件）', 9),
    ...(monthly ? [text('平时评比', 11)] : []),
    ...(selected ? [text('推荐和评选', 11)] : []),
  ];
  return {
    caption: `${kind}建议人选`,
    look: 'stat',
    columns,
    rows: told.map(({ rank, score, ...rest }) => [
      String(rank),
      groupOf(score, input),
      ...(persons ? [printedName(score.name)] : []),
      score.grade ?? '未计分',
      scoreText(score.evaluation),
      scoreText(score.fulfilment),
      scoreText(score.total),
      score.counts.due === 0 ? NO_RATE : `${score.counts.closedOnTime}／${score.counts.due}`,
      ...(monthly ? [monthlyText(rest.monthly) || '没有记录'] : []),
      ...(selected ? [selectionsText(rest.selections) || '没有记录'] : []),
    ]),
  };
}

interface Kind {
  readonly whom: '支部' | '党员';
  readonly unit: '个' | '名';
  readonly all: Candidates;
}

function kinds({ input }: Setting): readonly Kind[] {
  const all: readonly (Kind & { readonly kind: 'branch' | 'member' })[] = [
    { kind: 'branch', whom: '支部', unit: '个', all: input.branchCandidates },
    { kind: 'member', whom: '党员', unit: '名', all: input.members },
  ];
  return all.filter(({ kind }) => evaluates(input.scheme, kind));
}

/** “建议人选：支部3个、党员12名。”: recommended is not chosen. */
function counted(setting: Setting): string {
  const told = kinds(setting).map(({ whom, unit, all: { candidates, excluded } }) => {
    const left = excluded.length > 0 ? `，不列入的${excluded.length}${unit}` : '';
    return candidates.length === 0 ? `没有${whom}建议人选${left}` : `${whom}建议人选${candidates.length}${unit}${left}`;
  });
  return `${told.join('；')}。以上是建议人选，不是评选结果。`;
}

/** 五、评选建议 (E5), where the scheme has a selection. Names stand in the internal version alone. */
export const selectionAdvice: SectionOf = (setting): Section | null => {
  const { scheme, figures } = setting.input;
  if (scheme.selection === undefined) return null;
  const title = '评选建议';
  if (figures.branches.accepted === 0) return { title, parts: ['没有可供汇总的台账，没有建议人选。'] };
  const parts = [conditions(scheme, isInternal(setting)), counted(setting)];
  if (!isInternal(setting)) return { title, parts };
  const some = kinds(setting).filter(({ all }) => all.candidates.length > 0);
  const cut = some.some(({ all }) => all.candidates.length > CANDIDATES_LISTED);
  const excluded = setting.where('excluded');
  const rest = [
    cut
      ? `人选较多的，表中只列前${CANDIDATES_LISTED}行，其余见年终评议汇总.xlsx的“${evaluationSheets.candidates}”表。`
      : '',
    excluded === null ? '' : `不列入的名单和原因${excluded}，供内部掌握，不对外公开。`,
  ].join('');
  return {
    title,
    parts: [...parts, ...(rest === '' ? [] : [rest]), ...some.map(({ whom, all }) => table(whom, all, setting.input))],
  };
};
