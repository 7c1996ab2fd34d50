import { Combobox, Dropdown, Option } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { usePane } from '../app/pane-context.ts';
import type { FieldInputProps } from './field-input.tsx';

interface Props extends FieldInputProps {
  readonly values: readonly string[];
}

/** Longer lists are searched by typing. */
const AT_A_GLANCE = 12;

/** A choice among values: a plain list, or one to type into where it is long or other values may stand too. */
export function ChoiceInput(props: Props): ReactNode {
  const { field, values } = props;
  return field.open || values.length > AT_A_GLANCE ? <Searched {...props} /> : <Listed {...props} />;
}

const options = (values: readonly string[]): ReactNode =>
  values.map((value) => (
    <Option key={value} value={value}>
      {value}
    </Option>
  ));

function Listed({ field, values, value, onValue, focusable }: Props): ReactNode {
  const { texts } = usePane();
  return (
    <Dropdown
      inlinePopup
      button={{ ref: focusable }}
      value={value}
      selectedOptions={value === '' ? [] : [value]}
      placeholder={texts.form.choose}
      clearable={!field.required}
      onOptionSelect={(_event, data) => {
        onValue(data.optionValue ?? '');
      }}
    >
      {options(values)}
    </Dropdown>
  );
}

function Searched({ field, values, value, onValue, focusable }: Props): ReactNode {
  const { texts } = usePane();
  // What is being typed; `null` while nothing is, so that all values are offered.
  const [query, setQuery] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = query === null ? values : values.filter((one) => one.includes(query.trim()));
  return (
    <Combobox
      inlinePopup
      open={open}
      onOpenChange={(_event, data) => {
        setOpen(data.open);
      }}
      ref={focusable}
      // What is in no list is for the domain to refuse, with its reason.
      freeform
      value={value}
      selectedOptions={value === '' ? [] : [value]}
      placeholder={texts.form.choose}
      clearable={!field.required}
      onChange={({ currentTarget }) => {
        setQuery(currentTarget.value);
        // Of itself the list opens at a letter's key; an input method sends none.
        setOpen(true);
        onValue(currentTarget.value);
      }}
      onOptionSelect={(_event, data) => {
        setQuery(null);
        onValue(data.optionValue ?? '');
      }}
      onBlur={() => {
        setQuery(null);
      }}
    >
      {options(shown)}
    </Combobox>
  );
}
