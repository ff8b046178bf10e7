import type { Membership } from '@ragstone/contract/session';
import {
  type Actor,
  can,
  mayEver,
  type Permission,
  type PermissionRows,
} from '@ragstone/domain/access/policy';
import { useParams } from '@tanstack/react-router';
import { type Session, useSession } from './session.ts';

export const membershipIn = (session: Session, slug: string): Membership | undefined =>
  session.memberships.find(({ partnership }) => partnership.slug === slug);

/**
 * The reader's place in the partnership of the address. On a page outside all partnerships, such
 * as the account's, whoever belongs to one alone is still in it; others are in none.
 */
export function useMembership(): Membership | undefined {
  const session = useSession();
  const { partnership } = useParams({ strict: false });
  if (partnership !== undefined) return membershipIn(session, partnership);
  return session.memberships.length === 1 ? session.memberships[0] : undefined;
}

/** The partnership of the address. The route's guard has made sure that there is one. */
export function usePartnership(): Membership['partnership'] {
  const membership = useMembership();
  if (membership === undefined) throw new Error('This page lies outside a partnership.');
  return membership.partnership;
}

export function actorOf(personId: string, membership: Membership): Actor | undefined {
  const { role, agency } = membership;
  const base = { personId, partnershipId: membership.partnership.id };
  if (role !== 'partner') return { role, ...base };
  return agency === undefined ? undefined : { role, agencyId: agency.id, ...base };
}

/** Who is asking, as the policy wants it; `undefined` outside a partnership. */
export function useActor(): Actor | undefined {
  const { person } = useSession();
  const membership = useMembership();
  if (person === undefined || membership === undefined) return undefined;
  return actorOf(person.id, membership);
}

type RowOf<P extends Permission> = PermissionRows[P] extends undefined
  ? []
  : [row: PermissionRows[P]];

/** Whether to offer something here. The server decides for itself. */
export function useCan<P extends Permission>(permission: P, ...row: RowOf<P>): boolean {
  const actor = useActor();
  return actor !== undefined && can(actor, permission, ...row);
}

/** Whether the reader's role may ever do this, on some row: for navigation and whole pages. */
export function useMayEver(permission: Permission): boolean {
  const actor = useActor();
  return actor !== undefined && mayEver(actor.role, permission);
}
