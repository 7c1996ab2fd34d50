import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useStored } from '../app/use-snapshot.ts';

/** Something to know about what was just done. */
export function NoticeBar(): ReactNode {
  const { notice } = usePane();
  const styles = useStyles();
  const text = useStored(notice);
  return (
    <div role="status" className={text === '' ? undefined : styles.message}>
      {text !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
