import type { Plan } from '@ragstone/contract/plans';
import { dateLabel } from '@ragstone/domain/time/period-label';
import { useMessages } from '../../messages/define-messages.ts';
import { planMessages } from './messages.ts';

/** Which plan this is and what it counts for. */
export function PlanEyebrow({ plan }: { plan: Plan }) {
  const t = useMessages(planMessages);
  const { year, adoptedOn, closedOn } = plan;
  const states = [
    adoptedOn === undefined ? t.draft : t.adopted(dateLabel(adoptedOn)),
    ...(closedOn === undefined ? [] : [t.closed(dateLabel(closedOn))]),
  ];
  return <>{[t.planOf(year), ...states].join(' · ')}</>;
}
