import ExcelJS from 'exceljs';

/**
 * Figures of a ledger computed a second time, from the cells as exceljs reads them and the rules of figures alone. It
 * shares no code with the program and knows the workbook by its headers only, so that the two can be compared.
 */
export interface Span {
  /** `2026Q3`, as it stands in 督查期. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Defaults to the last day. */
  readonly asOf?: string;
}

const COUNTS = [
  'committed',
  'withdrawn',
  'closed',
  'unfulfilled',
  'unfulfilledObjective',
  'unfulfilledSubjective',
  'carriedOver',
  'open',
  'awaitingClosing',
  'due',
  'closedOnTime',
  'closedLate',
  'overdue',
  'closedInPeriod',
] as const;
type CountName = (typeof COUNTS)[number];
type RecomputedCounts = Record<CountName, number>;

export interface Recomputed extends RecomputedCounts {
  readonly expectedMembers: number;
  readonly pledgedMembers: number;
  readonly toInspect: number;
  readonly inspected: number;
  readonly reminders: number;
  readonly assistance: number;
  readonly criticism: number;
  readonly amendments: number;
  readonly branchItems: RecomputedCounts;
  readonly memberItems: RecomputedCounts;
  readonly byCategory: Readonly<Record<string, RecomputedCounts>>;
}

type Row = Readonly<Record<string, string>>;

/** Text in half-width characters without blanks; days as `YYYY-MM-DD`. */
function plain(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'richText' in value) return plain(value.richText.map(({ text }) => text).join(''));
  if (typeof value === 'object') return 'result' in value ? plain(value.result ?? null) : '';
  return String(value).normalize('NFKC').replace(/\s/g, '');
}

function dayIn(text: string): string {
  if (/^[3-6]\d{4}$/.test(text)) return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const parts = /^(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : '';
}

const known = new WeakMap<ExcelJS.Workbook, Map<string, readonly Row[]>>();

/** The rows of a sheet; read from the cells once, which takes longest. */
function rowsOf(book: ExcelJS.Workbook, name: string): readonly Row[] {
  const sheets = known.get(book) ?? new Map<string, readonly Row[]>();
  known.set(book, sheets);
  const rows = sheets.get(name) ?? readRows(book, name);
  sheets.set(name, rows);
  return rows;
}

function readRows(book: ExcelJS.Workbook, name: string): readonly Row[] {
  const sheet = book.getWorksheet(name);
  if (!sheet) return [];
  const headers = new Map<number, string>();
  sheet.getRow(1).eachCell((cell, column) => headers.set(column, plain(cell.value)));
  const rows: Row[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = [...headers].map(([column, header]) => [header, plain(row.getCell(column).value)] as const);
    if (cells.some(([, text]) => text !== '')) rows.push(Object.fromEntries(cells));
  });
  return rows;
}

interface Step {
  readonly step: string;
  readonly on: string;
  readonly date: string;
  readonly reason: string;
}

const ENDED = ['撤回', '销号', '未兑现', '结转'];
const MAIN = ['提诺', '送审', '定诺', '亮诺', '践诺', '申请销号', '销号'];

/** 冲正 takes the last step that stands away, whatever the day. */
function standing(steps: readonly Step[]): readonly Step[] {
  const left: Step[] = [];
  for (const step of steps) {
    if (step.step === '冲正') left.pop();
    else left.push(step);
  }
  return left;
}

/** Without the add-in the four dates are the main line; the log has the rest. */
function byHand(item: Row, logged: readonly Step[]): readonly Step[] {
  const dates: readonly (readonly [string, string, string])[] = [
    ['定诺', dayIn(item['定诺日期'] ?? ''), dayIn(item['完成时限'] ?? '')],
    ['亮诺', dayIn(item['亮诺日期'] ?? ''), ''],
    ['申请销号', dayIn(item['完成日期'] ?? ''), dayIn(item['完成日期'] ?? '')],
    ['销号', dayIn(item['销号日期'] ?? ''), ''],
  ];
  const derived = dates
    .filter(([step, on]) => on !== '' && !logged.some((one) => one.step === step))
    .map(([step, on, date]) => ({ step, on, date, reason: '' }));
  const place = ({ step }: Step): number => (MAIN.includes(step) ? MAIN.indexOf(step) : 4.5);
  return [...derived, ...logged].sort((a, b) => (a.on === b.on ? place(a) - place(b) : a.on < b.on ? -1 : 1));
}

/** What a status-changing step leaves an item as; steps that change nothing give none. */
function leaves(step: string): string | null {
  if (step === '退回销号') return '践诺';
  return [...ENDED, '定诺', '亮诺', '践诺', '申请销号'].includes(step) ? step : null;
}

