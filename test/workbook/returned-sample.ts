import { day } from '../../ledger/day.ts';
import type { ReturnedInput, ReturnedProblem, TableSheet } from '../../templates/workbook/input.ts';
import { commitment, ledger, members } from './sample.ts';

const deadline: ReturnedProblem = {
  severity: 'error',
  sheet: 'commitments',
  rowIndex: 1,
  columnKey: 'deadline',
  original: '承诺台账!J9',
  is: '完成时限是“2026.9.31”',
  expected: '应为真实的日期',
  todo: '改成例如 2026-9-30。',
};

export const problems = {
  deadline,
  short: {
    ...deadline,
    severity: 'warning',
    rowIndex: 0,
    columnKey: 'text',
    original: '承诺台账!D8',
    is: '承诺事项只有4个字',
    expected: '应写清做什么',
    todo: '补充完整。',
  },
  preparer: {
    ...deadline,
    sheet: 'cover',
    rowIndex: null,
    columnKey: 'preparer',
    original: '封面!B10',
    is: '填报人没有填',
    expected: '必填',
    todo: '填上姓名。',
  },
  header: { ...deadline, sheet: 'roster', rowIndex: null, columnKey: 'ability', original: '党员名册' },
  row: { ...deadline, rowIndex: 1, columnKey: null, original: '承诺台账!第9行' },
  wholeFile: { ...deadline, sheet: null, rowIndex: null, columnKey: null, original: '', severity: 'notice' },
  wholeRow: ['id', 'pledger', 'category', 'text', 'measures', 'responsible', 'deadline', 'status'].map(
    (columnKey): ReturnedProblem => ({ ...deadline, rowIndex: 0, columnKey }),
  ),
} as const satisfies Record<string, ReturnedProblem | readonly ReturnedProblem[]>;

const { short, preparer, header, row, wholeFile } = problems;

export function returned(given: Partial<ReturnedInput> = {}): ReturnedInput {
  return {
    ledger: ledger({
      rows: { roster: members, commitments: [commitment(0), commitment(1, { deadline: '2026.9.31' })] },
    }),
    problems: [short, wholeFile, deadline, preparer, header, row],
    notTakenOver: ['承诺台账 O 列“备注”是支部自己加的。'],
    returnedOn: day('2026-10-08'),
    reason: '台账有错误，没有计入通报。',
    ...given,
  };
}

export const register: readonly TableSheet[] = [
  {
    title: '2026年第三季度汇总台账',
    sheetName: '汇总台账',
    frozenColumns: 1,
    columns: [
      { header: '支部', width: 20, type: 'text' },
      { header: '完成时限', width: 12, type: 'day' },
      { header: '件数', width: 8, type: 'integer' },
      { header: '按期率', width: 8, type: 'rate' },
    ],
    rows: [
      ['青石河工程党支部', '2026-06-30', 3, 0.5],
      ['=1+1', null, null, null],
    ],
  },
  { title: '明细', sheetName: '明细', columns: [{ header: '事项', width: 30, type: 'text' }], rows: [['清淤']] },
];
