import type { Plan } from '@ragstone/contract/plans';
import { openRound } from '@ragstone/contract/rounds';
import { faultsInRound, roundLabel } from '@ragstone/domain/plan/round';
import { quarterLabel } from '@ragstone/domain/time/period-label';
import { call } from '../../api/client.ts';
import { refreshReports } from '../../forms/report/refresh-reports.ts';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { roundActMessages } from './act-messages.ts';
import { roundMessages } from './messages.ts';
import type { NextRound } from './no-round-open.tsx';

type Props = { plan: Plan; next: NextRound };

/** Quarter and due date are proposed, so that opening a round is one press. */
export function OpenRoundForm({ plan, next }: Props) {
  const t = { ...useMessages(roundMessages), ...useMessages(roundActMessages) };
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const { quarter } = next;
  const { financialYear, year } = plan;
  const form = useForm({
    initial: { dueOn: next.dueOn, note: '' },
    check: ({ dueOn }) => faultsInRound({ financialYear, quarter, dueOn }, today),
    save: async (values) => {
      await call(openRound, { params: { partnership, year }, body: { quarter, ...values } });
      await refreshReports();
    },
  });
  return (
    <Card title={t.openTitle(quarterLabel(financialYear, quarter))}>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        <DateInput {...form.field('dueOn')} label={t.dueOn} />
        <TextArea
          {...form.field('note')}
          label={t.noteLabel}
          hint={t.noteHint}
          rows={2}
          maxLength={1000}
        />
        <Buttons>
          <Button type="submit" isBusy={form.isSaving}>
            {t.open(roundLabel(quarter))}
          </Button>
        </Buttons>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
      </form>
    </Card>
  );
}
