import { type Day, day } from '../../ledger/day.ts';
import type { Check } from '../../ledger/checks/check.ts';
import { contextOf } from '../../ledger/checks/context.ts';
import { type Finding, addressOf, messageOf } from '../../ledger/findings/finding.ts';
import type { Ledger, RowSheetKey } from '../../ledger/parse/ledger.ts';
import { type Period, quarterOf } from '../../ledger/period.ts';
import { loadScheme } from '../../ledger/scheme/load.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import { type Cover, type SheetKey, ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { builtInScheme } from '../../templates/schemes/index.ts';

/** A scheme as shipped, with parts of it replaced. */
export function schemeOf(id: string, over: object = {}): Scheme {
  const result = loadScheme({ ...over, extends: id }, builtInScheme);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.scheme;
}

export const construction = schemeOf('construction');

type Values = Readonly<Record<string, string | number>>;

/** What a cell holds when a table of a test does not have its column. */
const USUAL: Readonly<Partial<Record<RowSheetKey, Values>>> = {
  roster: { standing: '有职党员', ability: '作表率' },
  commitments: {
    category: '岗位承诺',
    measures: '逐月检查',
    responsible: '王强',
    deadline: '2026-11-30',
    status: '践诺',
  },
  reviews: { verdict: '通过' },
  transitions: { by: '王强' },
  inspections: { inspectedOn: '2026-03-25', progress: '正常推进', inspector: '建管局党委' },
  activities: { content: '已开展' },
};

/** Cells of a Markdown table: the first line are headers, the second a rule. */
function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function valueOf(text: string | number, type: string): string | number | null {
  if (text === '' || text === '!') return null;
  if (type === 'instant') return String(text).includes('T') ? text : `${text}T09:00:00`;
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

/**
 * Rows of a sheet from a Markdown table with the sheet's own headers. Columns stand as in the workbook, the first row is
 * row 2, `!` is a cell that could not be read, and what the table leaves out is filled with what is usual.
 */
function rowsOf(key: RowSheetKey, table: string, scheme: Scheme, file: string, first: number): readonly unknown[] {
  const declared: Sheet = ledgerSheets[key];
  const inUse = columnsInUse(declared, scheme);
  const columns = Object.fromEntries(inUse.map((column, index) => [column.key, index + 1]));
  const [headers = [], ...lines] = cellsOf(table);
  for (const header of headers) {
    if (!inUse.some((column) => column.header === header)) throw new Error(`no column ${header} in ${declared.name}`);
  }
  let recorded = '';
  return lines.map((cells, index) => {
    const row = first + index;
    const given = Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
    const values: Record<string, unknown> = Object.fromEntries(
      Object.keys(declared.columns).map((name) => [name, null]),
    );
    const flawed = new Set<string>();
    for (const { key: name, header, column } of inUse) {
      const text = given[header] ?? USUAL[key]?.[name] ?? '';
      values[name] = valueOf(text, column.kind.type);
      if (text === '!') flawed.add(name);
    }
    if (key === 'transitions') {
      // The log counts and times itself, unless a test says otherwise.
      if (given['序号'] === undefined) values['seq'] = row - 1;
      const on = String(values['on'] ?? '');
      recorded = on > recorded ? on : recorded;
      if (given['登记时间'] === undefined) values['at'] = `${recorded}T09:00:00`;
    }
    return { ...values, origin: { file, sheet: declared.name, row, columns }, flawed };
  });
}

type Tables = Partial<Record<RowSheetKey, string>>;

export interface Given {
  readonly scheme?: Scheme;
  readonly mode?: 'command' | 'manual' | null;
  readonly year?: number;
  readonly branchCode?: string;
  readonly missing?: readonly SheetKey[];
}

/** A ledger of branch A01 from tables, one a sheet; sheets not given are empty. */
export function ledgerOf(tables: Tables, given: Given = {}): Ledger {
  const { scheme = construction, mode = 'command', year = 2026, branchCode = 'A01', missing = [] } = given;
  const file = 'A01.xlsx';
  const rows = Object.fromEntries(
    (Object.keys(ledgerSheets) as SheetKey[])
      .filter((key) => key !== 'cover' && key !== 'dictionary')
      .map((key) => {
        const table = tables[key];
        const on = isSheetOn(ledgerSheets[key], scheme) && !missing.includes(key);
        return [key, table === undefined || !on ? [] : rowsOf(key, table, scheme, file, 2)];
      }),
  );
  const branchName = '工程科党支部';
  const none = Object.fromEntries(Object.keys(ledgerSheets.cover.columns).map((key) => [key, null]));
  const cover = {
    ...none,
    ...{ year, scheme: scheme.name, branchCode, branchName, secretary: '王强', preparer: '李敏' },
    origin: { file, sheet: '封面', row: 2, columns: {} },
    flawed: new Set<string>(),
  } as unknown as Cover;
  const identity = { version: '1', scheme: scheme.id, year, mode, sealedAt: null, seal: null, branchCode, branchName };
  return { ...rows, file, identity, cover, coverCells: {}, missing: new Set(missing) } as unknown as Ledger;
}

/** The ledger with values of one row replaced; `null` empties a cell, `'!'` makes it one that could not be read. */
export function edit<K extends RowSheetKey>(
  ledger: Ledger,
  sheet: K,
  row: number,
  values: Readonly<Partial<Record<keyof Ledger[K][number], string | number | null>>>,
): Ledger {
  const found = (ledger[sheet] as readonly Ledger[K][number][]).map((one) => {
    if (one.origin.row !== row) return one;
    const bad = Object.entries(values).filter(([, value]) => value === '!');
    const read = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === '!' ? null : value]));
    return { ...one, ...read, flawed: new Set([...one.flawed, ...bad.map(([key]) => key)]) };
  });
  return { ...ledger, [sheet]: found };
}