const statusAfter = (steps: readonly Step[]): string => steps.reduce((status, { step }) => leaves(step) ?? status, '');

interface Judged {
  readonly counts: RecomputedCounts;
  readonly steps: readonly Step[];
}

const nothing = (): RecomputedCounts =>
  Object.fromEntries(COUNTS.map((name) => [name, 0])) as unknown as RecomputedCounts;

function judge(steps: readonly Step[], year: string, span: Span): Judged {
  const asOf = span.asOf ?? span.to;
  const known = standing(steps).filter(({ on }) => on <= asOf);
  const approval = known.find(({ step }) => step === '定诺');
  const counts = nothing();
  if (!approval) return { counts, steps: [] };
  const status = statusAfter(known);
  if (status === '撤回') return { counts: { ...counts, withdrawn: 1 }, steps: known };
  const add = (name: CountName, when: boolean): void => {
    if (when) counts[name] += 1;
  };
  const last = (step: string): Step | undefined => known.filter((one) => one.step === step).at(-1);
  const deadline = approval.date === '' ? `${year}-12-31` : approval.date;
  const due = deadline <= asOf;
  const [closed, failed, over] = [status === '销号', status === '未兑现', status === '结转'];
  const running = !closed && !failed && !over;
  const inTime = closed && last('申请销号')!.date <= deadline;
  add('committed', true);
  add('closed', closed);
  add('unfulfilled', failed);
  add('unfulfilledObjective', failed && last('未兑现')!.reason === '客观');
  add('unfulfilledSubjective', failed && last('未兑现')!.reason === '主观');
  add('carriedOver', over);
  add('open', running);
  add('awaitingClosing', status === '申请销号');
  add('due', due);
  add('closedOnTime', due && inTime);
  add('closedLate', due && closed && !inTime);
  add('overdue', due && running && status !== '申请销号');
  add('closedInPeriod', closed && last('销号')!.on >= span.from && last('销号')!.on <= span.to);
  return { counts, steps: known };
}

