import { listPlans, type Plan } from '@ragstone/contract/plans';
import { listRounds } from '@ragstone/contract/rounds';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { notThere } from '../../api/problem-error.ts';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { roundMessages } from './messages.ts';
import { NoRoundOpen } from './no-round-open.tsx';
import { PastRounds } from './past-rounds.tsx';
import { RoundView } from './round-view.tsx';

/** The officer's side of a quarter: who has answered, what is to confirm, and its end. */
export function RoundPage() {
  const t = useMessages(roundMessages);
  const { slug: partnership } = usePartnership();
  const search = useSearch({ from: '/p/$partnership/round' });
  const { plans } = useSuspenseQuery(queryOf(listPlans, { params: { partnership } })).data;
  const adopted = plans.filter(({ state }) => state !== 'draft');
  const present = adopted.find(({ openRound }) => openRound !== undefined) ?? adopted[0];
  if (present === undefined) {
    return (
      <Page heading={t.titleNone}>
        <EmptyState title={t.noPlan}>
          <p>{t.noPlanText}</p>
          <p>
            <Link to="/p/$partnership/plan" params={{ partnership }}>
              {t.toPlan}
            </Link>
          </p>
        </EmptyState>
      </Page>
    );
  }
  const plan =
    search.year === undefined ? present : adopted.find(({ year }) => year === search.year);
  if (plan === undefined) throw notThere();
  return <RoundOfPlan plan={plan} plans={adopted} quarter={search.quarter} />;
}

type Props = { plan: Plan; plans: readonly Plan[]; quarter: string | undefined };

function RoundOfPlan({ plan, plans, quarter }: Props) {
  const { slug: partnership } = usePartnership();
  const query = queryOf(listRounds, { params: { partnership, year: plan.year } });
  const { rounds, next } = useSuspenseQuery(query).data;
  const open = rounds.find(({ closedAt }) => closedAt === undefined);
  const wanted = quarter === undefined ? open?.quarter : Number(quarter);
  const list = <PastRounds plan={plan} plans={plans} rounds={rounds} shown={wanted} />;
  if (wanted === undefined) {
    return (
      <NoRoundOpen plan={plan} next={next}>
        {list}
      </NoRoundOpen>
    );
  }
  if (!rounds.some((round) => round.quarter === wanted)) throw notThere();
  return (
    <RoundView key={`${plan.year} ${wanted}`} plan={plan} quarter={wanted}>
      {list}
    </RoundView>
  );
}
