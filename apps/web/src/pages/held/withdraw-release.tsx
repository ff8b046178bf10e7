import { type ReleaseSummary, withdrawRelease } from '@ragstone/contract/releases';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { WarningDialog } from '../../forms/warning-dialog.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { releaseMessages } from './release-messages.ts';

type Props = { release: ReleaseSummary; onClose: () => void; onWithdrawn: () => void };

/** Asks for the reason; the release stays in the list with it. */
export function WithdrawRelease({ release, onClose, onWithdrawn }: Props) {
  const t = useMessages(releaseMessages);
  const { slug: partnership } = usePartnership();
  const form = useForm({
    initial: { reason: '' },
    check: (values) => checkPresent(values, { reason: t.reasonMissing }),
    save: async ({ reason }) => {
      const params = { partnership, release: String(release.id) };
      await call(withdrawRelease, { params, body: { reason } });
      // Figures everywhere may have changed.
      await queryClient.invalidateQueries();
      onClose();
      onWithdrawn();
    },
  });
  return (
    <WarningDialog
      title={t.withdrawTitle(release.id)}
      form={form}
      act={t.withdrawNow}
      keep={t.keep}
      onClose={onClose}
    >
      <p className="dialog__text">{t.withdrawText}</p>
      <TextArea {...form.field('reason')} label={t.reason} hint={t.reasonHint} rows={3} />
    </WarningDialog>
  );
}
