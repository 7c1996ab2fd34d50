import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The heading of the page, which takes the focus when a page comes and when what had it goes. */
export const PAGE_HEADING = 'page-heading';

export const focusHeading = (): void => document.getElementById(PAGE_HEADING)?.focus();

/** For a part that goes away at a press of its own button: the focus is handed to the heading instead of being lost. */
export function useHandsFocusOn<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) focusHeading();
    };
  }, []);
  return part;
}
