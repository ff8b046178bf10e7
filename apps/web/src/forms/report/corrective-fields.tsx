import { useMessages } from '../../messages/define-messages.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { reportMessages } from './messages.ts';
import type { ReportState } from './use-report.ts';

/** What red and amber have to say: what brings the action back, and when. */
export function CorrectiveFields({ form }: Pick<ReportState, 'form'>) {
  const t = useMessages(reportMessages);
  return (
    <>
      <TextArea {...form.field('correctiveText')} label={t.corrective} rows={2} maxLength={5000} />
      <DateInput {...form.field('correctiveOn')} label={t.correctiveOn} />
    </>
  );
}
