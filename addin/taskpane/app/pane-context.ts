import { createContext, use } from 'react';
import type { Navigation } from '../../commands/navigation.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { LanguageChoice } from '../language.ts';
import type { Stored } from '../stored.ts';
import type { Texts } from '../texts/texts.ts';

/** What every part of the pane may use. */
export interface Pane {
  readonly workspace: Workspace;
  readonly texts: Texts;
  readonly language: Stored<LanguageChoice>;
  readonly navigation: Navigation;
  /** Read out by screen readers, shown nowhere. */
  readonly announced: Stored<string>;
  /** Something to know about what was just done, above the page; empty where there is nothing. */
  readonly notice: Stored<string>;
  /** A fault of the program: shown above the page until dismissed. */
  readonly fault: Stored<unknown>;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (pane === null) throw new Error('outside of the pane');
  return pane;
}