interface Quarter {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The quarters whose inspection a period reports: itself, or those that lie in it and are over. */
function quartersIn({ id, from, to, asOf = to }: Span): readonly Quarter[] {
  if (id.includes('Q')) return [{ id, from, to: asOf < to ? asOf : to }];
  const year = id.slice(0, 4);
  const ends = ['01-01..03-31', '04-01..06-30', '07-01..09-30', '10-01..12-31'];
  return ends
    .map((end, index) => ({
      id: `${year}Q${index + 1}`,
      from: `${year}-${end.slice(0, 5)}`,
      to: `${year}-${end.slice(7)}`,
    }))
    .filter((quarter) => quarter.from >= from && quarter.to <= to && quarter.to <= asOf);
}

/** Approved and not withdrawn by the quarter's end, and running at some time in it. */
function needsInspection(steps: readonly Step[], { from, to }: Quarter): boolean {
  const isRunning = (name: string): boolean => name !== '' && !ENDED.includes(name);
  const known = standing(steps).filter(({ on }) => on <= to);
  if (!known.some(({ step }) => step === '定诺') || statusAfter(known) === '撤回') return false;
  const before = known.filter(({ on }) => on < from);
  const within = known.filter(({ on }) => on >= from);
  return isRunning(statusAfter(before)) || within.some(({ step }) => isRunning(leaves(step) ?? ''));
}

function sum(all: readonly RecomputedCounts[]): RecomputedCounts {
  const total = nothing();
  for (const one of all) for (const name of COUNTS) total[name] += one[name];
  return total;
}

interface Book {
  readonly roster: readonly Row[];
  readonly items: readonly { readonly row: Row; readonly steps: readonly Step[]; readonly judged: Judged }[];
  /** Quarter and id of every row of the inspection. */
  readonly inspected: ReadonlySet<string>;
}

function readBook(book: ExcelJS.Workbook, span: Span): Book {
  const identity = new Map(rowsOf(book, '字典').map((row) => [row['列表名'] ?? '', row['值'] ?? '']));
  const manual = identity.get('填写方式') === '手工';
  const year = identity.get('年度') ?? span.id.slice(0, 4);
  const log = [...rowsOf(book, '变更记录')].sort((a, b) => Number(a['序号']) - Number(b['序号']));
  const items = rowsOf(book, '承诺台账').map((row) => {
    const logged = log
      .filter((entry) => entry['编号'] === row['编号'])
      .map((entry): Step => {
        const [on, date] = [dayIn(entry['发生日期'] ?? ''), dayIn(entry['相关日期'] ?? '')];
        return { step: entry['步骤'] ?? '', on, date, reason: entry['原因类别'] ?? '' };
      });
    const steps = manual ? byHand(row, logged) : logged;
    return { row, steps, judged: judge(steps, year, span) };
  });
  const inspections = rowsOf(book, '督查记录').filter((row) => row['督查日期'] !== '');
  const inspected = new Set(inspections.map((row) => `${row['督查期']} ${row['编号']}`));
  return { roster: rowsOf(book, '党员名册'), items, inspected };
}

/** Members there at the end of the day; where they are nominated and confirmed, the confirmed. */
function present(roster: readonly Row[], asOf: string): readonly Row[] {
  return roster.filter((row) => {
    const confirmed = row['党组织确认日期'];
    if (confirmed !== undefined && (confirmed === '' || dayIn(confirmed) > asOf)) return false;
    const change = row['变动'] ?? '';
    const on = dayIn(row['变动日期'] ?? '');
    return change === '' || (change === '转入' ? on <= asOf : asOf < on);
  });
}

const namesOf = (row: Row): readonly string[] => {
  const [id, name] = [row['党员编号'] ?? '', row['姓名'] ?? ''];
  return [id, name, `${name}(${id})`];
};

/** Opens a workbook with exceljs, which is slow: keep it for several days. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Only cells are wanted; and exceljs fails on tables as openpyxl refers to them.
  const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'tableParts'];
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, { ignoreNodes });
  return workbook;
}

/** What of a workbook is told by others: which items and members are elsewhere on the day. */
interface Told {
  readonly has: (id: string) => boolean;
  /** Whether a member is there; `null` where no other workbook has the member. */
  readonly isThere: (memberId: string) => boolean | null;
  readonly hasPledged: (memberId: string) => boolean;
}
const ALONE: Told = { has: () => true, isThere: () => null, hasPledged: () => false };

/** The figures of one branch's workbook. */
export function recompute(workbook: ExcelJS.Workbook, span: Span, told: Told = ALONE): Recomputed {
  const { roster, items: all, inspected } = readBook(workbook, span);
  const items = all.filter(({ row }) => told.has(row['编号'] ?? ''));
  const ofBranch = ({ row }: Book['items'][number]): boolean => row['承诺主体'] === '本支部';
  const committed = items.filter(({ judged }) => judged.counts.committed === 1);
  const usual = present(roster, span.asOf ?? span.to);
  const members = roster.filter((row) => told.isThere(row['党员编号'] ?? '') ?? usual.includes(row));
  const pledged = members.filter(
    (one) =>
      told.hasPledged(one['党员编号'] ?? '') ||
      committed.some(({ row }) => namesOf(one).includes(row['承诺主体'] ?? '')),
  );
  const counts = (some: Book['items']): RecomputedCounts => sum(some.map(({ judged }) => judged.counts));
  const steps = items.flatMap(({ judged }) => judged.steps).filter(({ on }) => on >= span.from && on <= span.to);
  const taken = (name: string): number => steps.filter(({ step }) => step === name).length;
  const toInspect = quartersIn(span).flatMap((quarter) =>
    items.filter((item) => needsInspection(item.steps, quarter)).map(({ row }) => `${quarter.id} ${row['编号']}`),
  );
  const tally = (key: string): readonly string[] => [...new Set(items.map(({ row }) => row[key] ?? ''))];
  const having = (key: string, value: string): Book['items'] => items.filter(({ row }) => row[key] === value);
  return {
    ...counts(items),
    expectedMembers: members.length,
    pledgedMembers: pledged.length,
    toInspect: toInspect.length,
    inspected: toInspect.filter((one) => inspected.has(one)).length,
    reminders: taken('提醒督促'),
    assistance: taken('帮扶'),
    criticism: taken('批评教育'),
    amendments: taken('变更'),
    branchItems: counts(items.filter(ofBranch)),
    memberItems: counts(items.filter((item) => !ofBranch(item))),
    byCategory: Object.fromEntries(tally('类别').map((name) => [name, counts(having('类别', name))])),
  };
}

const PLAIN = [
  ...COUNTS,
  'expectedMembers',
  'pledgedMembers',
  'toInspect',
  'inspected',
  'reminders',
  'assistance',
  'criticism',
  'amendments',
] as const;

export interface RecomputedTotals extends Recomputed {
  readonly closingRate: number | null;
  readonly onTimeRate: number | null;
  readonly pledgeRate: number | null;
}

/** Figures of branches added up; rates come from the sums. */
export function recomputeTotals(all: readonly Recomputed[]): RecomputedTotals {
  const plainSums = Object.fromEntries(
    PLAIN.map((name) => [name, all.reduce((total, one) => total + one[name], 0)]),
  ) as Record<(typeof PLAIN)[number], number>;
  const categories = [...new Set(all.flatMap((one) => Object.keys(one.byCategory)))];
  const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    ...plainSums,
    branchItems: sum(all.map((one) => one.branchItems)),
    memberItems: sum(all.map((one) => one.memberItems)),
    byCategory: Object.fromEntries(
      categories.map((name) => [name, sum(all.flatMap((one) => one.byCategory[name] ?? []))]),
    ),
    closingRate: rate(plainSums.closed, plainSums.committed),
    onTimeRate: rate(plainSums.closedOnTime, plainSums.due),
    pledgeRate: rate(plainSums.pledgedMembers, plainSums.expectedMembers),
  };
}

