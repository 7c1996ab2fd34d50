import { withFaults } from '../run.ts';

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}

/** What removes handlers again that were added in one batch. Excel wants the batch's own context for it. */
export function removalOf(handlers: readonly Handler[]): () => Promise<void> {
  return async () => {
    const [first] = handlers;
    if (!first) return;
    await withFaults(() =>
      Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }),
    );
  };
}
