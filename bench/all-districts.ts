import type pg from 'pg';
import { addPartnershipAtWork } from './bench-partnership.ts';

/**
 * What a bench of pages holds, of a few places or of all of them, in the shapes in which publishers bring
 * it. What the pages of the own partnership say is the same of both, so that their times are too, or
 * else the rest of the country costs them something.
 */
type Places = {
  forces: string;
  districts: string;
  csps: string;
  /** Small areas (LSOAs) with figures, each in its district and in a ward. */
  lsoas: string;
  /** How many small areas beyond these are in the lookup and the population, as in the national files. */
  otherLsoas: number;
};

const kent = "f.code = 'E23000032'";
const own = "a.code = 'E07000111'";

const oneForce: Places = {
  forces: kent,
  districts: kent,
  csps: `a.id IN (SELECT c.parent_id FROM area_link c JOIN area_link d ON d.child_id = c.child_id
    JOIN area f ON f.id = d.parent_id WHERE ${kent})`,
  lsoas: own,
  otherLsoas: 0,
};

const allDistricts: Places = {
  forces: "f.kind = 'force'",
  districts: 'true',
  csps: 'true',
  lsoas: kent,
  otherLsoas: 34_000,
};

/** Releases by what they are, so that pages can ask for them. Of police.uk there is one for each month. */
export const releases = {
  lastMonth: 180,
  /** All of 2025 again, a figure in twenty revised. */
  revised: 181,
  /** The second half of 2025 once more, of one force. */
  ofOneForce: 182,
  homeOffice: 191,
  ons: 192,
} as const;

const addReleases = `
  INSERT INTO release (id, source_id, published_on) OVERRIDING SYSTEM VALUE
  SELECT 1 + m, 1, date '2011-02-20' + (m || ' months')::interval FROM generate_series(0, 179) m
  UNION ALL VALUES (181, 1, date '2026-02-20'), (182, 1, '2026-03-20'), (183, 4, '2023-11-30'),
    (184, 4, '2025-07-30'), (185, 5, '2024-01-10'), (186, 6, '2024-01-10'), (190, 2, '2025-10-23'),
    (191, 2, '2026-01-22'), (192, 3, '2026-01-22')`;

const districtsOf = (condition: string) => `
  SELECT DISTINCT ON (a.id) a.id, f.id AS force_id, a.code
  FROM area a JOIN area_link l ON l.child_id = a.id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
  WHERE a.kind = 'district' AND ${condition} ORDER BY a.id, l.valid_to DESC NULLS FIRST`;

const addSmallAreas = ({ lsoas, otherLsoas }: Places) => `
  WITH lsoa AS (
    INSERT INTO area (kind, code, name)
    SELECT 'lsoa', 'bench:' || d.code || ':' || n, d.code || ' ' || n
    FROM (${districtsOf(lsoas)}) d CROSS JOIN generate_series(0, 74) n
    UNION ALL SELECT 'lsoa', 'bench:other:' || n, 'Other ' || n FROM generate_series(1, ${otherLsoas}) n
    RETURNING id, code
  ), ward AS (
    INSERT INTO area (kind, code, name)
    SELECT 'ward', 'bench:ward:' || d.code || ':' || n, 'Ward ' || n
    FROM (${districtsOf(lsoas)}) d CROSS JOIN generate_series(0, 24) n
    UNION ALL SELECT 'ward', 'bench:ward:other:' || n, 'Ward ' || n FROM generate_series(0, ${otherLsoas} / 5) n
    RETURNING id, code
  ), linked AS (
    INSERT INTO area_link (child_id, parent_id)
    SELECT l.id, d.id FROM lsoa l JOIN area d ON d.kind = 'district' AND d.code = split_part(l.code, ':', 2)
  ), looked_up AS (
    INSERT INTO lookup_link (release_id, child_id, parent_id, relation, vintage)
    SELECT 185, l.id, w.id, 'part-of', 2023 FROM lsoa l JOIN ward w
      ON w.code = 'bench:ward:' || split_part(l.code, ':', 2) || ':' || split_part(l.code, ':', 3)::int
        / CASE WHEN l.code LIKE 'bench:other:%' THEN 5 ELSE 3 END
  ), outlined AS (
    INSERT INTO boundary (release_id, area_id, vintage, outline)
    SELECT 186, id, 2023, '[[[[0.1,51.2],[0.2,51.2],[0.2,51.3],[0.1,51.2]]]]' FROM ward
  )
  INSERT INTO population (area_id, mid_year, release_id, people) SELECT id, 2022, 183, 1600 FROM lsoa`;

