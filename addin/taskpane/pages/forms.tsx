import { Button, Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { FormKind } from '../../../ledger/forms/content.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

/** Printable sheets: which form, and of whom. */
export default function FormsPage(): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const { abilities } = useSnapshot();
  const [kind, setKind] = useState<FormKind | null>(null);
  return (
    <>
      <p className={styles.text}>{texts.forms.makeHint}</p>
      {!abilities.printing && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.forms.noPrinting}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={texts.forms.choose}>
        <ul className={styles.list} lang="zh-CN">
          {workspace.formKinds().map((form) => (
            <li key={form.kind}>
              <button
                type="button"
                className={styles.line}
                aria-pressed={form.kind === kind}
                onClick={() => {
                  operation.clear();
                  setKind(form.kind);
                }}
              >
                <span className={styles.block}>{form.title}</span>
                <span className={styles.quiet}>{form.about}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      {kind !== null && (
        <Making
          key={kind}
          subjects={workspace.formSubjects(kind)}
          running={operation.running}
          make={(subjects) => void operation.run(() => workspace.addForm(kind, subjects))}
        />
      )}
      <OutcomeView outcome={operation.outcome} />
    </>
  );
}

interface MakingProps {
  readonly subjects: readonly string[];
  readonly running: boolean;
  readonly make: (subjects: readonly string[]) => void;
}

function Making({ subjects, running, make }: MakingProps): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const toggle = (subject: string): void => {
    const next = new Set(chosen);
    if (!next.delete(subject)) next.add(subject);
    setChosen(next);
  };
  const missing = subjects.length > 0 && chosen.size === 0;
  return (
    <div className={styles.section}>
      {subjects.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend className={styles.heading}>{texts.forms.subjects}</legend>
          <Checkbox
            label={texts.all}
            checked={chosen.size === subjects.length ? true : chosen.size === 0 ? false : 'mixed'}
            onChange={() => {
              setChosen(new Set(chosen.size === subjects.length ? [] : subjects));
            }}
          />
          <div className={styles.columns}>
            {subjects.map((subject) => (
              <Checkbox
                key={subject}
                label={{ children: subject, lang: 'zh-CN' }}
                checked={chosen.has(subject)}
                onChange={() => {
                  toggle(subject);
                }}
              />
            ))}
          </div>
          {asked && missing && (
            <p className={styles.danger} role="alert">
              {texts.forms.subjectsTodo}
            </p>
          )}
        </fieldset>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={running}
          onClick={() => {
            setAsked(true);
            if (!missing) make(subjects.filter((subject) => chosen.has(subject)));
          }}
        >
          {texts.forms.make}
        </Button>
        {subjects.length > 0 && <span className={styles.quiet}>{texts.forms.chosen(chosen.size)}</span>}
      </div>
    </div>
  );
}
