import { continuityFindings } from '../../../ledger/continuity/continuity.ts';
import { freeze, thaw } from '../../../ledger/continuity/snapshot.ts';
import { day } from '../../../ledger/day.ts';
import { readIdentity } from '../../../ledger/parse/identity.ts';
import { type Ledger, parseLedger } from '../../../ledger/parse/ledger.ts';
import type { FileCase } from '../case.ts';
import { FILE, buildDraft, gridOf } from '../run.ts';
import { type Draft, ITEM, type Row, type Rows, changed, remove, renumber, small, stepOf } from '../sample.ts';

async function ledgerOf(draft: Draft): Promise<Ledger> {
  const grid = gridOf(await buildDraft(draft));
  return parseLedger(grid, readIdentity(grid)!, draft.scheme, FILE).ledger;
}

/** A copy that was accepted on the 8th of April, and the one that came after it. */
const copies = (
  code: FileCase['code'],
  what: string,
  at: string,
  change: (rows: Rows) => void,
  accepted: () => Draft = small,
): FileCase => ({
  code,
  what,
  at,
  bytes: () => buildDraft(changed(accepted(), change)),
  findings: async () => {
    const baseline = { ledger: thaw(freeze(await ledgerOf(accepted()))), file: FILE, acceptedOn: day('2026-04-08') };
    const draft = changed(accepted(), change);
    return continuityFindings(baseline, await ledgerOf(draft), draft.scheme, false);
  },
});

const manual = (): Draft => small({}, 'manual');

/** A step of 张三's item written down after the copy was accepted. */
const step = (seq: number, name: string, on: string, cells: Row = {}): Row => ({
  seq,
  at: '2026-04-10T09:00:00',
  on,
  id: ITEM,
  step: name,
  by: '张三',
  ...cells,
});

/** A submission compared with the branch's last accepted one. */
export const continuityCases: readonly FileCase[] = [
  copies('commitment-gone', '删掉了张三的一件承诺和它的记录', '承诺台账', (rows) => remove(rows, ITEM)),
  copies('commitment-renumbered', '处处改了一件承诺的编号', '承诺台账!A3', (rows) =>
    renumber(rows, ITEM, '2026-A01-009'),
  ),
  copies('approved-item-changed', '定诺以后悄悄改了事项', '承诺台账!D3', (rows) => {
    rows.commitments[1]!['text'] = '审批事项十日内办结';
  }),
  copies(
    'original-deadline-differs',
    '手工版补记定诺时写成了新的时限',
    '变更记录!J2',
    (rows) => {
      rows.commitments[1]!['deadline'] = '2026-12-31';
      rows.transitions = [
        step(1, '定诺', '2026-03-02', { date: '2026-12-31' }),
        step(2, '变更', '2026-04-10', { date: '2026-12-31', note: '因雨季推迟' }),
      ];
    },
    manual,
  ),
  copies('log-row-edited', '改了一步的发生日期', '变更记录!C7', (rows) => {
    stepOf(rows, ITEM, '定诺')['on'] = '2026-02-28';
  }),
  copies('log-rows-gone', '删掉了最后一步', '变更记录', (rows) => {
    rows.transitions = rows.transitions.filter((row) => row !== stepOf(rows, ITEM, '践诺'));
  }),
  copies('log-row-inserted', '补记的督促写成了当时的登记时间', '变更记录!B12', (rows) => {
    rows.transitions.push(step(11, '提醒督促', '2026-03-06', { at: '2026-03-06T08:00:00' }));
  }),
  {
    code: 'log-given-up',
    what: '把隐藏表里的“填写方式”改成了手工',
    at: '字典',
    bytes: () => buildDraft({ ...small(), mode: 'manual' }),
    findings: async () => {
      const baseline = { ledger: thaw(freeze(await ledgerOf(small()))), file: FILE, acceptedOn: day('2026-04-08') };
      const draft = { ...small(), mode: 'manual' as const };
      return continuityFindings(baseline, await ledgerOf(draft), draft.scheme, false);
    },
  },
  copies('log-row-filled', '在以前的一步里补填了说明', '变更记录!I9', (rows) => {
    stepOf(rows, ITEM, '亮诺')['note'] = '张贴在一楼公开栏';
  }),
  copies('member-gone', '名册里删掉了李四', '党员名册', (rows) => {
    rows.roster = rows.roster.filter(({ name }) => name !== '李四');
  }),
  copies('member-renumbered', '李四改了编号', '党员名册!A3', (rows) => {
    rows.roster[1]!['memberId'] = 'A01-012';
  }),
  copies('member-changed', '李四改了名字', '党员名册!B3', (rows) => {
    rows.roster[1]!['name'] = '李思';
  }),
  copies('member-change-backdated', '四月以后补记了三月的转出', '党员名册!F3', (rows) => {
    Object.assign(rows.roster[1]!, { change: '转出', changedOn: '2026-03-20' });
  }),
  copies(
    'manual-date-changed',
    '手工版改了亮诺日期',
    '承诺台账!J3',
    (rows) => {
      rows.commitments[1]!['publishedOn'] = '2026-03-09';
    },
    manual,
  ),
  copies('record-changed', '改了会议的群众代表人数', '会议活动!F3', (rows) => {
    rows.activities[1]!['masses'] = 9;
  }),
  copies('records-gone', '删掉了一次会议', '会议活动', (rows) => {
    rows.activities.pop();
  }),
  copies('steps-backdated', '四月补记了三月的督促', '变更记录!C12', (rows) => {
    rows.transitions.push(step(11, '提醒督促', '2026-03-05'));
  }),
  copies('steps-reversed', '四月冲正了践诺', '变更记录!E11', (rows) => {
    rows.transitions.push(step(11, '冲正', '2026-04-10', { from: '践诺', to: '亮诺', note: '登记有误' }));
  }),
];
