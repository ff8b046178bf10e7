import type pg from 'pg';

/** What offences weigh, of the release that counts. */
export type OffenceWeights = {
  name: string;
  release: number;
  publishedOn: string;
  /** By offence code. */
  of: ReadonlyMap<string, number>;
};

type Row = { code: string; weight: number; release: number; publishedOn: string; name: string };

const weightsStatement = `
  SELECT w.code, w.weight, w.release_id AS release, w.published_on AS "publishedOn", s.name
  FROM offence_weights_published_by($1) w
  JOIN release r ON r.id = w.release_id JOIN source s ON s.id = r.source_id`;

/** The weights that are current, or were on a day; `undefined` where none are held. */
export async function readOffenceWeights(
  pool: pg.Pool,
  asOf: string | undefined,
): Promise<OffenceWeights | undefined> {
  const query = { name: 'offence-weights', text: weightsStatement, values: [asOf ?? 'infinity'] };
  const { rows } = await pool.query<Row>(query);
  const [first] = rows;
  if (first === undefined) return undefined;
  const { name, release, publishedOn } = first;
  return { name, release, publishedOn, of: new Map(rows.map((row) => [row.code, row.weight])) };
}
