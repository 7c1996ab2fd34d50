import { createDOMRenderer } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Workspace } from '../workspace/workspace.ts';
import { App } from './app/app.tsx';
import type { PageId } from './app/page-id.ts';
import { languageChoice } from './language.ts';
import { stored } from './stored.ts';

export interface Mounted {
  /** Shows a page, as a ribbon button may ask for. */
  readonly show: (page: PageId) => void;
  /** Shows a fault of the program that came from outside the pane. */
  readonly report: (fault: unknown) => void;
  readonly unmount: () => void;
}

/** The nonce under which the content-security policy lets styles in; browsers hide it from attributes. */
function nonce(): string | undefined {
  const holder = document.querySelector<HTMLElement>('meta[property="csp-nonce"], script[nonce]');
  const value = holder?.nonce ?? '';
  return value === '' ? undefined : value;
}

/** Shows the pane within an element. */
export function mount(workspace: Workspace, element: Element, first: PageId = 'overview'): Mounted {
  const page = stored(first);
  const pane = {
    workspace,
    page,
    language: languageChoice(),
    announced: stored(''),
    notice: stored(''),
    fault: stored<unknown>(null),
  };
  const styleNonce = nonce();
  const renderer = createDOMRenderer(
    document,
    styleNonce === undefined ? {} : { styleElementAttributes: { nonce: styleNonce } },
  );
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <App pane={pane} renderer={renderer} />
    </StrictMode>,
  );
  return {
    show: page.set,
    report: pane.fault.set,
    unmount: () => {
      root.unmount();
    },
  };
}
