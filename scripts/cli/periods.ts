import { chineseDay } from '../../ledger/day.ts';
import type { FileState } from '../../ledger/figures/figures.ts';
import { fileStateName } from '../consolidate/states.ts';
import { type CheckedIssue, type IssuedPeriod, type Touched, isTouched, issuedPeriods } from '../issue/periods.ts';
import { brokenRow } from '../issue/issued.ts';
import type { Given } from './command.ts';
import { dirOf, flag } from './given.ts';
import { say, sayJson } from './out.ts';
import { schemeOf } from './template.ts';
import { WrongUsage } from './wrong-usage.ts';

function touchedLines({ changed, missing, added }: Touched): readonly string[] {
  const line = (what: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`    注意：${what}：${names.join('、')}`];
  return [...line('印发后被改动', changed), ...line('印发后被删除或移走', missing), ...line('不是印发时的文件', added)];
}

function issueLines({ issued, touched }: CheckedIssue, all: readonly CheckedIssue[]): readonly string[] {
  const { record, folder } = issued;
  if (record === null) return [`  ${folder}　印发.json 缺失或已损坏，请从备份恢复`, ...touchedLines(touched)];
  const corrected = all.find((one) => one.issued.folder === record.corrects)?.issued.record;
  const what = record.corrects === null ? '通报' : `更正通报，更正${corrected?.number ?? record.corrects}`;
  const classes = (Object.keys(fileStateName) as FileState[]).flatMap((state) => {
    const count = record.files.filter((file) => file.state === state).length;
    return count === 0 ? [] : [`${fileStateName[state]}${count}个`];
  });
  return [
    `  ${folder}　${record.prefix}${record.number}　${what}，${chineseDay(record.issuedOn)}印发，数据截至${chineseDay(record.asOf)}`,
    `    依据：共${record.files.length}个文件${classes.length > 0 ? `，${classes.join('、')}` : ''}`,
    ...(isTouched(touched) ? touchedLines(touched) : ['    存档：与印发时一致']),
  ];
}

const draftText: Readonly<Record<IssuedPeriod['draft'], string>> = {
  same: '现有草稿的数字与最后印发的一致',
  different: '现有草稿的数字与最后印发的不同，运行 bulletin 可看差别和更正通报草稿',
  none: '没有可以比较的草稿',
};

function periodLines({ period, issues, draft }: IssuedPeriod): readonly string[] {
  const row = brokenRow(issues.map(({ issued }) => issued));
  const warned = row === null ? [] : [`  注意：${row}`];
  return [
    period.name,
    ...issues.flatMap((one) => issueLines(one, issues)),
    ...warned,
    `  草稿：${draftText[draft]}`,
    '',
  ];
}

function json({ period, issues, draft }: IssuedPeriod): unknown {
  return {
    period: period.id,
    name: period.name,
    draft,
    issues: issues.map(({ issued: { folder, record }, touched }) => ({
      folder,
      number: record?.number ?? null,
      issuedOn: record?.issuedOn ?? null,
      asOf: record?.asOf ?? null,
      corrects: record?.corrects ?? null,
      program: record?.program ?? null,
      sources: record?.sources ?? null,
      files: record?.figures.files ?? null,
      inputs: record?.files ?? null,
      touched,
    })),
  };
}

/** `chengnuo periods`: what was issued, from what, and whether anybody touched it or took some of it away; exit code 1 when somebody did. */
export async function periods(given: Given): Promise<number> {
  if (given.positionals.length > 0) throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。`);
  const dir = dirOf(given);
  const found = await issuedPeriods(dir, await schemeOf(dir));
  if (flag(given, 'json')) sayJson({ periods: found.map(json) });
  else if (found.length === 0) say('还没有印发过通报。');
  else say(...found.flatMap(periodLines));
  const isWhole = ({ issues }: IssuedPeriod): boolean =>
    brokenRow(issues.map(({ issued }) => issued)) === null && issues.every(({ touched }) => !isTouched(touched));
  return found.every(isWhole) ? 0 : 1;
}
