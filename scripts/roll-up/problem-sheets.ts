import type { TableSheet, TableValue } from '../../templates/workbook/input.ts';
import { text } from '../consolidate/register-columns.ts';
import type { RolledUp } from './roll-up.ts';
import { receivedSheet } from './sheets.ts';
import { isProblem, isUsed, sourceStateName } from './source.ts';

function missingRows({ figures, sources, input }: RolledUp): readonly (readonly TableValue[])[] {
  return figures.byCommittee
    .filter(({ standing, name }) => standing === 'missing' && sources.every((one) => one.name !== name))
    .map(({ name, reason }) => ['错误', name, null, '未报', reason, `请通知它报送${input.period.name}的结果。`]);
}

/** 问题清单.xlsx: what was not usable, and what should be known of what was; then everything received. */
export function problemSheets(rolled: RolledUp): readonly TableSheet[] {
  const { sources, strays, input } = rolled;
  const wrong = sources
    .filter(({ state }) => isProblem(state) || state === 'otherPeriod')
    .map((one): readonly TableValue[] => ['错误', one.name, one.at, sourceStateName[one.state], one.why, one.todo]);
  const grave = strays
    .filter((one) => one.grave)
    .map(({ at, why }): readonly TableValue[] => ['错误', null, at, '没有读', why, '请处理后重新运行。']);
  const drafts = sources
    .filter(({ state }) => state === 'draft' && rolled.kind === 'circular')
    .map((one): readonly TableValue[] => [
      '提醒',
      one.name,
      one.at,
      '按草稿计入',
      '通报尚未印发',
      '请它核对后用 issue 印发，再报送一次。',
    ]);
  const notes = sources
    .filter(({ state }) => isUsed(state))
    .flatMap((one) => one.notes.map((note): readonly TableValue[] => ['提醒', one.name, one.at, '请核对', note, null]));
  return [
    {
      title: `${input.period.name}问题清单`,
      sheetName: '问题清单',
      frozenColumns: 2,
      columns: [
        text('级别', 8),
        text('党委', 34),
        text('文件夹或文件', 40),
        text('分类', 22),
        text('现状', 50),
        text('怎么办', 50),
      ],
      rows: [...missingRows(rolled), ...wrong, ...grave, ...drafts, ...notes],
    },
    receivedSheet(rolled),
  ];
}
