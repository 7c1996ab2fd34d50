import path from 'node:path';
import { type Day, addDays, chineseDay } from '../../ledger/day.ts';
import { type Period, parsePeriod, quarterOf } from '../../ledger/period.ts';
import type { EvaluationInput } from '../../ledger/figures/evaluation.ts';
import { roundsOf } from '../../ledger/scoring/rounds.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { documentsAmong, usedTemplateLines, usedTemplates } from '../committee/used-templates.ts';
import { bookLines, classLines, outdatedLines } from '../consolidate/report.ts';
import { runEvaluation } from '../evaluation/run-evaluation.ts';
import type { Given } from './command.ts';
import { asOfOption, codesOption, dirOf, flag, numberOption, textOption, todayOf, yearOption } from './given.ts';
import { finish } from './finish.ts';
import { type Progress, progress, warn } from './out.ts';
import { pdfsIn } from './pdf.ts';
import { schemeOf } from './template.ts';
import { WrongUsage } from './wrong-usage.ts';

function roundOption(given: Given, scheme: Scheme, year: number): string | null {
  const name = textOption(given, 'round');
  if (name === undefined) return null;
  const names = roundsOf(scheme, year).map((round) => round.name);
  if (!names.includes(name)) throw new WrongUsage(`本方案没有“${name}”这一轮，有：${names.join('、')}。`);
  return names.length === 1 ? null : name;
}

/** Fulfilment is as of the year's end; in a round that ends within the year, of the last quarter that is over by then. */
function fulfilmentDay(scheme: Scheme, period: Period, round: string | null): Day {
  const until = round === null ? period.to : roundsOf(scheme, period.year, [round])[0]!.until;
  return until >= period.to ? period.to : addDays(quarterOf(addDays(until, 1)).from, -1);
}

/** How many were scored, and who was not; a person reads on in the documents. */
function scoredLines({ figures, branches }: EvaluationInput): readonly string[] {
  const lacking = figures.members.filter(({ total }) => total === null).length;
  const grades = Object.entries(figures.grades.members).map(([name, count]) => `${name}${count}名`);
  const members = `党员${figures.members.length}名，已计分${figures.members.length - lacking}名（${grades.join('、')}）`;
  const own = branches.filter((branch) => branch.own !== null);
  const unscored = own.filter((branch) => branch.own?.total === null).length;
  return [
    '',
    `${members}${lacking > 0 ? `，未计分${lacking}名` : ''}。`,
    ...(own.length > 0
      ? [`支部${own.length}个，已计分${own.length - unscored}个${unscored > 0 ? `，未计分${unscored}个` : ''}。`]
      : []),
  ];
}

/** `chengnuo evaluation --year 2026`: scores every branch and member, and writes the year-end summary. */
export async function evaluation(given: Given): Promise<number> {
  if (given.positionals.length > 0) {
    throw new WrongUsage(`多写了“${given.positionals.join(' ')}”。要指明报送文件夹，请用 --in。`);
  }
  const period = parsePeriod(String(yearOption(given, 'chengnuo evaluation --year 2026')))!;
  const dir = dirOf(given);
  const scheme = await schemeOf(dir);
  const today = todayOf(given);
  const round = roundOption(given, scheme, period.year);
  const asOf =
    textOption(given, 'as-of') === undefined ? fulfilmentDay(scheme, period, round) : asOfOption(given, period);
  const late = roundsOf(scheme, period.year, round === null ? undefined : [round]).filter(
    ({ until }) => until >= today,
  );
  for (const { name, until } of late) {
    warn(`注意：${name}评议到${chineseDay(until)}才截止，结果还不是最后的。`);
  }
  const from = textOption(given, 'in');
  let bar: Progress | undefined;
  const done = await runEvaluation({
    dir,
    scheme,
    period,
    asOf,
    today,
    round,
    number: numberOption(given, today),
    in: from === undefined ? null : path.resolve(from),
    allow: codesOption(given, 'accept-changes'),
    onFiles: async (count) => {
      bar = await progress('已读', count);
    },
    read: { onDone: (count) => bar?.step(count) },
  }).finally(() => bar?.end());
  const { plan, input, target, written } = done;
  const templates = usedTemplates(plan.templates, documentsAmong(written));
  const missing = plan.figures.byBranch.filter((branch) => branch.state === 'missing');
  const told = {
    json: () => ({ target, written, figures: input.figures, templates }),
    lines: () => [
      ...classLines(plan.submissions, missing),
      ...outdatedLines(plan),
      ...bookLines(plan),
      ...scoredLines(input),
      '',
      `结果在“${target}”：`,
      ...written.map((name) => `  ${name}`),
      ...usedTemplateLines(templates),
    ],
    pdfs: flag(given, 'pdf') ? () => pdfsIn(target, written) : null,
  };
  await finish(told, flag(given, 'json'));
  const { returned, unreadable, notWorkbook } = plan.figures.files;
  return returned + unreadable + notWorkbook > 0 ? 1 : 0;
}
