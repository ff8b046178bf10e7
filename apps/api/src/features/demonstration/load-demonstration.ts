import { makeDemonstration } from '@ragstone/demo/make-demonstration';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { insertRows } from './table-rows.ts';
import { writeAreas } from './write-areas.ts';
import { writeFigures } from './write-figures.ts';
import { writePeople, writePlans } from './write-plans.ts';

/** What became of it; `refused` where the database already holds a real partnership. */
export type LoadedDemonstration = {
  outcome: 'loaded' | 'already-there' | 'refused';
  message: string;
};

type Held = { demonstration: boolean; standing_date: string | null; has_partnerships: boolean };

const outcomes = {
  loaded: 'Made the demonstration: Holmesdale District and its neighbours, all invented.',
  'already-there': 'This database holds the demonstration already. Nothing was changed.',
  refused:
    'This database holds a partnership, and the demonstration needs a database of its own. Nothing was changed.',
} as const;

/** Two that load at once wait for each other here, so that the second finds what the first made. */
async function readHeld(client: pg.Client): Promise<Held> {
  const { rows } = await client.query<Held>(
    `SELECT demonstration, standing_date::text,
       EXISTS (SELECT FROM partnership) AS has_partnerships
     FROM installation WHERE id = 1 FOR UPDATE`,
  );
  const [held] = rows;
  if (held === undefined) throw new Error('The table installation has no row: run the migrations.');
  return held;
}

async function write(client: pg.Client): Promise<void> {
  const { standingDate, figures, importer, people, plans, returns } = makeDemonstration();
  const numbers = await writeAreas(client, figures);
  await writePeople(client, people, numbers);
  await writeFigures(client, { figures, importer }, numbers);
  for (const rows of plans) await writePlans(client, rows, numbers);
  await insertRows(client, 'return_indicator', returns.indicators);
  await insertRows(client, 'return_figure', returns.figures);
  await client.query(
    'UPDATE installation SET demonstration = true, standing_date = $1 WHERE id = 1',
    [standingDate],
  );
  await client.query(
    `INSERT INTO audit_event (id, action, subject, subject_id)
     VALUES ($1, 'installation:demonstrate', 'installation', '1')`,
    [uuidv7()],
  );
}

async function loadOnce(client: pg.Client): Promise<LoadedDemonstration['outcome']> {
  const held = await readHeld(client);
  if (held.demonstration) return 'already-there';
  if (held.has_partnerships) return 'refused';
  await write(client);
  return 'loaded';
}

/**
 * Fills a migrated database with the demonstration, in one transaction. `ownerUrl` is the owner's:
 * the application's role may not write sources or turn an installation into a demonstration.
 */
export async function loadDemonstration(ownerUrl: string): Promise<LoadedDemonstration> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    const outcome = await loadOnce(client);
    await client.query('COMMIT');
    return { outcome, message: outcomes[outcome] };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
}
