import { dayOf } from '../../day.ts';
import type { Scheme } from '../../scheme/schema.ts';
import { ledgerSheets } from '../declaration.ts';
import { listValues } from '../sheet.ts';
import { type Fit, type Problems, doubled, entryAt, hasColumn, problem, strangers, unlisted } from './fit.ts';

/** A day of the year that not every year has, at its path. Of a year that is no leap year: it must be there each year. */
function notEachYear(path: string, by: string | undefined): Problems {
  if (by === undefined || dayOf(2026, Number(by.slice(0, 2)), Number(by.slice(3))) !== null) return [];
  return [problem(path, `“${by}”不是每年都有的一天`)];
}

/** Days of the year are days. */
export const days: Fit = ({ milestones, evaluation: { rounds }, selection, committee }) => [
  ...milestones.flatMap(({ by }, index) => notEachYear(`${entryAt('milestones', milestones, index)}.by`, by)),
  ...rounds.flatMap(({ by }, index) => notEachYear(`${entryAt('evaluation.rounds', rounds, index)}.by`, by)),
  ...notEachYear('selection.around', selection?.around),
  ...Object.entries(committee.papers ?? {}).flatMap(([kind, paper]) =>
    notEachYear(`committee.papers.${kind}.occasion.around`, paper.occasion?.around),
  ),
];

/** Milestones, activities, comments and records (R3, L7, L9, C1). */
export const activities: Fit = (scheme) => [
  ...doubled(
    'milestones',
    scheme.milestones.map(({ step }) => step),
  ),
  ...unlisted(
    'milestones',
    scheme.milestones.map(({ step }) => step),
    'step',
    scheme,
  ),
  ...doubled(
    'activities',
    scheme.activities.map(({ kind }) => kind),
  ),
  ...unlisted(
    'activities',
    scheme.activities.map(({ kind }) => kind),
    'activityKind',
    scheme,
  ),
  ...unlisted('comments.bySuperior', scheme.comments?.bySuperior ?? [], 'standing', scheme),
  ...unlisted('records.meeting', [scheme.records?.meeting], 'activityKind', scheme),
];

/** Model posts and areas (D1, D4). */
export const posts: Fit = (scheme) => {
  if (scheme.posts === undefined) return [];
  const { electedBy, headStandings, noVeto, areaWork } = scheme.posts;
  const ways = listValues(ledgerSheets.posts.columns.howSet, scheme) ?? [];
  const works = listValues(ledgerSheets.areaWork.columns.kind, scheme) ?? [];
  return [
    ...strangers('posts.electedBy.individual', [electedBy.individual], ways, '推选方式'),
    ...strangers('posts.electedBy.collective', [electedBy.collective], ways, '推选方式'),
    ...unlisted('posts.headStandings', headStandings, 'standing', scheme),
    ...unlisted('posts.noVeto', [noVeto], 'veto', scheme),
    ...areaWork.flatMap(({ kind }) => strangers(`posts.areaWork.${kind}`, [kind], works, '责任区工作类别')),
  ];
};

type ReportKind = Scheme['reports'][number]['kind'];

/** What a report is made from, and for periods of which length alone it can be. */
const REPORTS: Readonly<Partial<Record<ReportKind, { readonly column: string; readonly per?: string }>>> = {
  memberResults: { column: 'records.month', per: 'month' },
  branchResults: { column: 'branchRankings.period', per: 'months' },
  halfYear: { column: 'jointInspections.period', per: 'half' },
  supervision: { column: 'supervision.date' },
};

/** Each report has the sheet it is made from (B1–B6). */
export const reports: Fit = (scheme) => [
  ...doubled(
    'reports',
    scheme.reports.map(({ kind }) => kind),
  ),
  ...scheme.reports.flatMap(({ kind, per }, index): Problems => {
    const at = entryAt('reports', scheme.reports, index);
    const needs = REPORTS[kind];
    if (needs === undefined) return [];
    return [
      ...(hasColumn(needs.column, scheme) ? [] : [problem(at, `要用“${needs.column}”列，而方案没有启用它`)]),
      ...(needs.per === undefined || needs.per === per
        ? []
        : [problem(`${at}.per`, `是文字“${per}”，应为“${needs.per}”：数据按这一期记`)]),
    ];
  }),
];
