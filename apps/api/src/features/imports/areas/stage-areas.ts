import type pg from 'pg';
import { stagingTable } from '../staging.ts';
import type { AreaContent } from './area-content.ts';

/** What a check of files about areas sets aside. */
export type Staging = {
  places: string;
  estimates: string;
  links: string;
  outlines: string;
  /** One row: that the check was made. */
  scopes: string;
};

export function stagingOf(importId: string): Staging {
  const table = (name: string) => stagingTable(importId, name);
  return {
    places: table('places'),
    estimates: table('estimates'),
    links: table('links'),
    outlines: table('outlines'),
    scopes: table('scopes'),
  };
}

const createTables = (staging: Staging) => `
  CREATE UNLOGGED TABLE ${staging.places} (code text NOT NULL, kind text NOT NULL, vintage integer, name text NOT NULL);
  CREATE UNLOGGED TABLE ${staging.estimates} (code text NOT NULL, counts text NOT NULL, year integer,
    is_told boolean NOT NULL, value integer NOT NULL);
  CREATE UNLOGGED TABLE ${staging.links} (child text NOT NULL, parent text NOT NULL, relation text NOT NULL, vintage integer);
  CREATE UNLOGGED TABLE ${staging.outlines} (code text NOT NULL, vintage integer NOT NULL, outline jsonb NOT NULL);
  CREATE UNLOGGED TABLE ${staging.scopes} AS SELECT 1 AS checked`;

/** Of outlines in full detail a few fill a message. */
const rowsAtOnce = { small: 10_000, large: 50 };

async function insert(
  client: pg.ClientBase,
  { table, columns }: { table: string; columns: string },
  { rows, atOnce }: { rows: readonly object[]; atOnce: number },
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (${columns})`,
      [JSON.stringify(rows.slice(at, at + atOnce))],
    );
  }
}

export async function createStaging(client: pg.ClientBase, staging: Staging): Promise<void> {
  await client.query(createTables(staging));
}

/** Sets aside what one file holds. `assumedYear` stands where the file does not say its year. */
export async function stageContent(
  client: pg.ClientBase,
  staging: Staging,
  { content, assumedYear }: { content: AreaContent; assumedYear: number },
): Promise<void> {
  const { places, estimates, links, outlines } = content;
  const small = (rows: readonly object[]) => ({ rows, atOnce: rowsAtOnce.small });
  await insert(
    client,
    { table: staging.places, columns: 'code text, kind text, vintage integer, name text' },
    small(places),
  );
  const dated = estimates.map(({ code, counts, year, value }) => {
    return { code, counts, year: year ?? assumedYear, is_told: year !== undefined, value };
  });
  await insert(
    client,
    {
      table: staging.estimates,
      columns: 'code text, counts text, year integer, is_told boolean, value integer',
    },
    small(dated),
  );
  await insert(
    client,
    { table: staging.links, columns: 'child text, parent text, relation text, vintage integer' },
    small(links),
  );
  await insert(
    client,
    { table: staging.outlines, columns: 'code text, vintage integer, outline jsonb' },
    { rows: outlines, atOnce: rowsAtOnce.large },
  );
}
