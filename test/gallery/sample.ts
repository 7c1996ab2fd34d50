import { type Status, type StepName, ruleOf } from '../../ledger/lifecycle/steps.ts';
import type { Scheme } from '../../ledger/scheme/schema.ts';
import type { Mode } from '../../templates/workbook/input.ts';
import { construction } from '../support/schemes.ts';

export type Row = Record<string, string | number | null>;

/** The rows of a ledger, to be changed by a case. */
export interface Rows {
  cover: Row;
  roster: Row[];
  commitments: Row[];
  reviews: Row[];
  transitions: Row[];
  inspections: Row[];
  activities: Row[];
  ballots: Row[];
  results: Row[];
  practices: Row[];
  records: Row[];
  comments: Row[];
  measures: Row[];
  posts: Row[];
  postAssessments: Row[];
  areas: Row[];
  areaWork: Row[];
}

/** A workbook before it is built. */
export interface Draft {
  scheme: Scheme;
  mode: Mode;
  year: number;
  rows: Rows;
}

/** What an item of the sample is, where it is not as usual. */
export interface Given {
  readonly pledger?: string;
  readonly category?: string;
  readonly life?: string;
  readonly deadline?: string;
  readonly text?: string;
}

export interface Item {
  readonly id: string;
  readonly pledger: string;
  readonly category: string;
  readonly text: string;
  readonly life: string;
  readonly deadline: string;
}

/** From 提诺 to 践诺 in the weeks before the milestone of the 31st of March. */
export const STARTED = '提诺 02-20, 送审 02-24, 定诺 03-02, 亮诺 03-05, 践诺 03-06';
/** Done and closed before the third quarter began. */
export const CLOSED = `${STARTED}, 申请销号 06-20, 销号 06-25`;

const NOTES: Readonly<Partial<Record<StepName, string>>> = {
  退回: '内容不实',
  退回销号: '还有两户没有走访',
  未兑现: '资金没有到位',
  变更: '因雨季推迟',
  撤回: '工作调动',
  冲正: '登记有误',
  批评教育: '督促后仍未落实',
};

function stepRows({ id, life, deadline }: Item, scheme: Scheme): readonly Row[] {
  let status: Status | null = null;
  return life.split(', ').map((part): Row => {
    const [name, monthDay = ''] = part.split(' ') as [StepName, string];
    const on = `2026-${monthDay}`;
    const rule = ruleOf(name, scheme);
    const from: Status | null = rule.to === undefined ? null : status;
    status = rule.to ?? status;
    return {
      at: `${on}T09:00:00`,
      on,
      id,
      step: name,
      from,
      to: rule.to ?? null,
      by: '张三',
      note: NOTES[name] ?? null,
      date: rule.date === undefined ? null : rule.date === '完成日期' ? on : deadline,
      reasonKind: rule.reasonKind === true ? '客观' : null,
      helpMode: name === '帮扶' ? '一帮一' : null,
      helpers: name === '帮扶' ? '李四' : null,
    };
  });
}

/** The log of some items, numbered in the order in which its rows were written down. */
export function logOf(items: readonly Item[], scheme: Scheme): Row[] {
  return items
    .flatMap((item) => stepRows(item, scheme))
    .sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1))
    .map((row, index) => ({ seq: index + 1, ...row }));
}

export function commitmentRow(item: Item, scheme: Scheme): Row {
  const { id, pledger, category, text, deadline } = item;
  const steps = stepRows(item, scheme);
  const last = (name: string, key: string): string | null =>
    (steps.filter(({ step }) => step === name).at(-1)?.[key] ?? null) as string | null;
  const status = steps.filter(({ to }) => to !== null).at(-1)?.['to'] ?? null;
  return {
    id,
    pledger,
    category,
    text,
    measures: '每月安排一次，专人负责',
    responsible: pledger === '本支部' ? '张三' : pledger,
    deadline,
    status,
    approvedOn: last('定诺', 'on'),
    publishedOn: last('亮诺', 'on'),
    doneOn: last('申请销号', 'date'),
    closedOn: status === '销号' ? last('销号', 'on') : null,
  };
}

function reviewRow({ id, pledger }: Item): Row {
  const criteria = pledger === '本支部' ? { cWish: '是', cFeasible: '是' } : { cOwnReality: '是', cDoable: '是' };
  const reviewer = pledger === '本支部' ? '建管局党委' : '党员群众代表会议';
  return { id, reviewedOn: '2026-02-27', reviewer, ...criteria, verdict: '通过', opinion: null };
}

