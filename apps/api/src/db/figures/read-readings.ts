import type { Every, Reading, Readings, WithheldStatus } from '@ragstone/domain/figures/reading';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';

/** Which figures are read: of one indicator, from the releases of one source. */
export type ReadingsAsked = {
  source: { id: number; months: Every; byForce: boolean; emptyIsNone: boolean };
  areaIds: readonly number[];
  indicatorId: number;
  /** First month of the first period read, and last month of the last. */
  period: Period;
  /** What was current on a day; without it what is current now. */
  asOf?: string | undefined;
};

/** A rate as its publisher worked it out, or the mark that stands in its place. */
export type PublishedRate = { rate: number | undefined; status: string; mark: string };

export type FoundReadings = {
  /** By area. An area of which nothing came has no readings, which is missing. */
  readings: ReadonlyMap<number, Readings>;
  rates: ReadonlyMap<number, ReadonlyMap<Month, PublishedRate>>;
  /** The releases read, newest first. */
  releases: { id: number; publishedOn: string }[];
};

type Cell = {
  area: number;
  from: Month;
  value: number | null;
  cells: number;
  parts: number;
  below0: number;
  status: WithheldStatus | null;
  mark: string | null;
};

type Found = {
  cells: Cell[] | null;
  rates: { area: number; from: Month; rate: number | null; status: string; mark: string }[] | null;
  releases: FoundReadings['releases'] | null;
};

// The areas and periods that a source's releases cover, each with the release that is current. Those of
// data.police.uk cover a force and month, all others an area and period.
const coveredByForce = `
  SELECT d.area_id, c.month AS from_month, c.release_id, c.published_on, d.force_id
  FROM district d JOIN coverage_published_by($6) c ON c.force_id = d.force_id
  WHERE c.force_id = ANY (ARRAY(SELECT force_id FROM district)) AND c.source_id = $1
    AND c.month BETWEEN $4 AND $5`;

const districts = `district AS MATERIALIZED (
  SELECT a.id AS area_id, f.force_id FROM unnest($2::int[]) AS a (id)
  CROSS JOIN LATERAL (SELECT l.parent_id AS force_id FROM area_link l
    JOIN area force ON force.id = l.parent_id AND force.kind = 'force'
    WHERE l.child_id = a.id ORDER BY l.valid_to DESC NULLS FIRST LIMIT 1) f
), `;

const coveredByArea = `
  SELECT c.area_id, c.from_month, c.release_id, c.published_on
  FROM area_coverage_published_by($6) c
  WHERE c.source_id = $1 AND c.area_id = ANY ($2) AND c.from_month BETWEEN $4 AND $5 AND c.months = $7`;

const observed = `observation o ON o.area_id = c.area_id AND o.indicator_id = ANY (ARRAY(SELECT id FROM leaf))
    AND o.month = c.from_month AND o.release_id = c.release_id AND o.force_id = c.force_id`;

const published = `period_figure o ON o.area_id = c.area_id AND o.indicator_id = ANY (ARRAY(SELECT id FROM leaf))
    AND o.from_month = c.from_month AND o.months = $7 AND o.release_id = c.release_id`;

// An indicator that is a total has the figures of everything below it; any other has its own alone,
// whatever stands below it.
const statementOf = (of: { first: string; covered: string; figures: string; mark: string }) => `
WITH RECURSIVE part (id, is_total) AS (
  SELECT id, is_total FROM indicator WHERE id = $3
  UNION ALL
  SELECT i.id, i.is_total FROM part p JOIN indicator i ON i.parent_id = p.id WHERE p.is_total
), leaf AS MATERIALIZED (
  SELECT id FROM part WHERE NOT is_total
), ${of.first}covered AS MATERIALIZED (${of.covered}
), cell AS (
  SELECT c.area_id, c.from_month, count(o.indicator_id)::int AS cells, sum(o.value)::float8 AS value,
    count(*) FILTER (WHERE o.value < 0)::int AS below0,
    min(o.status) FILTER (WHERE o.status <> 'observed') AS status,
    min(${of.mark}) FILTER (WHERE o.status <> 'observed') AS mark
  FROM covered c LEFT JOIN ${of.figures}
  GROUP BY c.area_id, c.from_month
)
SELECT json_build_object(
  'cells', (SELECT json_agg(json_build_object('area', area_id, 'from', from_month, 'value', value,
    'cells', cells, 'parts', (SELECT count(*) FROM leaf), 'below0', below0, 'status', status,
    'mark', mark)) FROM cell),
  'rates', (SELECT json_agg(json_build_object('area', r.area_id, 'from', r.from_month, 'rate', r.rate,
    'status', r.status, 'mark', r.mark))
    FROM covered c JOIN published_rate r ON r.area_id = c.area_id AND r.indicator_id = $3
      AND r.from_month = c.from_month AND r.months = $7 AND r.release_id = c.release_id),
  'releases', (SELECT json_agg(json_build_object('id', release_id, 'publishedOn', published_on)
    ORDER BY published_on DESC, release_id DESC)
    FROM (SELECT DISTINCT release_id, published_on FROM covered) r)
)::text AS found`;

/** The statement for a source, by what its releases cover: one of two, prepared once each. */
export const readingsStatement = ({ byForce }: { byForce: boolean }) =>
  byForce
    ? {
        name: 'readings-by-force',
        text: statementOf({
          first: districts,
          covered: coveredByForce,
          figures: observed,
          mark: "''",
        }),
      }
    : {
        name: 'readings-by-area',
        text: statementOf({
          first: '',
          covered: coveredByArea,
          figures: published,
          mark: 'o.mark',
        }),
      };

export const readingsValues = ({ source, areaIds, indicatorId, period, asOf }: ReadingsAsked) => [
  source.id,
  areaIds,
  indicatorId,
  period.from,
  period.to - source.months + 1,
  asOf ?? 'infinity',
  source.months,
];

function readingOf(cell: Cell, emptyIsNone: boolean): Reading {
  const { value, cells, parts, below0, status, mark } = cell;
  if (status !== null) return { kind: 'withheld', status, mark: mark ?? '' };
  if (!emptyIsNone && cells < parts) return { kind: 'not-published' };
  return { kind: 'counted', count: value ?? 0, below0 };
}

/** What the current releases say of these areas, in one statement. */
export async function readReadings(pool: pg.Pool, asked: ReadingsAsked): Promise<FoundReadings> {
  const { months: every, emptyIsNone } = asked.source;
  const { rows } = await pool.query<{ found: string }>({
    ...readingsStatement(asked.source),
    values: readingsValues(asked),
  });
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const readings = new Map<number, { every: Every; at: Map<Month, Reading> }>();
  for (const cell of found.cells ?? []) {
    const ofArea = readings.get(cell.area) ?? { every, at: new Map() };
    ofArea.at.set(cell.from, readingOf(cell, emptyIsNone));
    readings.set(cell.area, ofArea);
  }
  const rates = new Map<number, Map<Month, PublishedRate>>();
  for (const { area, from, rate, status, mark } of found.rates ?? []) {
    const ofArea = rates.get(area) ?? new Map<Month, PublishedRate>();
    ofArea.set(from, { rate: rate ?? undefined, status, mark });
    rates.set(area, ofArea);
  }
  return { readings, rates, releases: found.releases ?? [] };
}
