import { describe, expect, it } from 'vitest';
import { type Finding, hasErrors } from '../../ledger/findings/finding.ts';
import { type Cell, type SheetGrid, cellAt, isBlank } from '../../ledger/grid.ts';
import { ledgerSheets } from '../../ledger/workbook/declaration.ts';
import { type Sheet, columnsInUse, isSheetOn } from '../../ledger/workbook/sheet.ts';
import { accepted, byHand, checked, continued, parsedOf, scheme, withCell } from './accepted.ts';

/** What an edit comes to: found by continuity, found by the workbook's own rules, or free, with the reason. */
type Outcome = { readonly continuity: Finding['code'] } | { readonly own: Finding['code'] } | { readonly free: string };

/** Sheet, column, what is typed over the first filled cell of the column (from a row on), and what must come of it. */
type Edit = readonly [sheet: string, header: string, typed: Cell, outcome: Outcome, from?: number];

const on = (date: string): Cell => ({ date });
const found = (code: Finding['code']): Outcome => ({ continuity: code });
const own = (code: Finding['code']): Outcome => ({ own: code });
const free = (why: string): Outcome => ({ free: why });

const OF_ROSTER = free('支部名册说了算，汇总时与名册核对（branch-name-differs）');
const OF_TODAY = free('现在的情况，会随时变');
const ITEM = found('approved-item-changed');
const LOG = found('log-row-edited');
const RECORD = found('record-changed');
const MEMBER = found('member-changed');

/** The first row of 审查记录 that is the higher committee's. */
const rowWith = (...cells: readonly string[]): number =>
  accepted.sheets
    .find(({ name }) => name === '审查记录')!
    .rows.find((line) => cells.every((one) => line.cells.includes(one)))!.row;
const COMMITTEES = rowWith('建管局党委', '通过');
const BY_RECEIPT = free('党委的审查，以党委工作簿和回执为准');

