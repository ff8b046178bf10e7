import type { Permission } from '@ragstone/domain/access/policy';
import { mayEver } from '@ragstone/domain/access/policy';
import { notFound, redirect } from '@tanstack/react-router';
import { ProblemError } from '../api/problem-error.ts';
import { queryClient } from '../api/query-client.ts';
import { membershipIn } from './actor.ts';
import { sessionQuery } from './session.ts';

type Visit = { location: { href: string } };

/** Sends whoever is not signed in to the sign-in page, which brings them back here. */
export async function requirePerson({ location }: Visit) {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session.person === undefined) {
    throw redirect({ to: '/sign-in', search: { to: location.href } });
  }
  return session;
}

/** Another partnership is not found, as it is by the API: its existence is nobody's business. */
export async function requireMember(visit: Visit & { params: { partnership: string } }) {
  const session = await requirePerson(visit);
  if (membershipIn(session, visit.params.partnership) === undefined) throw notFound();
}

/** Refuses a page that the reader's role may never use, before anything is asked of the API. */
export const requirePermission =
  (permission: Permission) =>
  async ({ params }: { params: { partnership: string } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    const membership = membershipIn(session, params.partnership);
    if (membership !== undefined && mayEver(membership.role, permission)) return;
    throw new ProblemError('forbidden', { type: 'about:blank', title: 'Forbidden', status: 403 });
  };
