import { ledgerSheets } from '../declaration.ts';
import { columnsInUse } from '../sheet.ts';
import { type Fit, SHEETS, doubled, placeOf, problem, sheetsOn, strangers } from './fit.ts';

const SWITCHED = SHEETS.filter(({ presence }) => presence === 'switched').map(({ key }) => key);
const COLUMNS = SHEETS.filter(({ switches }) => switches === undefined).flatMap(({ key, columns }) =>
  Object.keys(columns).map((column) => `${key}.${column}`),
);
const LISTS = [
  ...new Set(
    SHEETS.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ kind }) =>
        kind.type === 'list' && kind.source.from === 'scheme' ? [kind.source.list] : [],
      ),
    ),
  ),
];

/** Sheets and columns are named that there are, and columns only of sheets that are on. */
export const keys: Fit = (scheme) => {
  const { sheets, columns } = scheme;
  const named = Object.keys(columns);
  return [
    ...strangers('sheets', sheets, SWITCHED, '可选工作表'),
    ...doubled('sheets', sheets),
    ...named.flatMap((key) => strangers(`columns.${key}`, [key], COLUMNS, '列')),
    ...named
      .filter((key) => COLUMNS.includes(key) && !sheetsOn(scheme).some((one) => key.startsWith(`${one.key}.`)))
      .map((key) => problem(`columns.${key}`, '这一列的工作表没有启用；请在 sheets 中加上，或去掉这一列')),
  ];
};

/** Each list that a column in use takes its values from has some, none twice; no list is named that nothing uses. */
export const lists: Fit = (scheme) => {
  const used = new Map<string, string>();
  for (const { header, column } of sheetsOn(scheme).flatMap((declared) => columnsInUse(declared, scheme))) {
    if (column.kind.type !== 'list' || column.kind.source.from !== 'scheme') continue;
    if (!used.has(column.kind.source.list)) used.set(column.kind.source.list, header);
  }
  const empty = [...used].filter(([list]) => (scheme.lists[list] ?? []).length === 0);
  return [
    ...Object.keys(scheme.lists).flatMap((list) => strangers(`lists.${list}`, [list], LISTS, '列表')),
    ...empty.map(([list, header]) => problem(placeOf(list), `“${header}”列要用这个列表，应至少有一个值`)),
    ...Object.entries(scheme.lists).flatMap(([list, values]) => doubled(placeOf(list), values)),
  ];
};

/** No two columns of a sheet have one header; a grade that is there twice is named among the lists. */
export const headers: Fit = (scheme) =>
  sheetsOn(scheme).flatMap((declared) => {
    const all = columnsInUse(declared, scheme).map(({ header }) => header);
    const twice = all.find((header, index) => all.indexOf(header) !== index);
    const graded = scheme.evaluation.grades.filter(({ name }) => name === twice).length > 1;
    return twice === undefined || graded
      ? []
      : [problem(`columns（${declared.name}）`, `两列的表头都是“${twice}”，请改 evaluation.grades 中的名称`)];
  });

/** Columns of 审查记录 that hold the answer to a criterion. */
export const CRITERIA = Object.keys(ledgerSheets.reviews.columns).filter((key) => /^c[A-Z]/.test(key));
