import { lostArchiveNotice } from '../archive/lost.ts';
import { chineseDay } from '../../ledger/day.ts';
import { MANY_BRANCHES } from '../consolidate/many.ts';
import { documentsAmong, usedTemplateLines, usedTemplates } from '../committee/used-templates.ts';
import { type BulletinDone, type BulletinRun, runBulletin } from '../consolidate/run-bulletin.ts';
import { bookLines, classLines, outdatedLines } from '../consolidate/report.ts';
import { gapLines, writtenLines } from '../consolidate/reports/tell.ts';
import { issuedJson, issuedLines } from '../issue/tell.ts';
import type { Given } from './command.ts';
import { codesOption, flag } from './given.ts';
import { finish } from './finish.ts';
import { type Progress, progress, warn } from './out.ts';
import { pdfsIn } from './pdf.ts';
import { periodRun } from './period-run.ts';
import { schemeOf } from './template.ts';
import { WrongUsage } from './wrong-usage.ts';

const LEFT_OUT: Readonly<Record<BulletinDone['leftOut'][number], string>> = {
  letters: '没有写提醒函等一个支部一份的文件；要写请加 --letters',
  register: '没有写汇总台账；要写请加 --register（按支部分成几册）',
  texts: '没有逐件比对各支部之间雷同的承诺事项',
};

/** What a run over very many branches did not do by itself. */
function leftOutLines({ leftOut }: BulletinDone): readonly string[] {
  if (leftOut.length === 0) return [];
  return ['', `支部在${MANY_BRANCHES}个以上，本次：`, ...leftOut.map((one) => `  ${LEFT_OUT[one]}。`)];
}

function cacheLines({ cached: { taken, damaged } }: BulletinDone): readonly string[] {
  return [
    ...(taken > 0 ? [`其中${taken}个文件和上次一样，取自缓存，没有重新读。`] : []),
    ...(damaged > 0 ? [`缓存中${damaged}个文件的记录已损坏，已重新读并改正。`] : []),
  ];
}

/** Runs a circular and says what became of every file; exit code 1 when some file was returned or not read. */
export async function tellBulletin(run: BulletinRun, json: boolean, wantsPdf = false): Promise<number> {
  let bar: Progress | undefined;
  const lost = await lostArchiveNotice(run.dir);
  if (lost !== null) warn(lost);
  const done = await runBulletin({
    ...run,
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { onDone: (count) => bar?.step(count) },
  }).finally(() => bar?.end());
  const { plan, target, written, against } = done;
  const templates = usedTemplates(plan.templates, documentsAmong(written));
  const missing = plan.figures.byBranch.filter((branch) => branch.state === 'missing');
  const told = {
    json: () => ({ target, written, figures: plan.figures, issued: issuedJson(against), templates }),
    lines: () => [
      ...classLines(plan.submissions, missing),
      ...cacheLines(done),
      ...outdatedLines(plan),
      ...bookLines(plan),
      ...gapLines(plan),
      ...leftOutLines(done),
      '',
      `结果在“${target}”：`,
      ...writtenLines(written),
      ...usedTemplateLines(templates),
      ...issuedLines(against),
    ],
    pdfs: wantsPdf ? () => pdfsIn(target, written) : null,
  };
  await finish(told, json);
  const { returned, unreadable, notWorkbook } = plan.figures.files;
  return returned + unreadable + notWorkbook > 0 ? 1 : 0;
}

/** `chengnuo bulletin --period 2026Q3` */
export async function bulletin(given: Given): Promise<number> {
  const asked = periodRun(given, 'chengnuo bulletin --period 2026Q3');
  const { period, asOf, today } = asked;
  if (asOf > today) {
    const now = `今天是${chineseDay(today)}，${period.name}还没有结束`;
    const instead = today >= period.from ? `要出阶段性的数字，请加 --as-of ${today}。` : '';
    warn(`注意：${now}，通报中“截至${chineseDay(asOf)}”的数字不是最后的。${instead}`);
  }
  const allow = codesOption(given, 'accept-changes');
  const asks = (name: string): true | null => (flag(given, name) ? true : null);
  if (flag(given, 'letters') && flag(given, 'no-letters')) {
    throw new WrongUsage('--letters 和 --no-letters 只能写一个。');
  }
  const extras = {
    letters: flag(given, 'no-letters') ? false : asks('letters'),
    register: asks('register'),
    parquet: flag(given, 'parquet'),
  };
  const scheme = await schemeOf(asked.dir);
  const run: BulletinRun = { ...asked, allow, scheme, extras, noCache: flag(given, 'no-cache') };
  return tellBulletin(run, flag(given, 'json'), flag(given, 'pdf'));
}
