import type { Workspace } from '../workspace/workspace.ts';
import { FUNCTIONS } from './functions.ts';
import { navigate } from './navigation.ts';

async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}

/**
 * Ties the ribbon's functions to what they do. Excel keeps a button waiting until the event is completed, so it always
 * is; what then went wrong is a fault of the program, for the page to report (`failed`).
 */
export function registerCommands(workspace: Pick<Workspace, 'refresh'>, failed: (cause: unknown) => void): void {
  const ribbon = { workspace, navigation: { navigate }, showPane };
  for (const [name, act] of FUNCTIONS) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) =>
      act(ribbon)
        .catch(failed)
        .finally(() => {
          event.completed();
        }),
    );
  }
}
