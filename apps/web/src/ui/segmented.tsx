import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Choice } from './select.tsx';

type Props<V extends string> = FieldProps & {
  value: V;
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
};

/** Two to five choices of which one holds. Radios underneath: arrow keys walk them. */
export function Segmented<V extends string>(props: Props<V>) {
  const { id, value, onChange, choices } = props;
  return (
    <Fieldset {...props}>
      <div className="seg">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
