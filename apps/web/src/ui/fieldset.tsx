import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, FieldError, type FieldProps } from './field.tsx';

type Props = FieldProps & { children: ReactNode };

/** Several controls under one question. Its id is where the error summary's link leads. */
export function Fieldset(props: Props) {
  const { id, label, hint, error, isLabelHidden = false, children } = props;
  return (
    <div
      className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}
    >
      <fieldset
        id={id}
        tabIndex={-1}
        className="govuk-fieldset"
        aria-describedby={describedBy(props)}
      >
        <legend
          className={classNames('govuk-fieldset__legend', isLabelHidden && 'govuk-visually-hidden')}
        >
          {label}
        </legend>
        {hint !== undefined && (
          <div id={`${id}-hint`} className="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError id={id} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
