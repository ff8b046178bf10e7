import type pg from 'pg';
import { refuseAsked } from '../../http/problem.ts';

/** The name of a partnership's group of areas; a problem where there is no such group. */
export async function groupName(pool: pg.Pool, partnershipId: string, group: string) {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM comparison_group WHERE id = $1 AND partnership_id = $2 AND withdrawn_at IS NULL',
    [group, partnershipId],
  );
  const [found] = rows;
  return found?.name ?? refuseAsked('group', 'There is no such group of areas here');
}
