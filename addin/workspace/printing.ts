import { formContent, formKinds } from '../../ledger/forms/forms.ts';
import type { FormKind } from '../../ledger/forms/content.ts';
import { notALedger } from './carry-out.ts';
import { type Core, failed } from './core.ts';
import { readAgain } from './read-again.ts';
import type { Outcome } from './workspace.ts';

/** 表格: writes a form as a new, print-ready sheet of the workbook. */
export function addForm(core: Core, kind: FormKind, subjects: readonly string[]): Promise<Outcome> {
  return core.during<Outcome>(
    '生成表格',
    async () => {
      const book = await core.read();
      if (book.kind !== 'ledger') return failed(notALedger(book));
      const content = formContent(book.opened, kind, subjects);
      if ('why' in content) return failed(content.why);
      const sheet = await core.around.gateway.addForm(content);
      // The new sheet is one that the template has not.
      await readAgain(core);
      const title = formKinds(book.opened.scheme).find((one) => one.kind === kind)?.title ?? '';
      const pages = content.pages.length;
      const message = `${title}已写在工作表“${sheet}”中，共${pages}份，可以直接打印。改动台账以后要重新生成；打印过的工作表可以删去。`;
      return { kind: 'done', message, done: [], refused: [] };
    },
    failed,
  );
}
