import { addPerson, listPeople } from '@ragstone/contract/people';
import type { Role } from '@ragstone/domain/access/policy';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { settingsMessages } from './messages.ts';
import { RoleFields, roleBody } from './role-fields.tsx';
import type { NewLink } from './set-up-link-dialog.tsx';

const empty = { name: '', email: '', role: 'partner' as Role, agencyId: '' };

export function AddPersonForm({ onLink }: { onLink: (link: NewLink) => void }) {
  const t = useMessages(settingsMessages);
  const { slug: partnership } = usePartnership();
  const [added, setAdded] = useState<string>();
  const form = useForm({
    initial: empty,
    check: (values) => checkPresent(values, { name: t.nameMissing, email: t.emailMissing }),
    save: async ({ name, email, role, agencyId }) => {
      setAdded(undefined);
      const body = { name, email, ...roleBody({ role, agencyId }) };
      const { setUpLink } = await call(addPerson, { params: { partnership }, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(listPeople) });
      form.reset(empty);
      if (setUpLink === undefined) setAdded(name);
      else onLink({ name, url: setUpLink.url });
    },
  });
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      {added !== undefined && (
        <Banner title={t.addedTitle(added)} tone="success" isAnswer>
          <p>{t.addedText}</p>
        </Banner>
      )}
      <ErrorSummary faults={form.faults} />
      <p className="soft">{t.addPersonText}</p>
      <TextInput {...form.field('name')} label={t.name} width={30} />
      <TextInput
        {...form.field('email')}
        label={t.email}
        type="email"
        inputMode="email"
        width={30}
      />
      <RoleFields role={form.field('role')} agencyId={form.field('agencyId')} />
      <Buttons>
        <Button type="submit" isBusy={form.isSaving}>
          {t.add}
        </Button>
      </Buttons>
    </form>
  );
}
