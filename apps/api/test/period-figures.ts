import { parseMonthKey } from '@ragstone/domain/time/month';
import pg from 'pg';

export const homeOffice = 2;
export const ons = 3;

/** A count, or the publisher's mark in its place. */
type Cell = number | { status: string; mark: string };

export type PeriodRelease = {
  source: number;
  publishedOn: string;
  months: 3 | 12;
  /** By area code and first month. A period without figures was covered. */
  areas: Record<string, Record<string, Record<string, Cell>>>;
  /** Rates as published, by area code and first month. */
  rates?: Record<string, Record<string, Record<string, number>>>;
};

const monthOfKey = (key: string): number => {
  const month = parseMonthKey(key);
  if (month === undefined) throw new Error(`Not a month: ${key}`);
  return month;
};

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Offences as an import of the Home Office's file makes them, below the subgroups. */
export const addOffence = (ownerUrl: string, offence: { below: string; slug: string }) =>
  asOwner(ownerUrl, (client) =>
    client.query(
      `INSERT INTO indicator (scheme_id, slug, label, source_label, unit, counts, parent_id, polarity, position)
       SELECT 2, $2, $2, $2, 'offences', 'Offences of one code', id, polarity, position
       FROM indicator WHERE slug = $1`,
      [offence.below, offence.slug],
    ),
  );

/** Writes a release of quarters or years into the tables, as an accepted import leaves it. */
export async function addPeriodRelease(ownerUrl: string, release: PeriodRelease): Promise<number> {
  const { source, publishedOn, months, areas, rates = {} } = release;
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      'INSERT INTO release (source_id, published_on) VALUES ($1, $2) RETURNING id',
      [source, publishedOn],
    );
    const id = rows[0]?.id ?? 0;
    for (const [code, periods] of Object.entries(areas)) {
      for (const [key, cells] of Object.entries(periods)) {
        const at = [code, monthOfKey(key), months, id];
        await client.query(
          `INSERT INTO area_coverage (area_id, from_month, months, release_id, rows)
           SELECT id, $2, $3, $4, 1 FROM area WHERE code = $1`,
          at,
        );
        for (const [slug, cell] of Object.entries(cells)) {
          const held = typeof cell === 'number' ? { status: 'observed', mark: '' } : cell;
          await client.query(
            `INSERT INTO period_figure (area_id, from_month, months, release_id, indicator_id, value, status, mark)
             SELECT a.id, $2, $3, $4, i.id, $6, $7, $8 FROM area a, indicator i
             WHERE a.code = $1 AND i.slug = $5`,
            [...at, slug, typeof cell === 'number' ? cell : null, held.status, held.mark],
          );
        }
        for (const [slug, rate] of Object.entries(rates[code]?.[key] ?? {})) {
          await client.query(
            `INSERT INTO published_rate (area_id, from_month, months, release_id, indicator_id, rate)
             SELECT a.id, $2, $3, $4, i.id, $6 FROM area a, indicator i WHERE a.code = $1 AND i.slug = $5`,
            [...at, slug, rate],
          );
        }
      }
    }
    return id;
  });
}

/** Estimates of people by district code. */
export const addPopulation = (
  ownerUrl: string,
  estimate: { midYear: number; publishedOn: string; people: Record<string, number> },
) =>
  asOwner(ownerUrl, (client) =>
    client.query(
      `WITH made AS (INSERT INTO release (source_id, published_on) VALUES (4, $1) RETURNING id)
       INSERT INTO population (area_id, mid_year, release_id, people)
       SELECT a.id, $2, made.id, p.value::int
       FROM made, jsonb_each_text($3) p JOIN area a ON a.code = p.key`,
      [estimate.publishedOn, estimate.midYear, JSON.stringify(estimate.people)],
    ),
  );

/** A note that says that an indicator is counted in another way everywhere, from a month on. */
export const addBreak = (
  ownerUrl: string,
  note: { indicator: string; from: string; text: string },
) =>
  asOwner(ownerUrl, (client) =>
    client.query(
      `WITH made AS (
         INSERT INTO annotation (id, kind, from_month, of_areas, of_indicators, text)
         VALUES (gen_random_uuid(), 'break', $1, 'every', 'named', $2) RETURNING id)
       INSERT INTO annotation_indicator SELECT made.id, i.id FROM made, indicator i WHERE i.slug = $3`,
      [monthOfKey(note.from), note.text, note.indicator],
    ),
  );

/** A note that says that an area's figures of a scheme may not be used from a month on. */
export const addUnusable = (
  ownerUrl: string,
  note: { area: string; scheme: number; from: string; text: string },
) =>
  asOwner(ownerUrl, (client) =>
    client.query(
      `WITH made AS (
         INSERT INTO annotation (id, kind, from_month, of_areas, of_indicators, scheme_id, text, citation)
         VALUES (gen_random_uuid(), 'unusable', $1, 'named', 'scheme', $2, $3, 'Notes of the release')
         RETURNING id)
       INSERT INTO annotation_area SELECT made.id, a.id FROM made, area a WHERE a.code = $4`,
      [monthOfKey(note.from), note.scheme, note.text, note.area],
    ),
  );
