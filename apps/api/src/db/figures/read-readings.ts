import type { Every, Reading, Readings, WithheldStatus } from '@ragstone/domain/figures/reading';
import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';

/** Which figures are read: of some indicators, from the releases of one source. */
export type ReadingsAsked = {
  source: { id: number; months: Every; byForce: boolean; emptyIsNone: boolean };
  areaIds: readonly number[];
  indicatorIds: readonly number[];
  /** First month of the first period read, and last month of the last. */
  period: Period;
  /** From which month on releases and published rates are told; without it from the first read. */
  toldFrom?: Month | undefined;
  /** What was current on a day; without it what is current now. */
  asOf?: string | undefined;
};

/** A rate as its publisher worked it out, or the mark that stands in its place. */
export type PublishedRate = { rate: number | undefined; status: string; mark: string };

/** What is held of one indicator. */
export type IndicatorReadings = {
  /** By area. An area of which nothing came has no readings, which is missing. */
  readings: ReadonlyMap<number, Readings>;
  rates: ReadonlyMap<number, ReadonlyMap<Month, PublishedRate>>;
};

export type FoundReadings = {
  ofIndicator: (indicatorId: number) => IndicatorReadings;
  /** The releases behind what is told, newest first. */
  releases: { id: number; publishedOn: string }[];
};

/**
 * What is held of an indicator in an area, by position: first months of periods, their values, how many
 * figures these are the sums of, and how many of them are below 0.
 */
type Row = [
  indicator: number,
  area: number,
  from: Month[],
  values: (number | null)[],
  cells: number[],
  below0: number[],
];

/** A figure that its publisher gives no number of. */
type Withheld = [
  indicator: number,
  area: number,
  from: Month,
  status: WithheldStatus,
  mark: string | null,
];

type Rate = {
  indicator: number;
  area: number;
  from: Month;
  rate: number | null;
  status: string;
  mark: string;
};

