import type { Incoming, Outcome, StepChoice, Submission, Workspace } from '../../../addin/workspace/workspace.ts';
import type { Instant } from '../../../ledger/day.ts';
import type { Field, FieldProblem, Typed } from '../../../ledger/commands/field.ts';
import type { Overview } from '../../../ledger/commands/overview.ts';
import type { ScoringReport } from '../../../ledger/commands/scoring.ts';
import { type Day } from '../../../ledger/day.ts';
import { type Finding, hasErrors } from '../../../ledger/findings/finding.ts';
import { sampleLedger } from './sample.ts';

/** What the scripted workspace answers where a scenario says nothing else. */

export const done = (message: string, all: readonly string[] = []): Outcome => ({
  kind: 'done',
  message,
  done: all,
  refused: [],
});

export const ids = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `2026-A01-00${first + index}`);

const missing = (fields: readonly Field[], typed: Typed): readonly FieldProblem[] =>
  fields
    .filter(({ key, required }) => required && (typed[key] ?? '').trim() === '')
    .map(({ key, label }) => ({ key, message: `请填写${label}。` }));

export const builtInSchemes: Workspace['builtInSchemes'] = () => [
  {
    id: 'construction',
    name: '建管局承诺制度',
    choice: { name: '建管局承诺制度', branchKinds: [], orgForms: ['党支部', '党总支'] },
  },
  {
    id: 'town',
    name: '镇党委承诺制度',
    choice: { name: '镇党委承诺制度', branchKinds: ['村', '机关', '企业'], orgForms: [] },
  },
];

export const schemeOf: Workspace['schemeOf'] = (json) =>
  json.includes('"extends"')
    ? { name: '港务局承诺制度', branchKinds: [], orgForms: [] }
    : { problems: ['缺少 extends：要写明以哪个方案为基础。'] };

export const stepChoices = (selected: number): readonly StepChoice[] =>
  selected === 0
    ? []
    : [
        { step: '申请销号', items: selected },
        { step: '帮扶', items: selected },
        { step: '未兑现', items: 1 },
      ];

const NAMES = Array.from({ length: 20 }, (_, index) => `党员${index + 1}`);
const on: Field = { key: 'on', label: '发生日期', kind: { type: 'day' }, required: true, initial: '2026-08-20' };
const listed = { type: 'list', source: { from: 'fixed', values: [] } } as const;

export const stepFields: Workspace['stepFields'] = (step) => {
  if (step === '申请销号') {
    return [
      on,
      { key: 'date', label: '完成日期', kind: { type: 'day' }, required: true, hint: '实际完成之日。' },
      { key: 'note', label: '说明', kind: { type: 'text', max: 500 }, required: false },
    ];
  }
  if (step === '帮扶') {
    return [
      on,
      { key: 'helpMode', label: '帮扶方式', kind: listed, required: true, values: ['上帮下', '一帮一', '多帮一'] },
      { key: 'helpers', label: '帮扶人', kind: listed, required: true, values: NAMES, open: true },
    ];
  }
  return [on, { key: 'note', label: '原因', kind: { type: 'text', max: 500 }, required: true }];
};

/** A blank required field is a problem; otherwise the first of the two is done and the other refused. */
export function takeStep(typed: Typed): Outcome {
  const blank = Object.entries(typed).filter(([key, value]) => key !== 'note' && (value ?? '') === '');
  if (blank.length > 0) {
    return { kind: 'problems', problems: blank.map(([key]) => ({ key, message: '请填写这一项。' })) };
  }
  return {
    kind: 'done',
    message: '办理1件，1件未办。',
    done: ['2026-A01-001'],
    refused: [
      {
        what: '2026-A01-002',
        why: '还没有督查记录，不能申请销号。请先登记督查。',
        where: { file: '', sheet: '承诺台账', row: 3, column: 8 },
      },
    ],
  };
}

export const entries: Workspace['entries'] = () => [
  { sheet: 'commitments', title: '承诺事项', purpose: '一件承诺一行；支部承诺和党员承诺同表' },
  { sheet: 'roster', title: '党员', purpose: '一名党员一行' },
  { sheet: 'ballots', title: '计票', purpose: '一次评议的票数' },
];

