import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../app/pane-context.ts';

/** Says so where the open workbook is itself a returned copy. */
export function ReturnedReminder(): ReactNode {
  const { workspace, texts, navigation } = usePane();
  if (workspace.returnedHere() === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.incoming.returnedHere}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            navigation.navigate('incoming');
          }}
        >
          {texts.incoming.toReturned}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
