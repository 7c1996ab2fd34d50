import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { messageOf } from '../../../ledger/findings/finding.ts';
import type { Book } from '../../workspace/workspace.ts';
import { CheckButton } from '../parts/check-button.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { usePane } from './pane-context.ts';
import { useStyles } from './styles.ts';
import { useOperation } from './use-operation.ts';

type Without = Exclude<Book, { readonly kind: 'ledger' }>;

/** Stands in place of the pages of a ledger where none is open: what is, and what to do. */
export default function NoLedger({ book }: { readonly book: Without }): ReactNode {
  const { texts, navigation } = usePane();
  const styles = useStyles();
  switch (book.kind) {
    case 'reading':
      return <Spinner label={texts.book.reading} />;
    case 'none':
      return (
        <div className={styles.stack}>
          <span>{texts.sentences(texts.book.none, texts.book.noneTodo)}</span>
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                navigation.navigate('create');
              }}
            >
              {texts.book.create}
            </Button>
          </div>
        </div>
      );
    case 'schemeNeeded':
      return <SchemeNeeded scheme={book.scheme} />;
    case 'otherVersion':
      return (
        <div className={styles.stack}>
          <span>{texts.book.otherVersion}</span>
          <span lang="zh-CN">{messageOf(book.finding)}</span>
          <Retry />
        </div>
      );
    case 'failed':
      return (
        <div className={styles.stack} role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{texts.sentences(texts.book.failed, book.message)}</MessageBarBody>
          </MessageBar>
          <Retry />
        </div>
      );
  }
}

function Retry(): ReactNode {
  const { texts } = usePane();
  return (
    <div>
      <CheckButton>{texts.book.retry}</CheckButton>
    </div>
  );
}

function SchemeNeeded({ scheme }: { readonly scheme: string | null }): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  return (
    <div className={styles.stack}>
      <span>{texts.sentences(texts.book.schemeNeeded(scheme), texts.book.schemeTodo)}</span>
      <div>
        <FileButton
          accept=".json"
          appearance="primary"
          disabled={operation.running}
          onFile={(file) => void operation.run(async () => workspace.provideScheme(await file.text()))}
        >
          {texts.book.chooseScheme}
        </FileButton>
      </div>
      <OutcomeView outcome={operation.outcome} />
    </div>
  );
}
