import type { Session } from '@ragstone/contract/session';
import { readInstallation } from '../../db/installation.ts';
import type { Deps } from '../../deps.ts';
import { findPerson } from './queries.ts';

/** What the screens know of whoever is signed in, and of the day it is. */
export async function sessionView(deps: Deps, personId: string | undefined): Promise<Session> {
  const installation = await readInstallation(deps.db.prisma, deps.clock);
  const known = personId === undefined ? undefined : await findPerson(deps.db.prisma, personId);
  return { memberships: [], ...known, ...installation };
}
