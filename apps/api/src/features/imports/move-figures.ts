import type { Transaction } from '../../db/client.ts';

/** The areas of the import's rows, each with the district and months in which files show it. */
const createPlaces = (table: string) => `
  CREATE UNLOGGED TABLE ${table} AS
  SELECT area_code AS code, area_name AS name, district_id, min(month) AS first, max(month) AS last
  FROM import_cell WHERE import_id = $1::uuid GROUP BY 1, 2, 3`;

// An LSOA is named with today's name of its district; the file's, Shepway 001A, becomes an alias.
const addAreas = (table: string) => `
  INSERT INTO area (kind, code, name)
  SELECT DISTINCT ON (p.code) CASE WHEN p.code LIKE 'unlocated:%' THEN 'unlocated' ELSE 'lsoa' END,
    p.code, coalesce(d.name || right(p.name, 5), p.name)
  FROM ${table} p LEFT JOIN area d ON d.id = p.district_id ORDER BY p.code, p.last DESC
  ON CONFLICT (code) DO NOTHING`;

const addAliases = (table: string) => `
  INSERT INTO area_alias (area_id, name)
  SELECT DISTINCT a.id, p.name FROM ${table} p JOIN area a ON a.code = p.code AND a.name <> p.name
  ON CONFLICT DO NOTHING`;

// Dated by the months in which files place the LSOA in the district: codes of 2011 end where
// those of 2021 begin, and an older file lengthens the link backwards.
const addLinks = (table: string) => `
  SELECT show_area_links(array_agg(child), array_agg(parent), array_agg(first), array_agg(last))::text
  FROM (
    SELECT a.id AS child, p.district_id AS parent, min(p.first) AS first, max(p.last) AS last
    FROM ${table} p JOIN area a ON a.code = p.code
    WHERE p.district_id IS NOT NULL GROUP BY 1, 2
  ) AS link`;

// In the order of the primary key, which then grows at its end. A district's figures keep the
// force that recorded them: a neighbour's rows in it never enter its own total.
const addObservations = `
  INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
  SELECT area_id, indicator_id, month, $2::integer, force_id, value
  FROM (
    SELECT a.id AS area_id, c.indicator_id, c.month, c.force_id, c.value
    FROM import_cell c JOIN area a ON a.code = c.area_code WHERE c.import_id = $1::uuid
    UNION ALL
    SELECT district_id, indicator_id, month, force_id, sum(value)::integer
    FROM import_cell WHERE import_id = $1::uuid AND district_id IS NOT NULL GROUP BY 1, 2, 3, 4
  ) AS figure
  ORDER BY area_id, indicator_id, month, force_id`;

/** Moves the import's counts into the figures, within the transaction that accepts it. */
export async function moveFigures(
  tx: Transaction,
  { importId, releaseId }: { importId: string; releaseId: number },
): Promise<void> {
  const table = `staging.places_${importId.replaceAll('-', '')}`;
  // A utility statement takes no parameters; the id has the form of a UUID.
  await tx.$executeRawUnsafe(createPlaces(table).replace('$1', `'${importId}'`));
  await tx.$executeRawUnsafe(addAreas(table));
  await tx.$executeRawUnsafe(addAliases(table));
  await tx.$executeRawUnsafe(addLinks(table));
  await tx.$executeRawUnsafe(`DROP TABLE ${table}`);
  await tx.$executeRawUnsafe(addObservations, importId, releaseId);
  await tx.$executeRawUnsafe('DELETE FROM import_cell WHERE import_id = $1::uuid', importId);
}
