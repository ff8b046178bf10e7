import { listDemonstrationPeople, signIn } from '@ragstone/contract/session';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useEnter } from '../../session/enter.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DemonstrationPeople } from './demonstration-people.tsx';
import { signInMessages } from './messages.ts';

export function SignInPage() {
  const t = useMessages(signInMessages);
  const { people } = useSuspenseQuery(queryOf(listDemonstrationPeople, {})).data;
  const isDemonstration = people.length > 0;
  return (
    <Page heading={t.heading} lede={t.lede}>
      <div className={isDemonstration ? 'grid grid--2' : undefined}>
        <SignInForm />
        {isDemonstration && <DemonstrationPeople people={people} />}
      </div>
    </Page>
  );
}

function SignInForm() {
  const t = useMessages(signInMessages);
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  const form = useForm({
    initial: { email: '', password: '' },
    check: (values) => checkPresent(values, { email: t.emailMissing, password: t.passwordMissing }),
    save: async (body) => enter(await call(signIn, { body }), to),
  });
  return (
    <Card isShort>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <TextInput
          {...form.field('email')}
          label={t.email}
          type="email"
          autoComplete="username"
          inputMode="email"
        />
        <TextInput
          {...form.field('password')}
          label={t.password}
          type="password"
          autoComplete="current-password"
        />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.submit}
          </Button>
        </Buttons>
      </form>
      <p className="soft sign-in__forgotten">{t.forgotten}</p>
    </Card>
  );
}
