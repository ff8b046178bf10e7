import type { Fault } from '@ragstone/contract/problem';
import { messagesOf, useMessages } from '../messages/define-messages.ts';
import type { FieldProps } from '../ui/field.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { newPasswordMessages } from './messages.ts';

type Control = Omit<FieldProps, 'label'> & { value: string; onChange: (value: string) => void };
type Props = { password: Control; again: Control };

/** A password that is chosen, typed twice; what makes a good one is the server's to say. */
export function NewPassword({ password, again }: Props) {
  const t = useMessages(newPasswordMessages);
  const typed = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <TextInput {...password} {...typed} label={t.password} hint={t.hint} />
      <TextInput {...again} {...typed} label={t.again} />
    </>
  );
}

type Typed = { pointer: string; password: string; again: string };

/** A form's check that a password was typed, and alike in the second field, which is named `again`. */
export function checkNewPassword({ pointer, password, again }: Typed): Fault[] {
  const t = messagesOf(newPasswordMessages);
  if (password === '') return [{ pointer, message: t.missing }];
  return password === again ? [] : [{ pointer: '/again', message: t.different }];
}
