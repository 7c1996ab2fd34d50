import { createDOMRenderer } from '@fluentui/react-components';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Navigation } from '../commands/navigation.ts';
import { styleNonce } from '../nonce.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { App } from './app/app.tsx';
import { Waiting } from './app/waiting.tsx';
import { languageChoice, languageOf } from './language.ts';
import { stored } from './stored.ts';
import { textsOf } from './texts/texts.ts';

export interface Mounted {
  /** Shows a fault of the program that came from outside the pane. */
  readonly report: (fault: unknown) => void;
  readonly unmount: () => void;
}

/**
 * Shows the pane within an element: the page that the navigation says, of the ledger that the workspace says. A workspace
 * that is still on its way is waited for; that it does not come is for the caller to tell.
 */
export function mount(workspace: Workspace | Promise<Workspace>, element: Element, navigation: Navigation): Mounted {
  const pane = {
    navigation,
    language: languageChoice(),
    announced: stored(''),
    notice: stored(''),
    fault: stored<unknown>(null),
  };
  const nonce = styleNonce();
  const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
  const root = createRoot(element);
  const render = (shown: ReactNode): void => {
    root.render(<StrictMode>{shown}</StrictMode>);
  };
  const open = (opened: Workspace): void => {
    render(<App pane={{ ...pane, workspace: opened }} renderer={renderer} />);
  };
  if (workspace instanceof Promise) {
    render(<Waiting renderer={renderer} label={textsOf[languageOf(pane.language.get())].book.reading} />);
    workspace.then(open, () => undefined);
  } else open(workspace);
  return {
    report: pane.fault.set,
    unmount: () => {
      root.unmount();
    },
  };
}
