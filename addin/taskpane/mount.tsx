import { createDOMRenderer } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Navigation } from '../commands/navigation.ts';
import { styleNonce } from '../nonce.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { App } from './app/app.tsx';
import { languageChoice } from './language.ts';
import { stored } from './stored.ts';

export interface Mounted {
  /** Shows a fault of the program that came from outside the pane. */
  readonly report: (fault: unknown) => void;
  readonly unmount: () => void;
}

/** Shows the pane within an element: the page that the navigation says, of the ledger that the workspace says. */
export function mount(workspace: Workspace, element: Element, navigation: Navigation): Mounted {
  const pane = {
    workspace,
    navigation,
    language: languageChoice(),
    announced: stored(''),
    notice: stored(''),
    fault: stored<unknown>(null),
  };
  const nonce = styleNonce();
  const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App pane={pane} renderer={renderer} />
    </StrictMode>,
  );
  return {
    report: pane.fault.set,
    unmount: () => {
      root.unmount();
    },
  };
}
