import { notALedger } from './carry-out.ts';
import { type Core, failed } from './core.ts';
import type { Outcome } from './workspace.ts';

const done = (message: string): Outcome => ({ kind: 'done', message, done: [], refused: [] });

/** Shows only the rows of these commitments in 承诺台账, or all of them again. */
export function showOnly(core: Core, ids: readonly string[] | null): Promise<Outcome> {
  return core.during<Outcome>(
    '筛选',
    async () => {
      // Columns may have been moved a moment ago.
      const book = await core.read();
      if (book.kind !== 'ledger') return failed(notALedger(book));
      const [first] = book.opened.parsed.ledger.commitments;
      const column = first?.origin.columns['id'];
      if (first === undefined || column === undefined) return failed('“承诺台账”中没有承诺，无可筛选。');
      const { sheet } = first.origin;
      const found = await core.around.gateway.filter(sheet, column, ids);
      if (!found) return failed(`工作表“${sheet}”中的表格不见了，不能筛选。请先恢复这张表。`);
      return done(ids === null ? '已显示全部承诺。' : `已筛选出${ids.length}件承诺。要看全部，点“显示全部”。`);
    },
    failed,
  );
}
