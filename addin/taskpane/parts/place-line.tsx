import { type ReactNode } from 'react';
import type { Place } from '../../excel/gateway.ts';
import { useStyles } from '../app/styles.ts';
import { placeName, useJump } from './use-jump.ts';

interface Props {
  readonly place: Place | null;
  /** Said in place of the cell where there is none. */
  readonly otherwise?: string;
  readonly children: ReactNode;
}

/** Some text about a cell; pressed, it goes there. */
export function PlaceLine({ place, otherwise, children }: Props): ReactNode {
  const styles = useStyles();
  const jump = useJump();
  if (place === null) {
    return (
      <div className={styles.still} lang="zh-CN">
        {otherwise !== undefined && <span className={styles.quiet}>{otherwise}</span>}
        {children}
      </div>
    );
  }
  return (
    <button type="button" className={styles.line} lang="zh-CN" onClick={() => void jump(place)}>
      <span className={styles.place}>{placeName(place)}</span>
      {children}
    </button>
  );
}
