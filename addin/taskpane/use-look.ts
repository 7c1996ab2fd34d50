import { useSyncExternalStore } from 'react';
import { type HostColours, hostColours } from './office.ts';
import type { Look } from './theme.ts';

const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

const same = (one: HostColours | null, other: HostColours | null): boolean =>
  one?.background === other?.background && one?.foreground === other?.foreground;

let last: Look | undefined;

/** The look now; the same object as long as nothing changed. */
function look(): Look {
  const now: Look = { host: hostColours(), prefersDark: dark().matches };
  if (last === undefined || last.prefersDark !== now.prefersDark || !same(last.host, now.host)) last = now;
  return last;
}

/** Excel tells add-ins nothing when its theme is changed: it is read again when the pane is turned to. */
function watch(listener: () => void): () => void {
  const query = dark();
  query.addEventListener('change', listener);
  addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    query.removeEventListener('change', listener);
    removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

export const useLook = (): Look => useSyncExternalStore(watch, look);
