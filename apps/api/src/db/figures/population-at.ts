import type { Denominator } from '@ragstone/domain/figures/rate';
import type { Month } from '@ragstone/domain/time/month';
import type pg from 'pg';

/** People or households of an area, with the estimate that says so. */
export type PopulationAt = Denominator & { source: string; publishedOn: string };

const columns = {
  population: { table: 'population', column: 'people' },
  households: { table: 'household_estimate', column: 'households' },
} as const;

/**
 * The newest estimate of each area's people, or households, at or before a month, from the newest release of it. Areas
 * of which there is none are left out: no rate is made with the people of a later year.
 */
export async function populationAt(
  pool: pg.Pool,
  asked: {
    areaIds: readonly number[];
    of: Denominator['of'];
    at: Month;
    asOf?: string | undefined;
  },
): Promise<Map<number, PopulationAt>> {
  const { of } = asked;
  const { table, column } = columns[of];
  const { rows } = await pool.query<{
    area: number;
    number: number;
    midYear: number;
    source: string;
    publishedOn: string;
  }>({
    name: `${table}-at`,
    text: `SELECT DISTINCT ON (p.area_id) p.area_id AS area, p.${column} AS number, p.mid_year AS "midYear",
        s.name AS source, r.published_on AS "publishedOn"
      FROM ${table} p JOIN release r ON r.id = p.release_id JOIN source s ON s.id = r.source_id
      WHERE p.area_id = ANY ($1) AND p.mid_year * 12 + 5 <= $2 AND r.published_on <= $3
        AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
      ORDER BY p.area_id, p.mid_year DESC, r.published_on DESC, r.id DESC`,
    values: [asked.areaIds, asked.at, asked.asOf ?? 'infinity'],
  });
  return new Map(rows.map(({ area, ...rest }) => [area, { of, ...rest }]));
}
