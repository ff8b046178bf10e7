import { classNames } from './class-names.ts';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Choice } from './select.tsx';

type Props<V extends string> = FieldProps & {
  value: readonly V[];
  onChange: (value: V[]) => void;
  choices: readonly Choice<V>[];
  isSmall?: boolean;
};

/** Any number of choices, kept in the order in which they are offered. */
export function Checkboxes<V extends string>(props: Props<V>) {
  const { id, value, onChange, choices, isSmall = false } = props;
  const toggle = (wanted: V) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((one) => (one === wanted ? !value.includes(one) : value.includes(one))),
    );
  return (
    <Fieldset {...props}>
      <div className={classNames('govuk-checkboxes', isSmall && 'govuk-checkboxes--small')}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            id={`${id}-${choice.value}`}
            label={choice.label}
            isChecked={value.includes(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type CheckboxProps = {
  id: string;
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
};

/** One box by itself; place it inside `.govuk-checkboxes`. */
export function Checkbox({ id, label, isChecked, onChange }: CheckboxProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        id={id}
        name={id}
        type="checkbox"
        className="govuk-checkboxes__input"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="govuk-label govuk-checkboxes__label">
        {label}
      </label>
    </div>
  );
}
