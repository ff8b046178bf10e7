import { changeRole, listPeople, type Member } from '@ragstone/contract/people';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { sessionQuery } from '../../session/session.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { settingsMessages } from './messages.ts';
import { RoleFields, roleBody } from './role-fields.tsx';

export function RoleDialog({ person, onClose }: { person: Member; onClose: () => void }) {
  const t = useMessages(settingsMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { role: person.role, agencyId: person.agency?.id ?? '' },
    save: async (values) => {
      const params = { partnership, person: person.personId };
      await call(changeRole, { params, body: roleBody(values) });
      // Whoever changed their own role may have left this page's people behind.
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: keyOf(listPeople) });
      onClose();
    },
  });
  return (
    <Dialog title={t.roleTitle(person.name)} isOpen onClose={onClose}>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <RoleFields role={form.field('role')} agencyId={form.field('agencyId')} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.save}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
