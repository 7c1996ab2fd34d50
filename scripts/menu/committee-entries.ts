import { numberOption } from '../cli/given.ts';
import { pathArg } from '../cli/command-line.ts';
import { WrongUsage } from '../cli/wrong-usage.ts';
import { schemeList } from '../../templates/schemes/index.ts';
import { askCheck, checkArgs } from './ask-check.ts';
import { askFolder, folderArgs, folderOf } from './ask-folder.ts';
import { askNewYear, askPastYear, askPeriod, periodOf } from './ask-period.ts';
import type { Ask, Entry } from './entry.ts';
import type { Choice } from './question.ts';
import { type MenuState, committeeAt } from './state.ts';

const chooser =
  (key: string, message: string, choices: readonly Choice[]): Ask =>
  (_, answers) =>
    answers[key] === undefined ? { kind: 'choose', key, message, choices } : null;

const askScheme = chooser(
  'scheme',
  '照哪个方案？',
  schemeList.map((line) => ({ value: line.split(' ')[0]!, label: line })),
);

const askName: Ask = ({ kindOf }, answers) =>
  answers['name'] === undefined
    ? {
        kind: 'write',
        key: 'name',
        message: '文件夹叫什么名字？用本单位的名称',
        example: '某局',
        faultOf: (text) => {
          if (text.trim() === '') return '请写一个名字';
          if (/[\\/:*?"<>|]/.test(text)) return '名字里不能有 \\ / : * ? " < > |';
          return kindOf(text.trim()) === null ? null : '已经有同名的了，请换一个名字';
        },
      }
    : null;

/** What is wrong with a document's number, as the command itself would say. */
function numberFault(text: string, { today }: MenuState): string | null {
  try {
    return numberOption({ positionals: [], options: { number: text } }, today) === null ? '请写文号' : null;
  } catch (fault) {
    if (fault instanceof WrongUsage) return '应写成 〔2026〕15号 的样子';
    throw fault;
  }
}

const askNumber: Ask = (state, answers) =>
  answers['number'] === undefined
    ? {
        kind: 'write',
        key: 'number',
        message: '发文字号？印发以后不能改',
        example: `〔${state.today.slice(0, 4)}〕15号`,
        faultOf: (text) => numberFault(text, state),
      }
    : null;

const askCarryOver: Ask = (state, answers) => {
  if (committeeAt(state, folderOf(answers))?.hasAccepted !== true) return null;
  return chooser('carry', '要带上上年的党员和没有完成的承诺吗？', [
    { value: 'no', label: '不带，出空白的' },
    { value: 'yes', label: '带上（结转）', hint: '新一年开始时用' },
  ])(state, answers);
};

const askRound: Ask = (state, answers) => {
  const rounds = committeeAt(state, folderOf(answers))?.rounds ?? [];
  if (rounds.length < 2) return null;
  const choices = rounds.map((round) => ({ value: round, label: `只出${round}` }));
  return chooser('round', '全年，还是其中一轮？', [{ value: 'all', label: '全年' }, ...choices])(state, answers);
};

export const committeeEntries: readonly Entry[] = [
  {
    command: 'init',
    label: '新建党委的文件夹',
    hint: '第一次用时做一次',
    asks: [askName, askScheme],
    args: ({ name = '', scheme = '' }) => [pathArg(name.trim()), '--scheme', scheme],
  },
  {
    command: 'template',
    label: '出各支部的台账模板',
    hint: '填好支部名册以后',
    asks: [
      askFolder,
      askNewYear,
      chooser('mode', '支部用 Excel 加载项吗？', [
        { value: 'command', label: '用加载项' },
        { value: 'manual', label: '不用（WPS、较旧的 Excel）', hint: '手工版：状态和日期直接填' },
      ]),
      askCarryOver,
    ],
    args: (answers) => [
      ...['--year', answers['year']!],
      ...(answers['mode'] === 'manual' ? ['--manual'] : []),
      ...(answers['carry'] === 'yes' ? ['--carry-over'] : []),
      ...folderArgs(answers),
    ],
  },
  { command: 'check', label: '核对台账、名册或工作簿', hint: '只看，不改', asks: [askCheck], args: checkArgs },
  {
    command: 'bulletin',
    label: '汇总一期，写出通报',
    hint: '台账放进“上报”以后；可以反复运行',
    asks: [askFolder, askPeriod],
    args: (answers) => ['--period', periodOf(answers), ...folderArgs(answers)],
  },
  {
    command: 'receipts',
    label: '给每份报送出回执',
    hint: '汇总以后',
    asks: [askFolder, askPeriod],
    args: (answers) => ['--period', periodOf(answers), ...folderArgs(answers)],
  },
  {
    command: 'issue',
    label: '印发通报',
    hint: '核对过草稿、定了文号以后',
    asks: [askFolder, askPeriod, askNumber],
    args: (answers, { today }) => {
      const options = { number: answers['number']! };
      const number = numberOption({ positionals: [], options }, today)!;
      return ['--period', periodOf(answers), '--number', number, ...folderArgs(answers)];
    },
  },
  {
    command: 'periods',
    label: '看印发过的各期',
    hint: '文号、依据、有没有被改动',
    asks: [askFolder],
    args: folderArgs,
  },
  {
    command: 'evaluation',
    label: '年终评议',
    hint: '按计票和兑现情况计分',
    asks: [askFolder, askPastYear, askRound],
    args: (answers) => {
      const round = answers['round'] ?? 'all';
      return ['--year', answers['year']!, ...(round === 'all' ? [] : ['--round', round]), ...folderArgs(answers)];
    },
  },
  {
    command: 'templates',
    label: '改文书的文字',
    hint: '复制模板来改，或核对改过的',
    asks: [
      askFolder,
      chooser('what', '做什么？', [
        { value: 'eject', label: '把模板复制到“文书模板”，供修改' },
        { value: 'check', label: '核对改过的模板' },
      ]),
    ],
    args: (answers) => [answers['what']!, ...folderArgs(answers)],
  },
  {
    command: 'doctor',
    label: '体检',
    hint: '缺什么、哪里不对、下一步做什么',
    asks: [(state, answers) => (state.committees.length === 0 ? null : askFolder(state, answers))],
    args: folderArgs,
  },
];
