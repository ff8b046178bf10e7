import { endOfQuarter, oneMonthAfter } from '@ragstone/domain/time/civil-date';
import { shortDateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { useToday } from '../../session/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { reportMessages } from './messages.ts';
import type { ReportState } from './use-report.ts';

/** What red and amber have to say: what brings the action back, and when. */
export function CorrectiveFields({ form }: Pick<ReportState, 'form'>) {
  const t = useMessages(reportMessages);
  const today = useToday();
  const dates = [
    { date: oneMonthAfter(today), label: t.inAMonth },
    { date: endOfQuarter(today), label: t.endOfQuarter },
  ];
  return (
    <>
      <TextArea {...form.field('correctiveText')} label={t.corrective} rows={2} maxLength={5000} />
      <DateInput
        {...form.field('correctiveOn')}
        label={t.correctiveOn}
        after={
          <p className="cluster date-shortcuts">
            {dates.map(({ date, label }) => (
              <LinkButton key={label} onClick={() => form.set('correctiveOn', date)}>
                {t.shortcut(label, shortDateLabel(date))}
              </LinkButton>
            ))}
          </p>
        }
      />
    </>
  );
}
