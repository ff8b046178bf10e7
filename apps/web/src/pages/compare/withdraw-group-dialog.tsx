import {
  type ComparisonGroup,
  withdrawComparisonGroup,
} from '@ragstone/contract/comparison-groups';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { uiMessages } from '../../ui/messages.ts';
import { compareMessages } from './messages.ts';
import { refreshGroups } from './refresh-groups.ts';

type Props = { group: ComparisonGroup; onClose: () => void };

export function WithdrawGroupDialog({ group, onClose }: Props) {
  const t = useMessages(compareMessages);
  const { cancel } = useMessages(uiMessages);
  const { slug: partnership } = usePartnership();
  const { group: shown, ...search } = useSearch({ from: '/p/$partnership/compare' });
  const navigate = useNavigate();
  const form = useForm({
    initial: {},
    save: async () => {
      const params = { partnership, group: group.id };
      await call(withdrawComparisonGroup, { params, body: { version: group.version } });
      // The page no longer compares with what is not there.
      if (shown === group.id) await navigate({ to: '.', search });
      await refreshGroups();
      onClose();
    },
  });
  return (
    <Dialog title={t.withdrawTitle(group.name)} isOpen onClose={onClose}>
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <p>{t.withdrawText}</p>
        <Buttons>
          <Button type="submit" kind="warning" isBusy={form.isSaving}>
            {t.withdraw}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {cancel}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
