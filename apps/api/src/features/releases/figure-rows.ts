import { monthKey, yearOf } from '@ragstone/domain/time/month';
import { spanLabel } from '@ragstone/domain/time/period-label';
import type pg from 'pg';
import { rowsInBatches } from '../../db/rows-in-batches.ts';
import type { Cell } from '../../http/cells.ts';

type FigureRow = {
  code: string;
  name: string;
  kind: string;
  force: string | null;
  indicator: string;
  slug: string;
  from_month: number;
  months: number;
  value: number | null;
  status: string;
  mark: string;
};

// Small areas are found by kind first: there are few others, and their figures lie together in the
// index. Beside them a release has no index of its own, which every import would pay for.
const ofRelease = (small: boolean) => `
  WITH place AS MATERIALIZED (
    SELECT id, code, name, kind FROM area WHERE ${small ? 'true' : "kind <> 'lsoa'"}
  ), span AS MATERIALIZED (
    SELECT min(month) AS first, max(month) AS last FROM coverage WHERE release_id = $1
  )
  SELECT a.code, a.name, a.kind, f.name AS force, i.label AS indicator, i.slug,
    o.month AS from_month, 1 AS months, o.value::float8 AS value, o.status, '' AS mark,
    i.position
  FROM place a JOIN observation o ON o.area_id = a.id
    AND o.month BETWEEN (SELECT first FROM span) AND (SELECT last FROM span) AND o.release_id = $1
  JOIN indicator i ON i.id = o.indicator_id JOIN area f ON f.id = o.force_id
  UNION ALL
  SELECT a.code, a.name, a.kind, NULL, i.label, i.slug, p.from_month, p.months, p.value, p.status,
    p.mark, i.position
  FROM period_figure p JOIN area a ON a.id = p.area_id JOIN indicator i ON i.id = p.indicator_id
  WHERE p.release_id = $1
  UNION ALL
  SELECT a.code, a.name, a.kind, NULL, 'People', 'people', p.mid_year * 12 + 5, 0, p.people,
    'observed', '', 0
  FROM population p JOIN place a ON a.id = p.area_id WHERE p.release_id = $1
  UNION ALL
  SELECT a.code, a.name, a.kind, NULL, 'Households', 'households', h.mid_year * 12 + 5, 0,
    h.households, 'observed', '', 1
  FROM household_estimate h JOIN place a ON a.id = h.area_id WHERE h.release_id = $1`;

const header: Cell[] = [
  'Area code',
  'Area',
  'Kind of area',
  'Recorded by',
  'Indicator',
  'Indicator code',
  'First month',
  'Months',
  'Period',
  'Value',
  'Status',
  'Mark',
];

/** Estimates are of the middle of a year, and last no time. */
const periodOf = ({ from_month: from, months }: FigureRow): string =>
  months === 0 ? `Mid-${yearOf(from)}` : spanLabel({ from, to: from + months - 1 });

const cellsOf = (row: FigureRow): Cell[] => [
  row.code,
  row.name,
  row.kind,
  row.force ?? undefined,
  row.indicator,
  row.slug,
  monthKey(row.from_month),
  row.months,
  periodOf(row),
  row.value ?? undefined,
  row.status,
  row.mark,
];

/** Every figure of a release as rows of a table, its heading first. */
export async function* figureRows(
  pool: pg.Pool,
  asked: { release: number; small: boolean },
): AsyncGenerator<Cell[][]> {
  yield [header];
  const text = `${ofRelease(asked.small)} ORDER BY from_month, months, name, code, position`;
  const query = { text, values: [asked.release] };
  for await (const rows of rowsInBatches<FigureRow>(pool, query)) yield rows.map(cellsOf);
}

/** How many figures there are, those of small areas apart. */
export async function countFigures(pool: pg.Pool, release: number) {
  const { rows } = await pool.query<{ main: number; small: number }>(
    `SELECT count(*) FILTER (WHERE kind <> 'lsoa')::int AS main,
       count(*) FILTER (WHERE kind = 'lsoa')::int AS small
     FROM (${ofRelease(true)}) figure`,
    [release],
  );
  return rows[0] ?? { main: 0, small: 0 };
}

/**
 * How many figures a release holds, as far as it is known without reading them: of areas and periods
 * their coverage tells it; street-level crime is found by area and month, never by release.
 */
export async function knownFigures(pool: pg.Pool, release: number) {
  const { rows } = await pool.query<{ street: boolean; count: number }>({
    name: 'known-figures',
    text: `SELECT street, CASE WHEN street THEN 0 ELSE
        (SELECT coalesce(sum(rows), 0) FROM area_coverage WHERE release_id = $1)::int
        + (SELECT count(*) FROM population WHERE release_id = $1)::int
        + (SELECT count(*) FROM household_estimate WHERE release_id = $1)::int END AS count
      FROM (SELECT EXISTS (SELECT FROM coverage WHERE release_id = $1) AS street) known`,
    values: [release],
  });
  const { street = false, count = 0 } = rows[0] ?? {};
  return street ? { hasSmall: true } : { hasSmall: false, count };
}
