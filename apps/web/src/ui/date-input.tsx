import type { ReactNode } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { type DateParts, joinDate, partsOf } from './civil-date-parts.ts';
import { classNames } from './class-names.ts';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { uiMessages } from './messages.ts';

type Props = FieldProps & {
  /** A civil date, '' while empty. */
  value: string;
  onChange: (value: string) => void;
  /** Below the boxes: quicker ways to fill them. */
  after?: ReactNode;
};

/**
 * A date in three boxes, which work with every keyboard, screen reader and browser; native pickers
 * do not, and a known date is typed faster than found.
 */
export function DateInput(props: Props) {
  const t = useMessages(uiMessages);
  const { id, value, onChange, error, after } = props;
  const parts = partsOf(value);
  const box = (name: keyof DateParts, label: string) => (
    <div>
      <label htmlFor={`${id}-${name}`} className="govuk-label">
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        name={`${id}-${name}`}
        className={classNames(
          'govuk-input',
          name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          error !== undefined && 'govuk-input--error',
        )}
        inputMode="numeric"
        autoComplete="off"
        maxLength={name === 'year' ? 4 : 2}
        value={parts[name]}
        onChange={(event) =>
          onChange(joinDate({ ...parts, [name]: event.target.value.replace(/[^\d]/g, '') }))
        }
      />
    </div>
  );
  return (
    <Fieldset {...props}>
      <div className="date-row">
        {box('day', t.day)}
        {box('month', t.month)}
        {box('year', t.year)}
      </div>
      {after}
    </Fieldset>
  );
}
