import type { Transaction } from '../../../db/client.ts';
import { type Staging, stagingOf } from './staging.ts';

// An LSOA is named with today's name of its district; the file's, Shepway 001A, becomes an alias.
const addAreas = ({ lsoas, scopes }: Staging) => `
  INSERT INTO area (kind, code, name)
  SELECT DISTINCT ON (l.code) 'lsoa', l.code, coalesce(d.name || right(l.name, 5), l.name)
  FROM ${lsoas} l LEFT JOIN area d ON d.id = l.district_id WHERE l.code IS NOT NULL
  UNION ALL
  SELECT DISTINCT 'unlocated', unlocated_code, unlocated_name FROM ${scopes}
  ON CONFLICT (code) DO NOTHING`;

const addAliases = ({ lsoas }: Staging) => `
  INSERT INTO area_alias (area_id, name)
  SELECT a.id, l.name FROM ${lsoas} l JOIN area a ON a.code = l.code AND a.name <> l.name
  ON CONFLICT DO NOTHING`;

// Dated by the months in which files place the LSOA in the district: codes of 2011 end where
// those of 2021 begin, and an older file lengthens the link backwards.
const addLinks = ({ places, scopes, lsoas }: Staging) => `
  SELECT show_area_links(array_agg(child), array_agg(parent), array_agg(first), array_agg(last))::text
  FROM (
    SELECT a.id AS child, l.district_id AS parent, min(p.first) AS first, max(p.last) AS last
    FROM (
      SELECT lsoa, min(month) AS first, max(month) AS last
      FROM ${places} JOIN ${scopes} USING (file) GROUP BY lsoa
    ) AS p
    JOIN ${lsoas} l ON l.number = p.lsoa JOIN area a ON a.code = l.code
    WHERE l.district_id IS NOT NULL GROUP BY 1, 2
  ) AS link`;

// In the order of the primary key, which then grows at its end; one number sorts faster than four
// columns, and only speed hangs on it. A district's figures keep the force that recorded them: a
// neighbour's rows in it never enter its own total.
const addObservations = ({ groups, scopes, lsoas, types }: Staging) => `
  WITH lsoa AS MATERIALIZED (
    SELECT l.number, a.id AS area_id, l.district_id
    FROM ${lsoas} l LEFT JOIN area a ON a.code = l.code
  ), scope AS MATERIALIZED (
    SELECT s.file, s.month, s.force_id, a.id AS unlocated_id
    FROM ${scopes} s JOIN area a ON a.code = s.unlocated_code
  ), cell AS NOT MATERIALIZED (
    SELECT coalesce(l.area_id, s.unlocated_id) AS area_id, l.district_id, t.indicator_id, s.month,
      s.force_id, g.rows AS value
    FROM ${groups} g JOIN scope s USING (file) JOIN ${types} t ON t.number = g.type
    JOIN lsoa l ON l.number = g.lsoa
  )
  INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
  SELECT area_id, indicator_id, month, $1::integer, force_id, value
  FROM (
    SELECT area_id, indicator_id, month, force_id, value FROM cell
    UNION ALL
    SELECT district_id, indicator_id, month, force_id, sum(value)::integer
    FROM cell WHERE district_id IS NOT NULL GROUP BY 1, 2, 3, 4
  ) AS figure
  ORDER BY area_id * 16777216::bigint + indicator_id * 65536 + month`;

/** Moves the import's counts into the figures, within the transaction that accepts it. */
export async function moveFigures(
  tx: Transaction,
  { importId, releaseId }: { importId: string; releaseId: number },
): Promise<void> {
  const staging = stagingOf(importId);
  for (const statement of [addAreas, addAliases, addLinks]) {
    await tx.$executeRawUnsafe(statement(staging));
  }
  await tx.$executeRawUnsafe(addObservations(staging), releaseId);
}
