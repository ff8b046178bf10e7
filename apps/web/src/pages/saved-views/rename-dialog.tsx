import { type SavedView, saveSavedView } from '@ragstone/contract/saved-views';
import { useMemo } from 'react';
import { call } from '../../api/client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { savedViewMessages } from '../../saved-views/messages.ts';
import { refreshViews } from '../../saved-views/refresh-views.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { TextInput } from '../../ui/text-input.tsx';

export function RenameDialog({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const t = useMessages(savedViewMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const { id, version, isPinned } = view;
  const form = useForm({
    initial: { name: view.name },
    check: (values) => checkPresent(values, { name: t.nameMissing }),
    save: async ({ name }) => {
      const params = { partnership, view: id };
      await call(saveSavedView, { params, body: { version, name, isPinned } });
      await refreshViews();
      onClose();
    },
  });
  const isStale = form.failure?.slug === 'stale';
  // The same list at each drawing: the summary takes the focus for every new one.
  const stale = useMemo(() => [{ message: t.changedMeanwhile }], [t]);
  return (
    <Dialog title={t.renameTitle(view.name)} isOpen onClose={onClose}>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={isStale ? stale : form.faults} />
        <TextInput {...form.field('name')} label={t.name} />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.keepName}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
