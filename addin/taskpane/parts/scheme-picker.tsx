import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { NewLedger, SchemeChoice } from '../../workspace/workspace.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useAttempt } from '../app/use-operation.ts';
import { FileButton } from './file-button.tsx';

/** A scheme that was chosen; nothing yet where the file is still to be chosen or can't be used. */
export interface Picked {
  readonly scheme: NewLedger['scheme'] | null;
  readonly choice: SchemeChoice | null;
}

interface Props {
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
}

const OWN = '';

/** One of the schemes that come with the add-in, or the committee's 方案.json. */
export function SchemePicker({ picked, pick }: Props): ReactNode {
  const { workspace, texts, announced } = usePane();
  const styles = useStyles();
  const { attempt } = useAttempt();
  const [own, setOwn] = useState(false);
  const builtIn = workspace.builtInSchemes();
  const read = async (file: File): Promise<void> => {
    const told = await attempt(async () => {
      const json = await file.text();
      return { json, choice: workspace.schemeOf(json) };
    });
    if (told === null) return;
    const { json, choice } = told;
    pick({ scheme: 'name' in choice ? { json } : null, choice });
    announced.set('name' in choice ? texts.create.chosenScheme(choice.name) : texts.create.schemeProblems);
  };
  return (
    <div className={styles.tight}>
      <Field label={texts.create.scheme}>
        <RadioGroup
          value={own ? OWN : picked.scheme !== null && 'id' in picked.scheme ? picked.scheme.id : OWN}
          onChange={(_event, { value }) => {
            const found = builtIn.find(({ id }) => id === value);
            setOwn(found === undefined);
            pick(
              found === undefined ? { scheme: null, choice: null } : { scheme: { id: found.id }, choice: found.choice },
            );
          }}
        >
          {builtIn.map(({ id, name }) => (
            <Radio key={id} value={id} label={{ children: name, lang: 'zh-CN' }} />
          ))}
          <Radio value={OWN} label={texts.create.ownScheme} />
        </RadioGroup>
      </Field>
      {own && (
        <>
          <div>
            <FileButton accept=".json" onFile={(file) => void read(file)}>
              {texts.create.chooseFile}
            </FileButton>
          </div>
          {picked.choice !== null && <Chosen choice={picked.choice} />}
        </>
      )}
    </div>
  );
}

/** What was read from a file: its name, or why it can't be used. */
function Chosen({ choice }: { readonly choice: SchemeChoice }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  if ('name' in choice) return <span>{texts.create.chosenScheme(choice.name)}</span>;
  return (
    <div>
      <span className={styles.danger}>{texts.create.schemeProblems}</span>
      <ul className={styles.steps} lang="zh-CN">
        {choice.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
