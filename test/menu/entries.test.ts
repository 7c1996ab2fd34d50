import { describe, expect, it } from 'vitest';
import { commands } from '../../scripts/cli/commands.ts';
import { readArgs } from '../../scripts/cli/read-args.ts';
import { nextQuestion } from '../../scripts/menu/entry.ts';
import { type Answers, OTHER, type Question } from '../../scripts/menu/question.ts';
import type { MenuState } from '../../scripts/menu/state.ts';
import { entries, helpQuestion } from '../../scripts/menu/top.ts';
import { bureau, state } from './state.ts';

/** Answers the questions of a command's entry in order; gives what they were and the words that come of them. */
function answered(name: string, given: readonly string[], at: MenuState = state) {
  const entry = entries.find(({ command }) => command === name)!;
  const questions: Question[] = [];
  let answers: Answers = {};
  for (
    let question = nextQuestion(entry, at, answers);
    question !== null;
    question = nextQuestion(entry, at, answers)
  ) {
    const answer = given[questions.length];
    if (answer === undefined) throw new Error(`not answered: ${question.message}`);
    if (question.kind === 'write') expect(question.faultOf(answer)).toBeNull();
    else expect(question.choices.map(({ value }) => value)).toContain(answer);
    questions.push(question);
    answers = { ...answers, [question.key]: answer };
  }
  expect(questions).toHaveLength(given.length);
  return { questions, args: entry.args(answers, at) };
}

const here: MenuState = { ...state, committees: [{ ...bureau, dir: '.' }] };

/** For every entry: what is answered, and the words behind the command's name, worked out by hand. */
const CASES: readonly (readonly [string, readonly string[], string])[] = [
  ['init', ['新局', 'town'], '新局 --scheme town'],
  ['init', ['-新局', 'town'], './-新局 --scheme town'],
  ['template', ['某局', '2027', 'command', 'yes'], '--year 2027 --carry-over --dir 某局'],
  ['template', ['某局', '2026', 'manual', 'no'], '--year 2026 --manual --dir 某局'],
  ['check', ['某局/上报/2026Q3'], '某局/上报/2026Q3 --period 2026Q3 --dir 某局'],
  ['check', ['某局/支部名册.xlsx'], '某局/支部名册.xlsx --dir 某局'],
  ['check', ['A01.xlsx'], 'A01.xlsx'],
  ['check', [OTHER, '-别处.xlsx'], './-别处.xlsx'],
  ['check', [OTHER, "'/别处/A 01.xlsx'"], '/别处/A 01.xlsx'],
  ['bulletin', ['某局', '2026Q3'], '--period 2026Q3 --dir 某局'],
  ['bulletin', ['某局', OTHER, '2026h1'], '--period 2026H1 --dir 某局'],
  ['bulletin', [OTHER, '"某局"', '2026Q3'], '--period 2026Q3 --dir 某局'],
  ['receipts', ['某局', '2026Q2'], '--period 2026Q2 --dir 某局'],
  ['issue', ['某局', '2026Q3', '〔2026〕15号'], '--period 2026Q3 --number 〔2026〕15号 --dir 某局'],
  ['issue', ['某局', '2026Q3', '15'], '--period 2026Q3 --number 〔2026〕15号 --dir 某局'],
  ['periods', ['某局'], '--dir 某局'],
  ['evaluation', ['某局', '2026', 'all'], '--year 2026 --dir 某局'],
  ['evaluation', ['某局', '2025', '上半年'], '--year 2025 --round 上半年 --dir 某局'],
  ['templates', ['某局', 'eject'], 'eject --dir 某局'],
  ['templates', ['某局', 'check'], 'check --dir 某局'],
  ['doctor', ['某局'], '--dir 某局'],
  ['seal', ['A01.xlsx'], 'A01.xlsx'],
  ['apply-receipt', ['A01.xlsx', '回执.xlsx'], 'A01.xlsx 回执.xlsx'],
  ['forms', ['A01.xlsx', 'board'], 'A01.xlsx --kind board'],
  ['member-results', ['A01.xlsx', '2026-09'], 'A01.xlsx --period 2026-09'],
  ['common-items', ['A01.xlsx'], 'A01.xlsx'],
  ['compare', ['A01.xlsx', '原件.xlsx'], 'A01.xlsx 原件.xlsx'],
  ['merge', ['原件.xlsx', 'A01.xlsx', '回执.xlsx'], '原件.xlsx A01.xlsx 回执.xlsx'],
  ['migrate', ['A01.xlsx'], 'A01.xlsx'],
  ['roll-up', ['某局', '各区县', 'period', '2026Q3'], '--in 各区县 --period 2026Q3 --dir 某局'],
  ['roll-up', ['某局', '各区县', 'year', '2026'], '--in 各区县 --year 2026 --dir 某局'],
  ['demo', ['police'], '--scheme police'],
];

