import { inExcel } from '../run.ts';

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}

/** What removes handlers again that were added in one batch. Excel wants the batch's own context for it. */
export function removalOf(handlers: readonly Handler[]): () => Promise<void> {
  return async () => {
    const context = handlers[0]?.context;
    if (!context) return;
    await inExcel(async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
