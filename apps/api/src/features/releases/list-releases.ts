import type { ReleaseSummary } from '@ragstone/contract/releases';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';

export type SummaryRow = {
  id: number;
  slug: string;
  name: string;
  scheme: string | null;
  months: number | null;
  published_on: string;
  accepted_at: Date;
  accepted_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  reason: string | null;
  files: number;
  rows: number;
  of_forces: boolean | null;
  names: string[] | null;
  places: number;
  parts: number;
  first: number | null;
  last: number | null;
  current: number;
};

// Who works in another partnership is not told here: names come from the asked one's members alone.
// Of the releases wanted, and newer ones, the newest that covers a period of a place is current.
const summariesText = `
  WITH member AS MATERIALIZED (
    SELECT DISTINCT p.id, p.name FROM person p JOIN membership m ON m.person_id = p.id
    WHERE m.partnership_id = $1
  ), wanted AS MATERIALIZED (
    SELECT * FROM release WHERE $2::int IS NULL OR id = $2
    ORDER BY accepted_at DESC, id DESC LIMIT $3
  ), rival AS MATERIALIZED (
    SELECT r.id, r.source_id, r.published_on FROM release r
    WHERE r.source_id IN (SELECT source_id FROM wanted)
      AND r.published_on >= (SELECT min(published_on) FROM wanted)
      AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
  ), current_part AS MATERIALIZED (
    SELECT release_id, count(*)::int AS current FROM (
      SELECT DISTINCT ON (r.source_id, c.force_id, c.month) c.release_id
      FROM coverage c JOIN rival r ON r.id = c.release_id
      ORDER BY r.source_id, c.force_id, c.month, r.published_on DESC, r.id DESC) newest
    GROUP BY release_id
    UNION ALL
    SELECT release_id, count(*)::int FROM (
      SELECT DISTINCT ON (r.source_id, c.area_id, c.from_month, c.months) c.release_id
      FROM area_coverage c JOIN rival r ON r.id = c.release_id
      ORDER BY r.source_id, c.area_id, c.from_month, c.months, r.published_on DESC, r.id DESC) newest
    GROUP BY release_id
  )
  SELECT r.id, s.slug, s.name, h.slug AS scheme, s.months, r.published_on, r.accepted_at,
    a.name AS accepted_by, w.withdrawn_at, b.name AS withdrawn_by, w.reason,
    coalesce(f.files, 0) AS files, coalesce(f.rows, 0) AS rows,
    p.of_forces, n.names,
    coalesce(p.places, 0) AS places, coalesce(p.parts, 0) AS parts, p.first, p.last,
    coalesce(c.current, 0) AS current
  FROM wanted r JOIN source s ON s.id = r.source_id
  LEFT JOIN scheme h ON h.id = s.scheme_id
  LEFT JOIN release_withdrawal w ON w.release_id = r.id
  LEFT JOIN member a ON a.id = r.accepted_by
  LEFT JOIN member b ON b.id = w.withdrawn_by
  LEFT JOIN LATERAL (
    SELECT true AS of_forces, count(*)::int AS parts, count(DISTINCT force_id)::int AS places,
      min(month) AS first, max(month) AS last
    FROM coverage WHERE release_id = r.id HAVING count(*) > 0
    UNION ALL
    SELECT false, count(*)::int, count(DISTINCT area_id)::int, min(from_month),
      max(from_month + months - 1)
    FROM area_coverage WHERE release_id = r.id HAVING count(*) > 0
  ) p ON true
  LEFT JOIN LATERAL (SELECT array_agg(name ORDER BY name) AS names FROM area
    WHERE p.of_forces AND p.places <= 3
      AND id IN (SELECT force_id FROM coverage WHERE release_id = r.id)) n ON true
  LEFT JOIN current_part c ON c.release_id = r.id
  LEFT JOIN LATERAL (SELECT count(*)::int AS files, sum(rows)::int AS rows
    FROM release_file WHERE release_id = r.id) f ON true
  ORDER BY r.accepted_at DESC, r.id DESC`;

const summariesQuery = { name: 'release-summaries', text: summariesText };

/** How many are listed until all are asked for: a year of monthly ones. */
const latestListed = 12;

const summaryOf = (row: SummaryRow): ReleaseSummary => ({
  id: row.id,
  source: {
    slug: row.slug,
    name: row.name,
    ...(row.scheme !== null && { scheme: row.scheme }),
    ...(row.months !== null && { months: row.months }),
  },
  publishedOn: row.published_on,
  acceptedAt: row.accepted_at.toISOString(),
  ...(row.accepted_by !== null && { acceptedBy: row.accepted_by }),
  files: row.files,
  rows: row.rows,
  ...(row.first !== null &&
    row.last !== null && {
      covered: {
        isOfForces: row.of_forces === true,
        names: row.names ?? [],
        places: row.places,
        from: monthKey(row.first),
        to: monthKey(row.last),
        parts: row.parts,
        current: row.current,
      },
    }),
  ...(row.withdrawn_at !== null && {
    withdrawn: {
      at: row.withdrawn_at.toISOString(),
      ...(row.withdrawn_by !== null && { by: row.withdrawn_by }),
      reason: row.reason ?? '',
    },
  }),
});

/** The latest releases, newest first, or all of them; what each covers is summed up. */
export async function listReleases(
  pool: pg.Pool,
  asked: { partnershipId: string; isAll: boolean },
): Promise<{ releases: ReleaseSummary[]; total: number }> {
  const limit = asked.isAll ? null : latestListed;
  const values = [asked.partnershipId, null, limit];
  const { rows } = await pool.query<SummaryRow>({ ...summariesQuery, values });
  const counted = await pool.query<{ total: number }>('SELECT count(*)::int AS total FROM release');
  return { releases: rows.map(summaryOf), total: counted.rows[0]?.total ?? 0 };
}

/** The release of an id, summed up; `undefined` where there is none. */
export async function findRelease(
  pool: pg.Pool,
  asked: { partnershipId: string; id: number },
): Promise<ReleaseSummary | undefined> {
  const values = [asked.partnershipId, asked.id, 1];
  const { rows } = await pool.query<SummaryRow>({ ...summariesQuery, values });
  return rows.map(summaryOf)[0];
}
