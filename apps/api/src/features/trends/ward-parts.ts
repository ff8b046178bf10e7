import type { WardPart } from '@ragstone/domain/figures/ward-people';
import type pg from 'pg';

// Of a ward all small areas that the lookup places in it, whether anything was recorded there or not.
const partsStatement = `
WITH part AS MATERIALIZED (
  SELECT parent_id AS ward, child_id AS area FROM lookup_link
  WHERE release_id = $1 AND relation = 'part-of' AND parent_id = ANY ($2)
), became AS MATERIALIZED (
  SELECT DISTINCT l.child_id AS old, l.parent_id AS area
  FROM lookup_link l
  WHERE l.relation = 'became'
    AND l.child_id IN (SELECT child_id FROM lookup_link
      WHERE relation = 'became' AND parent_id IN (SELECT area FROM part))
    AND NOT EXISTS (SELECT FROM release_withdrawal x WHERE x.release_id = l.release_id)
), in_ward AS (
  SELECT b.old, min(p.ward) AS ward FROM became b LEFT JOIN part p USING (area)
  GROUP BY b.old HAVING count(*) = count(p.ward) AND min(p.ward) = max(p.ward)
)
SELECT p.ward, p.area, coalesce(array_agg(b.old ORDER BY b.old) FILTER (WHERE w.old IS NOT NULL), '{}')
  AS became
FROM part p
LEFT JOIN became b USING (area)
LEFT JOIN in_ward w ON w.old = b.old AND w.ward = p.ward
GROUP BY 1, 2`;

/** The small areas that make each ward by a lookup, with those that became them. */
export async function readWardParts(
  pool: pg.Pool,
  { lookup, wards }: { lookup: number; wards: readonly number[] },
): Promise<Map<number, WardPart<number>[]>> {
  const { rows } = await pool.query<{ ward: number } & WardPart<number>>({
    name: 'ward-parts',
    text: partsStatement,
    values: [lookup, wards],
  });
  const found = new Map<number, WardPart<number>[]>(wards.map((ward) => [ward, []]));
  for (const { ward, ...part } of rows) found.get(ward)?.push(part);
  return found;
}
