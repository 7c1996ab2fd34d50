import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
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
  const left = items.length - most;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, most).map((item, index) => (
          <li key={index}>{children(item, index)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          appearance="subtle"
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
