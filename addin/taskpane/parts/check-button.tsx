import { Button } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useAttempt } from '../app/use-operation.ts';

/** Reads and judges the whole ledger anew (校验). */
export function CheckButton({ children }: { readonly children: ReactNode }): ReactNode {
  const { workspace } = usePane();
  const { running, attempt } = useAttempt();
  return (
    <Button appearance="primary" disabledFocusable={running} onClick={() => void attempt(() => workspace.refresh())}>
      {children}
    </Button>
  );
}
