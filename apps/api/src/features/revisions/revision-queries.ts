/**
 * The figures that differ between two releases, of what both cover. In a month of police.uk that is
 * covered, a figure that is not there is none recorded; in a table of ONS or the Home Office it was
 * not published. Small areas are left out: their district says what changed.
 */

// $1 and $2 are the releases, $3 the partnership whose near areas alone are wanted, or null.
const near = `
  near_force AS MATERIALIZED (
    SELECT DISTINCT f.id FROM partnership_area p
    JOIN area_link l ON l.child_id = p.area_id JOIN area f ON f.id = l.parent_id AND f.kind = 'force'
    WHERE p.partnership_id = $3 AND p.part = 'own'
  ), near AS MATERIALIZED (
    SELECT id FROM near_force
    UNION SELECT child_id FROM area_link WHERE parent_id IN (SELECT id FROM near_force)
    UNION SELECT c.parent_id FROM area_link c JOIN area_link d ON d.child_id = c.child_id
      WHERE d.parent_id IN (SELECT id FROM near_force)
  ), place AS MATERIALIZED (
    SELECT a.id, a.code, a.name FROM near JOIN area a USING (id) WHERE a.kind <> 'lsoa'
  )`;

// Takes the same parameters; the third is null.
const every = `
  place AS MATERIALIZED (
    SELECT id, code, name FROM area WHERE kind <> 'lsoa' AND $3::uuid IS NULL
  )`;

// With area and indicator named, figures are found by their key; OFFSET keeps them from being looked
// for in any other way.
const indicators = `
  counted AS MATERIALIZED (
    SELECT i.id FROM release r JOIN source s ON s.id = r.source_id
    JOIN indicator i ON i.scheme_id = s.scheme_id WHERE r.id = $1
  )`;

const ofMonths = `
  scope AS MATERIALIZED (
    SELECT a.force_id, a.month FROM coverage a JOIN coverage b USING (force_id, month)
    WHERE a.release_id = $1 AND b.release_id = $2
  ), span AS MATERIALIZED (
    SELECT min(month) AS first, max(month) AS last FROM scope
  ), found AS (
    SELECT o.area_id, o.indicator_id, o.month, o.force_id, o.release_id, o.value, o.status
    FROM place p CROSS JOIN LATERAL (
      SELECT * FROM observation
      WHERE area_id = p.id AND indicator_id = ANY (ARRAY(SELECT id FROM counted))
        AND month BETWEEN (SELECT first FROM span) AND (SELECT last FROM span)
        AND release_id IN ($1, $2) OFFSET 0
    ) o
    JOIN scope s ON s.force_id = o.force_id AND s.month = o.month
  ), pair AS (
    SELECT area_id, indicator_id, month AS from_month, 1 AS months, force_id,
      coalesce(max(value) FILTER (WHERE release_id = $1),
        CASE WHEN bool_or(release_id = $1) THEN NULL ELSE 0 END)::float8 AS before,
      coalesce(max(status) FILTER (WHERE release_id = $1), 'observed') AS before_status, '' AS before_mark,
      coalesce(max(value) FILTER (WHERE release_id = $2),
        CASE WHEN bool_or(release_id = $2) THEN NULL ELSE 0 END)::float8 AS after,
      coalesce(max(status) FILTER (WHERE release_id = $2), 'observed') AS after_status, '' AS after_mark
    FROM found GROUP BY area_id, indicator_id, month, force_id
  )`;

const ofPeriods = `
  scope AS MATERIALIZED (
    SELECT a.area_id, a.from_month, a.months
    FROM area_coverage a JOIN area_coverage b USING (area_id, from_month, months)
    WHERE a.release_id = $1 AND b.release_id = $2 AND a.area_id IN (SELECT id FROM place)
  ), found AS (
    SELECT f.* FROM scope CROSS JOIN counted i
    JOIN period_figure f USING (area_id, from_month, months)
    WHERE f.indicator_id = i.id AND f.release_id IN ($1, $2)
  ), pair AS (
    SELECT area_id, indicator_id, from_month, months, NULL::int AS force_id,
      max(value) FILTER (WHERE release_id = $1) AS before,
      coalesce(max(status) FILTER (WHERE release_id = $1), 'not-published') AS before_status,
      coalesce(max(mark) FILTER (WHERE release_id = $1), '') AS before_mark,
      max(value) FILTER (WHERE release_id = $2) AS after,
      coalesce(max(status) FILTER (WHERE release_id = $2), 'not-published') AS after_status,
      coalesce(max(mark) FILTER (WHERE release_id = $2), '') AS after_mark
    FROM found GROUP BY area_id, indicator_id, from_month, months
  )`;

const differing = `
  differing AS MATERIALIZED (
    SELECT * FROM pair WHERE before IS DISTINCT FROM after OR before_status <> after_status
  )`;

const listed = `
  SELECT p.code, p.name, f.name AS force, i.slug, i.label, d.from_month, d.months,
    d.before, d.before_status, d.before_mark, d.after, d.after_status, d.after_mark
  FROM differing d JOIN place p ON p.id = d.area_id JOIN indicator i ON i.id = d.indicator_id
  LEFT JOIN area f ON f.id = d.force_id
  ORDER BY d.from_month DESC, d.months, p.name, p.code, i.position, i.id`;

export type AskedPairs = {
  /** How long the source's periods are. */
  months: number;
  isNear: boolean;
};

const pairsOf = ({ months, isNear }: AskedPairs) =>
  `WITH ${isNear ? near : every}, ${indicators}, ${months === 1 ? ofMonths : ofPeriods}`;

/** Every difference in order, for a file. */
export const revisionsQuery = (asked: AskedPairs) => `${pairsOf(asked)}, ${differing} ${listed}`;

/** A page of the differences with the totals of them all; $4 is where it begins, $5 its length. */
export const pageQuery = (asked: AskedPairs) => `
  ${pairsOf(asked)}, ${differing}, page AS (${listed} OFFSET $4 LIMIT $5)
  SELECT json_build_object(
    'rows', (SELECT coalesce(json_agg(page), '[]') FROM page),
    'totals', (SELECT json_build_object('differing', count(*),
      'higher', count(*) FILTER (WHERE after > before),
      'lower', count(*) FILTER (WHERE after < before),
      'appeared', count(*) FILTER (WHERE before_status = 'not-published'),
      'gone', count(*) FILTER (WHERE after_status = 'not-published')) FROM differing)
  )::text AS found`;

/** The releases with the length of their source's periods, and what both or one alone cover. */
export const pairQuery = `
  SELECT r.id, r.published_on, s.slug, s.name, s.months, s.id AS source
  FROM release r JOIN source s ON s.id = r.source_id WHERE r.id IN ($1, $2)`;

export const partsQuery = `
  WITH part AS (
    SELECT release_id, force_id AS place, month AS from_month, 1 AS months FROM coverage
    WHERE release_id IN ($1, $2)
    UNION ALL
    SELECT release_id, area_id, from_month, months FROM area_coverage WHERE release_id IN ($1, $2)
  ), each AS (
    SELECT bool_or(release_id = $1) AS older, bool_or(release_id = $2) AS newer
    FROM part GROUP BY place, from_month, months
  )
  SELECT count(*) FILTER (WHERE older AND newer)::int AS both,
    count(*) FILTER (WHERE older AND NOT newer)::int AS "olderOnly",
    count(*) FILTER (WHERE newer AND NOT older)::int AS "newerOnly" FROM each`;
