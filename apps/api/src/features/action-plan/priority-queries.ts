import type { Priority } from '@ragstone/contract/plans';
import type { Read } from '../../db/read.ts';

type PriorityColumns = Omit<Priority, 'headlineIndicator'> & {
  slug: string | null;
  label: string | null;
};

/** The priorities of a plan in their order, or the one of a number. */
export async function findPriorities(
  read: Read,
  planId: string,
  number?: number,
): Promise<Priority[]> {
  const sql = `
    SELECT p.number, p.title, p.aim, p.cross_cutting AS "crossCutting", p.version, i.slug, i.label
    FROM priority p LEFT JOIN indicator i ON i.id = p.headline_indicator_id
    WHERE p.plan_id = $1::uuid AND ($2::int IS NULL OR p.number = $2::int) ORDER BY p.number`;
  const rows = await read<PriorityColumns>(sql, [planId, number ?? null]);
  return rows.map(({ slug, label, ...priority }) => ({
    ...priority,
    ...(slug === null || label === null ? {} : { headlineIndicator: { slug, label } }),
  }));
}
