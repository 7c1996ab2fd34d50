import { chineseDay } from '../../ledger/day.ts';
import { type BulletinRun, runBulletin } from '../consolidate/run-bulletin.ts';
import { bookLines, classLines, outdatedLines } from '../consolidate/report.ts';
import { gapLines, writtenLines } from '../consolidate/reports/tell.ts';
import { issuedJson, issuedLines } from '../issue/tell.ts';
import type { Given } from './command.ts';
import { codesOption, flag } from './given.ts';
import { type Progress, progress, say, sayJson, warn } from './out.ts';
import { periodRun } from './period-run.ts';
import { schemeOf } from './template.ts';

/** Runs a circular and says what became of every file; exit code 1 when some file was returned or not read. */
export async function tellBulletin(run: BulletinRun, json: boolean): Promise<number> {
  let bar: Progress | undefined;
  const done = await runBulletin({
    ...run,
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { onDone: (count) => bar?.step(count) },
  }).finally(() => bar?.end());
  const { plan, target, written, against } = done;
  if (json) sayJson({ target, written, figures: plan.figures, issued: issuedJson(against) });
  else {
    const missing = plan.figures.byBranch.filter((branch) => branch.state === 'missing');
    const results = [`结果在“${target}”：`, ...writtenLines(written)];
    say(
      ...classLines(plan.submissions, missing),
      ...outdatedLines(plan),
      ...bookLines(plan),
      ...gapLines(plan),
      '',
      ...results,
      ...issuedLines(against),
    );
  }
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
  const run: BulletinRun = { ...asked, allow, scheme: await schemeOf(asked.dir) };
  return tellBulletin(run, flag(given, 'json'));
}
