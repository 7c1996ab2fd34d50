import { expect, it } from 'vitest';
import type { BranchLedger } from '../../ledger/across/branch-ledger.ts';
import { rowsGoingOver } from '../../ledger/across/going-over.ts';
import { reconcile } from '../../ledger/across/reconcile.ts';
import { day } from '../../ledger/day.ts';
import { itemsOf } from '../../ledger/lifecycle/log.ts';
import { lifeOf, ledgerOf, LOG } from '../support/ledger-of.ts';
import { construction } from '../support/schemes.ts';
import { entry } from './rosters.ts';

const BRANCHES = 24;
const ITEMS = 300;
const ROSTER = Array.from({ length: BRANCHES }, (_, index) => entry(codeOf(index), `${codeOf(index)}支部`));

function codeOf(index: number): string {
  return `A${String(index + 1).padStart(3, '0')}`;
}

const WHO = [
  '困难户',
  '老党员',
  '求职青年',
  '农民工',
  '企业',
  '小区居民',
  '在校学生',
  '残疾职工',
  '租房户',
  '退休干部',
];
const DOES = ['走访', '帮助', '联系', '培训', '慰问', '回访', '接待', '服务', '辅导', '结对'];
const WHAT = [
  '办好夜校',
  '修好路灯',
  '疏通下水',
  '办理证件',
  '讲解政策',
  '检查电路',
  '清理楼道',
  '整理档案',
  '化解纠纷',
  '开设讲座',
];
const WHEN = [
  '每月一次',
  '每季两次',
  '全年不少于十次',
  '逢五逢十',
  '周末',
  '汛期',
  '节前',
  '开工以前',
  '验收以后',
  '雨后',
];

/** Texts as people write them, of the same few words put together in another way: harder to tell apart than real ones. */
function textOf(branch: number, item: number): string {
  const at = branch * ITEMS + item;
  const pick = (words: readonly string[], step: number): string => words[Math.floor(at / step) % words.length]!;
  return `${pick(WHEN, 1)}${pick(DOES, 10)}${pick(WHO, 100)}，${pick(WHAT, 1000)}第${at}号，${pick(WHO, 7)}${pick(DOES, 3)}`;
}

function ledger(branch: number): BranchLedger {
  const code = codeOf(branch);
  const members = Array.from({ length: 37 }, (_, index) => `${code}-${String(index + 1).padStart(3, '0')}`);
  const ids = Array.from({ length: ITEMS }, (_, index) => `2026-${code}-${String(index + 1).padStart(3, '0')}`);
  const read = ledgerOf(
    {
      roster: `| 党员编号 | 姓名 |\n${members.map((id) => `| ${id} | 党员${id} |`).join('\n')}`,
      commitments: `| 编号 | 承诺主体 | 类别 | 承诺事项 |\n${ids
        .map((id, item) => `| ${id} | ${members[item % 37]!} | 岗位承诺 | ${textOf(branch, item)} |`)
        .join('\n')}`,
      transitions: LOG + ids.map((id) => lifeOf(id, '提诺 01-10', '送审 01-20', '定诺 02-20 2026-11-30')).join('\n'),
    },
    { branchCode: code },
  );
  return { code, file: `${code}.xlsx`, ledger: read, items: itemsOf(read, construction) };
}

it('V4: finds nothing amiss among many ledgers whose items only sound alike', () => {
  const asOf = day('2026-09-30');
  const all = ROSTER.map((_, index) => ledger(index));
  const { findings } = reconcile(all, ROSTER, [], construction, asOf);
  const going = all.map((target) =>
    rowsGoingOver(
      target,
      all.filter((one) => one !== target),
      ROSTER,
      asOf,
    ),
  );
  expect([...findings.values()].flat()).toEqual([]);
  expect(going.filter((rows) => Object.keys(rows).length > 0)).toEqual([]);
});
