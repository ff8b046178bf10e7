import { listPlans } from '@ragstone/contract/plans';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { notThere } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Page } from '../../ui/page.tsx';
import { AdoptionCard } from './adoption-card.tsx';
import { ClosingCard } from './closing-card.tsx';
import { planSettingsMessages } from './messages.ts';

/** What a plan goes through as a whole: its adoption and, after the year, its closing. */
export function PlanSettingsPage() {
  const t = useMessages(planSettingsMessages);
  const { partnership, year } = useParams({ from: '/p/$partnership/plan/$year/settings' });
  const { plans } = useSuspenseQuery(queryOf(listPlans, { params: { partnership } })).data;
  const plan = plans.find((each) => each.year === year);
  if (plan === undefined) throw notThere();
  const { state, adoptedOn, closedOn } = plan;
  const lede =
    closedOn !== undefined
      ? t.closedLede(dateLabel(closedOn))
      : adoptedOn !== undefined
        ? t.adoptedLede(dateLabel(adoptedOn))
        : t.draftLede;
  return (
    <Page
      heading={t.heading}
      eyebrow={
        <Link to="/p/$partnership/plan/$year" params={{ partnership, year }}>
          {t.planOf(year)}
        </Link>
      }
      lede={lede}
    >
      {state !== 'closed' && (
        <div className="grid grid--2">
          <AdoptionCard plan={plan} />
          {state === 'adopted' && <ClosingCard plan={plan} />}
        </div>
      )}
    </Page>
  );
}
