import { listKeys } from '@ragstone/contract/figures-keys';
import { changePassword, listSessions } from '@ragstone/contract/session';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { checkNewPassword, NewPassword } from '../../forms/new-password.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { accountMessages } from './messages.ts';

const empty = { currentPassword: '', newPassword: '', again: '' };

export function PasswordCard() {
  const t = useMessages(accountMessages);
  const [isChanged, setChanged] = useState(false);
  const form = useForm({
    initial: empty,
    check: ({ currentPassword, newPassword: password, again }) => [
      ...checkPresent({ currentPassword }, { currentPassword: t.currentMissing }),
      ...checkNewPassword({ pointer: '/newPassword', password, again }),
    ],
    save: async ({ currentPassword, newPassword }) => {
      setChanged(false);
      await call(changePassword, { body: { currentPassword, newPassword } });
      setChanged(true);
      form.reset(empty);
      await queryClient.invalidateQueries({ queryKey: keyOf(listSessions) });
      await queryClient.invalidateQueries({ queryKey: keyOf(listKeys) });
    },
  });
  return (
    <Card title={t.passwordHeading}>
      {isChanged && (
        <Banner title={t.changed} tone="success" isAnswer>
          <p>{t.changedText}</p>
        </Banner>
      )}
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <TextInput
          {...form.field('currentPassword')}
          label={t.current}
          type="password"
          autoComplete="current-password"
        />
        <NewPassword password={form.field('newPassword')} again={form.field('again')} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.change}
          </Button>
        </Buttons>
      </form>
    </Card>
  );
}
