import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../ledger/day.ts';
import { addressOf } from '../../ledger/findings/finding.ts';
import type { FullPlan } from '../../scripts/consolidate/plan.ts';
import type { BranchEntry, Submission } from '../../scripts/consolidate/types.ts';
import { sampleScheme } from '../../scripts/demo/index.ts';
import type { Mode } from '../../templates/workbook/input.ts';
import { buildLedger } from '../../templates/workbook/ledger.ts';
import { fileOf, planOf } from '../demo/sample.ts';
import { openWorkbook, recompute } from '../support/recompute.ts';

type Value = string | number | { readonly day: string } | { readonly time: string };
type Row = Readonly<Record<string, Value>>;
type Data = Readonly<Record<string, { readonly items?: Row; readonly rows?: readonly Row[] }>>;

const scheme = sampleScheme();
const branch: BranchEntry = {
  code: 'Z01',
  name: '检测中心党支部',
  orgForm: '党支部',
  kind: null,
  generalBranch: null,
  secretary: '李明',
  contactLeader: null,
  from: null,
  until: null,
  successors: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'chengnuo-fill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A table in the test: `d 03-05` is a date of 2026, `t 03-05` a time on it, `n 12` a number, `-` an empty cell. */
function table(text: string): readonly Row[] {
  const [headers, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const value = (cell: string): Value => {
    const typed = /^([dtn]) (.+)$/.exec(cell);
    if (!typed) return cell;
    const [, kind, rest] = typed;
    if (kind === 'n') return Number(rest);
    return kind === 'd' ? { day: `2026-${rest}` } : { time: `2026-${rest}T09:30:00` };
  };
  return lines.map((cells) =>
    Object.fromEntries(cells.flatMap((cell, index) => (cell === '-' ? [] : [[headers![index]!, value(cell)]]))),
  );
}

/** Builds a blank ledger, has openpyxl fill it, and judges it alone for the third quarter. */
async function fill(mode: Mode, data: Data): Promise<{ readonly plan: FullPlan; readonly bytes: Uint8Array }> {
  const { code, name } = branch;
  const [template, json, out] = ['blank.xlsx', 'data.json', 'filled.xlsx'].map((file) => path.join(folder, file));
  const input = { code, name, orgForm: '党支部', superior: scheme.committee.name };
  await writeFile(template!, await buildLedger({ scheme, year: 2026, mode, branch: input }));
  await writeFile(json!, JSON.stringify(data));
  const script = fileURLToPath(new URL('./fill.py', import.meta.url));
  await promisify(execFile)('/usr/bin/python3', [script, template!, json!, out!]);
  const bytes = await readFile(out!);
  const file = fileOf('Z01.xlsx', bytes, day('2026-10-05'));
  return { plan: planOf({ scheme, roster: [branch] }, [file], '2026Q3'), bytes };
}

const only = ({ submissions }: FullPlan): Submission => submissions[0]!;
/** Code and place of every finding. */
const found = (submission: Submission): readonly string[] =>
  submission.findings.map(({ code, where }) =>
    where.sheet === undefined ? code : `${code} ${where.sheet}!${addressOf(where)}`,
  );

const cover: Row = { 党组织负责人: '李明', 填报人: '王芳' };
const roster = table(`
党员编号 | 姓名 | 身份         | 实事承诺
Z01-001  | 李明 | 党员领导干部 | 办实事
Z01-002  | 王芳 | 有职党员     | 办实事
Z01-003  | 赵强 | 无职党员     | 作表率`);
const activities = table(`
日期    | 类型             | 主持人 | 应到党员 | 实到党员 | 群众代表 | 内容与结果           | 收集意见 | 采纳意见
d 01-15 | 征求意见         | 李明   | n 3      | n 3      | n 9      | 走访服务对象         | n 12     | n 5
d 03-05 | 党员群众代表会议 | 李明   | n 3      | n 3      | １２     | 逐人逐条审查         | -        | -
d 03-16 | 公开承诺         | 李明   | n 3      | n 2      | n 20     | 公开栏张贴           | -        | -
d 09-28 | 季度通报         | 李明   | n 3      | n 3      | n 15     | 张贴第三季度落实情况 | -        | -`);

const number = (n: number): string => `2026-Z01-${String(n).padStart(3, '0')}`;
/** Items are numbered in their order; measures are the same for all. */
const numbered = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => ({ ...row, 编号: number(index + 1), 措施: '列出清单，每月自查一次' }));
/** All items passed their review on 5 March. */
const reviews = (items: readonly Row[]): readonly Row[] =>
  items.map((row) => {
    const common = { 编号: row['编号']!, 审查日期: { day: '2026-03-05' }, 结论: '通过' };
    return row['承诺主体'] === '本支部'
      ? { ...common, 审查主体: '建管局党委', 符合群众意愿: '是', 切实可行: '是' }
      : { ...common, 审查主体: '党员群众代表会议', 符合党员自身实际: '是', 能够真正做到: '是' };
  });
const inspected = (items: readonly number[]): readonly Row[] =>
  items.map((n) => ({
    督查期: '2026Q3',
    督查日期: { day: n === 4 ? '2026-07-06' : n === 9 ? '2026-08-18' : '2026-09-24' },
    编号: number(n),
    进展情况: '正常推进',
    督查人: '局督查组',
  }));

describe('a workbook filled by hand with openpyxl', () => {
  const items = numbered(
    table(`
承诺主体 | 类别     | 承诺事项                     | 责任人 | 完成时限           | 状态     | 定诺日期 | 亮诺日期  | 完成日期 | 销号日期
本支部   | 共性承诺 | 认领社区微心愿十个           | 李明   | 2026年9月30日      | 销号     | d 03-05  | 2026.3.16 | d 09-28  | d 09-29
本支部   | 岗位承诺 | 检测报告三日内出具           | 李明   | d 12-31            | 践诺     | d 03-05  | d 03-16   | -        | -
本支部   | 实事承诺 | 为两所村小免费检测饮水       | 李明   | d 06-15            | 销号     | d 03-05  | d 03-16   | d 06-15  | d 06-18
李明     | 共性承诺 | 带好家庭                     | 李明   | d 06-30            | 销号     | d 03-05  | d 03-16   | d 07-05  | d 07-08
李明     | 岗位承诺 | 每月抽查报告二十份           | 李明   | d 12-31            | 践诺     | d 03-05  | d 03-16   | -        | -
李明     | 实事承诺 | 帮助三家砖厂建立自检制度     | 李明   | ２０２６年８月３１日 | 申请销号 | d 03-05  | d 03-16   | d 08-30  | -
王芳     | 共性承诺 | 联系一个困难户               | 王芳   | d 12-31            | 亮诺     | d 03-05  | d 03-16   | -        | -
王芳     | 岗位承诺 | 仪器完好率百分之九十八       | 王芳   | 2026/9/30          | 践诺     | d 03-05  | d 03-16   | -        | -
王芳     | 实事承诺 | 为敬老院检测室内空气         | 王芳   | d 07-31            | 未兑现   | d 03-05  | d 03-16   | -        | -
赵强     | 共性承诺 | 带好邻居                     | 赵强   | d 12-31            | 定诺     | d 03-05  | -         | -        | -
赵强     | 岗位承诺 | 学会一种新的检测方法         | 赵强   | d 12-31            | 撤回     | d 03-05  | d 03-16   | -        | -
赵强     | 岗位承诺 | 样品登记当日完成             | 赵强   | d 11-30            | 践诺     | d 03-05  | d 03-16   | -        | -
赵强     | 实事承诺 | 廉洁自律，不收委托单位礼品   | 赵强   | d 12-31            | 践诺     | d 03-05  | d 03-16   | -        | -`),
  );
  const log = table(`
序号 | 登记时间 | 发生日期 | 编号         | 步骤         | 经办人 | 说明                       | 原因类别
n 1  | t 06-20  | d 06-20  | 2026-Z01-011 | 撤回         | 王芳   | 岗位调整，经会议同意撤回   | -
n 2  | t 07-02  | d 07-02  | 2026-Z01-004 | 提醒督促     | 王芳   | 电话提醒                   | -
n 3  | t 08-03  | d 08-03  | 2026-Z01-009 | 提醒督促     | 王芳   | 当面提醒                   | -
n 4  | t 08-20  | d 08-20  | 2026-Z01-009 | 未兑现       | 王芳   | 敬老院停业改造             | 客观
n 5  | t 08-21  | d 08-21  | 2026-Z01-009 | 向党组织说明 | 王芳   | 书面说明                   | -
n 6  | t 08-24  | d 08-24  | 2026-Z01-009 | 向群众解释   | 王芳   | 公开栏张贴                 | -`);
  const data: Data = {
    封面: { items: cover },
    党员名册: { rows: roster },
    承诺台账: { rows: items },
    审查记录: { rows: reviews(items) },
    变更记录: { rows: log },
    督查记录: { rows: inspected([1, 2, 4, 5, 6, 7, 8, 9, 10, 12]) },
    会议活动: { rows: activities },
  };
  let plan: FullPlan;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ plan, bytes } = await fill('manual', data));
  });

  test('is accepted with exactly these findings', () => {
    expect(only(plan).state).toBe('accepted');
    expect([...found(only(plan))].sort()).toEqual(
      [
        // Dates and numbers that were not typed as such: 完成时限 of items 1, 6 and 8, 亮诺日期 of item 1, 群众代表.
        'value-normalised 承诺台账!G2',
        'value-normalised 承诺台账!J2',
        'value-normalised 承诺台账!G7',
        'value-normalised 承诺台账!G9',
        'value-normalised 会议活动!F3',
        // Item 8 is due on the last day and not done; nobody has reminded of it.
        'reminder-missing 承诺台账!G9',
        // Item 13 was running all quarter.
        'not-inspected 承诺台账!A14',
        'not-sealed',
      ].sort(),
    );
  });

  test('gives the figures counted by hand', () => {
    expect(plan.figures.totals).toMatchObject({
      // 13 items, one of them (11) withdrawn.
      committed: 12,
      withdrawn: 1,
      // 1, 3, 4.
      closed: 3,
      // 9, its reason objective.
      unfulfilled: 1,
      unfulfilledObjective: 1,
      unfulfilledSubjective: 0,
      carriedOver: 0,
      // 12 - 3 - 1: 2, 5, 6, 7, 8, 10, 12, 13.
      open: 8,
      // 6.
      awaitingClosing: 1,
      // Until 30 September: 1, 3, 4, 6, 8, 9.
      due: 6,
      // 1 was completed two days before its deadline, 3 on it.
      closedOnTime: 2,
      // 4 was completed on 5 July, due on 30 June.
      closedLate: 1,
      // 8; 6 is waiting for the gate.
      overdue: 1,
      // 1 on 29 September and 4 on 8 July; 3 was closed in June.
      closedInPeriod: 2,
      closingRate: 3 / 12,
      onTimeRate: 2 / 6,
      expectedMembers: 3,
      pledgedMembers: 3,
      // All committed ones but 3, which was closed before the quarter.
      toInspect: 11,
      inspected: 10,
      // Of items 4 and 9.
      reminders: 2,
      assistance: 0,
      criticism: 0,
      amendments: 0,
    });
    expect(plan.figures.totals.branchItems).toMatchObject({ committed: 3, closed: 2, due: 2, closedOnTime: 2 });
    expect(plan.figures.totals.memberItems).toMatchObject({ committed: 9, closed: 1, due: 4, closedOnTime: 0 });
  });

  test('gives the same figures computed from the cells', async () => {
    const span = { id: '2026Q3', from: '2026-07-01', to: '2026-09-30' };
    expect(plan.figures.totals).toMatchObject(recompute(await openWorkbook(bytes), span));
  });
});

