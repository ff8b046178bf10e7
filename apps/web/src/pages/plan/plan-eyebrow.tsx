import type { Plan } from '@ragstone/contract/plans';
import { dateLabel, financialYearLabel } from '@ragstone/domain/time/period-label';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { useMayEver, usePartnership } from '../../session/actor.ts';
import { planMessages } from './messages.ts';

type Props = { plan: Plan; plans: readonly Plan[] };

/** Which plan this is and what it counts for, and the way to those of other years. */
export function PlanEyebrow({ plan, plans }: Props) {
  const t = useMessages(planMessages);
  const mayCreate = useMayEver('plan:create');
  const { year, financialYear, adoptedOn, closedOn } = plan;
  const states = [
    adoptedOn === undefined ? t.draft : t.adopted(dateLabel(adoptedOn)),
    ...(closedOn === undefined ? [] : [t.closed(dateLabel(closedOn))]),
  ];
  const next = financialYearLabel(financialYear + 1);
  const isNewest = plans.every((each) => each.financialYear <= financialYear);
  return (
    <>
      {[t.planOf(year), ...states].join(' · ')}
      <span className="plan-years screen-only">
        {plans
          .filter((other) => other.year !== year)
          .map((other) => (
            <YearLink key={other.year} year={other.year}>
              <span className="govuk-visually-hidden">{t.plan}</span>
              {other.year}
            </YearLink>
          ))}
        {mayCreate && isNewest && <YearLink year={next}>{t.beginShort(next)}</YearLink>}
      </span>
    </>
  );
}

function YearLink({ year, children }: { year: string; children: ReactNode }) {
  const { slug: partnership } = usePartnership();
  return (
    <>
      {' · '}
      <Link to="/p/$partnership/plan/$year" params={{ partnership, year }}>
        {children}
      </Link>
    </>
  );
}
