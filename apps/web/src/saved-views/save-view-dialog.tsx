import { addSavedView } from '@ragstone/contract/saved-views';
import { useLocation } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { checkPresent } from '../forms/check-present.ts';
import { useForm } from '../forms/use-form.ts';
import { useMessages } from '../messages/define-messages.ts';
import { usePartnership } from '../session/actor.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { uiMessages } from '../ui/messages.ts';
import { TextInput } from '../ui/text-input.tsx';
import { savedViewMessages } from './messages.ts';
import { refreshViews } from './refresh-views.ts';

type Props = { heading: string; onSaved: (name: string) => void; onClose: () => void };

/** Asks for the name of the view that is open; its finding is offered. */
export function SaveViewDialog({ heading, onSaved, onClose }: Props) {
  const t = useMessages(savedViewMessages);
  const { cancel } = useMessages(uiMessages);
  const { pathname, searchStr } = useLocation();
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { name: heading },
    check: (values) => checkPresent(values, { name: t.nameMissing }),
    save: async ({ name }) => {
      const body = { name, address: `${pathname}${searchStr}` };
      await call(addSavedView, { params: { partnership }, body });
      await refreshViews();
      onSaved(name.trim());
    },
  });
  return (
    <Dialog title={t.saveThis} isOpen onClose={onClose}>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <TextInput {...form.field('name')} label={t.name} hint={t.nameHint} />
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
