import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useSnapshot } from '../app/use-snapshot.ts';

/** Reminds of 经办人 where none is set, since commands write it. */
export function OperatorReminder(): ReactNode {
  const { texts, navigation } = usePane();
  const { operator } = useSnapshot();
  if (operator.trim() !== '') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.operator.missing}</MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            navigation.navigate('settings');
          }}
        >
          {texts.operator.toSettings}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