/** The ledger without some of its rows. */
export function without(
  ledger: Ledger,
  sheet: RowSheetKey,
  drop: (row: Readonly<Record<string, unknown>>) => boolean,
): Ledger {
  const rows = ledger[sheet] as unknown as readonly Readonly<Record<string, unknown>>[];
  return { ...ledger, [sheet]: rows.filter((row) => !drop(row)) };
}

/** The ledger with rows added below the last one of a sheet. */
export function append(ledger: Ledger, sheet: RowSheetKey, table: string, scheme = construction): Ledger {
  const rows = ledger[sheet];
  const first = (rows.at(-1)?.origin.row ?? 1) + 1;
  return { ...ledger, [sheet]: [...rows, ...rowsOf(sheet, table, scheme, ledger.file, first)] };
}

/** Lines of a table of the log: each item's steps, given as `提诺 01-10`, `定诺 02-20 2026-11-30`. */
export function lifeOf(id: string, ...steps: readonly string[]): string {
  return steps
    .map((step) => step.split(' '))
    .map(([name, on, date = '', ...note]) => `| ${id} | ${name} | 2026-${on} | ${date} | ${note.join(' ')} |`)
    .join('\n');
}

export const LOG = '| 编号 | 步骤 | 发生日期 | 相关日期 | 说明 |\n|---|---|---|---|---|\n';

const ITEMS = ['001', '002', '003', '004', '005', '006', '007', '008', '009'].map((n) => `2026-A01-${n}`);

const APPROVED = ['提诺 01-10', '送审 01-20', '定诺 02-20 2026-11-30', '亮诺 03-05', '践诺 03-05'];

/**
 * A ledger nothing is wrong with as of 2026-03-31: the branch, 张三 who can do deeds for the masses and 李四 who sets an
 * example, with three items each, reviewed, approved, published, inspected.
 */
export function validLedger(given: Given = {}): Ledger {
  const item = (index: number, whose: string, category: string, text: string): string =>
    `| ${ITEMS[index]} | ${whose} | ${category} | ${text} | 2026-11-30 | 践诺 | 2026-02-20 | 2026-03-05 |`;
  return ledgerOf(
    {
      roster: `
        | 党员编号 | 姓名 | 实事承诺 |
        |---|---|---|
        | A01-001 | 张三 | 办实事 |
        | A01-002 | 李四 | 作表率 |`,
      commitments: `
        | 编号 | 承诺主体 | 类别 | 承诺事项 | 完成时限 | 状态 | 定诺日期 | 亮诺日期 |
        |---|---|---|---|---|---|---|---|
        ${item(0, '本支部', '共性承诺', '带头联系困难户两户')}
        ${item(1, '本支部', '岗位承诺', '全年工程质量抽查不少于二十次')}
        ${item(2, '本支部', '实事承诺', '修好东街三处破损路面')}
        ${item(3, '张三', '共性承诺', '带好家庭')}
        ${item(4, '张三', '岗位承诺', '审图意见三日内答复')}
        ${item(5, '张三', '实事承诺', '为老旧小区义务检查电路')}
        ${item(6, '李四', '共性承诺', '带好家庭')}
        ${item(7, '李四', '岗位承诺', '档案当月归档，做到随调随有')}
        ${item(8, '李四', '岗位承诺', '拒收礼品，公开个人办事流程')}`,
      reviews:
        `| 编号 | 审查日期 | 审查主体 | 符合群众意愿 | 切实可行 | 符合党员自身实际 | 能够真正做到 | 结论 |\n` +
        ITEMS.map((id, index) =>
          index < 3
            ? `| ${id} | 2026-02-10 | 建管局党委 | 是 | 是 | | | 通过 |`
            : `| ${id} | 2026-02-15 | 党员群众代表会议 | | | 是 | 是 | 通过 |`,
        ).join('\n'),
      transitions: LOG + ITEMS.map((id) => lifeOf(id, ...APPROVED)).join('\n'),
      inspections: `| 督查期 | 编号 |\n` + ITEMS.map((id) => `| 2026Q1 | ${id} |`).join('\n'),
      activities: `
        | 日期 | 类型 | 应到党员 | 实到党员 | 群众代表 | 收集意见 | 采纳意见 |
        |---|---|---|---|---|---|---|
        | 2026-01-08 | 征求意见 | 2 | 2 | 6 | 9 | 4 |
        | 2026-02-15 | 党员群众代表会议 | 2 | 2 | 5 | | |
        | 2026-03-28 | 季度通报 | 2 | 2 | | | |`,
    },
    given,
  );
}

export interface As {
  readonly asOf?: string;
  readonly period?: Period;
  readonly scheme?: Scheme;
}

/** Findings of one rule; by default as of 2026-03-31, for the first quarter. */
export function findingsOf(check: Check, ledger: Ledger, as: As = {}): readonly Finding[] {
  const asOf: Day = day(as.asOf ?? '2026-03-31');
  return check(contextOf(ledger, as.scheme ?? construction, asOf, as.period ?? quarterOf(asOf)));
}

/** Each finding as `code sheet!cell`. */
export function found(check: Check, ledger: Ledger, as: As = {}): readonly string[] {
  return findingsOf(check, ledger, as).map(({ code, where }) => `${code} ${where.sheet ?? ''}!${addressOf(where)}`);
}

/** The sentence of the first finding, or the empty string. */
export function told(check: Check, ledger: Ledger, as: As = {}): string {
  const first = findingsOf(check, ledger, as)[0];
  return first ? messageOf(first) : '';
}
