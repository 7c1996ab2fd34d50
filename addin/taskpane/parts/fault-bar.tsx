import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useHandsFocusOn } from '../app/focus.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useStored } from '../app/use-snapshot.ts';
import { CopyButton } from './copy-button.tsx';
import { describe, shortly } from './describe.ts';

/** What happened when the program failed, what to do, and a description to pass on. */
export function FaultBar(): ReactNode {
  const { fault } = usePane();
  const error = useStored(fault);
  return error === null ? null : <Fault error={error} />;
}

function Fault({ error }: { readonly error: unknown }): ReactNode {
  const { texts, fault } = usePane();
  const styles = useStyles();
  const part = useHandsFocusOn<HTMLDivElement>();
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
  }, [part]);
  return (
    <div role="alert" className={styles.message} ref={part}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <Told title={texts.fault.title} error={error} />
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
          <Told title={texts.fault.pageTitle} error={error} />
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

function Told({ title, error }: { readonly title: string; readonly error: unknown }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <>
      <MessageBarTitle className={styles.block}>{title}</MessageBarTitle>
      <span className={styles.block}>{texts.fault.todo}</span>
      <span className={styles.quiet}>{shortly(error)}</span>
    </>
  );
}
