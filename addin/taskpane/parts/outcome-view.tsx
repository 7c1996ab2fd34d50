import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal } from '../../../ledger/commands/plan.ts';
import type { Outcome } from '../../workspace/workspace.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { MoreList } from './more-list.tsx';
import { PlaceLine } from './place-line.tsx';
import { Section } from './section.tsx';
import { placeOf } from './use-jump.ts';

/**
 * What a command came to. Problems of fields stand at the fields. It comes into view, and takes the focus where that was
 * lost with a form that is gone now.
 */
export function OutcomeView({ outcome }: { readonly outcome: Outcome | null }): ReactNode {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome === null || outcome.kind === 'problems') return;
    element.current?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement === document.body) element.current?.focus();
  }, [outcome]);
  if (outcome === null || outcome.kind === 'problems') return null;
  const refused = outcome.kind === 'done' ? outcome.refused : [];
  const intent = outcome.kind === 'failed' ? 'error' : refused.length > 0 ? 'warning' : 'success';
  return (
    <div ref={element} tabIndex={-1} className={styles.after}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{outcome.message}</MessageBarBody>
      </MessageBar>
      <Refused refused={refused} />
      {outcome.kind === 'done' && <Done done={outcome.done} />}
    </div>
  );
}

function Refused({ refused }: { readonly refused: readonly Refusal[] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  if (refused.length === 0) return null;
  return (
    <Section title={texts.refused(refused.length)}>
      <MoreList items={refused} first={20}>
        {({ what, why, where }) => (
          <PlaceLine place={where === undefined ? null : placeOf(where)}>
            <span className={styles.block}>
              {what}：{why}
            </span>
          </PlaceLine>
        )}
      </MoreList>
    </Section>
  );
}

function Done({ done }: { readonly done: readonly string[] }): ReactNode {
  const { texts } = usePane();
  if (done.length === 0) return null;
  return (
    <Section title={texts.done(done.length)}>
      <MoreList items={done} first={20}>
        {(what) => what}
      </MoreList>
    </Section>
  );
}
