import type { Estimate } from '@ragstone/domain/figures/people';
import type { Denominator } from '@ragstone/domain/figures/rate';
import type { Month } from '@ragstone/domain/time/month';
import type pg from 'pg';

const columns = {
  population: { table: 'population', column: 'people' },
  households: { table: 'household_estimate', column: 'households' },
} as const;

/** Areas are added up by the newest year that all have; one that ended has no later ones. */
const yearsRead = 5;

/**
 * The newest estimates of each area's people, or households, at or before a month, one of a year from
 * the newest release of it, newest first. Areas of which there is none are left out: no rate is made
 * with the people of a later year.
 */
export async function estimatesAt(
  pool: pg.Pool,
  asked: {
    areaIds: readonly number[];
    of: Denominator['of'];
    at: Month;
    asOf?: string | undefined;
    /** How many years back; without it as many as a rate of one period may need. */
    years?: number | undefined;
  },
): Promise<Map<number, Estimate[]>> {
  const { table, column } = columns[asked.of];
  const { rows } = await pool.query<{ area: number } & Estimate>({
    name: `${table}-at`,
    text: `SELECT area, number, "midYear", source, "publishedOn" FROM (
        SELECT *, row_number() OVER (PARTITION BY area ORDER BY "midYear" DESC) AS place FROM (
          SELECT DISTINCT ON (p.area_id, p.mid_year) p.area_id AS area, p.${column} AS number,
            p.mid_year AS "midYear", s.name AS source, r.published_on AS "publishedOn"
          FROM ${table} p JOIN release r ON r.id = p.release_id JOIN source s ON s.id = r.source_id
          WHERE p.area_id = ANY ($1) AND p.mid_year * 12 + 5 <= $2 AND r.published_on <= $3
            AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.release_id = r.id)
          ORDER BY p.area_id, p.mid_year DESC, r.published_on DESC, r.id DESC) AS current
      ) AS newest WHERE place <= $4 ORDER BY area, "midYear" DESC`,
    values: [asked.areaIds, asked.at, asked.asOf ?? 'infinity', asked.years ?? yearsRead],
  });
  const found = new Map<number, Estimate[]>();
  for (const { area, ...estimate } of rows) {
    found.set(area, [...(found.get(area) ?? []), estimate]);
  }
  return found;
}
