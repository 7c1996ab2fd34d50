import { Button, Field as Labelled } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Field, FieldProblem, Typed } from '../../../ledger/commands/field.ts';
import type { Outcome } from '../../workspace/workspace.ts';
import { useStyles } from '../app/styles.ts';
import { FieldInput } from './field-input.tsx';

interface Props {
  readonly fields: readonly Field[];
  readonly submit: string;
  readonly running: boolean;
  readonly onSubmit: (typed: Typed) => Promise<Outcome | null>;
  /** More of the form, above its button. */
  readonly children?: ReactNode;
  /** Keeps what was typed after it was done. */
  readonly keeps?: boolean;
  /** Gives the first field the focus when the form appears. */
  readonly takesFocus?: boolean;
  /** The language of the labels; those of the domain are Chinese. */
  readonly lang?: string | undefined;
}

const valueOf = (field: Field, typed: Typed): string => typed[field.key] ?? field.initial ?? '';

/** All values of the fields as they stand in the form. */
const allOf = (fields: readonly Field[], typed: Typed): Typed =>
  Object.fromEntries(fields.map((field) => [field.key, valueOf(field, typed)]));

const without = (problems: readonly FieldProblem[], key: string): readonly FieldProblem[] =>
  problems.filter((problem) => problem.key !== key);

/** A form of fields, whatever they are: problems stand under their fields, and the first of them gets the focus. */
export function FieldsForm({
  fields,
  submit,
  running,
  onSubmit,
  children,
  keeps = false,
  takesFocus = false,
  lang = 'zh-CN',
}: Props): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { focusable, focus } = useFocusables();
  const [initial] = useState(takesFocus ? fields[0]?.key : undefined);
  useEffect(() => {
    if (initial !== undefined) focus(initial);
  }, [initial, focus]);
  const send = async (): Promise<void> => {
    setProblems([]);
    const outcome = await onSubmit(allOf(fields, typed));
    if (outcome?.kind === 'done' && !keeps) setTyped({});
    if (outcome?.kind !== 'problems') return;
    setProblems(outcome.problems);
    const first = fields.find(({ key }) => outcome.problems.some((problem) => problem.key === key));
    if (first) focus(first.key);
  };
  const elsewhere = problems.filter(({ key }) => !fields.some((field) => field.key === key));
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!running) void send();
      }}
    >
      {fields.map((field) => {
        const problem = problems.find(({ key }) => key === field.key);
        return (
          <Labelled
            key={field.key}
            label={{ children: field.label, lang }}
            required={field.required}
            hint={field.hint ?? null}
            validationState={problem ? 'error' : 'none'}
            validationMessage={problem?.message ?? null}
          >
            <FieldInput
              field={field}
              value={valueOf(field, typed)}
              onValue={(value) => {
                setTyped((before) => ({ ...before, [field.key]: value }));
                setProblems((before) => without(before, field.key));
              }}
              focusable={focusable(field.key)}
            />
          </Labelled>
        );
      })}
      {elsewhere.map(({ key, message }) => (
        <p key={key} className={styles.danger} role="alert">
          {message}
        </p>
      ))}
      {children}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={running}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

interface Focusables {
  readonly focusable: (key: string) => (element: HTMLElement | null) => void;
  readonly focus: (key: string) => void;
}

/** Remembers the inputs by key, to give one of them the focus. */
function useFocusables(): Focusables {
  const elements = useRef(new Map<string, HTMLElement>());
  const focusable = useCallback(
    (key: string) => (element: HTMLElement | null) => {
      if (element) elements.current.set(key, element);
      else elements.current.delete(key);
    },
    [],
  );
  const focus = useCallback((key: string) => {
    elements.current.get(key)?.focus();
  }, []);
  return { focusable, focus };
}
