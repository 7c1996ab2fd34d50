import { schemeList } from '../../templates/schemes/index.ts';
import { pathOf } from './ask-file.ts';
import { folderArgs, askFolder, unquoted } from './ask-folder.ts';
import { askPastYear, askPeriod, periodOf } from './ask-period.ts';
import type { Ask, Entry } from './entry.ts';
import { chooseOrWrite } from './question.ts';

const askWhat: Ask = (_, answers) =>
  answers['what'] === undefined
    ? {
        kind: 'choose',
        key: 'what',
        message: '汇总什么？',
        choices: [
          { value: 'period', label: '一期的通报' },
          { value: 'year', label: '年终评议' },
        ],
      }
    : null;

const askLower: Ask = ({ folders, kindOf }, answers) =>
  chooseOrWrite(
    answers,
    {
      key: 'in',
      message: '各下级党委的结果在哪个文件夹？',
      choices: folders.map((name) => ({ value: name, label: name })),
      other: '别的文件夹……',
    },
    {
      message: '各下级党委的结果在哪个文件夹？可以把文件夹拖到这里',
      example: '各区县',
      faultOf: (text) => (kindOf(unquoted(text)) === 'folder' ? null : '没有这个文件夹，请核对'),
    },
  );

/** What is needed once, or by few. */
export const moreEntries: readonly Entry[] = [
  {
    command: 'roll-up',
    label: '汇总下级党委的结果',
    hint: '上级党委用',
    asks: [
      askFolder,
      askLower,
      askWhat,
      (state, answers) => (answers['what'] === 'period' ? askPeriod(state, answers) : askPastYear(state, answers)),
    ],
    args: (answers) => [
      ...['--in', pathOf(answers, 'in')],
      ...(answers['what'] === 'period' ? ['--period', periodOf(answers)] : ['--year', answers['year']!]),
      ...folderArgs(answers),
    ],
  },
  {
    command: 'demo',
    label: '用虚构的数据看一遍',
    hint: '写在 out/demo 中',
    asks: [
      (_, answers) =>
        answers['scheme'] === undefined
          ? {
              kind: 'choose',
              key: 'scheme',
              message: '哪个方案的示例？',
              choices: schemeList.map((line) => ({ value: line.split(' ')[0]!, label: line })),
            }
          : null,
    ],
    args: ({ scheme = '' }) => ['--scheme', scheme],
  },
];
