import { parseMonthKey } from '@ragstone/domain/time/month';
import pg from 'pg';

export const kentPolice = 'E23000032';
export const transportPolice = 'police-uk:btp';
export const sevenoaks = 'E07000111';
export const dartford = 'E07000107';
export const gravesham = 'E07000109';

type Counts = Record<string, number>;
/** By district code, what the force recorded of each indicator; what is left out is none. */
export type MonthOfFigures = Record<string, Counts>;

export type NewRelease = {
  publishedOn: string;
  force?: string;
  /** By month key. A month without figures was covered, and there were none. */
  months: Record<string, MonthOfFigures>;
};

const month = (key: string): number => {
  const parsed = parseMonthKey(key);
  if (parsed === undefined) throw new Error(`Not a month: ${key}`);
  return parsed;
};

/** Writes releases straight into the tables of figures, as an accepted import leaves them. */
export async function addRelease(ownerUrl: string, release: NewRelease): Promise<number> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const made = await client.query<{ id: number }>(
      'INSERT INTO release (source_id, published_on) VALUES (1, $1) RETURNING id',
      [release.publishedOn],
    );
    const id = made.rows[0]?.id ?? 0;
    const force = release.force ?? kentPolice;
    for (const [key, districts] of Object.entries(release.months)) {
      await client.query(
        `INSERT INTO coverage (release_id, force_id, month, rows, unlocated, outside)
         SELECT $1, id, $2, 1000, 0, 0 FROM area WHERE code = $3`,
        [id, month(key), force],
      );
      for (const [district, counts] of Object.entries(districts)) {
        await client.query(
          `INSERT INTO observation (area_id, indicator_id, month, release_id, force_id, value)
           SELECT a.id, i.id, $1, $2, f.id, c.value::int
           FROM jsonb_each_text($3) AS c (slug, value)
           JOIN indicator i ON i.slug = c.slug JOIN area a ON a.code = $4 JOIN area f ON f.code = $5`,
          [month(key), id, JSON.stringify(counts), district, force],
        );
      }
    }
    return id;
  } finally {
    await client.end();
  }
}

export async function withdraw(ownerUrl: string, releaseId: number): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO release_withdrawal (release_id, withdrawn_by, reason)
       VALUES ($1, gen_random_uuid(), 'replaced by mistake')`,
      [releaseId],
    );
  } finally {
    await client.end();
  }
}
