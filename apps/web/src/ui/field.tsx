import type { ReactNode } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { classNames } from './class-names.ts';
import { uiMessages } from './messages.ts';

/** What every labelled control is given. `useForm().field(name)` supplies id, value and error. */
export type FieldProps = {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The label is read but not shown, where its place already says it. */
  isLabelHidden?: boolean;
};

type Props = FieldProps & { children: ReactNode; after?: ReactNode };

/** Label, hint and error in their order above a control. */
export function Field({ id, label, hint, error, isLabelHidden = false, children, after }: Props) {
  return (
    <div
      className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}
    >
      <label
        className={classNames('govuk-label', isLabelHidden && 'govuk-visually-hidden')}
        htmlFor={id}
      >
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError id={id} error={error} />
      {children}
      {after}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const t = useMessages(uiMessages);
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">{t.errorPrefix}</span>
      {error}
    </p>
  );
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy({ id, hint, error }: FieldProps, ...more: string[]) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
    ...more,
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
