import { listPeople, type Member, removePerson } from '@ragstone/contract/people';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { WarningDialog } from '../../forms/warning-dialog.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
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
    <WarningDialog
      title={t.removeTitle(person.name)}
      form={form}
      act={t.remove}
      keep={cancel}
      onClose={onClose}
    >
      <p>{t.removeText}</p>
    </WarningDialog>
  );
}
