import { type SavedView, withdrawSavedView } from '@ragstone/contract/saved-views';
import { call } from '../../api/client.ts';
import { useForm } from '../../forms/use-form.ts';
import { WarningDialog } from '../../forms/warning-dialog.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { savedViewMessages } from '../../saved-views/messages.ts';
import { refreshViews } from '../../saved-views/refresh-views.ts';
import { usePartnership } from '../../session/actor.ts';
import { uiMessages } from '../../ui/messages.ts';

export function RemoveDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useMessages(savedViewMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: {},
    save: async () => {
      const params = { partnership, view: view.id };
      await call(withdrawSavedView, { params, body: { version: view.version } });
      await refreshViews();
      onClose();
    },
  });
  const title = t.removeTitle(view.name);
  return (
    <WarningDialog title={title} form={form} act={t.remove} keep={cancel} onClose={onClose}>
      <p>{t.removeText}</p>
    </WarningDialog>
  );
}
