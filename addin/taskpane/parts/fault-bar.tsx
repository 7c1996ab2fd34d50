import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useStored } from '../app/use-snapshot.ts';
import { CopyButton } from './copy-button.tsx';
import { describe, shortly } from './describe.ts';

/** What happened when the program failed, what to do, and a description to pass on. */
export function FaultBar(): ReactNode {
  const { texts, fault } = usePane();
  const error = useStored(fault);
  if (error === null) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.fault.title}</MessageBarTitle> {texts.fault.todo} {shortly(error)}
        </MessageBarBody>
        <MessageBarActions>
          <CopyButton text={describe(error)}>{texts.fault.copy}</CopyButton>
          <Button
            onClick={() => {
              fault.set(null);
            }}
          >
            {texts.fault.dismiss}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

/** Stands in place of a page that could not be shown. */
export function FailedPage({ error }: { readonly error: unknown }): ReactNode {
  const { texts } = usePane();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.fault.pageTitle}</MessageBarTitle> {texts.fault.todo} {shortly(error)}
        </MessageBarBody>
        <MessageBarActions>
          <CopyButton text={describe(error)}>{texts.fault.copy}</CopyButton>
          <Button
            onClick={() => {
              location.reload();
            }}
          >
            {texts.fault.reload}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
