import type pg from 'pg';
import { londonDateOf } from '../clock.ts';
import { actorOf, type Identity, type IdentityRow } from './identity.ts';

type KeyRow = Omit<IdentityRow, 'partnership_name'> & {
  key_id: string;
  last_used_on: string | null;
  slug: string;
  partnership_name: string;
};

const keyQuery = `
  SELECT k.id AS key_id, k.last_used_on, p.id AS person_id, p.name, p.email,
    t.id AS partnership_id, t.slug, t.name AS partnership_name, m.role, m.agency_id
  FROM figures_key k
  JOIN person p ON p.id = k.person_id AND p.disabled_at IS NULL
  JOIN partnership t ON t.id = k.partnership_id
  JOIN membership m ON m.partnership_id = t.id AND m.person_id = p.id AND m.ended_at IS NULL
  WHERE k.token_hash = $1 AND k.ended_at IS NULL AND k.expires_at > $2`;

/**
 * Whose key this is, and what they are now in the partnership that it was made in; `undefined` for
 * one that is wrong or over. In every other partnership its owner is nobody.
 */
export async function loadKeyIdentity(
  pool: pg.Pool,
  asked: { tokenHash: string; slug: string | undefined; now: Date },
): Promise<Identity | undefined> {
  const { tokenHash, slug, now } = asked;
  const values = [tokenHash, now];
  const { rows } = await pool.query<KeyRow>({ name: 'key-identity', text: keyQuery, values });
  const row = rows[0];
  const actor = row === undefined ? undefined : actorOf(row);
  if (row === undefined || actor === undefined) return undefined;
  const today = londonDateOf(now);
  if (row.last_used_on !== today) {
    const used = 'UPDATE figures_key SET last_used_on = $2 WHERE id = $1';
    await pool.query(used, [row.key_id, today]);
  }
  const person = { id: row.person_id, name: row.name, email: row.email };
  if (row.slug !== slug) return { person };
  const partnership = { id: actor.partnershipId, slug, name: row.partnership_name };
  return { person, partnership, actor: { ...actor, by: 'key' } };
}
