import { askWorkbook, pathOf } from './ask-file.ts';
import { askMonth, periodOf } from './ask-period.ts';
import type { Ask, Entry } from './entry.ts';

const workbook =
  (key: string, message: string): Ask =>
  (state, answers) =>
    askWorkbook(state, answers, key, message);

const ledger = workbook('ledger', '哪本台账？');

const FORMS = {
  pledge: '承诺书',
  card: '承诺卡',
  notice: '公示',
  board: '挂牌销号',
  plate: '标牌',
  'member-ledger': '一人一账',
} as const;

const askForm: Ask = (_, answers) =>
  answers['kind'] === undefined
    ? {
        kind: 'choose',
        key: 'kind',
        message: '打印哪一种？各方案有的不同',
        choices: Object.entries(FORMS).map(([value, label]) => ({ value, label })),
      }
    : null;

/** What a branch does with its own workbook without the add-in. */
export const branchEntries: readonly Entry[] = [
  {
    command: 'seal',
    label: '上报封存',
    hint: '核对无误就写入上报时间',
    asks: [ledger],
    args: (answers) => [pathOf(answers, 'ledger')],
  },
  {
    command: 'apply-receipt',
    label: '读入上级的回执',
    hint: '把审定的事项写进台账',
    asks: [ledger, workbook('receipt', '哪份回执？')],
    args: (answers) => [pathOf(answers, 'ledger'), pathOf(answers, 'receipt')],
  },
  {
    command: 'forms',
    label: '打印承诺书、承诺卡等',
    hint: '写成 Word',
    asks: [ledger, askForm],
    args: (answers) => [pathOf(answers, 'ledger'), '--kind', answers['kind']!],
  },
  {
    command: 'member-results',
    label: '出一个月的党员评比结果公示',
    hint: '镇的支部用',
    asks: [ledger, askMonth],
    args: (answers) => [pathOf(answers, 'ledger'), '--period', periodOf(answers)],
  },
  {
    command: 'common-items',
    label: '给党员补上共性项目',
    hint: '区级机关的支部用',
    asks: [ledger],
    args: (answers) => [pathOf(answers, 'ledger')],
  },
  {
    command: 'compare',
    label: '两本台账对照',
    hint: '只看，不改',
    asks: [workbook('one', '第一本？'), workbook('other', '第二本？')],
    args: (answers) => [pathOf(answers, 'one'), pathOf(answers, 'other')],
  },
  {
    command: 'merge',
    label: '两人各填一本的，合成一本',
    hint: '写成新的一本，有冲突的不写',
    asks: [
      workbook('base', '两人开始时的原件？'),
      workbook('one', '第一个人填的？'),
      workbook('other', '第二个人填的？'),
    ],
    args: (answers) => ['base', 'one', 'other'].map((key) => pathOf(answers, key)),
  },
  {
    command: 'migrate',
    label: '换用新模板',
    hint: '写成“原名（新版）.xlsx”',
    asks: [ledger],
    args: (answers) => [pathOf(answers, 'ledger')],
  },
];
