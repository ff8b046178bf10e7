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
  names: string[] | null;
  places: number;
  parts: number;
  first: number | null;
  last: number | null;
  current: number;
};

// Who works in another partnership is not told here: names come from the asked one's members alone.
const summariesQuery = `
  WITH member AS MATERIALIZED (
    SELECT DISTINCT p.id, p.name FROM person p JOIN membership m ON m.person_id = p.id
    WHERE m.partnership_id = $1
  ), part AS MATERIALIZED (
    SELECT release_id, count(*)::int AS parts, count(DISTINCT force_id)::int AS places,
      array_agg(DISTINCT f.name ORDER BY f.name) AS names, min(month) AS first, max(month) AS last
    FROM coverage c JOIN area f ON f.id = c.force_id
    WHERE $2::int IS NULL OR release_id = $2 GROUP BY release_id
    UNION ALL
    SELECT release_id, count(*)::int, count(DISTINCT area_id)::int, NULL, min(from_month),
      max(from_month + months - 1)
    FROM area_coverage WHERE $2::int IS NULL OR release_id = $2 GROUP BY release_id
  ), current_part AS MATERIALIZED (
    SELECT release_id, count(*)::int AS current FROM current_coverage GROUP BY release_id
    UNION ALL
    SELECT release_id, count(*)::int FROM current_area_coverage GROUP BY release_id
  )
  SELECT r.id, s.slug, s.name, h.slug AS scheme, s.months, r.published_on, r.accepted_at, a.name AS accepted_by,
    w.withdrawn_at, b.name AS withdrawn_by, w.reason,
    coalesce(f.files, 0) AS files, coalesce(f.rows, 0) AS rows,
    p.names, coalesce(p.places, 0) AS places, coalesce(p.parts, 0) AS parts, p.first, p.last,
    coalesce(c.current, 0) AS current
  FROM release r JOIN source s ON s.id = r.source_id
  LEFT JOIN scheme h ON h.id = s.scheme_id
  LEFT JOIN release_withdrawal w ON w.release_id = r.id
  LEFT JOIN member a ON a.id = r.accepted_by
  LEFT JOIN member b ON b.id = w.withdrawn_by
  LEFT JOIN part p ON p.release_id = r.id
  LEFT JOIN current_part c ON c.release_id = r.id
  LEFT JOIN LATERAL (SELECT count(*)::int AS files, sum(rows)::int AS rows
    FROM release_file WHERE release_id = r.id) f ON true
  WHERE $2::int IS NULL OR r.id = $2
  ORDER BY r.accepted_at DESC, r.id DESC`;

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

/** Releases, newest first, or the one of an id; what each covers is summed up. */
export async function listReleases(
  pool: pg.Pool,
  asked: { partnershipId: string; id?: number },
): Promise<ReleaseSummary[]> {
  const { rows } = await pool.query<SummaryRow>(summariesQuery, [
    asked.partnershipId,
    asked.id ?? null,
  ]);
  return rows.map(summaryOf);
}
