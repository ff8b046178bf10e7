import type pg from 'pg';

// Seven years of a county as its police publish them: each month a release that brings one month and
// revises the one before; every district, a thousand LSOAs, and now and then the railway's police.
const statements = [
  `INSERT INTO area (kind, code, name)
   SELECT 'lsoa', 'bench:' || n, 'LSOA ' || n FROM generate_series(1, 1000) n`,
  `INSERT INTO release (source_id, published_on)
   SELECT 1, date '2019-12-14' + (n || ' months')::interval FROM generate_series(0, 82) n`,
  `INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
   SELECT r.id, f.id, 2019 * 12 + 10 + n - back, 15000, 120, 9
   FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM release) r
   CROSS JOIN generate_series(0, 1) back CROSS JOIN area f WHERE f.code = 'E23000032'`,
  `INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
   SELECT c.release_id, f.id, c.month, 900, 10, 0
   FROM coverage c CROSS JOIN area f WHERE f.code = 'police-uk:btp'`,
  `INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
   SELECT a.id, i.id, c.month, c.release_id, c.force_id, 1 + abs(hashint4(a.id * 31 + i.id * 7 + c.month)) % 40
   FROM coverage c JOIN area f ON f.id = c.force_id AND f.code = 'E23000032'
   CROSS JOIN indicator i CROSS JOIN area a
   WHERE NOT i.is_total AND (a.kind = 'district'
     OR a.kind = 'lsoa' AND abs(hashint4(a.id + i.id * 1009 + c.month * 13)) % 3 = 0)`,
  `INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
   SELECT a.id, i.id, c.month, c.release_id, c.force_id, 1
   FROM coverage c JOIN area f ON f.id = c.force_id AND f.code = 'police-uk:btp'
   CROSS JOIN indicator i CROSS JOIN area a
   WHERE NOT i.is_total AND a.kind = 'district' AND abs(hashint4(a.id + i.id + c.month)) % 4 = 0`,
  'VACUUM ANALYZE',
];

/** Fills the tables of figures; answers how many figures they hold. */
export async function addSevenYears(client: pg.Client): Promise<number> {
  for (const statement of statements) await client.query(statement);
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM observation',
  );
  return rows[0]?.count ?? 0;
}
