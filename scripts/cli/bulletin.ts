import path from 'node:path';
import { chineseDay } from '../../ledger/day.ts';
import { type BulletinRun, runBulletin } from '../consolidate/run-bulletin.ts';
import { bookLines, classLines } from '../consolidate/report.ts';
import { issuedJson, issuedLines } from '../issue/tell.ts';
import type { Given } from './command.ts';
import { asOfOption, codesOption, dirOf, flag, numberOption, periodOption, textOption, todayOf } from './given.ts';
import { type Progress, progress, say, sayJson, warn } from './out.ts';
import { schemeOf } from './template.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Runs a circular and says what became of every file; exit code 1 when some file was returned or not read. */
export async function tellBulletin(run: BulletinRun, json: boolean): Promise<number> {
  let bar: Progress | undefined;
  const done = await runBulletin({
    ...run,
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { ...run.read, onDone: (_, count) => bar?.step(count) },
  }).finally(() => bar?.end());
  const { plan, target, written, against } = done;
  if (json) sayJson({ target, written, figures: plan.figures, issued: issuedJson(against) });
  else {
    const missing = plan.figures.byBranch.filter((branch) => branch.state === 'missing');
    const results = [`结果在“${target}”：`, ...written.map((name) => `  ${name}`)];
    say(...classLines(plan.submissions, missing), ...bookLines(plan), '', ...results, ...issuedLines(against));
  }
  const { returned, unreadable, notWorkbook } = plan.figures.files;
  return returned + unreadable + notWorkbook > 0 ? 1 : 0;
}

/** `chengnuo bulletin --period 2026Q3` */
export async function bulletin(given: Given): Promise<number> {
  const period = periodOption(given);
  if (!period) throw new WrongUsage('请写期间，例如：chengnuo bulletin --period 2026Q3');
  if (given.positionals.length > 0) {
    throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。要指明报送文件夹，请用 --in。`);
  }
  const from = textOption(given, 'in');
  const today = todayOf(given);
  const asOf = asOfOption(given, period);
  if (asOf > today) {
    const now = `今天是${chineseDay(today)}，${period.name}还没有结束`;
    const instead = today >= period.from ? `要出阶段性的数字，请加 --as-of ${today}。` : '';
    warn(`注意：${now}，通报中“截至${chineseDay(asOf)}”的数字不是最后的。${instead}`);
  }
  const asked = {
    dir: dirOf(given),
    period,
    asOf,
    today,
    number: numberOption(given, today),
    in: from === undefined ? null : path.resolve(from),
    allow: codesOption(given, 'accept-changes'),
  };
  const run: BulletinRun = { ...asked, scheme: await schemeOf(asked.dir) };
  return tellBulletin(run, flag(given, 'json'));
}