const EDITS: readonly Edit[] = [
  ['封面', '年度', 2025, own('identity-differs')],
  ['封面', '方案', '别的方案', own('identity-differs')],
  ['封面', '支部代码', 'A99', own('commitment-id-of-other-branch')],
  ['封面', '支部名称', '局机关第一党支部', OF_ROSTER],
  ['封面', '组织形式', '党支部', OF_ROSTER],
  ['封面', '上级党组织', '中共别局委员会', OF_ROSTER],
  ['封面', '党组织负责人', '王海涛', free('换届，不影响数字')],
  ['封面', '监督电话', '6221999', OF_TODAY],
  ['封面', '填报人', '李晓燕', free('交接，不影响数字')],

  ['党员名册', '党员编号', 'A06-099', found('member-renumbered')],
  ['党员名册', '姓名', '陈国梁', MEMBER],
  ['党员名册', '身份', '无职党员', OF_TODAY],
  ['党员名册', '实事承诺', '作表率', OF_TODAY],
  ['党员名册', '变动', '去世', MEMBER],
  ['党员名册', '变动日期', on('2026-06-20'), MEMBER],

  ['承诺台账', '编号', '2026-A06-099', found('commitment-renumbered')],
  ['承诺台账', '承诺主体', '陈国栋', ITEM],
  ['承诺台账', '类别', '实事承诺', ITEM],
  ['承诺台账', '承诺事项', '认领居民微心愿不少于10个', ITEM],
  ['承诺台账', '措施', '另定办法', free('办法可随情况调整，承诺的事不变')],
  ['承诺台账', '责任人', '刘建平', ITEM],
  ['承诺台账', '完成时限', on('2027-03-31'), ITEM],
  ['承诺台账', '完成时限', on('2026-05-30'), ITEM, 4],
  ['承诺台账', '状态', '销号', own('status-differs')],
  ['承诺台账', '定诺日期', on('2026-03-06'), own('date-differs')],
  ['承诺台账', '亮诺日期', on('2026-03-17'), own('date-differs')],
  ['承诺台账', '完成日期', on('2026-05-01'), own('date-differs')],
  ['承诺台账', '销号日期', on('2026-05-02'), own('date-differs')],
  ['承诺台账', '落实情况', '已全部完成', free('进展情况随时改写，数字不取自这里')],

  ['审查记录', '编号', '2026-A06-001', RECORD],
  ['审查记录', '审查日期', on('2026-02-27'), RECORD],
  ['审查记录', '审查主体', '建管局党委', RECORD],
  ['审查记录', '符合党员自身实际', '否', RECORD],
  ['审查记录', '能够真正做到', '否', RECORD],
  ['审查记录', '结论', '退回', RECORD],
  ['审查记录', '符合群众意愿', '否', own('passed-with-no'), COMMITTEES],
  ['审查记录', '切实可行', '否', own('passed-with-no'), COMMITTEES],
  ['审查记录', '审查日期', on('2026-03-01'), BY_RECEIPT, COMMITTEES],
  ['审查记录', '意见', '同意', RECORD],

  ['变更记录', '序号', 9999, LOG],
  ['变更记录', '登记时间', on('2026-01-20T08:45:33'), LOG],
  ['变更记录', '发生日期', on('2026-01-20'), LOG],
  ['变更记录', '编号', '2026-A06-005', LOG],
  ['变更记录', '步骤', '撤回', LOG],
  ['变更记录', '原状态', '退回', LOG],
  ['变更记录', '新状态', '审诺', LOG],
  ['变更记录', '经办人', '李晓燕', LOG],
  ['变更记录', '说明', '另有说明', LOG],
  ['变更记录', '相关日期', on('2026-12-30'), LOG],
  ['变更记录', '原因类别', '客观', LOG],
  ['变更记录', '帮扶方式', '其他', LOG],
  ['变更记录', '帮扶人', '王海涛、陈国栋', LOG],

  ['督查记录', '督查期', '2026Q2', RECORD],
  ['督查记录', '督查日期', on('2026-03-27'), RECORD],
  ['督查记录', '编号', '2026-A06-099', RECORD],
  ['督查记录', '进展情况', '已完成', RECORD],
  ['督查记录', '督查人', '王海涛', RECORD],
  ['督查记录', '发现问题', '没有问题', RECORD],
  ['督查记录', '督办要求', '继续推进', RECORD],

  ['会议活动', '日期', on('2026-03-01'), RECORD],
  ['会议活动', '类型', '公开承诺', RECORD],
  ['会议活动', '主持人', '王海涛', RECORD],
  ['会议活动', '应到党员', 9, RECORD],
  ['会议活动', '实到党员', 10, RECORD],
  ['会议活动', '群众代表', 26, RECORD],
  ['会议活动', '内容与结果', '另开了会', RECORD],
  ['会议活动', '收集意见', 46, RECORD],
  ['会议活动', '采纳意见', 20, RECORD],

  ['评议计票', '轮次', '年中', own('value-not-in-list')],
  ['评议计票', '评议日期', on('2026-07-02'), RECORD],
  ['评议计票', '评议对象', '王海涛', RECORD],
  ['评议计票', '评议主体', '全体群众', own('value-not-in-list')],
  ['评议计票', '应参加人数', 31, RECORD],
  ['评议计票', '收回票数', 29, RECORD],
  ['评议计票', '满意', 19, RECORD],
  ['评议计票', '较满意', 4, RECORD],
  ['评议计票', '基本满意', 1, RECORD],
  ['评议计票', '不满意', 0, RECORD],

  ['评议结果', '轮次', '年中', own('value-not-in-list')],
  ['评议结果', '承诺主体', '王海涛', RECORD],
  ['评议结果', '自评等次', '较满意', RECORD],
  ['评议结果', '各主体得分', '党员群众 99', RECORD],
  ['评议结果', '评议得分', 99, RECORD],
  ['评议结果', '兑现得分', 99, RECORD],
  ['评议结果', '总分', 99, RECORD],
  ['评议结果', '等次', '不满意', RECORD],
  ['评议结果', '说明', '无', RECORD],

  ['经验做法', '日期', on('2026-06-19'), RECORD],
  ['经验做法', '类别', '先进典型', RECORD],
  ['经验做法', '标题', '两张清单管承诺', RECORD],
  ['经验做法', '内容', '另写一篇', RECORD],
  ['经验做法', '报送日期', on('2026-06-21'), RECORD],
];

