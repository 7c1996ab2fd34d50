import type { FieldProblem } from '../../ledger/commands/field.ts';
import type { Opened } from '../../ledger/commands/opened.ts';
import type { Plan } from '../../ledger/commands/plan.ts';
import type { LedgerEdits } from '../../ledger/edits.ts';
import { sheetWrites } from '../../templates/workbook/edits/sheet-writes.ts';
import { type Core, failed } from './core.ts';
import { afterWrites } from './patched.ts';
import { readAgain } from './read-again.ts';
import type { Book, Outcome } from './workspace.ts';

export type Planned = Plan | { readonly problems: readonly FieldProblem[] };

/** Why a command can't be done in what is open, for a person. */
export function notALedger(book: Book): string {
  switch (book.kind) {
    case 'reading':
      return '还在读取工作簿，请稍候再试。';
    case 'none':
      return '打开的工作簿不是承诺台账。请先打开台账，或用“新建台账”建一本。';
    case 'schemeNeeded':
      return book.scheme === null
        ? '这本台账没有写明用的是哪个方案，隐藏的工作表“字典”可能被删改过。请先选择上级党委发来的“方案.json”。'
        : '这本台账用的方案不在加载项里，请先选择上级党委发来的“方案.json”。';
    case 'otherVersion':
      return '这本台账的模板版本与加载项不同，不能在这里改写，请向上级党委要新模板。';
    case 'failed':
      return book.message;
    case 'ledger':
      throw new Error('it is a ledger');
  }
}

/** Writes edits of the ledger as it was just read, in one batch, and takes the result for what stands there now. */
export async function write(core: Core, { grid, scheme }: Opened, edits: LedgerEdits): Promise<void> {
  const writes = sheetWrites(grid, edits, scheme);
  if (writes.length === 0) return;
  try {
    await core.around.gateway.write(writes);
  } catch (fault) {
    // Whatever stands there now is shown; the person is told of the fault itself.
    await readAgain(core);
    throw fault;
  }
  // Tables are resized from ExcelApi 1.13 on, as sheets are placed. Where rows were moved in the meantime, all is read again
  // when there is time.
  core.take(afterWrites(grid, writes, core.around.gateway.abilities.placing), core.state.stale);
}

/** What a plan came to: how many, and how many not. */
function told({ done, refused }: Plan, { verb, unit }: Worded): string {
  const not = `${refused.length}${unit}不能${verb}，原因见下`;
  if (done.length === 0 && refused.length === 0) return `没有要${verb}的，台账没有改动。`;
  if (done.length === 0) return `没有${verb}，台账没有改动：${not}。`;
  return `已${verb}${done.length}${unit}${refused.length === 0 ? '' : `，${not}`}。`;
}

/** What a command does, and what it is counted in: 办理 3 件, 登记 1 行. */
export interface Worded {
  readonly verb: string;
  readonly unit: string;
}

/**
 * Reads the workbook, plans by what stands there now, writes. Rows that the plan refuses are told; the rest is done.
 * A plan may ask for the rows of commitments that are selected in Excel at that moment.
 */
export function carryOut(
  core: Core,
  what: string,
  plan: (opened: Opened, chosen: readonly number[]) => Planned,
  worded: Worded,
): Promise<Outcome> {
  return core.during<Outcome>(
    what,
    async () => {
      const book = await core.read();
      if (book.kind !== 'ledger') return failed(notALedger(book));
      const planned = plan(book.opened, core.chosen);
      if ('problems' in planned) return { kind: 'problems', problems: planned.problems };
      await write(core, book.opened, planned.edits);
      return { kind: 'done', message: told(planned, worded), done: planned.done, refused: planned.refused };
    },
    failed,
  );
}
