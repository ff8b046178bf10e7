import type { ReleasePart } from '@ragstone/contract/releases';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';

type PartRow = {
  force: string | null;
  from_month: number;
  months: number;
  areas: number | null;
  rows: number;
  unlocated: number | null;
  outside: number | null;
  of: number;
  current: number;
  new: number;
  replaced: number;
  behind: number;
};

// Months are named, because only those of the release are then read of all that is current.
// What was held just before a part was accepted: the newest publication then known of it that had
// not been withdrawn yet. A later one published earlier is kept behind it.
const partsQuery = `
  WITH held AS MATERIALIZED (
    SELECT source_id, published_on, accepted_at FROM release WHERE id = $1
  ), force_part AS (
    SELECT f.name AS force, c.month AS from_month, 1 AS months, NULL::int AS areas, c.rows,
      c.unlocated, c.outside, c.force_id, (SELECT before.published_on FROM coverage b
        JOIN release before ON before.id = b.release_id
        WHERE b.force_id = c.force_id AND b.month = c.month AND before.id < $1
          AND before.source_id = (SELECT source_id FROM held)
          AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = before.id
            AND w.withdrawn_at < (SELECT accepted_at FROM held))
        ORDER BY before.published_on DESC LIMIT 1) AS before
    FROM coverage c JOIN area f ON f.id = c.force_id WHERE c.release_id = $1
  ), area_part AS (
    SELECT c.from_month, c.months, c.rows, c.area_id, (SELECT before.published_on FROM area_coverage b
        JOIN release before ON before.id = b.release_id
        WHERE b.area_id = c.area_id AND b.from_month = c.from_month AND b.months = c.months
          AND before.id < $1 AND before.source_id = (SELECT source_id FROM held)
          AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = before.id
            AND w.withdrawn_at < (SELECT accepted_at FROM held))
        ORDER BY before.published_on DESC LIMIT 1) AS before
    FROM area_coverage c WHERE c.release_id = $1
  ), now_current AS MATERIALIZED (
    SELECT area_id, from_month, months FROM current_area_coverage WHERE release_id = $1
      AND from_month = ANY (ARRAY(SELECT from_month FROM area_coverage WHERE release_id = $1))
  ), force_current AS MATERIALIZED (
    SELECT force_id, month FROM current_coverage WHERE release_id = $1
      AND month = ANY (ARRAY(SELECT month FROM coverage WHERE release_id = $1))
  )
  SELECT force, from_month, months, areas, rows, unlocated, outside, 1 AS of,
    (EXISTS (SELECT FROM force_current n
      WHERE n.force_id = p.force_id AND n.month = p.from_month))::int AS current,
    (before IS NULL)::int AS new,
    (before <= (SELECT published_on FROM held))::int AS replaced,
    (before > (SELECT published_on FROM held))::int AS behind
  FROM force_part p
  UNION ALL
  SELECT NULL, from_month, months, count(*)::int, sum(rows)::int, NULL, NULL, count(*)::int,
    count(n.area_id)::int, count(*) FILTER (WHERE before IS NULL)::int,
    count(*) FILTER (WHERE before <= (SELECT published_on FROM held))::int,
    count(*) FILTER (WHERE before > (SELECT published_on FROM held))::int
  FROM area_part p LEFT JOIN now_current n USING (area_id, from_month, months)
  GROUP BY from_month, months
  ORDER BY force NULLS FIRST, months, from_month DESC`;

/** What a release covers, a force's month or a period of all its areas a row, and its effects. */
export async function releaseParts(pool: pg.Pool, release: number): Promise<ReleasePart[]> {
  const { rows } = await pool.query<PartRow>({
    name: 'release-parts',
    text: partsQuery,
    values: [release],
  });
  return rows.map((row) => ({
    ...(row.force !== null && { force: row.force }),
    from: monthKey(row.from_month),
    months: row.months,
    ...(row.areas !== null && { areas: row.areas }),
    rows: row.rows,
    ...(row.unlocated !== null && { unlocated: row.unlocated }),
    ...(row.outside !== null && { outside: row.outside }),
    of: row.of,
    current: row.current,
    effects: { new: row.new, replaced: row.replaced ?? 0, behind: row.behind ?? 0 },
  }));
}
