import { LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN } from '@ragstone/sources/police-uk/lsoa';
import type { StreetDictionaries } from '@ragstone/sources/police-uk/street-counter';
import type pg from 'pg';
import type { Known } from './known.ts';
import type { Staging } from './staging.ts';

/** Leaves the counts of the wanted files only, and sums them up by LSOA. */
export async function keepWanted(
  client: pg.ClientBase,
  { groups, places }: Staging,
  { wanted, files }: { wanted: readonly number[]; files: number },
): Promise<void> {
  if (wanted.length < files) {
    await client.query(`DELETE FROM ${groups} WHERE file <> ALL ($1::integer[])`, [wanted]);
  }
  await client.query(`
    CREATE UNLOGGED TABLE ${places} AS
    SELECT file, lsoa, sum(rows)::integer AS rows, count(*)::integer AS cells
    FROM ${groups} GROUP BY file, lsoa`);
}

/**
 * Says what the numbers of the rows stand for. The district of an LSOA comes from its name, with
 * today's name of the district or an older one (Shepway). Of districts with one name that followed one
 * another (Barnsley, when its border was moved) it is the last; of one that merged, files go on to say
 * the old name, and its successor's figures are those of all that went into it.
 */
export async function nameNumbers(
  client: pg.ClientBase,
  { lsoas, types }: Staging,
  asked: { dictionaries: StreetDictionaries; known: Known },
): Promise<void> {
  const { dictionaries, known } = asked;
  await client.query(`
    CREATE UNLOGGED TABLE ${lsoas} (number integer PRIMARY KEY, code text, name text, district_id integer)`);
  await client.query(
    `WITH spelling AS (
       SELECT id, valid_to, lower(name) AS name FROM area WHERE kind = 'district'
       UNION
       SELECT d.id, d.valid_to, lower(a.name) FROM area d JOIN area_alias a ON a.area_id = d.id
       WHERE d.kind = 'district'
     )
     INSERT INTO ${lsoas}
     SELECT l.place - 1, nullif(l.code, ''), nullif(l.name, ''),
       (array_agg(s.id ORDER BY s.valid_to DESC NULLS FIRST, s.id))[1]
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS l (code, name, place)
     LEFT JOIN spelling s ON s.name = lower(left(l.name, -5))
     GROUP BY l.place, l.code, l.name`,
    [
      dictionaries.lsoas.entries.map(([code]) => code ?? ''),
      dictionaries.lsoas.entries.map(([, name]) => name ?? ''),
    ],
  );
  const names = dictionaries.types.entries.map(([name]) => name ?? '');
  await client.query(`
    CREATE UNLOGGED TABLE ${types} (number integer PRIMARY KEY, name text NOT NULL, indicator_id integer)`);
  await client.query(
    `INSERT INTO ${types}
     SELECT t.place - 1, t.name, t.indicator_id
     FROM unnest($1::text[], $2::integer[]) WITH ORDINALITY AS t (name, indicator_id, place)`,
    [names, names.map((name) => known.indicatorByCrimeType.get(name) ?? null)],
  );
}

/** A crime type of a file that is none of the publisher's, with the number of its rows. */
export type UnknownType = { file: number; type: string; rows: number };

/** No page shows more; a zip made of nothing else would fill the memory with them. */
const mostUnknown = 1000;

/** Of the first files that have any. */
export async function findUnknownTypes(
  client: pg.ClientBase,
  { groups, types }: Staging,
): Promise<UnknownType[]> {
  const { rows } = await client.query<UnknownType>(
    `SELECT g.file, t.name AS type, sum(g.rows)::integer AS rows
     FROM ${groups} g JOIN ${types} t ON t.number = g.type AND t.indicator_id IS NULL
     GROUP BY g.file, t.name ORDER BY g.file, t.name LIMIT $1`,
    [mostUnknown],
  );
  return rows;
}

export type BadLsoa = { file: number; code: string | null; name: string | null };

/**
 * LSOAs that are not written as ONS writes them, and codes that have two names in one file. A row
 * with neither code nor name is only unlocated.
 */
export async function findBadLsoas(
  client: pg.ClientBase,
  { places, lsoas }: Staging,
): Promise<BadLsoa[]> {
  const { rows } = await client.query<BadLsoa>(
    `WITH suspect AS MATERIALIZED (
       SELECT number, code, name,
         (code IS NULL) <> (name IS NULL) OR code !~ $1 OR name !~ $2 AS is_bad
       FROM (SELECT *, count(*) OVER (PARTITION BY code) AS names FROM ${lsoas}) AS l
       WHERE (code IS NULL) <> (name IS NULL) OR code !~ $1 OR name !~ $2 OR names > 1
     ), here AS (
       SELECT p.file, s.code, s.name, s.is_bad, count(*) OVER (PARTITION BY p.file, s.code) AS names
       FROM suspect s JOIN ${places} p ON p.lsoa = s.number
     )
     SELECT file, code, name FROM here WHERE is_bad OR (names > 1 AND code IS NOT NULL)
     ORDER BY file, code, name LIMIT 20`,
    [LSOA_CODE_PATTERN, LSOA_NAME_SUFFIX_PATTERN],
  );
  return rows;
}
