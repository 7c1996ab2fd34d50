import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import type { Candidate, Excluded, PledgerScore } from '../../ledger/scoring/score.ts';
import { evaluates, printedName } from '../documents/evaluation/pledgers.ts';
import { exclusionText } from '../documents/evaluation/reasons.ts';
import { monthlyText, selectionsText } from '../documents/evaluation/selection.ts';
import { integer, itemColumns, itemValues, score, scoreValue, text, titleOf } from './evaluation-columns.ts';
import { evaluationSheets } from './evaluation-names.ts';
import type { TableSheet, TableValue } from './input.ts';

const whoColumns = [text('类别', 6), text('支部代码', 10), text('支部', 22), text('编号', 12), text('姓名', 12)];

function whoValues({ kind, branchCode, branchName, id, name }: PledgerScore): readonly TableValue[] {
  const person = kind === 'member';
  return [person ? '党员' : '支部', branchCode, branchName, person ? id : null, person ? printedName(name) : null];
}

function both<T>(input: EvaluationInput, of: (candidates: EvaluationInput['members']) => readonly T[]): readonly T[] {
  const { scheme, branchCandidates, members } = input;
  return [
    ...(evaluates(scheme, 'branch') ? of(branchCandidates) : []),
    ...(evaluates(scheme, 'member') ? of(members) : []),
  ];
}

/** Candidates in order with the figures behind (E5): branches first. */
export function candidateSheet(input: EvaluationInput): TableSheet {
  const candidates = both(input, (all): readonly Candidate[] => all.candidates);
  const monthly = input.scheme.records !== undefined;
  const selected = candidates.some(({ selections }) => selections.length > 0);
  return {
    title: titleOf(input, '建议人选（不是评选结果）'),
    sheetName: evaluationSheets.candidates,
    frozenColumns: 6,
    columns: [
      integer('位次', 6),
      ...whoColumns,
      score('评议得分'),
      score('兑现得分'),
      score('总分'),
      text('等次', 10),
      ...itemColumns,
      ...(monthly ? [text('平时评比', 20)] : []),
      ...(selected ? [text('推荐和评选', 24)] : []),
    ],
    rows: candidates.map(({ rank, score: one, ...rest }) => [
      rank,
      ...whoValues(one),
      scoreValue(one.evaluation),
      scoreValue(one.fulfilment),
      scoreValue(one.total),
      one.grade,
      ...itemValues(one.counts),
      ...(monthly ? [monthlyText(rest.monthly) || null] : []),
      ...(selected ? [selectionsText(rest.selections) || null] : []),
    ]),
  };
}

/** Who is no candidate, with every reason (E5). */
export function excludedSheet(input: EvaluationInput): TableSheet {
  return {
    title: titleOf(input, '不列入建议人选的原因'),
    sheetName: evaluationSheets.excluded,
    frozenColumns: 5,
    columns: [...whoColumns, text('等次', 10), score('总分'), text('原因', 50)],
    rows: both(input, (all): readonly Excluded[] => all.excluded).map(({ score: one, reasons }) => [
      ...whoValues(one),
      one.grade ?? '未计分',
      scoreValue(one.total),
      exclusionText(reasons, one),
    ]),
  };
}