describe('a command workbook filled with openpyxl', () => {
  const items = numbered(
    table(`
承诺主体 | 类别     | 承诺事项               | 责任人 | 完成时限  | 状态 | 定诺日期 | 亮诺日期 | 完成日期 | 销号日期
本支部   | 共性承诺 | 认领社区微心愿十个     | 李明   | d 12-31   | 亮诺 | d 03-05  | d 03-16  | -        | -
本支部   | 岗位承诺 | 检测报告三日内出具     | 李明   | d 12-31   | 亮诺 | d 03-05  | d 03-16  | -        | -
本支部   | 实事承诺 | 为两所村小免费检测饮水 | 李明   | 2026.8.31 | 销号 | d 03-05  | d 03-16  | d 08-31  | d 09-02
李明     | 共性承诺 | 带好家庭               | 李明   | d 12-31   | 亮诺 | d 03-05  | d 03-16  | -        | -
李明     | 岗位承诺 | 每月抽查报告二十份     | 李明   | d 12-31   | 亮诺 | d 03-05  | d 03-16  | -        | -
李明     | 实事承诺 | 帮助砖厂建立自检制度   | 李明   | d 10-31   | 践诺 | d 03-05  | d 03-16  | -        | -`),
  );
  /** 提诺, 送审, 定诺 and 亮诺 of every item, as the commands would have written them, day by day. */
  const opening = (
    [
      ['提诺', '提诺', '2026-02-02'],
      ['送审', '审诺', '2026-02-10'],
      ['定诺', '定诺', '2026-03-05'],
      ['亮诺', '亮诺', '2026-03-16'],
    ] as const
  ).flatMap(([step, to, on]) =>
    items.map((item): Row => {
      const row = {
        编号: item['编号']!,
        步骤: step,
        新状态: to,
        发生日期: { day: on },
        登记时间: { time: `${on}T09:00:00` },
      };
      if (step !== '定诺') return row;
      // Item 6 was approved with 31 July; the deadline was amended afterwards.
      const due: Readonly<Record<string, string>> = { [number(3)]: '2026-08-31', [number(6)]: '2026-07-31' };
      return { ...row, 相关日期: { day: due[String(item['编号'])] ?? '2026-12-31' } };
    }),
  );
  const rest = table(`
编号         | 步骤     | 原状态   | 新状态   | 发生日期 | 登记时间 | 相关日期      | 说明
2026-Z01-003 | 践诺     | 亮诺     | 践诺     | d 04-01  | t 04-01  | -             | -
2026-Z01-006 | 践诺     | 亮诺     | 践诺     | d 04-01  | t 04-01  | -             | -
2026-Z01-006 | 变更     | -        | -        | d 07-20  | t 07-21  | d 10-31       | 砖厂停产检修，经会议同意延期
2026-Z01-003 | 申请销号 | 践诺     | 申请销号 | d 09-01  | t 09-01  | 2026年8月31日 | -
2026-Z01-003 | 销号     | 申请销号 | 销号     | d 09-02  | t 09-02  | -             | -
2026-Z01-006 | 销号     | -        | -        | d 09-28  | t 09-28  | -             | 手工误加的一行`);
  const log = (rows: readonly Row[]): readonly Row[] =>
    rows.map((row, index) => ({ ...row, 序号: index + 1, 经办人: '王芳' }));
  const data = (transitions: readonly Row[]): Data => ({
    封面: { items: cover },
    党员名册: { rows: roster.slice(0, 1) },
    承诺台账: { rows: items },
    审查记录: { rows: reviews(items) },
    变更记录: { rows: transitions },
    督查记录: { rows: inspected([1, 2, 3, 4, 5, 6]) },
    会议活动: { rows: activities },
  });
  const sound = log([...opening, ...rest.slice(0, -1)]);

  test('with its log in order is accepted and counted by it', async () => {
    const { plan } = await fill('command', data(sound));
    expect([...found(only(plan))].sort()).toEqual(
      [
        'value-normalised 承诺台账!G4',
        // 24 opening steps and three more stand above it, under the header.
        'value-normalised 变更记录!J29',
        'value-normalised 会议活动!F3',
        // The amendment of item 6 stands on row 28; no review of it was written down.
        'amendment-not-reviewed 变更记录!C28',
        // A blank table has twenty rows; openpyxl, unlike Excel, does not make it grow.
        'rows-below-table 变更记录!第22行',
        'not-sealed',
      ].sort(),
    );
    expect(plan.figures.totals).toMatchObject({
      committed: 6,
      closed: 1,
      open: 5,
      // 3 by 31 August, 6 by the 31 July first approved.
      due: 2,
      // 3 was completed on its day and closed two days later.
      closedOnTime: 1,
      closedLate: 0,
      // 6: the amended deadline does not count here.
      overdue: 1,
      closedInPeriod: 1,
      amendments: 1,
      expectedMembers: 1,
      pledgedMembers: 1,
      toInspect: 6,
      inspected: 6,
    });
  });

  test('with a step in the log that cannot be taken is returned for that step', async () => {
    const { plan } = await fill('command', data(log([...opening, ...rest])));
    expect(only(plan).state).toBe('returned');
    const errors = only(plan).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['step-not-allowed']);
  });

  test('without its log is returned for that alone', async () => {
    const { plan } = await fill('command', data([]));
    expect(only(plan).state).toBe('returned');
    const errors = only(plan).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['log-empty']);
  });
});
