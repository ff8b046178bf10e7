import { listReturns } from '@ragstone/contract/returns';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/queries.ts';
import { usePartnership } from '../../session/actor.ts';
import { useToday } from '../../session/session.ts';
import { dueTextOf } from './standing-text.ts';

/** How an agency's return stands; `undefined` where nothing is asked of it. */
export function useStanding(agencyId: string) {
  const { slug: partnership } = usePartnership();
  const today = useToday();
  const { returns } = useSuspenseQuery(queryOf(listReturns, { params: { partnership } })).data;
  const found = returns.find(({ agency }) => agency.id === agencyId)?.standing;
  return found === undefined ? undefined : { ...found, due: dueTextOf(found.nextDue, today) };
}
