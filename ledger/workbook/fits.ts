import { dayOf } from '../day.ts';
import { ruleOf, stepsOf } from '../lifecycle/steps.ts';
import { DERIVED } from '../scheme/lists.ts';
import type { SchemeProblem } from '../scheme/load.ts';
import type { Scheme } from '../scheme/schema.ts';
import { committeeNeeds, reviewAuthority } from './committee-fits.ts';
import { committeeSheets } from './committee.ts';
import { ledgerSheets } from './declaration.ts';
import { nearest } from './nearest.ts';
import { type Sheet, columnsInUse, isSheetOn, listValues } from './sheet.ts';
import { branches } from './sheets/branches.ts';

type Problems = readonly SchemeProblem[];

const SHEETS: readonly Sheet[] = [...Object.values(ledgerSheets), branches, ...Object.values(committeeSheets)];
const SWITCHED = SHEETS.filter(({ presence }) => presence === 'switched').map(({ key }) => key);
const COLUMNS = SHEETS.filter(({ switches }) => switches === undefined).flatMap(({ key, columns }) =>
  Object.keys(columns).map((column) => `${key}.${column}`),
);
const CRITERIA = Object.keys(ledgerSheets.reviews.columns).filter((key) => /^c[A-Z]/.test(key));

const sheetsOn = (scheme: Scheme): readonly Sheet[] => SHEETS.filter((declared) => isSheetOn(declared, scheme));

function meant(value: string, right: readonly string[]): string {
  const near = nearest(value, right);
  return near === undefined ? '' : `；是不是“${near}”？`;
}

/** Problems of the values that are none of the right ones. */
function strangers(path: string, values: readonly string[], right: readonly string[], what: string): Problems {
  return values
    .filter((value) => !right.includes(value))
    .map((value) => ({ path, message: `没有名为“${value}”的${what}${meant(value, right)}` }));
}

/** Problems of the values that a list of the scheme lacks. */
function unlisted(path: string, values: readonly (string | undefined)[], list: string, scheme: Scheme): Problems {
  const right = scheme.lists[list] ?? [];
  return values
    .filter((value) => value !== undefined && !right.includes(value))
    .map((value) => ({ path, message: `“${value}”不在 lists.${list} 中${meant(value ?? '', right)}` }));
}

function keys(scheme: Scheme): Problems {
  const { sheets, columns } = scheme;
  const named = Object.keys(columns);
  return [
    ...strangers('sheets', sheets, SWITCHED, '可选工作表'),
    ...named.flatMap((key) => strangers(`columns.${key}`, [key], COLUMNS, '列')),
    ...named
      .filter((key) => COLUMNS.includes(key) && !sheetsOn(scheme).some((one) => key.startsWith(`${one.key}.`)))
      .map((key) => ({ path: `columns.${key}`, message: `这一列的工作表没有启用；请在 sheets 中加上，或去掉这一列` })),
  ];
}

/** Where the values of a list are written. */
const placeOf = (list: string): string => DERIVED[list] ?? `lists.${list}`;

function lists(scheme: Scheme): Problems {
  const problems: SchemeProblem[] = [];
  const reported = new Set<string>();
  for (const { kind, header } of sheetsOn(scheme).flatMap((declared) =>
    columnsInUse(declared, scheme).map(({ column, header: name }) => ({ kind: column.kind, header: name })),
  )) {
    if (kind.type !== 'list' || kind.source.from !== 'scheme' || reported.has(kind.source.list)) continue;
    if ((scheme.lists[kind.source.list] ?? []).length > 0) continue;
    reported.add(kind.source.list);
    problems.push({ path: placeOf(kind.source.list), message: `“${header}”列要用这个列表，应至少有一个值` });
  }
  for (const [list, values] of Object.entries(scheme.lists)) {
    const doubled = values.find((value, index) => values.indexOf(value) !== index);
    if (doubled !== undefined) problems.push({ path: placeOf(list), message: `“${doubled}”写了两次` });
  }
  return problems;
}

function headers(scheme: Scheme): Problems {
  return sheetsOn(scheme).flatMap((declared) => {
    const all = columnsInUse(declared, scheme).map(({ header }) => header);
    const doubled = all.find((header, index) => all.indexOf(header) !== index);
    // A grade that is there twice is named among the lists.
    const graded = scheme.evaluation.grades.filter(({ name }) => name === doubled).length > 1;
    return doubled === undefined || graded
      ? []
      : [
          {
            path: `columns（${declared.name}）`,
            message: `两列的表头都是“${doubled}”，请改 evaluation.grades 中的名称`,
          },
        ];
  });
}

