import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useSnapshot, useStored } from '../app/use-snapshot.ts';
import type { LanguageChoice } from '../language.ts';
import { Section } from '../parts/section.tsx';

const LANGUAGES: readonly LanguageChoice[] = ['auto', 'zh', 'en'];

/** 经办人 and the language of the pane. */
export default function SettingsPage(): ReactNode {
  const { texts, navigation, language } = usePane();
  const styles = useStyles();
  const { book } = useSnapshot();
  const chosen = useStored(language);
  return (
    <div className={styles.stack}>
      <OperatorForm />
      <Field label={texts.settings.language} hint={texts.settings.languageHint}>
        <RadioGroup
          value={chosen}
          onChange={(_event, { value }) => {
            language.set(LANGUAGES.find((one) => one === value) ?? 'auto');
          }}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={texts.settings[one]} />
          ))}
        </RadioGroup>
      </Field>
      {book.kind === 'ledger' && (
        <Section title={texts.settings.another}>
          <p className={styles.text}>{texts.settings.anotherAbout}</p>
          <Button
            onClick={() => {
              navigation.navigate('create');
            }}
          >
            {texts.book.create}
          </Button>
        </Section>
      )}
    </div>
  );
}

function OperatorForm(): ReactNode {
  const { workspace, texts, announced } = usePane();
  const styles = useStyles();
  const { operator } = useSnapshot();
  const [typed, setTyped] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  return (
    <form
      className={styles.tight}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        workspace.setOperator((typed ?? operator).trim());
        setTyped(null);
        setSaved(true);
        announced.set(texts.settings.saved);
      }}
    >
      <Field label={texts.settings.operator} hint={texts.settings.operatorHint}>
        <Input
          value={typed ?? operator}
          maxLength={20}
          onChange={(_event, { value }) => {
            setTyped(value);
            setSaved(false);
          }}
        />
      </Field>
      <span className={styles.row}>
        <Button type="submit">{texts.settings.save}</Button>
        <span className={styles.quiet}>{saved ? texts.settings.saved : ''}</span>
      </span>
    </form>
  );
}
