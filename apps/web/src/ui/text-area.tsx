import { useMessages } from '../messages/define-messages.ts';
import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';
import { uiMessages } from './messages.ts';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  /** Counts down to this many characters; longer text is kept, and refused only when sent. */
  maxLength?: number;
};

export function TextArea(props: Props) {
  const { id, value, onChange, rows = 4, maxLength, error } = props;
  const counts = maxLength === undefined ? [] : [`${id}-count`];
  return (
    <Field
      {...props}
      after={maxLength !== undefined && <Count id={id} left={maxLength - value.length} />}
    >
      <textarea
        id={id}
        name={id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        aria-describedby={describedBy(props, ...counts)}
        aria-invalid={error !== undefined || undefined}
      />
    </Field>
  );
}

/** Said only near the end: a count that is spoken at every key drowns the text. */
const nearTheEnd = 200;

function Count({ id, left }: { id: string; left: number }) {
  const t = useMessages(uiMessages);
  const text = left < 0 ? t.charactersOver(-left) : t.charactersLeft(left);
  return (
    <div
      id={`${id}-count`}
      className={left < 0 ? 'govuk-error-message' : 'govuk-hint'}
      aria-live={left < nearTheEnd ? 'polite' : 'off'}
    >
      {left < nearTheEnd ? text : ''}
    </div>
  );
}
