import type { CheckedPeriod, FigureDifference } from '@ragstone/contract/import-report';
import { monthKey } from '@ragstone/domain/time/month';
import type pg from 'pg';
import { figuresOf, type Staging, stagingOf } from './staging.ts';

type PeriodRow = {
  from_month: number;
  months: 1 | 3 | 12;
  areas: number;
  rows: number;
  figures: number;
  release: number | null;
  published_on: string | null;
  changed: number;
};

/** What is current of the areas and periods that the files hold. */
const heldOf = ({ scopes }: Staging) => `(
  SELECT c.area_id, c.from_month, c.months, c.release_id, c.published_on
  FROM current_area_coverage c JOIN ${scopes} s USING (area_id, from_month, months)
  WHERE c.source_id = (SELECT id FROM source WHERE slug = $1)
)`;

// A figure that one side has not is none recorded, or not told: it differs by its value or its mark.
const changesOf = (staging: Staging) => `(
  SELECT from_month, months, area_id, indicator, indicator_id, b.value AS before, a.value AS after,
    row_number() OVER (PARTITION BY from_month, months
      ORDER BY abs(coalesce(a.value, 0) - coalesce(b.value, 0)) DESC, area_id, indicator_id) AS place
  FROM (
    SELECT f.area_id, f.indicator, f.indicator_id, f.from_month, f.months, f.value, f.mark
    FROM ${figuresOf(staging)} f JOIN held USING (area_id, from_month, months) WHERE f.measure = 'count'
  ) a
  FULL JOIN (
    SELECT f.area_id, f.indicator_id, f.from_month, f.months, f.value, f.mark
    FROM held JOIN period_figure f USING (area_id, from_month, months, release_id)
  ) b USING (area_id, indicator_id, from_month, months)
  WHERE (coalesce(a.value, 0), coalesce(a.mark, '')) IS DISTINCT FROM (coalesce(b.value, 0), coalesce(b.mark, ''))
)`;

const periodsQuery = (staging: Staging) => `
  WITH held AS MATERIALIZED ${heldOf(staging)},
  change AS MATERIALIZED ${changesOf(staging)},
  newest AS (
    SELECT DISTINCT ON (from_month, months) from_month, months, release_id, published_on
    FROM held ORDER BY from_month, months, published_on DESC, release_id DESC
  ), counted AS (
    SELECT from_month, months, count(DISTINCT area_id)::integer AS areas, sum(rows)::integer AS rows,
      sum(figures)::integer AS figures
    FROM ${staging.scopes} GROUP BY from_month, months
  )
  SELECT p.from_month, p.months, p.areas, p.rows, p.figures, n.release_id AS release, n.published_on,
    CASE WHEN n.release_id IS NULL THEN p.figures ELSE (SELECT count(*)::integer FROM change c
      WHERE c.from_month = p.from_month AND c.months = p.months) END AS changed,
    (SELECT coalesce(json_agg(json_build_object('area', a.name, 'indicator', coalesce(i.label, s.label),
        'before', c.before, 'after', c.after) ORDER BY c.place), '[]')
      FROM change c JOIN area a ON a.id = c.area_id
      LEFT JOIN indicator i ON i.id = c.indicator_id LEFT JOIN ${staging.indicators} s ON s.number = c.indicator
      WHERE c.from_month = p.from_month AND c.months = p.months AND c.place <= 10) AS differences
  FROM counted p LEFT JOIN newest n USING (from_month, months)
  ORDER BY p.from_month, p.months`;

type Found = PeriodRow & {
  differences: { area: string; indicator: string; before: number | null; after: number | null }[];
};

const differenceOf = ({ area, indicator, before, after }: Found['differences'][number]) => {
  const difference: FigureDifference = { area, indicator };
  if (before !== null) difference.before = before;
  if (after !== null) difference.after = after;
  return difference;
};

function effectOf(found: Found, publishedOn: string): CheckedPeriod['effect'] {
  if (found.published_on === null) return 'new';
  if (found.published_on > publishedOn) return 'older';
  return found.changed === 0 ? 'same' : 'changed';
}

/** What accepting the import would do to each period, against what is current now. */
export async function comparePeriods(
  client: pg.ClientBase,
  asked: { importId: string; sourceSlug: string; publishedOn: string },
): Promise<CheckedPeriod[]> {
  const { importId, sourceSlug, publishedOn } = asked;
  const { rows } = await client.query<Found>(periodsQuery(stagingOf(importId)), [sourceSlug]);
  return rows.map((found) => ({
    from: monthKey(found.from_month),
    months: found.months,
    areas: found.areas,
    rows: found.rows,
    figures: found.figures,
    effect: effectOf(found, publishedOn),
    ...(found.release !== null &&
      found.published_on !== null && {
        held: { release: found.release, publishedOn: found.published_on },
      }),
    changedFigures: found.changed,
    differences: found.differences.map(differenceOf),
  }));
}

/** A mark of every release that covers an area and period of the import and is not withdrawn. */
export const figuresBasisQuery = (importId: string, sourceSlug: string): string => `
  SELECT md5(coalesce(string_agg(concat_ws('/', c.area_id, c.from_month, c.months, c.release_id), ','
    ORDER BY c.area_id, c.from_month, c.months, c.release_id), '')) AS basis
  FROM area_coverage c
  JOIN release r ON r.id = c.release_id
  JOIN source s ON s.id = r.source_id AND s.slug = '${sourceSlug}'
  WHERE NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = c.release_id)
    AND (c.area_id, c.from_month, c.months) IN
      (SELECT area_id, from_month, months FROM ${stagingOf(importId).scopes})`;
