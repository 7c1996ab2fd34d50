import { type ReactNode, useId } from 'react';
import { useStyles } from '../app/styles.ts';

interface Props {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, children }: Props): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.heading} id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}
