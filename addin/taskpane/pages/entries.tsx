import { Button, Dropdown, Field, Option } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Opened } from '../../../ledger/commands/opened.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useHandsFocusOn } from '../app/focus.ts';
import type { LedgerPageProps } from '../app/pages.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { type Operation, useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { FieldsForm } from '../form/fields-form.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

type Entry = ReturnType<Workspace['entries']>[number];

/** Adding rows: a form for each sheet that has one, and commands that lay out many rows at once. */
export default function EntriesPage({ opened, detail }: LedgerPageProps): ReactNode {
  const { workspace } = usePane();
  const operation = useOperation();
  const [chosen, choose] = useState(() => workspace.entries().find(({ sheet }) => sheet === detail) ?? null);
  const to = (entry: Entry | null): void => {
    operation.clear();
    choose(entry);
  };
  return chosen === null ? (
    <Choice opened={opened} operation={operation} choose={to} />
  ) : (
    <EntryForm
      entry={chosen}
      operation={operation}
      back={() => {
        to(null);
      }}
    />
  );
}

function Choice({
  operation,
  choose,
  opened,
}: {
  readonly opened: Opened;
  readonly operation: Operation;
  readonly choose: (entry: Entry) => void;
}): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  return (
    <>
      <OutcomeView outcome={operation.outcome} />
      <Section title={texts.entries.choose}>
        <ul className={styles.list} lang="zh-CN">
          {workspace.entries().map((entry) => (
            <li key={entry.sheet}>
              <button
                type="button"
                className={styles.line}
                onClick={() => {
                  choose(entry);
                }}
              >
                <span className={styles.block}>{entry.title}</span>
                <span className={styles.quiet}>{entry.purpose}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      {opened.scheme.library.length > 0 && (
        <Section title={texts.entries.common}>
          <p className={styles.text}>{texts.entries.commonAbout}</p>
          <Button
            disabledFocusable={operation.running}
            onClick={() => void operation.run(() => workspace.addCommonItems())}
          >
            {texts.entries.addCommon}
          </Button>
        </Section>
      )}
      <Inspections operation={operation} />
    </>
  );
}

function Inspections({ operation }: { readonly operation: Operation }): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const periods = workspace.inspectionPeriods();
  const [chosen, choose] = useState<string | null>(null);
  const period = chosen ?? periods[0];
  if (period === undefined) return null;
  return (
    <Section title={texts.entries.inspections}>
      <div className={styles.stack}>
        <span>{texts.entries.inspectionsAbout}</span>
        <Field label={texts.entries.period}>
          <Dropdown
            inlinePopup
            value={period}
            selectedOptions={[period]}
            onOptionSelect={(_event, data) => {
              choose(data.optionValue ?? null);
            }}
          >
            {periods.map((one) => (
              <Option key={one}>{one}</Option>
            ))}
          </Dropdown>
        </Field>
        <div>
          <Button
            disabledFocusable={operation.running}
            onClick={() => void operation.run(() => workspace.layOutInspections(period))}
          >
            {texts.entries.layOut}
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface FormProps {
  readonly entry: Entry;
  readonly operation: Operation;
  readonly back: () => void;
}

function EntryForm({ entry, operation, back }: FormProps): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const part = useHandsFocusOn<HTMLDivElement>();
  useSnapshot();
  return (
    <Section title={texts.entries.form(entry.title)}>
      <div className={styles.stack} ref={part}>
        <span className={styles.row}>
          <Button onClick={back}>{texts.form.back}</Button>
          <span className={styles.quiet} lang="zh-CN">
            {entry.purpose}
          </span>
        </span>
        <FieldsForm
          fields={workspace.entryFields(entry.sheet)}
          submit={texts.entries.add}
          running={operation.running}
          takesFocus
          onSubmit={(typed) => operation.run(() => workspace.addEntry(entry.sheet, typed))}
        />
        <OutcomeView outcome={operation.outcome} />
      </div>
    </Section>
  );
}
