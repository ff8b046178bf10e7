import type { Month } from '@ragstone/domain/time/month';
import type { Period } from '@ragstone/domain/time/period';
import type pg from 'pg';

/**
 * Files by force name places as they like: data.police.uk goes on with the old names for years after a
 * change. From a month on, an area's own figures are not all there where the file has rows of
 * some other areas, and none of those that would show that it uses the right names.
 */
export type Doubt = { from: Month; ifNamed: number[]; unless: number[] };

const namedStatement = `
SELECT area_id AS area, array_agg(month) AS months FROM (
  SELECT DISTINCT o.area_id, o.month FROM observation o
  JOIN coverage_published_by($5) c ON c.source_id = $2 AND c.force_id = o.force_id
    AND c.month = o.month AND c.release_id = o.release_id
  WHERE o.area_id = ANY ($1) AND o.month BETWEEN $3 AND $4
    AND c.force_id = ANY (ARRAY(SELECT l.parent_id FROM area_link l WHERE l.child_id = ANY ($1)))
) AS named GROUP BY area_id`;

/** The months of a period that doubts take away; asks nothing where there is no doubt. */
export async function monthsInDoubt(
  pool: pg.Pool,
  asked: {
    doubts: readonly Doubt[];
    source: { id: number };
    period: Period;
    asOf?: string | undefined;
  },
): Promise<(doubts: readonly Doubt[]) => Set<Month>> {
  const { doubts, source, period, asOf } = asked;
  const areas = [...new Set(doubts.flatMap(({ ifNamed, unless }) => [...ifNamed, ...unless]))];
  if (areas.length === 0) return () => new Set();
  const { rows } = await pool.query<{ area: number; months: Month[] }>({
    name: 'months-named',
    text: namedStatement,
    values: [areas, source.id, period.from, period.to, asOf ?? 'infinity'],
  });
  const named = new Map(rows.map(({ area, months }) => [area, new Set(months)]));
  const isNamed = (month: Month) => (area: number) => named.get(area)?.has(month) ?? false;
  const isLost = ({ from, ifNamed, unless }: Doubt, month: Month) =>
    month >= from && ifNamed.some(isNamed(month)) && !unless.some(isNamed(month));
  const months = [...new Set(rows.flatMap((row) => row.months))];
  return (each) => new Set(months.filter((month) => each.some((doubt) => isLost(doubt, month))));
}
