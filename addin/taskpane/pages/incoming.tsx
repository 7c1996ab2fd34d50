import { Button, MessageBar, MessageBarBody, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Change, Named, Value } from '../../../ledger/receipts/change.ts';
import type { Incoming } from '../../workspace/workspace.ts';
import { focusHeading } from '../app/focus.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useAttempt, useOperation } from '../app/use-operation.ts';
import { FileButton } from '../parts/file-button.tsx';
import { MoreList } from '../parts/more-list.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { PlaceLine } from '../parts/place-line.tsx';
import { Section } from '../parts/section.tsx';

/** What the committee sent back: a receipt to be carried in, or a returned copy with its problems. */
export default function IncomingPage(): ReactNode {
  const { workspace, texts, announced } = usePane();
  const styles = useStyles();
  const { running, attempt } = useAttempt();
  const operation = useOperation();
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const here = workspace.returnedHere();
  const read = async (file: File): Promise<void> => {
    operation.clear();
    setIncoming(null);
    const read = await attempt(async () => workspace.readIncoming(new Uint8Array(await file.arrayBuffer()), file.name));
    setIncoming(read);
    if (read !== null) announced.set(shortly(read));
  };
  const shortly = (read: Incoming): string => {
    if (read.kind === 'receipt')
      return `${texts.incoming.receipt(read.title)} ${texts.incoming.changes(read.changes.length)}`;
    return read.kind === 'returned' ? texts.incoming.reason(read.reason) : read.message;
  };
  return (
    <div className={styles.stack}>
      <span>{texts.incoming.about}</span>
      <div>
        <FileButton accept=".xlsx" appearance="primary" disabled={running} onFile={(file) => void read(file)}>
          {running ? texts.incoming.reading : texts.incoming.choose}
        </FileButton>
      </div>
      {incoming?.kind === 'refused' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{incoming.message}</MessageBarBody>
        </MessageBar>
      )}
      {incoming === null && here !== null && <Returned returned={here} />}
      {incoming?.kind === 'returned' && <Returned returned={incoming} />}
      {incoming?.kind === 'receipt' && operation.outcome?.kind !== 'done' && (
        <Receipt
          receipt={incoming}
          running={operation.running}
          carryIn={() => void operation.run(incoming.carryIn)}
          discard={() => {
            setIncoming(null);
          }}
        />
      )}
      <OutcomeView outcome={operation.outcome} />
    </div>
  );
}

function Returned({ returned }: { readonly returned: Incoming & { readonly kind: 'returned' } }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  return (
    <Section title={texts.incoming.returned}>
      <p className={styles.text}>{texts.incoming.reason(returned.reason)}</p>
      <p className={styles.quiet}>{texts.incoming.returnedTodo}</p>
      <MoreList items={returned.entries} first={20}>
        {({ severity, text, place }) => (
          <PlaceLine place={place} otherwise={texts.findings.wholeFile}>
            <span className={styles.block}>
              {severity}：{text}
            </span>
          </PlaceLine>
        )}
      </MoreList>
    </Section>
  );
}

interface ReceiptProps {
  readonly receipt: Incoming & { readonly kind: 'receipt' };
  readonly running: boolean;
  readonly carryIn: () => void;
  readonly discard: () => void;
}

function Receipt({ receipt, running, carryIn, discard }: ReceiptProps): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const { title, changes, unsealed } = receipt;
  return (
    <Section title={texts.incoming.receipt(title)}>
      {unsealed && <p className={styles.quiet}>{texts.incoming.unsealed}</p>}
      <p className={styles.text}>
        {changes.length === 0 ? texts.incoming.noChange : texts.incoming.changes(changes.length)}
      </p>
      <MoreList items={changes} first={20}>
        {(change) => <ChangeLine change={change} />}
      </MoreList>
      {changes.length > 0 && (
        <div className={mergeClasses(styles.row, styles.after)}>
          <Button appearance="primary" disabledFocusable={running} onClick={carryIn}>
            {texts.incoming.carryIn}
          </Button>
          <Button
            onClick={() => {
              focusHeading();
              discard();
            }}
          >
            {texts.incoming.discard}
          </Button>
        </div>
      )}
    </Section>
  );
}

function ChangeLine({ change }: { readonly change: Change }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const shown = (value: Value): string => (value === null ? texts.incoming.empty : String(value));
  const row = (values: readonly Named[]): string =>
    values.map(({ header, value }) => `${header}：${shown(value)}`).join('；');
  switch (change.kind) {
    case 'cell':
      return (
        <PlaceLine place={change}>
          <span className={styles.block}>{change.header}</span>
          <span className={styles.block}>
            {texts.incoming.from}：{shown(change.from)}；{texts.incoming.to}：{shown(change.to)}
          </span>
        </PlaceLine>
      );
    case 'added':
      return (
        <PlaceLine place={null} otherwise={`${change.sheet} ${texts.incoming.added}`}>
          <span className={styles.block}>{row(change.values)}</span>
        </PlaceLine>
      );
    case 'emptied':
      return (
        <PlaceLine place={{ sheet: change.sheet, row: change.row }}>
          <span className={styles.block}>
            {texts.incoming.emptied}：{row(change.values)}
          </span>
        </PlaceLine>
      );
  }
}
