import type { Question } from '@ragstone/contract/import-report';
import { periodLabel } from '@ragstone/domain/time/period-label';
import type pg from 'pg';
import type { FigureSource } from './figure-source.ts';
import { figuresOf, type Staging } from './staging.ts';

type Strange = {
  area: string;
  from_month: number;
  months: number;
  value: number;
  usual: number;
  compared_with: 'held' | 'force';
};

// How large an area is in a period: all its figures, or the total that the publisher gives. It is held
// against the same period of what is current, else against the year before; and, where a force has
// five partnerships or more, against the force's own.
const strangeQuery = (staging: Staging) => `
  WITH scheme AS (
    SELECT s.id AS source_id, s.scheme_id FROM source s WHERE s.slug = $1
  ), size AS MATERIALIZED (
    SELECT f.area_id, a.kind, f.from_month, f.months, sum(f.value) AS value
    FROM ${figuresOf(staging)} f
    JOIN area a ON a.id = f.area_id AND a.kind IN ('csp', 'district', 'unassigned')
    JOIN ${staging.indicators} i ON i.number = f.indicator
    WHERE f.measure = 'count' AND ($2::text IS NULL OR i.source_label = $2)
    GROUP BY 1, 2, 3, 4
  ), wanted AS (
    SELECT area_id, from_month, months FROM size WHERE kind <> 'unassigned'
    UNION SELECT area_id, from_month - 12, months FROM size WHERE kind <> 'unassigned'
  ), held AS MATERIALIZED (
    SELECT c.area_id, c.from_month, c.months, sum(f.value) AS value
    FROM current_area_coverage c JOIN wanted USING (area_id, from_month, months)
    JOIN period_figure f USING (area_id, from_month, months, release_id)
    JOIN indicator i ON i.id = f.indicator_id AND ($2::text IS NULL OR i.source_label = $2)
    WHERE c.source_id = (SELECT source_id FROM scheme) GROUP BY 1, 2, 3
  ), usual AS (
    SELECT s.area_id, s.from_month, s.months, s.value, coalesce(h.value, b.value, y.value) AS usual
    FROM size s
    LEFT JOIN held h ON h.area_id = s.area_id AND h.from_month = s.from_month AND h.months = s.months
    LEFT JOIN size b ON b.area_id = s.area_id AND b.from_month = s.from_month - 12 AND b.months = s.months
    LEFT JOIN held y ON y.area_id = s.area_id AND y.from_month = s.from_month - 12 AND y.months = s.months
    WHERE s.kind <> 'unassigned'
  ), force_of AS (
    SELECT l.child_id AS area_id, f.id AS force_id FROM area_link l
    JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
    UNION
    SELECT l.parent_id, f.id FROM area_link l JOIN area_link up ON up.child_id = l.child_id
    JOIN area f ON f.id = up.parent_id AND f.kind = 'force' WHERE l.parent_id <> up.parent_id
  ), of_force AS (
    SELECT o.force_id, s.from_month, s.months, sum(s.value) AS value,
      count(*) FILTER (WHERE s.kind <> 'unassigned') AS partnerships
    FROM size s JOIN force_of o USING (area_id) GROUP BY 1, 2, 3
  ), strange AS (
    SELECT area_id, from_month, months, value, usual, 'held' AS compared_with FROM usual
    WHERE greatest(value, usual) >= 300 AND (value > 3 * usual OR value * 3 < usual)
    UNION ALL
    SELECT s.area_id, s.from_month, s.months, s.value, f.value, 'force'
    FROM size s JOIN force_of o USING (area_id)
    JOIN of_force f ON f.force_id = o.force_id AND f.from_month = s.from_month AND f.months = s.months
    WHERE s.kind <> 'unassigned' AND f.partnerships >= 5 AND s.value >= 300 AND s.value > 0.6 * f.value
  )
  SELECT a.name AS area, s.from_month, s.months, s.value, s.usual, s.compared_with
  FROM strange s JOIN area a ON a.id = s.area_id
  ORDER BY abs(s.value - s.usual) DESC, a.name, s.from_month LIMIT 200`;

/** Figures that no district has, such as a county's, or that almost vanished: to be asked about. */
export async function findImplausible(
  client: pg.ClientBase,
  staging: Staging,
  { slug, sizeLabel, hasSize }: FigureSource,
): Promise<Question[]> {
  if (!hasSize) return [];
  const { rows } = await client.query<Strange>(strangeQuery(staging), [slug, sizeLabel ?? null]);
  if (rows.length === 0) return [];
  const figures = rows.map(({ area, from_month: from, months, value, usual, compared_with }) => ({
    area,
    period: periodLabel({ from, to: from + months - 1 }),
    value,
    usual,
    comparedWith: compared_with,
  }));
  return [{ kind: 'implausible', figures }];
}
