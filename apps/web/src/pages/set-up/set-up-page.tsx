import { checkSetUpLink, choosePassword } from '@ragstone/contract/session';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { checkNewPassword, NewPassword } from '../../forms/new-password.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useEnter } from '../../session/enter.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { setUpMessages } from './messages.ts';

/** Whose link it is; `null` for one that cannot be used. Looking does not use it up. */
const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['set-up-link', token],
    queryFn: async () => {
      try {
        return await call(checkSetUpLink, { body: { token } });
      } catch (error) {
        if (isProblem(error, 'link-used') || isProblem(error, 'invalid-input')) return null;
        throw error;
      }
    },
  });

/** Where a set-up link leads. Its token stands after the `#`, which no server sees. */
export function SetUpPage() {
  const t = useMessages(setUpMessages);
  const token = useLocation({ select: (location) => location.hash });
  const { data: owner } = useSuspenseQuery(linkQuery(token));
  if (owner === null) {
    return (
      <Page heading={t.usedHeading} lede={t.usedText}>
        <p>
          <Link to="/sign-in">{t.signIn}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page heading={t.heading} lede={t.lede(owner.name, owner.email)}>
      <PasswordForm token={token} email={owner.email} />
    </Page>
  );
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const t = useMessages(setUpMessages);
  const enter = useEnter();
  const form = useForm({
    initial: { password: '', again: '' },
    check: (values) => checkNewPassword({ pointer: '/password', ...values }),
    save: async ({ password }) => enter(await call(choosePassword, { body: { token, password } })),
  });
  return (
    <Card>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {/* For password managers, which store a password under its account. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <NewPassword password={form.field('password')} again={form.field('again')} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.submit}
          </Button>
        </Buttons>
      </form>
    </Card>
  );
}
