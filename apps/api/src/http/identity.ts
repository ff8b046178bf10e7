import type { Actor, Role } from '@ragstone/domain/access/policy';
import type pg from 'pg';
import { minutesLater } from '../clock.ts';

export type Person = { id: string; name: string; email: string };
export type Partnership = { id: string; slug: string; name: string };
export type Identity = {
  person: Person;
  /** Absent where a program asks with a key. */
  sessionId?: string;
  partnership?: Partnership;
  actor?: Actor;
};

export type IdentityRow = {
  person_id: string;
  name: string;
  email: string;
  partnership_id: string | null;
  partnership_name: string | null;
  role: Role | null;
  agency_id: string | null;
};
type SessionRow = IdentityRow & { session_id: string; last_seen_at: Date };

const identityQuery = `
  SELECT s.id AS session_id, s.last_seen_at, p.id AS person_id, p.name, p.email,
    t.id AS partnership_id, t.name AS partnership_name, m.role, m.agency_id
  FROM session s
  JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
  LEFT JOIN partnership t ON t.slug = $2
  LEFT JOIN membership m ON m.partnership_id = t.id AND m.person_id = p.id AND m.ended_at IS NULL
  WHERE s.token_hash = $1 AND s.expires_at > $3 AND s.last_seen_at > $4`;

export function actorOf(
  row: Pick<IdentityRow, 'role' | 'person_id' | 'partnership_id' | 'agency_id'>,
): Actor | undefined {
  const { role, person_id: personId, partnership_id: partnershipId, agency_id: agencyId } = row;
  if (role === null || partnershipId === null) return undefined;
  if (role !== 'partner') return { role, personId, partnershipId };
  return agencyId === null ? undefined : { role, personId, partnershipId, agencyId };
}

/**
 * Who holds this session now, and what they are in the partnership of the address: read afresh on
 * every request, so that a role taken away or a session ended counts at once.
 */
export async function loadIdentity(
  pool: pg.Pool,
  asked: { tokenHash: string; slug: string | undefined; now: Date; idleMinutes: number },
): Promise<Identity | undefined> {
  const idleSince = minutesLater(asked.now, -asked.idleMinutes);
  const values = [asked.tokenHash, asked.slug ?? null, asked.now, idleSince];
  const { rows } = await pool.query<SessionRow>({ name: 'identity', text: identityQuery, values });
  const row = rows[0];
  if (row === undefined) return undefined;
  // Once a minute is enough for the idle limit and spares a write on every request.
  if (row.last_seen_at < minutesLater(asked.now, -1)) {
    const seen = 'UPDATE session SET last_seen_at = $2 WHERE id = $1';
    await pool.query(seen, [row.session_id, asked.now]);
  }
  const { session_id: sessionId } = row;
  const person = { id: row.person_id, name: row.name, email: row.email };
  const actor = actorOf(row);
  if (actor === undefined || asked.slug === undefined) return { person, sessionId };
  const partnership = {
    id: actor.partnershipId,
    slug: asked.slug,
    name: row.partnership_name ?? '',
  };
  return { person, sessionId, partnership, actor };
}