describe('the menu', () => {
  it('has every command once, and explains every one', () => {
    const names = commands.map(({ name }) => name);
    expect(entries.map(({ command }) => command).sort()).toEqual([...names].sort());
    expect(helpQuestion.choices.map(({ value }) => value)).toEqual(names);
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(names));
  });

  it.each(CASES)('%s: answers %j make words that the command itself takes: %s', (name, given, expected) => {
    const { args } = answered(name, given);
    expect(args.join(' ')).toBe(expected);
    const command = commands.find((one) => one.name === name)!;
    const read = readArgs(command, args);
    const options = Object.keys(read.options);
    expect(options.every((option) => `--${option}` === args.find((arg) => arg === `--${option}`))).toBe(true);
  });

  it('does not ask for the folder where the current one is the committee’s, nor write it', () => {
    const { questions, args } = answered('bulletin', ['2026Q3'], here);
    expect(questions.map(({ message }) => message)).toEqual(['哪一期？']);
    expect(args).toEqual(['--period', '2026Q3']);
  });

  it('asks for a folder by its path where there is no committee, and for none to look at the computer', () => {
    const nowhere = { ...state, committees: [] };
    const { questions } = answered('periods', ['某局'], nowhere);
    expect(questions[0]).toMatchObject({
      kind: 'write',
      message: expect.stringContaining('党委的文件夹在哪里') as string,
    });
    expect(answered('doctor', [], nowhere).args).toEqual([]);
  });
});

/** The first question of an entry, after these answers. */
function after(name: string, answers: Answers, at: MenuState = state): Question {
  return nextQuestion(
    entries.find(({ command }) => command === name)!,
    at,
    answers,
  )!;
}

describe('what is proposed', () => {
  it('is the last finished quarter, and after it what was sent', () => {
    const question = after('bulletin', { dir: '某局' });
    expect(question).toMatchObject({ initial: '2026Q3' });
    expect(question.kind === 'choose' && question.choices.map(({ label }) => label)).toEqual([
      '2026Q3　2026年第三季度',
      '2026Q2　2026年第二季度',
      '别的期间……',
    ]);
  });

  it('is the newest period with files where nothing was sent for the last quarter', () => {
    const at = { ...state, committees: [{ ...bureau, sent: [{ period: '2026Q2', files: 3 }] }] };
    const question = after('bulletin', { dir: '某局' }, at);
    expect(question).toMatchObject({ initial: '2026Q2' });
    expect(question.kind === 'choose' && question.choices.map(({ value }) => value)).toEqual([
      '2026Q2',
      '2026Q3',
      OTHER,
    ]);
  });

  it('is the year of what was sent last for the evaluation', () => {
    const at = { ...state, today: '2027-01-12' as typeof state.today };
    expect(after('evaluation', { dir: '某局' }, at)).toMatchObject({ initial: '2026' });
  });

  it('does not offer a workbook twice', () => {
    const question = after('merge', { base: '原件.xlsx', one: 'A01.xlsx' });
    expect(question.kind === 'choose' && question.choices.map(({ value }) => value)).toEqual(['回执.xlsx', OTHER]);
  });
});

describe('what is written wrong', () => {
  const faultOf = (name: string, answers: Answers, text: string): string | null => {
    const question = after(name, answers);
    return question.kind === 'write' ? question.faultOf(text) : 'nothing is to be written';
  };

  it.each([
    ['issue', { dir: '某局', period: '2026Q3' }, '十五号', '应写成 〔2026〕15号 的样子'],
    ['issue', { dir: '某局', period: '2026Q3' }, '', '应写成 〔2026〕15号 的样子'],
    ['bulletin', { dir: '某局', period: OTHER }, '2026Q5', '应写成 2026Q3、2026-09、2026-03..04、2026H1 或 2026'],
    ['member-results', { ledger: 'A01.xlsx', period: OTHER }, '2026Q3', '应写成 2026-09 的样子'],
    ['bulletin', { dir: OTHER }, '没有', '没有这个文件夹，请核对'],
    ['bulletin', { dir: OTHER }, '各区县', '这个文件夹里没有 方案.json，不是党委的文件夹'],
    ['init', {}, ' ', '请写一个名字'],
    ['init', {}, '某/局', '名字里不能有 \\ / : * ? " < > |'],
    ['init', {}, '某局', '已经有同名的了，请换一个名字'],
    ['seal', { ledger: OTHER }, '没有.xlsx', '没有这个文件，请核对名称和路径'],
    ['check', { file: OTHER }, '没有', '没有这个文件或文件夹，请核对名称和路径'],
    ['roll-up', { dir: '某局', in: OTHER }, '没有', '没有这个文件夹，请核对'],
  ])('for %s after %j: “%s” is told at once: %s', (name, answers, text, fault) => {
    expect(faultOf(name, answers, text)).toBe(fault);
  });
});