function rowsOf(items: readonly Item[]): Rows {
  return {
    cover: { preparer: '李四' },
    roster: [
      { memberId: 'A01-001', name: '张三', standing: '党员领导干部', ability: '办实事' },
      { memberId: 'A01-002', name: '李四', standing: '无职党员', ability: '作表率' },
    ],
    commitments: items.map((item) => commitmentRow(item, construction)),
    reviews: items.filter(({ life }) => life.includes('定诺')).map(reviewRow),
    transitions: logOf(items, construction),
    inspections: [],
    activities: [
      { date: '2026-02-12', kind: '征求意见', expected: 2, present: 2, content: '发放意见表', opinions: 5, adopted: 3 },
      { date: '2026-02-27', kind: '党员群众代表会议', expected: 2, present: 2, masses: 3, content: '逐人逐条审查' },
    ],
    ballots: [],
    results: [],
    practices: [],
    records: [],
    comments: [],
    measures: [],
    posts: [],
    postAssessments: [],
    areas: [],
    areaWork: [],
  };
}

const PLEDGES: readonly (readonly [pledger: string, category: string, text: string])[] = [
  ['本支部', '岗位承诺', '每月到工地现场办公一次'],
  ['张三', '岗位承诺', '审批事项三日内办结'],
  ['本支部', '共性承诺', '联系一个困难户'],
  ['本支部', '实事承诺', '为工地农民工办好夜校'],
  ['张三', '共性承诺', '带好家庭'],
  ['张三', '实事承诺', '帮助两名求职青年上岗'],
  ['李四', '共性承诺', '带好邻居'],
  ['李四', '岗位承诺', '档案随到随查'],
  ['李四', '岗位承诺', '带头遵守廉洁纪律，不收礼金'],
];

function itemsOf(
  count: number,
  life: string,
  deadline: string,
  given: Readonly<Record<number, Given>>,
): readonly Item[] {
  return PLEDGES.slice(0, count).map(([pledger, category, text], index) => {
    const id = `2026-A01-${String(index + 1).padStart(3, '0')}`;
    return { id, pledger, category, text, life, deadline, ...given[index + 1] };
  });
}

const drafted = (mode: Mode, rows: Rows): Draft => ({
  scheme: construction,
  mode,
  year: 2026,
  rows: mode === 'manual' ? { ...rows, transitions: [] } : rows,
});

/**
 * A ledger in March, before the milestone of 定诺 by which everybody must have pledged: an item of the branch (001) and one
 * of 张三 (002), both under way. Items are changed, and more are added, by their number.
 */
export function small(given: Readonly<Record<number, Given>> = {}, mode: Mode = 'command'): Draft {
  const count = Math.max(2, ...Object.keys(given).map(Number));
  return drafted(mode, rowsOf(itemsOf(count, STARTED, '2026-09-30', given)));
}

/**
 * A ledger at the end of September: nine items, every pledger with all that is asked for, all closed in June. For rules
 * that look at what is missing by a day.
 */
export function whole(given: Readonly<Record<number, Given>> = {}): Draft {
  const draft = drafted('command', rowsOf(itemsOf(9, CLOSED, '2026-06-30', given)));
  draft.rows.activities.push({ date: '2026-07-10', kind: '季度通报', content: '公开栏' });
  return draft;
}

/** Changes a draft in place and gives it back. */
export function changed(draft: Draft, change: (rows: Rows) => void): Draft {
  change(draft.rows);
  return draft;
}

/** The log row of an item's step, the last of that name. */
export function stepOf(rows: Rows, id: string, step: string): Row {
  const row = rows.transitions.filter((one) => one['id'] === id && one['step'] === step).at(-1);
  if (!row) throw new Error(`no ${step} of ${id}`);
  return row;
}

/** Takes an item and all that belongs to it out of a ledger. */
export function remove(rows: Rows, id: string): void {
  for (const key of ['commitments', 'reviews', 'transitions'] as const) {
    rows[key] = rows[key].filter((row) => row['id'] !== id);
  }
}

/** Gives an item another id wherever it occurs. */
export function renumber(rows: Rows, id: string, other: string): void {
  for (const row of [...rows.commitments, ...rows.reviews, ...rows.transitions])
    if (row['id'] === id) row['id'] = other;
}

/** The item of 张三 in the small ledger; row 3 of 承诺台账. */
export const ITEM = '2026-A01-002';
