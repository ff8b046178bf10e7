import type pg from 'pg';

/** A priority of the plan in force and the indicator that it chose as its headline measure. */
export type HeadlineRow = { number: number; title: string; slug: string; schemeId: number };

const headlineStatement = `
WITH plan_in_force AS (
  SELECT id FROM plan WHERE partnership_id = $1 AND state <> 'draft'
  ORDER BY financial_year DESC LIMIT 1
)
SELECT p.number, p.title, i.slug, i.scheme_id AS "schemeId"
FROM priority p JOIN indicator i ON i.id = p.headline_indicator_id
WHERE p.plan_id = (SELECT id FROM plan_in_force)
ORDER BY p.number`;

/** The headline measures of the latest plan that was adopted: drafts are nobody's priorities yet. */
export async function headlineMeasures(pool: pg.Pool, partnershipId: string) {
  const { rows } = await pool.query<HeadlineRow>({
    name: 'headline-measures',
    text: headlineStatement,
    values: [partnershipId],
  });
  return rows;
}
