import type pg from 'pg';

/**
 * A table of the indicators that are one offence each, with the code that weights are published by: of
 * the Home Office's figures, whose labels in files are made of group, subgroup and code; '' without one.
 */
export const offenceCodes = `
  SELECT i.id, i.label, split_part(i.source_label, '/', 3) AS code
  FROM indicator i JOIN scheme s ON s.id = i.scheme_id AND s.slug = 'home-office'
  WHERE NOT i.is_total`;

/** An offence that an indicator is made of. */
export type Offence = { id: number; label: string; code: string };

const offencesStatement = `
  WITH RECURSIVE part (id) AS (
    SELECT $1::int
    UNION ALL
    SELECT i.id FROM part p JOIN indicator i ON i.parent_id = p.id
  )
  SELECT o.* FROM (${offenceCodes}) o JOIN part USING (id) ORDER BY o.code, o.id`;

/** The offences that an indicator is made of; none where its source does not count single ones. */
export async function readOffences(pool: pg.Pool, indicatorId: number): Promise<Offence[]> {
  const query = { name: 'offences-of', text: offencesStatement, values: [indicatorId] };
  return (await pool.query<Offence>(query)).rows;
}