/** The same for a workbook kept by hand: its dates are the record of what was done, and only the log's own rows are a log. */
const BY_HAND: readonly Edit[] = [
  ['承诺台账', '承诺事项', '认领居民微心愿不少于10个', ITEM],
  ['承诺台账', '完成时限', on('2027-03-31'), ITEM],
  ['承诺台账', '状态', '定诺', own('status-behind-dates')],
  ['承诺台账', '定诺日期', on('2026-03-06'), found('manual-date-changed')],
  ['承诺台账', '亮诺日期', on('2026-03-17'), found('manual-date-changed')],
  ['承诺台账', '完成日期', on('2026-05-01'), found('manual-date-changed')],
  ['承诺台账', '销号日期', on('2026-06-02'), found('manual-date-changed')],
  ['承诺台账', '销号日期', null, found('manual-date-changed')],
  ['变更记录', '发生日期', on('2026-01-20'), LOG],
  ['变更记录', '步骤', '批评教育', LOG],
  ['变更记录', '经办人', '李晓燕', LOG],
];

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The first filled cell of a column from a row on; of a form, the cell beside the label. */
function placeOf(sheet: SheetGrid, header: string, from = 2): Place {
  if (sheet.name === '封面') {
    const line = sheet.rows.find(({ cells }) => cells[0] === header);
    return { row: line!.row, column: 2 };
  }
  const column = (sheet.rows[0]?.cells.indexOf(header) ?? -1) + 1;
  const line = sheet.rows.find((one) => one.row >= from && !isBlank(cellAt(one, column)));
  if (column === 0 || !line) throw new Error(`nothing to change in ${sheet.name} ${header}`);
  return { row: line.row, column };
}

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

function outcomeOf(before: typeof accepted, [name, header, typed, , from]: Edit) {
  const sheet = before.sheets.find((one) => one.name === name)!;
  const { row, column } = placeOf(sheet, header, from);
  expect(
    cellAt(
      sheet.rows.find((line) => line.row === row)!,
      column,
    ),
  ).not.toEqual(typed);
  const after = parsedOf(withCell(before, name, row, column, typed));
  return { row, column, after, findings: continued(parsedOf(before).ledger, after.ledger) };
}

function judge(before: typeof accepted, edit: Edit): void {
  const [name, , , outcome] = edit;
  const { row, column, after, findings } = outcomeOf(before, edit);
  if ('continuity' in outcome) {
    expect(codes(findings)).toEqual([outcome.continuity]);
    expect(findings[0]!.where).toMatchObject({ sheet: name, row, column });
    return;
  }
  expect(codes(findings)).toEqual([]);
  const mine = checked(after);
  if ('own' in outcome) expect(codes(mine)).toContain(outcome.own);
  else expect(hasErrors(mine)).toBe(false);
}

const label = ([sheet, header, typed, outcome]: Edit): [string, Edit] => {
  const to = typed === null ? '（空）' : typeof typed === 'object' ? Object.values(typed)[0] : typed;
  const comes = Object.entries(outcome)[0]!.join(': ');
  return [`${sheet} ${header} → ${String(to)} (${comes})`, [sheet, header, typed, outcome]];
};
const named = (edits: readonly Edit[]): [string, Edit][] => edits.map((edit) => [label(edit)[0], edit]);

describe('V1: one cell of an accepted ledger overtyped', () => {
  it('the copies it starts from are in order', () => {
    for (const grid of [accepted, byHand]) {
      expect(hasErrors(checked(parsedOf(grid)))).toBe(false);
      expect(continued(parsedOf(grid).ledger, parsedOf(grid).ledger)).toEqual([]);
    }
  });

  it('every column of every sheet is among the edits', () => {
    const columns = (Object.values(ledgerSheets) as readonly Sheet[])
      .filter((sheet) => isSheetOn(sheet, scheme) && !sheet.hidden)
      .flatMap((sheet) => columnsInUse(sheet, scheme).map(({ header }) => `${sheet.name} ${header}`));
    const covered = new Set(EDITS.map(([sheet, header]) => `${sheet} ${header}`));
    expect(columns.filter((one) => !covered.has(one))).toEqual([]);
  });

  it.each(named(EDITS))('%s', (_, edit) => judge(accepted, edit));
  it.each(named(BY_HAND))('kept by hand: %s', (_, edit) => judge(byHand, edit));

  it('every cell of a recorded step emptied is found', () => {
    const log = accepted.sheets.find(({ name }) => name === '变更记录')!;
    const before = parsedOf(accepted).ledger;
    const line = log.rows.find(({ cells }) => cells[4] === '未兑现')!;
    const missed = line.cells.flatMap((cell, at) => {
      if (isBlank(cell)) return [];
      const after = parsedOf(withCell(accepted, log.name, line.row, at + 1, null));
      return hasErrors([...continued(before, after.ledger), ...checked(after)]) ? [] : [at + 1];
    });
    expect(missed).toEqual([]);
  });
});
