import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The table that `prisma migrate deploy` keeps, so that either may be used on one database. */
const ownTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** The advisory lock that Prisma Migrate takes too. */
const migrationLock = 72_707_369;

/** A migration whose first line says this runs on its own: `CREATE INDEX CONCURRENTLY` and the like. */
const outsideTransaction = '-- outside a transaction';

/** A migration or database that stops the start; the message says which, why and what to do. */
export class MigrationRefused extends Error {}

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: string | null };

/**
 * Brings the database up to this version's migrations and answers the names of those it applied.
 * `url` is the owner's. Two that run at once wait for each other. Throws `MigrationRefused`.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await refuseOldPostgres(client);
    await takeTurn(client);
    await client.query('SET client_min_messages = warning');
    await client.query(ownTable);
    return await applyAll(client, readMigrations(folder));
  } finally {
    await client.end();
  }
}

async function refuseOldPostgres(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '0';
  if (Number.parseInt(version, 10) >= 15) return;
  throw new MigrationRefused(`Ragstone needs Postgres 15 or newer; this is ${version}.`);
}

async function takeTurn(client: pg.Client): Promise<void> {
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query('RESET lock_timeout');
  } catch (error) {
    throw new MigrationRefused(`Another process has been migrating for a minute: ${words(error)}`);
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applyAll(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  refuseNewerDatabase([...applied.keys()], migrations);
  const pending = migrations.filter((each) => isPending(each, applied.get(each.name)));
  for (const migration of pending) await apply(client, migration);
  return pending.map((each) => each.name);
}

function refuseNewerDatabase(applied: string[], migrations: Migration[]): void {
  const known = new Set(migrations.map((each) => each.name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new MigrationRefused(
    `The database has the migration ${unknown}, which this version of Ragstone does not know. Run the newer version.`,
  );
}

function isPending(migration: Migration, applied: Applied | undefined): boolean {
  if (applied === undefined) return true;
  if (applied.finished_at === null) {
    throw new MigrationRefused(
      `The migration ${migration.name} failed half-way before. Mend the database, then set rolled_back_at on its row in _prisma_migrations to run it again, or finished_at if it is done.`,
    );
  }
  if (applied.checksum === migration.checksum) return false;
  throw new MigrationRefused(
    `The migration ${migration.name} was modified after it was applied. Restore its file and write the change as a new migration.`,
  );
}

/** In one transaction a failed migration leaves nothing, and may run again once it is mended. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const inTransaction = !migration.sql.startsWith(outsideTransaction);
  const id = randomUUID();
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)',
    [id, migration.checksum, migration.name],
  );
  try {
    if (inTransaction) await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    if (inTransaction) await client.query('COMMIT');
  } catch (error) {
    const because = `${words(error)}${lineOf(error, migration.sql)}`;
    if (inTransaction) await client.query('ROLLBACK');
    await client.query(
      'UPDATE _prisma_migrations SET logs = $2, rolled_back_at = CASE WHEN $3 THEN now() END WHERE id = $1',
      [id, because, inTransaction],
    );
    throw new MigrationRefused(`The migration ${migration.name} failed: ${because}`);
  }
}

function words(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) {
    return error instanceof Error ? error.message : String(error);
  }
  const { message, detail, hint = hintFor(error) } = error;
  return [message, detail, hint].filter((part) => part !== undefined).join('. ');
}

/** The role of the application is there, but another made it, and this account is not of it. */
function hintFor({ code, message }: pg.DatabaseError): string | undefined {
  if (code !== '42501' || !message.includes('ragstone_app')) return undefined;
  return 'As an administrator of the server run: GRANT ragstone_app TO the account of DATABASE_URL';
}

function lineOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? '' : ` (line ${sql.slice(0, position).split('\n').length})`;
}
