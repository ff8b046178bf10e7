import { classNames } from './class-names.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';

export type TextInputProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'search' | 'url';
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'email';
  /** How many characters the box is wide, so that its size hints at the answer. */
  width?: 2 | 4 | 5 | 10 | 20 | 30;
  placeholder?: string;
  isRequired?: boolean;
  /** To be copied, not changed. */
  isReadOnly?: boolean;
};

export function TextInput(props: TextInputProps) {
  const { id, value, onChange, type = 'text', error, width } = props;
  return (
    <Field {...props}>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={classNames(
          'govuk-input',
          error !== undefined && 'govuk-input--error',
          width !== undefined && `govuk-input--width-${width}`,
        )}
        aria-describedby={describedBy(props)}
        aria-invalid={error !== undefined || undefined}
        aria-required={props.isRequired}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        readOnly={props.isReadOnly}
        spellCheck={type === 'text' ? undefined : false}
      />
    </Field>
  );
}
