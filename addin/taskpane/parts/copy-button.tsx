import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { copy } from './copy.ts';

/** Copies a text and says whether that worked. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }): ReactNode {
  const { texts, announced } = usePane();
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const onClick = (): void => {
    void copy(text).then((copied) => {
      const result = copied ? texts.copied : texts.notCopied;
      announced.set(result);
      setSaid(result);
    });
  };
  return (
    <span className={styles.row}>
      <Button onClick={onClick}>{children}</Button>
      <span className={styles.quiet}>{said}</span>
    </span>
  );
}
