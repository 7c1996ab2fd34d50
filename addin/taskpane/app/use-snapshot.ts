import { useCallback, useSyncExternalStore } from 'react';
import type { Location } from '../../commands/navigation.ts';
import type { State } from '../../workspace/workspace.ts';
import type { Stored } from '../stored.ts';
import { usePane } from './pane-context.ts';

/** The workspace's state, anew at each change. */
export function useSnapshot(): State {
  const { workspace } = usePane();
  const subscribe = useCallback((listener: () => void) => workspace.subscribe(listener), [workspace]);
  const snapshot = useCallback(() => workspace.snapshot(), [workspace]);
  return useSyncExternalStore(subscribe, snapshot);
}

export function useLocation(): Location {
  const { navigation } = usePane();
  return useSyncExternalStore(navigation.subscribe, navigation.current);
}

export const useStored = <T>(value: Stored<T>): T => useSyncExternalStore(value.subscribe, value.get);
