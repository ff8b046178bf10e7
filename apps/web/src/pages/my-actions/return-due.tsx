import { listReturns } from '@ragstone/contract/returns';
import { ageLabel, dateLabel } from '@ragstone/domain/time/period-label';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { Card } from '../../ui/card.tsx';
import { returnDueMessages } from './return-due-messages.ts';

/** What the agency's own return asks for, and by when; nothing where none is asked of it. */
export function ReturnDue() {
  const t = useMessages(returnDueMessages);
  const today = useToday();
  const { slug: partnership } = usePartnership();
  const { data } = useQuery(queryOf(listReturns, { params: { partnership } }));
  const standing = data?.returns[0]?.standing;
  if (standing === undefined) return null;
  const { late, missing, awaited, nextDue } = standing;
  const open = late + missing;
  return (
    <Card isSlim>
      <p>
        <strong>
          {open > 0 ? t.open(late, missing) : awaited > 0 ? t.toFill(awaited) : t.upToDate}
        </strong>{' '}
        {nextDue !== undefined &&
          (awaited > 0 ? t.due : t.next)(dateLabel(nextDue), ageLabel(nextDue, today))}
      </p>
      <p>
        <Link to="/p/$partnership/returns" params={{ partnership }}>
          {open + awaited > 0 ? t.fill : t.look}
        </Link>
      </p>
    </Card>
  );
}
