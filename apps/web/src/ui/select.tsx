import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';

export type Choice<V extends string> = { value: V; label: string; hint?: string };

type Props<V extends string> = FieldProps & {
  value: V;
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
};

export function Select<V extends string>(props: Props<V>) {
  const { id, value, onChange, choices, error } = props;
  const choose = (wanted: string) => {
    const choice = choices.find((one) => one.value === wanted);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <Field {...props}>
      <select
        id={id}
        name={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        aria-describedby={describedBy(props)}
        aria-invalid={error !== undefined || undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