type Found = {
  rows: Row[] | null;
  /** How many figures an indicator is the sum of where all are published. */
  parts: [indicator: number, parts: number][] | null;
  withheld: Withheld[] | null;
  rates: Rate[] | null;
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
// whatever stands below it. The answer has lists by position: with names it is five times as long, and
// Postgres and we take longer over writing and reading it than over finding the figures.
const statementOf = (of: { first: string; covered: string; figures: string; mark: string }) => `
WITH RECURSIVE part (asked, id, is_total) AS (
  SELECT id, id, is_total FROM indicator WHERE id = ANY ($3)
  UNION ALL
  SELECT p.asked, i.id, i.is_total FROM part p JOIN indicator i ON i.parent_id = p.id WHERE p.is_total
), leaf AS MATERIALIZED (
  SELECT asked, id FROM part WHERE NOT is_total
), asked AS MATERIALIZED (
  SELECT asked, count(*)::int AS parts FROM leaf GROUP BY asked
), ${of.first}covered AS MATERIALIZED (${of.covered}
), figure AS MATERIALIZED (
  SELECT c.area_id, c.from_month, o.indicator_id, o.value, o.status, ${of.mark} AS mark
  FROM covered c JOIN ${of.figures}
), summed AS (
  SELECT l.asked, f.area_id, f.from_month, count(*)::int AS cells, sum(f.value) AS value,
    count(*) FILTER (WHERE f.value < 0)::int AS below0,
    min(f.status) FILTER (WHERE f.status <> 'observed') AS status,
    min(f.mark) FILTER (WHERE f.status <> 'observed') AS mark
  FROM figure f JOIN leaf l ON l.id = f.indicator_id
  GROUP BY l.asked, f.area_id, f.from_month
), cell AS MATERIALIZED (
  SELECT a.asked, c.area_id, c.from_month, coalesce(s.cells, 0) AS cells, s.value,
    coalesce(s.below0, 0) AS below0, s.status, s.mark
  FROM covered c CROSS JOIN asked a
  LEFT JOIN summed s ON s.asked = a.asked AND s.area_id = c.area_id AND s.from_month = c.from_month
)
SELECT json_build_object(
  'rows', (SELECT json_agg(json_build_array(asked, area_id, months, "values", cells, below0)) FROM (
    SELECT asked, area_id, array_agg(from_month) AS months, array_agg(value) AS "values",
      array_agg(cells) AS cells, array_agg(below0) AS below0
    FROM cell GROUP BY asked, area_id) AS each),
  'parts', (SELECT json_agg(json_build_array(asked, parts)) FROM asked),
  'withheld', (SELECT json_agg(json_build_array(asked, area_id, from_month, status, mark))
    FROM cell WHERE status IS NOT NULL),
  'rates', (SELECT json_agg(json_build_object('indicator', r.indicator_id, 'area', r.area_id,
    'from', r.from_month, 'rate', r.rate, 'status', r.status, 'mark', r.mark))
    FROM covered c JOIN published_rate r ON r.area_id = c.area_id AND r.indicator_id = ANY ($3)
      AND r.from_month = c.from_month AND r.months = $7 AND r.release_id = c.release_id
    WHERE c.from_month >= $8),
  'releases', (SELECT json_agg(json_build_object('id', release_id, 'publishedOn', published_on)
    ORDER BY published_on DESC, release_id DESC)
    FROM (SELECT DISTINCT release_id, published_on FROM covered WHERE from_month >= $8) r)
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

export const readingsValues = ({
  source,
  areaIds,
  indicatorIds,
  period,
  toldFrom,
  asOf,
}: ReadingsAsked) => [
  source.id,
  areaIds,
  indicatorIds,
  period.from,
  period.to - source.months + 1,
  asOf ?? 'infinity',
  source.months,
  toldFrom ?? period.from,
];

type Held = {
  readings: Map<number, { every: Every; at: Map<Month, Reading> }>;
  rates: Map<number, Map<Month, PublishedRate>>;
};

/** What the current releases say of these areas, in one statement. */
export async function readReadings(pool: pg.Pool, asked: ReadingsAsked): Promise<FoundReadings> {
  const { months: every, emptyIsNone } = asked.source;
  const { rows } = await pool.query<{ found: string }>({
    ...readingsStatement(asked.source),
    values: readingsValues(asked),
  });
  const found = JSON.parse(rows[0]?.found ?? '{}') as Found;
  const held = new Map<number, Held>();
  const heldOf = (indicator: number) => {
    const of = held.get(indicator) ?? { readings: new Map(), rates: new Map() };
    held.set(indicator, of);
    return of;
  };
  const parts = new Map(found.parts ?? []);
  const readingsOf = (indicator: number, area: number) => {
    const { readings } = heldOf(indicator);
    const ofArea = readings.get(area) ?? { every, at: new Map<Month, Reading>() };
    readings.set(area, ofArea);
    return ofArea.at;
  };
  for (const [indicator, area, months, values, cells, below0] of found.rows ?? []) {
    const at = readingsOf(indicator, area);
    const whole = emptyIsNone ? 0 : (parts.get(indicator) ?? 0);
    for (const [place, from] of months.entries()) {
      const isPublished = (cells[place] ?? 0) >= whole;
      const counted = { count: values[place] ?? 0, below0: below0[place] ?? 0 };
      at.set(from, isPublished ? { kind: 'counted', ...counted } : { kind: 'not-published' });
    }
  }
  for (const [indicator, area, from, status, mark] of found.withheld ?? []) {
    readingsOf(indicator, area).set(from, { kind: 'withheld', status, mark: mark ?? '' });
  }
  for (const { indicator, area, from, rate, status, mark } of found.rates ?? []) {
    const { rates } = heldOf(indicator);
    const ofArea = rates.get(area) ?? new Map<Month, PublishedRate>();
    ofArea.set(from, { rate: rate ?? undefined, status, mark });
    rates.set(area, ofArea);
  }
  return { ofIndicator: heldOf, releases: found.releases ?? [] };
}
