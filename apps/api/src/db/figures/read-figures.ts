import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';
import { type Note, type NoteRow, noteAsJson, noteOf } from './read-notes.ts';
import type { FigureScope } from './scope.ts';

/** Figures of an area as the database holds them now; what is not listed is none or missing. */
export type FoundFigures = {
  /** Indicator, month, value. A value of `null` was not supplied or may not be used. */
  figures: [indicatorId: number, month: Month, value: number | null][];
  /** Months that every district's force has covered, with the releases that are current. */
  covered: [month: Month, releaseIds: number[]][];
  releases: { id: number; publishedOn: string }[];
  /** What other forces recorded here of the indicator asked for: beside, never added. */
  others: { force: string; covered: Month[]; figures: [Month, number][] }[];
  /** Of every indicator of the scheme, those that touch the months of the view or before. */
  notes: Note[];
};

type Found = { [K in Exclude<keyof FoundFigures, 'notes'>]: FoundFigures[K] | null } & {
  notes: NoteRow[] | null;
};

// One statement for all figures of a view. `of_month` holds a force's current release of each
// month from $6 on, so that a figure finds its own by position, whatever the planner joins first.
const figuresStatement = `
WITH district AS MATERIALIZED (
  SELECT * FROM unnest($1::int[], $2::int[]) AS d (area_id, force_id)
), found AS MATERIALIZED (
  SELECT o.area_id, o.indicator_id, o.month, o.release_id, o.force_id,
    CASE WHEN o.status = 'observed' THEN o.value END AS value
  FROM observation o
  WHERE o.area_id = ANY ($1) AND o.indicator_id = ANY ($4) AND o.month BETWEEN $6 AND $8
), force AS MATERIALIZED (
  SELECT force_id FROM district UNION SELECT force_id FROM found
), covered AS MATERIALIZED (
  SELECT force_id, month, release_id, published_on
  FROM coverage_published_by(coalesce($10::date, 'infinity'))
  WHERE source_id = $3 AND month BETWEEN $6 AND $8 AND force_id = ANY (ARRAY(SELECT force_id FROM force))
), current_release AS MATERIALIZED (
  SELECT f.force_id, array_agg(c.release_id ORDER BY m.month) AS of_month
  FROM force f
  CROSS JOIN generate_series($6::int, $8::int) m (month)
  LEFT JOIN covered c ON c.force_id = f.force_id AND c.month = m.month
  GROUP BY f.force_id
), current_figure AS MATERIALIZED (
  SELECT o.indicator_id, o.month, o.force_id, o.value, d.area_id IS NOT NULL AS is_own
  FROM found o
  JOIN current_release r ON r.force_id = o.force_id
    AND r.of_month[o.month - $6::int + 1] = o.release_id
  LEFT JOIN district d ON d.area_id = o.area_id AND d.force_id = o.force_id
), own AS (
  SELECT indicator_id, month, CASE WHEN count(value) = count(*) THEN sum(value) END AS value
  FROM current_figure WHERE is_own GROUP BY indicator_id, month
), whole AS MATERIALIZED (
  SELECT month, array_agg(DISTINCT release_id) AS release_ids FROM covered
  WHERE force_id = ANY ($2) GROUP BY month
  HAVING count(*) = (SELECT count(DISTINCT force_id) FROM district)
), other AS MATERIALIZED (
  SELECT force_id, month, sum(value) AS value FROM current_figure
  WHERE NOT is_own AND month >= $7 AND indicator_id = ANY ($5) GROUP BY force_id, month
)
SELECT json_build_object(
  'figures', (SELECT json_agg(json_build_array(indicator_id, month, value))
    FROM own),
  'covered', (SELECT json_agg(json_build_array(month, release_ids) ORDER BY month) FROM whole),
  'releases', (SELECT json_agg(json_build_object('id', release_id, 'publishedOn', published_on)
    ORDER BY published_on DESC, release_id DESC)
    FROM (SELECT DISTINCT release_id, published_on FROM covered WHERE force_id = ANY ($2)) r),
  'others', (SELECT json_agg(json_build_object('force', f.name,
      'covered', (SELECT json_agg(month) FROM covered c
        WHERE c.force_id = f.id AND c.month >= $7),
      'figures', (SELECT json_agg(json_build_array(month, value)) FROM other o
        WHERE o.force_id = f.id)) ORDER BY f.name)
    FROM area f WHERE f.id IN (SELECT force_id FROM other)),
  'notes', (SELECT json_agg(${noteAsJson}) FROM annotations_on($1, $9, $6, $8))
)::text AS found`;

/** The months that a view needs, and from which on it needs what other forces recorded. */
export type FigureMonths = { period: Period; othersFrom: Month; asOf?: string | undefined };

/** Figures of the scope's area, current or as published by a day: every indicator of its scheme. */
export async function readFigures(
  pool: pg.Pool,
  scope: FigureScope & { source: { id: number } },
  months: FigureMonths,
): Promise<FoundFigures> {
  const { districts, beginning, lost, indicator, indicators, source } = scope;
  const counted = indicators.filter(({ isTotal }) => !isTotal);
  const asked = counted.filter(({ id, parentId }) =>
    indicator.isTotal ? parentId === indicator.id : id === indicator.id,
  );
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  const { rows } = await pool.query<{ found: string }>({
    name: 'figures',
    text: figuresStatement,
    values: [
      ids(districts),
      districts.map(({ forceId }) => forceId),
      source.id,
      ids(counted),
      ids(asked),
      months.period.from,
      months.othersFrom,
      months.period.to,
      ids(indicators),
      months.asOf ?? null,
    ],
  });
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  return {
    figures: found.figures ?? [],
    covered: (found.covered ?? []).filter(
      ([month]) => month >= (beginning?.since ?? month) && !lost.has(month),
    ),
    releases: found.releases ?? [],
    others: (found.others ?? []).map((other) => ({ ...other, covered: other.covered ?? [] })),
    notes: (found.notes ?? []).map(noteOf),
  };
}