/** What columns need: a switch in the scheme without its column would ask for what nobody can fill in. */
function switches(scheme: Scheme): Problems {
  const has = (key: string): boolean => {
    const declared = sheetsOn(scheme).find((one) => key.startsWith(`${one.key}.`));
    return declared !== undefined && columnsInUse(declared, scheme).some((c) => `${declared.key}.${c.key}` === key);
  };
  const { followUp, inspection, review, deadlineRequired, categories } = scheme;
  const needs: readonly (readonly [string, boolean, string])[] = [
    ['deadlineRequired', deadlineRequired, 'commitments.deadline'],
    ['categories', categories.length > 0, 'commitments.category'],
    ['followUp.reasonKinds', followUp.reasonKinds, 'transitions.reasonKind'],
    ['followUp.assistance', followUp.assistance, 'transitions.helpMode'],
    ['followUp.assistance', followUp.assistance, 'transitions.helpers'],
    ['inspection', inspection !== undefined, 'inspections.id'],
    ['review', review !== undefined, 'reviews.id'],
    ...committeeNeeds(scheme),
  ];
  return needs
    .filter(([, on, key]) => on && !has(key))
    .map(([path, , key]) => ({ path, message: `要用“${key}”列，而方案没有启用它` }));
}

function steps(scheme: Scheme): Problems {
  const { followUp, review } = scheme;
  const named = scheme.lists['step'] ?? [];
  const right: readonly string[] = stepsOf(scheme);
  const needed = [
    '提诺',
    ...(review ? ['送审', '退回'] : []),
    ...['定诺', '亮诺', '践诺', '申请销号', '销号', '未兑现', '变更', '撤回', '冲正', '提醒督促'],
    ...(followUp.assistance ? ['帮扶'] : []),
    ...(followUp.criticism ? ['批评教育'] : []),
    ...(followUp.explanations ? ['向党组织说明', '向群众解释'] : []),
  ];
  const leadsTo = stepsOf(scheme).flatMap((step) => ruleOf(step, scheme).to ?? []);
  return [
    ...strangers('lists.step', named, [...right, ...needed], '步骤'),
    ...needed
      .filter((step) => !named.includes(step))
      .map((step) => ({ path: 'lists.step', message: `缺少步骤“${step}”` })),
    ...unlisted('lists.step', [...new Set(leadsTo)], 'status', scheme),
  ];
}

function references(scheme: Scheme): Problems {
  const { review, categories, library, similarity, activities, milestones } = scheme;
  const abilities = listValues(ledgerSheets.roster.columns.ability, scheme) ?? [];
  const reviews = (['branch', 'member'] as const).flatMap((kind) => {
    const rule = review?.[kind];
    if (rule === undefined) return [];
    const on = CRITERIA.filter((key) => scheme.columns[`reviews.${key}`] !== undefined);
    return [
      ...strangers(`review.${kind}.criteria`, rule.criteria, CRITERIA, '审查标准'),
      ...rule.criteria
        .filter((key) => CRITERIA.includes(key) && !on.includes(key))
        .map((key) => ({ path: `review.${kind}.criteria`, message: `请在 columns 中启用“reviews.${key}”` })),
      ...unlisted(`review.${kind}.reviewer`, [rule.reviewer], 'reviewer', scheme),
      ...unlisted(`review.${kind}.meeting`, [rule.meeting], 'activityKind', scheme),
    ];
  });
  const named: readonly (readonly [path: string, values: readonly (string | undefined)[], list: string])[] = [
    ['categories', categories.map(({ name }) => name), 'category'],
    ['library', library.map(({ category }) => category), 'category'],
    ['library', library.map(({ tier }) => tier), 'tier'],
    ['similarity.exempt', similarity?.exempt ?? [], 'category'],
    ['activities', activities.map(({ kind }) => kind), 'activityKind'],
    ['milestones', milestones.map(({ step }) => step), 'step'],
  ];
  return [
    ...reviews,
    ...named.flatMap(([path, values, list]) => unlisted(path, values, list, scheme)),
    ...categories.flatMap(({ requiredOfAbility: ability }) =>
      ability === undefined ? [] : strangers('categories', [ability], abilities, '“实事承诺”值'),
    ),
  ];
}

function values({ milestones, itemsPerMember }: Scheme): Problems {
  const problems: SchemeProblem[] = [];
  milestones.forEach(({ by }, index) => {
    // Of a year that is no leap year: a milestone must be a day in every year.
    if (dayOf(2026, Number(by.slice(0, 2)), Number(by.slice(3))) !== null) return;
    problems.push({ path: `milestones.${index}.by`, message: `“${by}”不是每年都有的一天` });
  });
  if (itemsPerMember && itemsPerMember.min > itemsPerMember.max) {
    problems.push({ path: 'itemsPerMember', message: '最少件数大于最多件数' });
  }
  return problems;
}

/**
 * Whether a well-formed scheme fits the workbook and itself: its keys name sheets and columns there are, its lists hold
 * what other parts refer to. Empty where it does; else each problem with its path and, where one is near, the right key.
 */
export function schemeFits(scheme: Scheme): Problems {
  return [keys, lists, headers, switches, reviewAuthority, steps, references, values].flatMap((check) => check(scheme));
}