const addPeople = ({ districts }: Places) => `
  INSERT INTO population (area_id, mid_year, release_id, people)
  SELECT d.id, y, r, 90000 + d.id % 50000 + 500 * (y - 2011) FROM (${districtsOf(districts)}) d
  CROSS JOIN (VALUES (183, 2022), (184, 2024)) v (r, last) CROSS JOIN LATERAL generate_series(2011, last) y`;

const addCoverage = ({ forces }: Places) => `
  INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
  SELECT c.release_id, f.id, c.month, 15000, 120, 9
  FROM (SELECT n AS release_id, 2011 * 12 + n - 1 AS month FROM generate_series(1, 180) n
    UNION ALL SELECT 181, 2025 * 12 + n FROM generate_series(0, 11) n) c CROSS JOIN area f WHERE ${forces}
  UNION ALL SELECT 182, f.id, 2025 * 12 + n, 15000, 120, 9 FROM generate_series(6, 11) n CROSS JOIN area f
  WHERE ${kent}`;

/** Months of police.uk; of an LSOA most types have none in most months, so that a third are there. */
const addMonths = (places: string, share: number) => `
  INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
  SELECT p.id, i.id, c.month, c.release_id, c.force_id, 1 + abs(hashint4(p.id * 31 + i.id * 7 + c.month)) % 40
    + CASE WHEN c.release_id > 180 AND abs(hashint4(p.id + i.id + c.month)) % 20 = 0 THEN 1 ELSE 0 END
  FROM (${places}) p JOIN coverage c ON c.force_id = p.force_id
  CROSS JOIN indicator i WHERE i.scheme_id = 1 AND NOT i.is_total
    AND abs(hashint4(p.id + i.id * 1009 + c.month * 13)) % ${share} = 0`;

const lsoasIn = (condition: string) => `
  SELECT l.child_id AS id, d.force_id FROM (${districtsOf(condition)}) d
  JOIN area_link l ON l.parent_id = d.id JOIN area a ON a.id = l.child_id AND a.kind = 'lsoa'`;

const addOffences = `
  INSERT INTO indicator (scheme_id, slug, label, source_label, unit, counts, parent_id, is_total, polarity, position)
  SELECT 2, 'bench-' || n, 'Offence ' || n, 'bench-' || n, 'offences', 'Offences', leaf[1 + n % cardinality(leaf)],
    false, 'lower', 1000 + n
  FROM generate_series(1, 110) n, (SELECT array_agg(i.id) AS leaf FROM indicator i WHERE i.scheme_id = 2
    AND NOT EXISTS (SELECT FROM indicator c WHERE c.parent_id = i.id)) groups`;

const addPeriods = ({ csps }: Places) => [
  `INSERT INTO area_coverage (release_id, area_id, from_month, months, rows)
   SELECT r, a.id, 2021 * 12 + 3 * q, 3, 110 FROM area a
   CROSS JOIN (VALUES (190, 18), (191, 19)) v (r, last) CROSS JOIN LATERAL generate_series(0, last) q
   WHERE a.kind = 'csp' AND ${csps}
   UNION ALL SELECT 192, a.id, 2024 * 12 + 9, 12, 23 FROM area a WHERE a.kind = 'csp' AND ${csps}
   UNION ALL SELECT 192, a.id, 2023 * 12 + 9, 12, 23 FROM area a WHERE a.kind = 'csp' AND ${csps}`,
  `INSERT INTO period_figure (area_id, indicator_id, from_month, months, release_id, value)
   SELECT c.area_id, i.id, c.from_month, c.months, c.release_id,
     abs(hashint4(c.area_id * 31 + i.id * 7 + c.from_month)) % 90
   FROM area_coverage c JOIN release r ON r.id = c.release_id JOIN source s ON s.id = r.source_id
   JOIN indicator i ON i.scheme_id = s.scheme_id AND NOT i.is_total`,
];

async function fill(client: pg.Client, places: Places): Promise<number> {
  const statements = [
    addReleases,
    addSmallAreas(places),
    addPeople(places),
    addCoverage(places),
    addMonths(districtsOf(places.districts), 1),
    addMonths(lsoasIn(places.lsoas), 3),
    addOffences,
    ...addPeriods(places),
  ];
  await addPartnershipAtWork(client);
  for (const statement of statements) await client.query(statement);
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM observation o JOIN area a ON a.id = o.area_id
     WHERE a.kind = 'district' AND o.release_id <= 180`,
  );
  return rows[0]?.count ?? 0;
}

/** Fifteen years of months of one force's districts; answers how many figures that is. */
export const addOneForce = (client: pg.Client): Promise<number> => fill(client, oneForce);

/** The same of every district of England and Wales, and of the small areas of one force. */
export const addAllDistricts = (client: pg.Client): Promise<number> => fill(client, allDistricts);
