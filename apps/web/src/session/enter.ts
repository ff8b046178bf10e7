import { useNavigate } from '@tanstack/react-router';
import { safeReturnPath } from '../address/return-path.ts';
import { queryClient } from '../api/query-client.ts';
import { type Session, sessionQuery } from './session.ts';

/** Takes the new session and goes where the person wanted to be. */
export function useEnter() {
  const navigate = useNavigate();
  return async (session: Session, to?: string) => {
    // Nothing that somebody else read on this machine stays.
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    await navigate({ href: safeReturnPath(to) });
  };
}
