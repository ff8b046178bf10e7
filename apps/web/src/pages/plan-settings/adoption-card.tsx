import { adoptPlan, listPlans, type Plan, readPlan } from '@ragstone/contract/plans';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { planSettingsMessages } from './messages.ts';

/** After a stale save the next press is based on what the other person saved, and says so first. */
const keepSaved = (keep: (plan: Plan) => void) => (error: unknown) => {
  if (isProblem(error, 'stale')) keep(error.problem.current as Plan);
  throw error;
};

export function AdoptionCard({ plan }: { plan: Plan }) {
  const t = useMessages(planSettingsMessages);
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const isDraft = plan.state === 'draft';
  const [saved, setSaved] = useState(plan);
  const form = useForm({
    initial: { adoptedOn: plan.adoptedOn ?? today, adoptedBy: plan.adoptedBy },
    save: async (said) => {
      const params = { partnership, year: plan.year };
      const body = { version: saved.version, ...said };
      setSaved(await call(adoptPlan, { params, body }).catch(keepSaved(setSaved)));
      await queryClient.invalidateQueries({ queryKey: keyOf(listPlans) });
      await queryClient.invalidateQueries({ queryKey: keyOf(readPlan) });
    },
  });
  return (
    <Card title={t.adoption}>
      {isDraft && <p>{t.adoptionText}</p>}
      <form className="form" onSubmit={form.submit} noValidate>
        <ErrorSummary faults={form.faults} />
        {form.failure?.slug === 'stale' && (
          <Banner tone="warning" title={t.staleTitle} isAnswer>
            <p>{t.stale(dateLabel(saved.adoptedOn ?? today), saved.adoptedBy)}</p>
          </Banner>
        )}
        <DateInput {...form.field('adoptedOn')} label={t.adoptedOn} />
        <TextInput {...form.field('adoptedBy')} label={t.adoptedBy} hint={t.adoptedByHint} />
        <Buttons>
          <Button type="submit" kind={isDraft ? 'primary' : 'secondary'} isBusy={form.isSaving}>
            {isDraft ? t.adopt : t.correct}
          </Button>
        </Buttons>
      </form>
    </Card>
  );
}
