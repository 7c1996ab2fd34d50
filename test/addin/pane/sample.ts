import { type Opened, openLedger } from '../../../ledger/commands/opened.ts';
import type { Instant } from '../../../ledger/day.ts';
import { workbookWith } from '../../support/ledger-grid.ts';
import { sheetGrid } from '../../support/grid.ts';
import { construction } from '../../support/schemes.ts';

const ROSTER = `
| 党员编号 | 姓名 | 身份 | 实事承诺 |
|---|---|---|---|
| A01-001 | 张三 | 有职党员 | 办实事 |
| A01-002 | 李四 | 有职党员 | 作表率 |
| A01-003 | 王五 | 有职党员 | 作表率 |`;

const COMMITMENTS = `
| 编号 | 承诺主体 | 类别 | 承诺事项 | 措施 | 责任人 | 完成时限 | 状态 |
|---|---|---|---|---|---|---|---|
| 2026-A01-001 | 本支部 | 共性承诺 | 带头联系困难户两户 | 每季度走访一次 | 张三 | {2026-11-30} | 践诺 |
| 2026-A01-002 | 本支部 | 岗位承诺 | 全年工程质量抽查不少于二十次，并把每次抽查的结果在公示栏张贴 | 逐月检查 | 张三 | {2026-06-30} | 践诺 |
| 2026-A01-003 | 张三 | 岗位承诺 | 审图意见三日内答复 | 设专人登记 | 张三 | {2026-09-30} | 申请销号 |
| 2026-A01-004 | 张三 | 实事承诺 | 为老旧小区义务检查电路 | 每月一次 | 张三 | {2026-12-31} | 销号 |
| 2026-A01-005 | 李四 | 岗位承诺 | 档案当月归档，做到随调随有 | 月底核对 | 李四 | 年底 | 践诺 |
| 2026-A01-006 | 李四 | 岗位承诺 | 拒收礼品，公开个人办事流程 | 张贴公示 | 李四 | {2026-11-30} | 提诺 |`;

/** A ledger of 机关第一党支部 with six items and a good many problems, as of 2026-08-20. */
export function sampleLedger(): Opened {
  return open({
    党员名册: sheetGrid('党员名册', ROSTER, { table: '党员名册' }),
    承诺台账: sheetGrid('承诺台账', COMMITMENTS, { table: '承诺台账' }),
  });
}

/** The same ledger as if nothing were wrong with it. */
export const faultless = (opened: Opened): Opened => ({ ...opened, findings: [], state: 'accepted' });

function open(sheets: Parameters<typeof workbookWith>[0]): Opened {
  const opened = openLedger(workbookWith(sheets), {
    scheme: construction,
    file: 'A01.xlsx',
    now: '2026-08-20T10:00:00' as Instant,
    sha256: (text) => String(text.length),
  });
  if (opened === null) throw new Error('not a ledger');
  return opened;
}
