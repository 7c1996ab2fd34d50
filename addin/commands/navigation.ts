/** The pages of the pane. */
export type Page =
  | 'overview'
  | 'new'
  /** 校验: the findings. */
  | 'findings'
  /** 办理; its detail is the step. */
  | 'steps'
  /** 登记; its detail is the key of the sheet that gets a row. */
  | 'entries'
  | 'scoring'
  | 'submission'
  /** 读入回执 */
  | 'incoming'
  /** 打印 */
  | 'forms';

/** A page and what on it was asked for. */
export interface Location {
  readonly page: Page;
  readonly detail: string | null;
}

/** Where the pane is. The ribbon and the pane itself move it, the pane shows it. */
export interface Navigation {
  readonly current: () => Location;
  /** A new location each time, so that asking for the same page again is noticed too. */
  readonly navigate: (page: Page, detail?: string) => void;
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
