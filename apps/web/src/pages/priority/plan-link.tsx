import { Link } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { priorityMessages } from './messages.ts';

/** Back to the plan that the priority is of. */
export function PlanLink({ year }: { year: string }) {
  const t = useMessages(priorityMessages);
  const { slug: partnership } = usePartnership();
  return (
    <Link to="/p/$partnership/plan/$year" params={{ partnership, year }}>
      {t.planOf(year)}
    </Link>
  );
}
