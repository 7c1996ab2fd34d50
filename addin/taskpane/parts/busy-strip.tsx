import { Button, ProgressBar } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useHandsFocusOn } from '../app/focus.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useSnapshot } from '../app/use-snapshot.ts';

/** Long work under way: what, how far, and a way to stop it. */
export function BusyStrip(): ReactNode {
  const { busy } = useSnapshot();
  return busy === null ? null : <Busy key={busy.what} {...busy} />;
}

interface Props {
  readonly what: string;
  readonly done: number;
  readonly total: number;
  readonly stoppable: boolean;
}

function Busy({ what, done, total, stoppable }: Props): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const part = useHandsFocusOn<HTMLDivElement>();
  const [stopping, setStopping] = useState(false);
  return (
    <section className={styles.header} ref={part} aria-label={texts.busy.progress}>
      <div className={styles.spread}>
        <span role="status">{stopping ? texts.busy.cancelling : what}</span>
        {total > 0 && <span className={styles.quiet}>{texts.busy.part(done, total)}</span>}
        {stoppable && (
          <Button
            size="small"
            disabledFocusable={stopping}
            onClick={() => {
              setStopping(true);
              workspace.cancel();
            }}
          >
            {texts.busy.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={texts.busy.progress} {...(total > 0 ? { value: done, max: total } : {})} />
    </section>
  );
}
