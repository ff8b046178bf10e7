import { createPlan, listPlans, type Plan } from '@ragstone/contract/plans';
import { parseFinancialYearLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useForm } from '../../forms/use-form.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useMayEver, usePartnership } from '../../session/actor.ts';
import { Button, Buttons } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { planMessages } from './messages.ts';

type Props = { year: string; plans: readonly Plan[] };

/** A year without a plan: officers begin one, everybody finds those of other years. */
export function NoPlan({ year, plans }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const mayCreate = useMayEver('plan:create');
  const financialYear = parseFinancialYearLabel(year) ?? 0;
  const form = useForm({
    initial: { financialYear },
    save: async (body) => {
      await call(createPlan, { params: { partnership }, body });
      await queryClient.invalidateQueries({ queryKey: keyOf(listPlans) });
    },
  });
  return (
    <Page
      heading={t.noPlan(year)}
      eyebrow={t.planOf(year)}
      lede={mayCreate ? t.noPlanOfficer : t.noPlanOther}
    >
      {mayCreate && (
        <form onSubmit={form.submit} noValidate>
          <ErrorSummary faults={form.faults} />
          <Buttons>
            <Button type="submit" isBusy={form.isSaving}>
              {t.begin(year)}
            </Button>
          </Buttons>
        </form>
      )}
      {plans.length > 0 && (
        <Card title={t.otherPlans}>
          <ul className="list">
            {plans.map((plan) => (
              <li key={plan.year} className="list__item list__item--plain">
                <Link to="/p/$partnership/plan/$year" params={{ partnership, year: plan.year }}>
                  {t.planOf(plan.year)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
