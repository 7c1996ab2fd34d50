import { Input, Textarea } from '@fluentui/react-components';
import { type ReactNode, type RefCallback } from 'react';
import type { Field } from '../../../ledger/commands/field.ts';
import { usePane } from '../app/pane-context.ts';
import { ChoiceInput } from './choice-input.tsx';

export interface FieldInputProps {
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Gets the element that takes the focus. */
  readonly focusable: RefCallback<HTMLElement>;
}

/** Text longer than this is typed into several lines. */
const ONE_LINE = 100;

/** The input for one field, by its kind; what may stand in it is for the domain to judge. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { texts } = usePane();
  const { field, value, onValue, focusable } = props;
  const { kind } = field;
  if (field.values !== undefined) return <ChoiceInput {...props} values={field.values} />;
  const common = {
    value,
    ref: focusable,
    required: field.required,
    onChange: (_event: unknown, data: { readonly value: string }) => {
      onValue(data.value);
    },
  };
  switch (kind.type) {
    case 'text':
      return kind.max > ONE_LINE ? <Textarea {...common} resize="vertical" rows={3} /> : <Input {...common} />;
    case 'integer':
      return <Input {...common} inputMode="numeric" />;
    case 'number':
      return <Input {...common} inputMode="decimal" />;
    case 'day':
      return <Input {...common} placeholder={texts.form.dayExample} />;
    case 'month':
      return <Input {...common} placeholder={texts.form.monthExample} />;
    case 'list':
    case 'instant':
      return <Input {...common} />;
  }
}
