import type { z } from 'zod';
import { branchResultsTemplates } from './branch-results/templates.ts';
import { circularTemplates } from './circular/templates.ts';
import { correctionTemplates } from './correction/templates.ts';
import { evaluationResultsTemplates } from './evaluation-results/templates.ts';
import { evaluationTemplates } from './evaluation/templates.ts';
import { halfYearTemplates } from './half-year/templates.ts';
import { memberResultsTemplates } from './member-results/templates.ts';
import receiptTemplate from './receipt/receipt.hbs';
import { reminderTemplates } from './reminder/templates.ts';
import { returnedTemplates } from './returned/templates.ts';
import type { Templates } from './render/engine.ts';
import { rollUpTemplates } from './roll-up/templates.ts';
import { circular } from './schema/circular.ts';
import { correction } from './schema/correction.ts';
import { evaluation, evaluationResults } from './schema/evaluation.ts';
import { receipt, returned } from './schema/receipt.ts';
import { branchResults, halfYear, memberResults, reminder, supervision } from './schema/reports.ts';
import { rollUp } from './schema/roll-up.ts';
import { type Shape, shapeOf } from './schema/shape.ts';
import { supervisionTemplates } from './supervision/templates.ts';

/** A kind of document: its name in Chinese, and what its template may use. */
export interface DocumentKind {
  readonly title: string;
  readonly schema: z.ZodType;
}

const kind = (title: string, schema: z.ZodType): DocumentKind => ({ title, schema });

/** Every document that is made of a template, by the template's name. */
export const documentKinds = {
  circular: kind('通报', circular),
  correction: kind('更正通报', correction),
  reminder: kind('提醒函', reminder),
  'half-year': kind('半年督查报告', halfYear),
  supervision: kind('督查通报', supervision),
  'branch-results': kind('支部评比结果公示', branchResults),
  'member-results': kind('党员评比结果公示', memberResults),
  evaluation: kind('年终评议汇总', evaluation),
  'evaluation-results': kind('评议结果公示', evaluationResults),
  'roll-up': kind('对下级党委的通报', rollUp),
  receipt: kind('回执', receipt),
  returned: kind('退回通知', returned),
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type DocumentName = keyof typeof documentKinds;

/** What the pieces are that documents are put together from, by the name they are used under. */
export const partialTitles: Readonly<Record<string, string>> = {
  head: '版头和标题',
  imprint: '版记',
  points: '分项',
  branches: '各支部情况',
  chart: '图',
  'branch-table': '各支部情况表',
  'branch-cells': '各支部情况表的一行',
  'kind-table': '分类统计表',
  'left-out': '未计入支部表',
  'annex-head': '附件标题',
  'annex-overdue': '逾期承诺事项清单',
  'annex-unfulfilled': '未兑现承诺事项清单',
  'annex-notes': '说明附件',
  'correction-head': '更正通报版头',
  'correction-table': '数据更正表',
  'correction-annex': '更正认定清单',
  'evaluation-table': '表格',
  'evaluation-cells': '表格的一行',
};

/** The templates that come with the software, documents and pieces. */
export const builtInTemplates: Templates = {
  ...circularTemplates,
  ...correctionTemplates,
  ...evaluationTemplates,
  ...evaluationResultsTemplates,
  ...reminderTemplates,
  ...memberResultsTemplates,
  ...branchResultsTemplates,
  ...supervisionTemplates,
  ...halfYearTemplates,
  ...rollUpTemplates,
  receipt: receiptTemplate,
  ...returnedTemplates,
};

/** The views of all documents, by the name of their template. */
export const documentViews: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(documentKinds).map(([name, { schema }]) => [name, shapeOf(schema)]),
);

export const isDocument = (name: string): name is DocumentName => Object.hasOwn(documentKinds, name);

/** What a template is called in Chinese. */
export const templateTitle = (name: string): string =>
  isDocument(name) ? documentKinds[name].title : (partialTitles[name] ?? name);
