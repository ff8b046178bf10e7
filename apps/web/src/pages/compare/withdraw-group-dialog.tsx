import {
  type ComparisonGroup,
  withdrawComparisonGroup,
} from '@ragstone/contract/comparison-groups';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { useForm } from '../../forms/use-form.ts';
import { WarningDialog } from '../../forms/warning-dialog.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
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
    <WarningDialog
      title={t.withdrawTitle(group.name)}
      form={form}
      act={t.withdraw}
      keep={cancel}
      onClose={onClose}
    >
      <p>{t.withdrawText}</p>
    </WarningDialog>
  );
}
