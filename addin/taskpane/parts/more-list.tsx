import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';

interface Props<T> {
  readonly items: readonly T[];
  readonly first: number;
  readonly children: (item: T, index: number) => ReactNode;
}

/** How many more are shown at a press. */
const STEP = 50;

/** A list of which the first few are shown, then more at a press: thousands of lines would stop the pane. */
export function MoreList<T>({ items, first, children }: Props<T>): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const [most, setMost] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const left = items.length - most;
  // The button may be gone after the last press: the first of the new lines takes the focus.
  useEffect(() => {
    if (most > first) list.current?.querySelector<HTMLElement>(`li:nth-child(${most - STEP + 1})`)?.focus();
  }, [most, first]);
  return (
    <>
      <ul className={styles.list} ref={list}>
        {items.slice(0, most).map((item, index) => (
          <li key={index} tabIndex={-1}>
            {children(item, index)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          className={styles.after}
          onClick={() => {
            setMost(most + STEP);
          }}
        >
          {texts.more(Math.min(left, STEP))}
        </Button>
      )}
    </>
  );
}
