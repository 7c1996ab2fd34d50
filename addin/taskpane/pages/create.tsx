import { Checkbox, Field as Labelled, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Field, Typed } from '../../../ledger/commands/field.ts';
import { ledgerSheets } from '../../../ledger/workbook/declaration.ts';
import type { NewLedger, Outcome, SchemeChoice, State, Workspace } from '../../workspace/workspace.ts';
import { usePane } from '../app/pane-context.ts';
import { useStyles } from '../app/styles.ts';
import { useOperation } from '../app/use-operation.ts';
import { useSnapshot } from '../app/use-snapshot.ts';
import { FieldsForm } from '../form/fields-form.tsx';
import { OutcomeView } from '../parts/outcome-view.tsx';
import { SchemePicker, type Picked } from '../parts/scheme-picker.tsx';
import type { Texts } from '../texts/texts.ts';

/** 新建台账: by which scheme, of which branch and year, and where. */
export default function CreatePage(): ReactNode {
  const { workspace, texts, navigation } = usePane();
  const styles = useStyles();
  const operation = useOperation();
  const state = useSnapshot();
  const { abilities, book } = state;
  const places = placesFor(state);
  const [picked, pick] = useState<Picked>(() => firstOf(workspace));
  const [wished, wish] = useState<NewLedger['where']>('here');
  const [agreed, agree] = useState(false);
  const where = places.includes(wished) ? wished : places[0];
  if (!abilities.placing && !abilities.opening) return <p className={styles.text}>{texts.create.cannot}</p>;
  const mustAgree = where === 'here' && book.kind === 'none' && !book.empty;
  const make = async (typed: Typed): Promise<Outcome | null> => {
    const outcome = await operation.run(() => {
      if (picked.scheme === null) return Promise.resolve({ kind: 'failed', message: texts.create.noScheme });
      if (mustAgree && !agreed) return Promise.resolve({ kind: 'failed', message: texts.create.agreeNeeded });
      return workspace.newLedger(newLedger(typed, picked.scheme, where ?? 'new', agreed));
    });
    if (outcome?.kind === 'done' && outcome.refused.length === 0 && where === 'here') navigation.navigate('overview');
    return outcome;
  };
  return (
    <div className={styles.stack}>
      <span>{texts.create.about}</span>
      {book.kind === 'ledger' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.create.exists}</MessageBarBody>
        </MessageBar>
      )}
      <SchemePicker picked={picked} pick={pick} />
      <FieldsForm
        fields={fieldsFor(texts, picked.choice)}
        submit={texts.create.make}
        running={operation.running}
        onSubmit={make}
        lang={undefined}
        keeps
      >
        <Labelled label={texts.create.where}>
          <RadioGroup
            value={where ?? ''}
            onChange={(_event, { value }) => {
              wish(value === 'here' ? 'here' : 'new');
            }}
          >
            {places.map((place) => (
              <Radio key={place} value={place} label={texts.create[place]} />
            ))}
          </RadioGroup>
        </Labelled>
        {mustAgree && (
          <Checkbox
            label={texts.create.agree}
            checked={agreed}
            onChange={(_event, { checked }) => {
              agree(checked === true);
            }}
          />
        )}
      </FieldsForm>
      <OutcomeView outcome={operation.outcome} />
    </div>
  );
}

function firstOf(workspace: Workspace): Picked {
  const first = workspace.builtInSchemes()[0];
  return first === undefined ? { scheme: null, choice: null } : { scheme: { id: first.id }, choice: first.choice };
}

/** Where a new ledger may stand: never in a workbook that has one. */
function placesFor({ book, abilities }: State): readonly NewLedger['where'][] {
  const here = abilities.placing && book.kind === 'none';
  return [...(here ? (['here'] as const) : []), ...(abilities.opening ? (['new'] as const) : [])];
}

/** The year in Shanghai, as proposed; another may be typed. */
const yearNow = (): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(new Date());

function fieldsFor({ create }: Texts, choice: SchemeChoice | null): readonly Field[] {
  const { columns } = ledgerSheets.cover;
  const lists = choice !== null && 'name' in choice ? choice : { branchKinds: [], orgForms: [] };
  const list = (key: 'branchKind' | 'orgForm', values: readonly string[]): readonly Field[] =>
    values.length === 0 ? [] : [{ key, label: create[key], kind: columns[key].kind, required: true, values }];
  return [
    { key: 'year', label: create.year, kind: columns.year.kind, required: true, initial: yearNow() },
    { key: 'code', label: create.code, kind: columns.branchCode.kind, required: true, hint: create.codeHint },
    { key: 'name', label: create.name, kind: columns.branchName.kind, required: true },
    ...list('branchKind', lists.branchKinds),
    ...list('orgForm', lists.orgForms),
    { key: 'superior', label: create.superior, kind: columns.superior.kind, required: true },
    { key: 'secretary', label: create.secretary, kind: columns.secretary.kind, required: false },
  ];
}

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function newLedger(
  { year, code = '', name = '', superior = '', branchKind, orgForm, secretary }: Typed,
  scheme: NewLedger['scheme'],
  where: NewLedger['where'],
  agreed: boolean,
): NewLedger {
  return {
    scheme,
    year: Number(year),
    code: code.trim(),
    name: name.trim(),
    superior: superior.trim(),
    branchKind: given(branchKind),
    orgForm: given(orgForm),
    secretary: given(secretary?.trim()),
    where,
    agreed,
  };
}