/** A branch's place in the order of moves: from when on a member, or an item, is its own; empty from the beginning. */
interface Claim {
  readonly code: string;
  readonly since: string;
}

/** Of those that claim something, the one that claimed it last by the day. */
const winner = (claims: readonly Claim[], asOf: string): string =>
  claims.reduce<Claim>((best, one) => (one.since <= asOf && one.since >= best.since ? one : best), {
    code: '',
    since: '',
  }).code;

const prefixOf = (id: string): string => id.replace(/^\d{4}-/, '').replace(/-\d+$/, '');

/** From when on what one branch had is another's, as the roster of branches (支部名册) says. */
function inherited(branches: ExcelJS.Workbook | null, from: string, to: string): string {
  const row = branches ? rowsOf(branches, '支部名册').find((one) => one['支部代码'] === from) : undefined;
  const heirs = (row?.['并入支部代码'] ?? '').split('、');
  return heirs.includes(to) ? dayIn(row?.['停报日期'] ?? '') : '';
}

function memberClaims(books: ReadonlyMap<string, ExcelJS.Workbook>): ReadonlyMap<string, readonly Claim[]> {
  const rows = [...books].flatMap(([code, book]) => rowsOf(book, '党员名册').map((row) => ({ code, row })));
  const claims = new Map<string, Claim[]>();
  for (const { code, row } of rows) {
    const id = row['党员编号'] ?? '';
    const others = rows.filter((other) => other.row['党员编号'] === id && other.code !== code);
    const left = others.find((other) => other.row['变动'] === '转出');
    const arrived = row['变动'] === '转入' ? row['变动日期'] : prefixOf(id) === code ? '' : left?.row['变动日期'];
    claims.set(id, [...(claims.get(id) ?? []), { code, since: dayIn(arrived ?? '') }]);
  }
  return claims;
}

/**
 * The figures of several branches whose members and items move: each item counts where it is as of the day. Made from the
 * cells of the workbooks and, for branches that were merged, those of the roster of branches.
 */
export function recomputeTogether(
  books: ReadonlyMap<string, ExcelJS.Workbook>,
  span: Span,
  branches: ExcelJS.Workbook | null = null,
): ReadonlyMap<string, Recomputed> {
  const asOf = span.asOf ?? span.to;
  const members = memberClaims(books);
  const all = [...books].flatMap(([code, book]) => {
    const { roster, items } = readBook(book, span);
    return items.map(({ row, steps, judged }) => {
      const id = row['编号'] ?? '';
      const member = roster.find((one) => namesOf(one).includes(row['承诺主体'] ?? ''))?.['党员编号'] ?? '';
      const own = prefixOf(id) === code;
      const came = members.get(member)?.find((claim) => claim.code === code)?.since ?? '';
      const since = own ? '' : came || inherited(branches, prefixOf(id), code);
      return { code, id, member, since, logged: steps.length > 0, committed: judged.counts.committed === 1 };
    });
  });
  const holder = (id: string): string => {
    const claims = all.filter((one) => one.id === id && (one.logged || prefixOf(id) === one.code));
    return winner(claims, asOf);
  };
  return new Map(
    [...books].map(([code, book]) => {
      const isThere = (id: string): boolean | null => {
        const claims = members.get(id) ?? [];
        if (claims.length < 2) return null;
        if (winner(claims, asOf) !== code) return false;
        // Whoever has died is nowhere; whoever goes on elsewhere later is still here.
        const own = readBook(book, span).roster.find((row) => row['党员编号'] === id);
        const gone = ['去世', '其他减少'].includes(own?.['变动'] ?? '') && dayIn(own?.['变动日期'] ?? '') <= asOf;
        return !gone;
      };
      const hasPledged = (member: string): boolean =>
        all.some((one) => one.committed && one.member === member && holder(one.id) === one.code && one.code !== code);
      return [code, recompute(book, span, { has: (id) => holder(id) === code, isThere, hasPledged })];
    }),
  );
}