export const entryFields: Workspace['entryFields'] = () => [
  { key: 'pledger', label: '承诺主体', kind: listed, required: true, values: ['本支部', ...NAMES] },
  { key: 'category', label: '类别', kind: listed, required: true, values: ['共性承诺', '岗位承诺', '实事承诺'] },
  {
    key: 'text',
    label: '承诺事项',
    kind: { type: 'text', max: 500 },
    required: true,
    hint: '写清做什么、做到什么程度。',
  },
  { key: 'deadline', label: '完成时限', kind: { type: 'day' }, required: true },
  { key: 'count', label: '票数', kind: { type: 'integer', min: 0, max: 999 }, required: false },
  { key: 'share', label: '权重', kind: { type: 'number', min: 0, max: 1, decimals: 2 }, required: false },
  { key: 'month', label: '月份', kind: { type: 'month' }, required: false },
];

export function addEntry(typed: Typed): Outcome {
  const problems = missing(entryFields('commitments'), typed);
  return problems.length > 0 ? { kind: 'problems', problems } : done('已登记，编号2026-A01-007。', ['2026-A01-007']);
}

export const overview: Overview = {
  asOf: '2026-08-20' as Day,
  byStatus: [
    { status: '提诺', ids: ids(6, 6) },
    { status: '践诺', ids: ['2026-A01-001', '2026-A01-002', '2026-A01-005'] },
    { status: '申请销号', ids: ids(3, 3) },
    { status: '销号', ids: ids(4, 4) },
  ],
  total: 6,
  overdue: { ids: ids(2, 2) },
  dueSoon: { ids: [] },
  next: { what: '报送第三季度台账', by: '2026-10-05' as Day, days: 46 },
  coverage: { expected: 3, pledged: 2, missing: ['王五'] },
  stepsDue: [{ step: '提醒督促', ids: ids(2, 2) }],
};

export const scoringReport: ScoringReport = {
  round: '年终评议',
  rows: [
    { name: '张三', total: 92.5, grade: '满意', panels: '党员 95.00，群众 90.00', notScored: [] },
    { name: '李四', total: null, grade: null, panels: '党员 88.00', notScored: ['缺少群众的计票。'] },
  ],
  missing: ['李四缺少群众的计票。'],
  defaults: ['等次分值：满意100分、基本满意60分、不满意0分（方案原文没有规定）。'],
};

export const formKinds: Workspace['formKinds'] = () => [
  { kind: 'pledge', title: '承诺书', about: '一名党员一页，签字盖章' },
  { kind: 'notice', title: '公示', about: '全支部的承诺事项' },
];

export const formSubjects: Workspace['formSubjects'] = (kind) =>
  kind === 'pledge' ? ['本支部', '张三', '李四', '王五'] : [];

const found = sampleLedger().findings;
const errors: readonly Finding[] = found.filter((one) => hasErrors([one]));
const warnings: readonly Finding[] = found.filter(({ severity }) => severity === 'warning');

export const blocked: Submission = { kind: 'blocked', errors, warnings };
export const ready: Submission = {
  kind: 'ready',
  warnings,
  sealed: { at: '2026-08-19T16:20:00' as Instant, changed: true },
  fileName: 'A01_机关第一党支部_2026Q3.xlsx',
};

export const returned: Extract<Incoming, { kind: 'returned' }> = {
  kind: 'returned',
  reason: '有错误1条',
  entries: [
    { severity: '错误', text: '完成时限认不出是哪一天。请改正。', place: { sheet: '承诺台账', row: 6, column: 7 } },
    { severity: '提醒', text: '台账没有封存。', place: null },
  ],
};

export function readIncoming(fileName: string): Incoming {
  if (fileName.includes('退回')) return returned;
  if (!fileName.includes('回执'))
    return { kind: 'refused', message: '这不是回执，也不是退回件。请选择党委发回的文件。' };
  return {
    kind: 'receipt',
    title: '2026年第三季度',
    unsealed: true,
    changes: [
      { kind: 'cell', sheet: '承诺台账', row: 4, column: 8, header: '状态', from: '申请销号', to: '销号' },
      {
        kind: 'added',
        sheet: '审查记录',
        values: [
          { header: '编号', value: '2026-A01-006' },
          { header: '结论', value: '通过' },
        ],
      },
      { kind: 'emptied', sheet: '督查记录', row: 3, values: [{ header: '编号', value: '2026-A01-001' }] },
    ],
    carryIn: () => Promise.resolve(done('已读入回执，3处变动。')),
  };
}
