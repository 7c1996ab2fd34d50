import { type ReactNode, useState } from 'react';
import type { Opened } from '../../../ledger/commands/opened.ts';
import { sameId } from '../../../ledger/lifecycle/log.ts';
import type { StepName } from '../../../ledger/lifecycle/steps.ts';
import type { StepChoice } from '../../workspace/workspace.ts';
import type { LedgerPageProps } from '../app/pages.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { FieldsForm } from '../form/fields-form.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { Section } from '../parts/section.tsx';

/** Steps on the commitments selected in Excel: which are selected, what they may take, the form, what came of it. */
export default function StepsPage({ opened, detail }: LedgerPageProps): ReactNode {
  const { workspace, texts } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const { selected } = useSnapshot();
  const [chosen, choose] = useState(detail);
  const choices = workspace.stepChoices();
  const choice = choices.find(({ step }) => step === chosen);
  return (
    <>
      <Selected opened={opened} selected={selected} />
      {selected.length > 0 && (
        <Choices
          choices={choices}
          all={selected.length}
          chosen={chosen}
          choose={(step) => {
            operation.clear();
            choose(step);
          }}
        />
      )}
      {chosen !== null && !choice && selected.length > 0 && operation.outcome === null && (
        <p className={styles.section}>{texts.steps.notNow(chosen)}</p>
      )}
      {choice && (
        <Section title={texts.steps.form(choice.step)}>
          {choice.items < selected.length && <p>{texts.steps.some(choice.items, selected.length)}</p>}
          <FieldsForm
            key={choice.step}
            fields={workspace.stepFields(choice.step)}
            submit={texts.steps.take(choice.step, choice.items)}
            running={operation.running}
            takesFocus
            onSubmit={(typed) => operation.run(() => workspace.takeStep(choice.step, typed))}
          />
        </Section>
      )}
      <OutcomeView outcome={operation.outcome} />
    </>
  );
}

/** So many of the selected are named. */
const NAMED = 5;

function Selected({ opened, selected }: { readonly opened: Opened; readonly selected: readonly string[] }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  if (selected.length === 0) {
    return (
      <Section title={texts.steps.none}>
        <p className={styles.text}>{texts.steps.noneTodo}</p>
      </Section>
    );
  }
  const named = selected.slice(0, NAMED).map((id) => {
    const row = opened.parsed.ledger.commitments.find((commitment) => sameId(commitment.id) === sameId(id));
    return { id, pledger: row?.pledger ?? '', status: row?.status ?? '', text: row?.text ?? '' };
  });
  return (
    <Section title={texts.steps.selected(selected.length)}>
      <ul className={styles.list} lang="zh-CN">
        {named.map(({ id, pledger, status, text }) => (
          <li key={id} className={styles.still}>
            <span className={styles.spread}>
              <span className={styles.quiet}>
                {id} {pledger}
              </span>
              <span>{status}</span>
            </span>
            <span className={styles.block}>{text}</span>
          </li>
        ))}
      </ul>
      {selected.length > NAMED && <p className={styles.quiet}>{texts.steps.moreSelected(selected.length - NAMED)}</p>}
    </Section>
  );
}

interface ChoicesProps {
  readonly choices: readonly StepChoice[];
  readonly all: number;
  readonly chosen: string | null;
  readonly choose: (step: StepName) => void;
}

function Choices({ choices, all, chosen, choose }: ChoicesProps): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  if (choices.length === 0) return <p className={styles.section}>{texts.steps.noStep}</p>;
  return (
    <Section title={texts.steps.choose}>
      <ul className={styles.list}>
        {choices.map(({ step, items }) => (
          <li key={step}>
            <button
              type="button"
              className={styles.line}
              aria-pressed={step === chosen}
              onClick={() => {
                choose(step);
              }}
            >
              <span className={styles.spread}>
                <span lang="zh-CN">{step}</span>
                <span className={styles.quiet}>{texts.steps.ratio(items, all)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
