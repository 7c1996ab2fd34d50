import { sealPlan, submissionFileName, submissionOf } from '../../ledger/commands/submission.ts';
import { notALedger, write } from './carry-out.ts';
import { type Core, failed } from './core.ts';
import type { Outcome, Submission } from './workspace.ts';

/** What stands between the ledger as it was last judged and its submission; `null` where no ledger is open. */
export function submission({ opened }: Core): Submission | null {
  return opened === null ? null : submissionOf(opened);
}

/** 上报: judges the whole ledger anew and seals it; errors block. */
export function submit(core: Core): Promise<Outcome> {
  return core.during<Outcome>(
    '上报',
    async () => {
      const book = await core.read();
      if (book.kind !== 'ledger') return failed(notALedger(book));
      const { opened } = book;
      const plan = sealPlan(opened, core.around.now(), core.around.sha256);
      if (plan.refused.length > 0) {
        return failed(plan.refused.map(({ why }) => why).join(''));
      }
      await write(core, opened, plan.edits);
      const name = submissionFileName(opened);
      const next = `请用“另存为”存成“${name}”，报送上级党组织；报送以前再改内容的，要重新上报。`;
      return { kind: 'done', message: `已上报封存。${next}`, done: [], refused: [] };
    },
    failed,
  );
}

/** Saves the workbook in place. */
export function save(core: Core): Promise<Outcome> {
  return core.during<Outcome>(
    '保存',
    async () => {
      await core.around.gateway.save();
      return { kind: 'done', message: '已保存。', done: [], refused: [] };
    },
    failed,
  );
}
