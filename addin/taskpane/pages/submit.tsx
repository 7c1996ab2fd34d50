import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Submission } from '../../workspace/workspace.ts';
import type { LedgerPageProps } from '../app/pages.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { useReading } from '../app/use-reading.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { CheckButton } from '../parts/check-button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { FindingList } from '../parts/finding-list.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

/** 上报: what stands against it, the seal, the file's name, and what to do next. */
export default function SubmitPage({ opened }: LedgerPageProps): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const { stale } = useSnapshot();
  // What was edited a moment ago may not be judged yet.
  useEffect(() => {
    void workspace.refresh();
  }, [workspace]);
  // Anew whenever the ledger was read again or edited.
  const read = useCallback(() => {
    void opened;
    void stale;
    return workspace.submission();
  }, [workspace, opened, stale]);
  const submission = useReading(read);
  if (submission === null) return <Spinner label={texts.submit.preparing} />;
  return (
    <div className={styles.stack}>
      {submission.kind === 'blocked' ? <Blocked submission={submission} /> : <Ready submission={submission} />}
    </div>
  );
}

function Blocked({ submission }: { readonly submission: Submission & { readonly kind: 'blocked' } }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{texts.submit.blocked(submission.errors.length)}</MessageBarBody>
      </MessageBar>
      <div className={styles.row}>
        <CheckButton>{texts.submit.recheck}</CheckButton>
      </div>
      <Section title={texts.submit.errors}>
        <FindingList findings={submission.errors} first={20} />
      </Section>
      <Warnings submission={submission} />
    </>
  );
}

/** A moment as a person writes it. */
const shown = (at: string): string => at.replace('T', ' ');

function Ready({ submission }: { readonly submission: Submission & { readonly kind: 'ready' } }): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const { sealed, fileName } = submission;
  const standing =
    sealed === null
      ? texts.submit.neverSealed
      : sealed.changed
        ? texts.submit.changed(shown(sealed.at))
        : texts.submit.sealed(shown(sealed.at));
  return (
    <>
      <MessageBar intent={sealed?.changed ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>{texts.sentences(texts.submit.ready, standing)}</MessageBarBody>
      </MessageBar>
      <Warnings submission={submission} />
      <span className={styles.quiet}>{texts.submit.sealAbout}</span>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={operation.running}
          onClick={() => void operation.run(() => workspace.submit())}
        >
          {texts.submit.seal}
        </Button>
      </div>
      <OutcomeView outcome={operation.outcome} />
      <Section title={texts.submit.fileName}>
        <div className={styles.tight}>
          <span className={styles.fileName} lang="zh-CN">
            {fileName}
          </span>
          <CopyButton text={fileName}>{texts.submit.copy}</CopyButton>
        </div>
      </Section>
      <Next />
    </>
  );
}

function Warnings({ submission }: { readonly submission: Submission }): ReactNode {
  const { texts, navigation } = usePane();
  const styles = useStyles();
  const { warnings } = submission;
  if (warnings.length === 0) return null;
  return (
    <Section title={texts.submit.warnings(warnings.length)}>
      <FindingList findings={warnings} first={3} />
      <div className={styles.after}>
        <Button
          size="small"
          onClick={() => {
            navigation.navigate('findings');
          }}
        >
          {texts.submit.toFindings}
        </Button>
      </div>
    </Section>
  );
}

function Next(): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const { abilities } = useSnapshot();
  return (
    <Section title={texts.submit.next}>
      <ol className={styles.steps}>
        <li>{texts.submit.nextSave}</li>
        <li>{texts.submit.nextSaveAs}</li>
        <li>{texts.submit.nextSend}</li>
        <li>{texts.submit.nextKeep}</li>
      </ol>
      {abilities.saving && (
        <Button
          className={styles.after}
          disabledFocusable={operation.running}
          onClick={() => void operation.run(() => workspace.save())}
        >
          {texts.submit.save}
        </Button>
      )}
      <OutcomeView outcome={operation.outcome} />
    </Section>
  );
}
