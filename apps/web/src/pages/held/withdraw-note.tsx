import { type AnnotationView, withdrawAnnotation } from '@ragstone/contract/annotations';
import { withdrawReturnNote } from '@ragstone/contract/return-notes';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { checkPresent } from '../../forms/check-present.ts';
import { useForm } from '../../forms/use-form.ts';
import { WarningDialog } from '../../forms/warning-dialog.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { noteMessages } from './note-messages.ts';

type Props = { note: AnnotationView; onClose: () => void; onWithdrawn: () => void };

/** Asks for the reason; the note stays in the list with it. */
export function WithdrawNote({ note, onClose, onWithdrawn }: Props) {
  const t = useMessages(noteMessages);
  const { slug: partnership } = usePartnership();
  const isOnReturns = note.ofIndicators === 'returns';
  const form = useForm({
    initial: { reason: '' },
    check: (values) => checkPresent(values, { reason: t.reasonMissing }),
    save: async ({ reason }) => {
      const endpoint = isOnReturns ? withdrawReturnNote : withdrawAnnotation;
      const params = { partnership, annotation: note.id };
      await call(endpoint, { params, body: { reason } });
      // Figures everywhere may have changed.
      await queryClient.invalidateQueries();
      onClose();
      onWithdrawn();
    },
  });
  return (
    <WarningDialog
      title={t.withdrawTitle}
      form={form}
      act={t.withdrawNow}
      keep={t.keep}
      onClose={onClose}
    >
      <p className="dialog__text">{note.text}</p>
      <p className="dialog__text">{isOnReturns ? t.withdrawReturnText : t.withdrawText}</p>
      <TextArea {...form.field('reason')} label={t.reason} rows={3} />
    </WarningDialog>
  );
}
