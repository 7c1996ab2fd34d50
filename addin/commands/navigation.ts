/** The pages of the pane. */
export type Page =
  'overview' | 'findings' | 'steps' | 'entries' | 'scoring' | 'forms' | 'submit' | 'incoming' | 'create' | 'settings';

/**
 * What on a page was asked for: on `steps` a step's name, on `entries` the key of the sheet that gets a row, on `scoring`
 * `NOW` where the scores are to be reckoned at once.
 */
export type Detail = string | null;

export const NOW = 'now';

/** A page and what on it was asked for. */
export interface Location {
  readonly page: Page;
  readonly detail: Detail;
}

/** Where the pane is. The ribbon and the pane itself move it, the pane shows it. */
export interface Navigation {
  readonly current: () => Location;
  /** A new location each time, so that asking for the same page again is noticed too. */
  readonly navigate: (page: Page, detail?: Detail) => void;
  /** Calls the listener after every move, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createNavigation(): Navigation {
  let location: Location = { page: 'overview', detail: null };
  const listeners = new Set<() => void>();
  return {
    current: () => location,
    navigate: (page, detail) => {
      location = { page, detail: detail ?? null };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The one pane of this page. */
export const { current, navigate, subscribe } = createNavigation();
