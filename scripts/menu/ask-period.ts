import { yearOf } from '../../ledger/day.ts';
import { parsePeriod, previousPeriod, quarterOf } from '../../ledger/period.ts';
import { folderOf } from './ask-folder.ts';
import { type Answers, type Choice, type Question, answerOf, chooseOrWrite } from './question.ts';
import { type MenuState, type SentCount, committeeAt } from './state.ts';

const labelled = (id: string, hint?: string): Choice => ({
  value: id,
  label: `${id}　${parsePeriod(id)!.name}`,
  ...(hint === undefined ? {} : { hint }),
});

const periodFault = (text: string): string | null =>
  parsePeriod(text) === null ? '应写成 2026Q3、2026-09、2026-03..04、2026H1 或 2026' : null;

const sentOf = (state: MenuState, answers: Answers): readonly SentCount[] =>
  committeeAt(state, folderOf(answers))?.sent ?? [];

/** Asks for the period: those that something was sent for, the newest first, and the last finished quarter. */
export function askPeriod(state: MenuState, answers: Answers): Question | null {
  const finished = previousPeriod(quarterOf(state.today))!.id;
  const sent = [...sentOf(state, answers)].reverse();
  const choices = sent.map(({ period, files }) => labelled(period, `上报中有${files}个文件`));
  const isThere = sent.some(({ period }) => period === finished);
  const newest = sent.find(({ files }) => files > 0)?.period;
  return chooseOrWrite(
    answers,
    {
      key: 'period',
      message: '哪一期？',
      choices: isThere ? choices : [...choices, labelled(finished, '刚结束的一季，上报中还没有文件夹')],
      initial: isThere ? finished : (newest ?? finished),
      other: '别的期间……',
    },
    { message: '期间怎么写：季度 2026Q3，月份 2026-09，半年 2026H1', example: finished, faultOf: periodFault },
  );
}

/** Asks for a month: the last three. */
export function askMonth({ today }: MenuState, answers: Answers): Question | null {
  const months = [parsePeriod(today.slice(0, 7))!];
  while (months.length < 4) months.push(previousPeriod(months.at(-1)!)!);
  return chooseOrWrite(
    answers,
    { key: 'period', message: '哪个月？', choices: months.map(({ id }) => labelled(id)), other: '别的月份……' },
    {
      message: '哪个月？',
      example: months[0]!.id,
      faultOf: (text) => (parsePeriod(text)?.kind === 'month' ? null : '应写成 2026-09 的样子'),
    },
  );
}

/** The period as commands take it. */
export const periodOf = (answers: Answers): string => parsePeriod(answerOf(answers, 'period'))!.id;

const years = (all: readonly number[]): readonly Choice[] =>
  all.map((year) => ({ value: String(year), label: `${year}年` }));

/** Asks for the year that ledgers are made for: this one, or the next. */
export function askNewYear({ today }: MenuState, answers: Answers): Question | null {
  if (answers['year'] !== undefined) return null;
  const year = yearOf(today);
  return { kind: 'choose', key: 'year', message: '哪一年的台账？', choices: years([year, year + 1]) };
}

/** Asks for the year that is evaluated: that of what was sent last is proposed. */
export function askPastYear(state: MenuState, answers: Answers): Question | null {
  if (answers['year'] !== undefined) return null;
  const year = yearOf(state.today);
  const last = sentOf(state, answers).at(-1)?.period.slice(0, 4) ?? String(year);
  const all = [...new Set([Number(last), year, year - 1])].sort((a, b) => b - a);
  return { kind: 'choose', key: 'year', message: '哪一年？', choices: years(all), initial: last };
}
