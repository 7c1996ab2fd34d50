import type { Item, LoggedStep } from '../../ledger/lifecycle/log.ts';
import type { TableValue } from '../../templates/workbook/input.ts';
import { day, integer, text } from './register-columns.ts';
import type { BranchTable } from './register-items.ts';
import type { ToldBranch } from './types.ts';

/** Each 冲正 of an item with the step it undid. */
function reversalsOf({ steps }: Item): readonly (readonly [reversal: LoggedStep, undone: LoggedStep])[] {
  const standing: LoggedStep[] = [];
  return steps.flatMap((step) => {
    if (step.step !== '冲正') standing.push(step);
    const undone = step.step === '冲正' ? standing.pop() : undefined;
    return undone ? [[step, undone] as const] : [];
  });
}

/** What is to be said of each step beside itself: undone and by which row, undoing which, or told by a date only. */
function remarksOn(item: Item): (step: LoggedStep) => string | null {
  const pairs = reversalsOf(item);
  const number = ({ seq, derived }: LoggedStep): string => (derived ? '' : `第${seq}号`);
  return (step) => {
    const undoing = pairs.find(([reversal]) => reversal === step);
    if (undoing) return `冲正${number(undoing[1])}“${undoing[1].step}”`;
    const undone = pairs.find(([, one]) => one === step);
    const said = [step.derived ? ['由日期列推出'] : [], undone ? [`已由${number(undone[0])}冲正`] : []].flat();
    return said.length === 0 ? null : said.join('，');
  };
}

function rowsOf({ branch, submission, items }: ToldBranch): readonly (readonly TableValue[])[] {
  // What counts in another branch has its whole log there.
  return items
    .filter(({ awayTo }) => awayTo === null)
    .flatMap(({ item }) => {
      const remark = remarksOn(item);
      return item.steps.map((step): readonly TableValue[] => [
        branch.code,
        branch.name,
        item.commitment.id,
        step.derived ? null : step.seq,
        step.step,
        step.on,
        step.at?.replace('T', ' ') ?? null,
        'by' in step.row ? step.row.by : null,
        step.date,
        step.note,
        remark(step),
        submission.name,
        step.row.origin.sheet,
        step.row.origin.row,
      ]);
    });
}

/** The log of all accepted items: who wrote what when, and what was undone, with its origin. */
export function logTable(title: string): BranchTable {
  const head = {
    title,
    sheetName: '变更记录',
    columns: [
      text('支部代码', 10),
      text('支部名称', 24),
      text('编号', 18),
      integer('序号', 8),
      text('步骤', 12),
      day('发生日期'),
      text('登记时间', 20),
      text('经办人', 12),
      day('相关日期'),
      text('说明', 36),
      text('备注', 22),
      text('来源文件', 32),
      text('工作表', 12),
      integer('行', 8),
    ],
  };
  return { head, rowsOf };
}
