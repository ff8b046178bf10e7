import type pg from 'pg';

const months = `generate_series(2011 * 12, 2025 * 12 + 11)`;

// Each month a release of all forces; the figures of the districts are their own forces'.
const releases = (forces: string) => [
  `INSERT INTO release (source_id, published_on)
   SELECT 1, date '2011-02-20' + ((m - 2011 * 12) || ' months')::interval FROM ${months} m`,
  `INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
   SELECT r.id, f.id, 2011 * 12 + r.place, 15000, 120, 9
   FROM (SELECT id, (row_number() OVER (ORDER BY published_on) - 1)::integer AS place FROM release) r
   CROSS JOIN area f WHERE ${forces}`,
];

const figuresOf = (places: string) => `
  INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
  SELECT p.area_id, i.id, c.month, c.release_id, c.force_id,
    1 + abs(hashint4(p.area_id * 31 + i.id * 7 + c.month)) % 40
  FROM (${places}) p JOIN coverage c ON c.force_id = p.force_id
  CROSS JOIN indicator i WHERE i.scheme_id = 1 AND NOT i.is_total`;

const kent = "f.code = 'E23000032'";

const districts = `
  SELECT DISTINCT ON (d.id) d.id AS area_id, f.id AS force_id, d.code
  FROM area d JOIN area_link l ON l.child_id = d.id JOIN area f ON f.id = l.parent_id
  WHERE d.kind = 'district' AND f.kind = 'force' ORDER BY d.id, l.valid_to DESC NULLS FIRST`;

// As with real counts, most months of an LSOA have most types without any: a third are there.
const lsoas = `${figuresOf(`
  SELECT a.id AS area_id, f.id AS force_id, a.code FROM area a, area f
  WHERE a.code LIKE 'bench:%' AND ${kent}`)}
  AND abs(hashint4(p.area_id + i.id * 1009 + c.month * 13)) % 3 = 0`;

const count = async (client: pg.Client) =>
  (
    await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM observation o JOIN area a ON a.id = o.area_id
       WHERE a.kind = 'district'`,
    )
  ).rows[0]?.count ?? 0;

/** Fifteen years of months of one district alone; answers how many figures that is. */
export async function addOneDistrict(client: pg.Client): Promise<number> {
  const own = `SELECT * FROM (${districts}) AS d WHERE d.code = 'E07000111'`;
  for (const statement of [...releases(kent), figuresOf(own), 'VACUUM ANALYZE']) {
    await client.query(statement);
  }
  return count(client);
}

/** The same of every district of England and Wales, and of one force's small areas beside them. */
export async function addAllDistricts(client: pg.Client): Promise<number> {
  const statements = [
    `INSERT INTO area (kind, code, name)
     SELECT 'lsoa', 'bench:' || n, 'LSOA ' || n FROM generate_series(1, 1000) n`,
    ...releases("f.kind = 'force'"),
    figuresOf(districts),
    lsoas,
    'VACUUM ANALYZE',
  ];
  for (const statement of statements) await client.query(statement);
  return count(client);
}
