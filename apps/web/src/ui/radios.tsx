import { classNames } from './class-names.ts';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import type { Choice } from './select.tsx';

type Props<V extends string> = FieldProps & {
  value: V | undefined;
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
  isInline?: boolean;
  isSmall?: boolean;
};

export function Radios<V extends string>(props: Props<V>) {
  const { id, value, onChange, choices, isInline = false, isSmall = false } = props;
  return (
    <Fieldset {...props}>
      <div
        className={classNames(
          'govuk-radios',
          isInline && 'govuk-radios--inline',
          isSmall && 'govuk-radios--small',
        )}
      >
        {choices.map((choice) => {
          const choiceId = `${id}-${choice.value}`;
          return (
            <div key={choice.value} className="govuk-radios__item">
              <input
                id={choiceId}
                name={id}
                type="radio"
                className="govuk-radios__input"
                checked={value === choice.value}
                onChange={() => onChange(choice.value)}
                aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-hint`}
              />
              <label htmlFor={choiceId} className="govuk-label govuk-radios__label">
                {choice.label}
              </label>
              {choice.hint !== undefined && (
                <div id={`${choiceId}-hint`} className="govuk-hint govuk-radios__hint">
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
