import { closePlan, listPlans, type Plan, readPlan } from '@ragstone/contract/plans';
import { roundLabel } from '@ragstone/domain/plan/round';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { planSettingsMessages } from './messages.ts';

export function ClosingCard({ plan }: { plan: Plan }) {
  const t = useMessages(planSettingsMessages);
  const { slug: partnership } = usePartnership();
  const closedOn = useToday();
  const form = useForm({
    initial: { closedOn },
    save: async (said) => {
      const params = { partnership, year: plan.year };
      await call(closePlan, { params, body: { version: plan.version, ...said } });
      await queryClient.invalidateQueries({ queryKey: keyOf(listPlans) });
      await queryClient.invalidateQueries({ queryKey: keyOf(readPlan) });
    },
  });
  if (plan.openRound !== undefined) {
    return (
      <Card title={t.closing}>
        <p>{t.closingText}</p>
        <p>{t.roundOpen(roundLabel(plan.openRound.quarter))}</p>
      </Card>
    );
  }
  return (
    <Card title={t.closing}>
      <p>{t.closingText}</p>
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary
          faults={form.failure?.slug === 'stale' ? [{ message: t.staleTitle }] : form.faults}
        />
        <DateInput {...form.field('closedOn')} label={t.closedOn} />
        <Buttons>
          <Button type="submit" kind="warning" isBusy={form.isSaving}>
            {t.close}
          </Button>
        </Buttons>
      </form>
    </Card>
  );
}
