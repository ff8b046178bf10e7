import { listPeople, type Member, removePerson } from '@ragstone/contract/people';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { settingsMessages } from './messages.ts';

type Props = { person: Member; onClose: () => void; onRemoved: () => void };

export function RemovePersonDialog({ person, onClose, onRemoved }: Props) {
  const t = useMessages(settingsMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: {},
    save: async () => {
      await call(removePerson, { params: { partnership, person: person.personId } });
      await queryClient.invalidateQueries({ queryKey: keyOf(listPeople) });
      onClose();
      onRemoved();
    },
  });
  return (
    <Dialog title={t.removeTitle(person.name)} isOpen onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <p>{t.removeText}</p>
        <Buttons>
          <Button type="submit" kind="warning" isBusy={form.isSaving}>
            {t.remove}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
