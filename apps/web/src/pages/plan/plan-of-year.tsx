import { type Plan, readPlan } from '@ragstone/contract/plans';
import { isListed } from '@ragstone/domain/plan/filter';
import { sortActions } from '@ragstone/domain/plan/sort';
import { summarise } from '@ragstone/domain/plan/summary';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { useActor, usePartnership } from '../../session/actor.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionTable } from './action-table.tsx';
import { planMessages } from './messages.ts';
import { PlanActions } from './plan-actions.tsx';
import { PlanEyebrow } from './plan-eyebrow.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { isNarrowed } from './plan-search.ts';
import { PlanSummaryCard } from './plan-summary-card.tsx';
import { PriorityCard } from './priority-card.tsx';

type Props = { year: string; plans: readonly Plan[] };

export function PlanOfYear({ year, plans }: Props) {
  const t = useMessages(planMessages);
  const { slug: partnership } = usePartnership();
  const actor = useActor();
  const search = useSearch({ from: '/p/$partnership/plan/$year' });
  const query = queryOf(readPlan, { params: { partnership, year } });
  const { plan, priorities, actions } = useSuspenseQuery(query).data;
  const ownAgencyId = actor?.role === 'partner' ? actor.agencyId : undefined;
  const { find, priority, agency, standing, lifecycle, show, sort = 'reference' } = search;
  const filter = {
    ...{ words: find, agency, standing, lifecycle, only: show },
    priority: priority === undefined ? undefined : Number(priority),
  };
  const order = { key: sort, direction: search.order ?? 'ascending' } as const;
  const listed = sortActions(
    actions.filter((action) => isListed({ action, filter, ownAgencyId })),
    order,
  );
  const { onTrack, notCancelled } = summarise(actions);
  const shownPriorities = priorities.filter(
    ({ number }) =>
      !isNarrowed(search) || listed.some((action) => action.priorityNumber === number),
  );
  return (
    <Page
      heading={actions.length === 0 ? t.noActions : t.onTrack(onTrack, notCancelled)}
      title={t.planOf(year)}
      eyebrow={<PlanEyebrow plan={plan} plans={plans} />}
      actions={<PlanActions plan={plan} hasPriorities={priorities.length > 0} />}
    >
      {priorities.length === 0 && <EmptyPlan />}
      {actions.length > 0 && (
        <>
          <PlanSummaryCard plan={plan} actions={actions} />
          <PlanFilters
            priorities={priorities}
            actions={actions}
            ownAgencyId={ownAgencyId}
            shown={listed.length}
          />
        </>
      )}
      {actions.length > 0 && listed.length === 0 && (
        <EmptyState title={t.nothingFound}>
          <p>{t.nothingFoundText}</p>
          <p>
            <Link to="." search={{}}>
              {t.showAll}
            </Link>
          </p>
        </EmptyState>
      )}
      {sort !== 'reference' && listed.length > 0 && (
        <Card title={t.sorted}>
          <ActionTable caption={t.sorted} actions={listed} year={year} />
        </Card>
      )}
      {sort === 'reference' &&
        shownPriorities.map((each) => (
          <PriorityCard
            key={each.number}
            plan={plan}
            priority={each}
            actions={actions.filter((action) => action.priorityNumber === each.number)}
            listed={listed.filter((action) => action.priorityNumber === each.number)}
          />
        ))}
    </Page>
  );
}

function EmptyPlan() {
  const t = useMessages(planMessages);
  return (
    <EmptyState title={t.emptyPlan}>
      <p>{t.emptyPlanText}</p>
    </EmptyState>
  );
}
