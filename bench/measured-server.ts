import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { thrifty } from '../scripts/api.mjs';

const root = path.resolve(import.meta.dirname, '..');

function importing(file: string, query: Record<string, string> = {}): string[] {
  const url = pathToFileURL(path.join(root, file));
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return ['--import', url.href];
}

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));

type Program = { program: 'server' | 'migrate'; url: string; memoryFile: string };

function run({ program, url, memoryFile }: Program): ChildProcess {
  const memory = importing('bench/report-memory.mjs', { file: memoryFile });
  const statements = program === 'server' ? importing('bench/record-statements.mjs') : [];
  const parent = importing('scripts/with-parent.mjs');
  const flags = [...thrifty.flags, ...parent, ...memory, ...statements];
  const file = path.join(root, 'apps/api/dist', `${program}.js`);
  return spawn(process.execPath, [...flags, file], {
    env: {
      ...thrifty.env,
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      DATABASE_URL: url,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** The address that the server prints once it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  for await (const text of server.stdout ?? []) {
    const address = /http:\/\/\S+/.exec(String(text))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The server ended before it listened.');
}

/** A migrated database of its own on the server, dropped at the end. */
export async function withOwnDatabase<T>(
  serverUrl: string,
  body: (url: string, client: pg.Client) => Promise<T>,
): Promise<T> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  try {
    const migrating = run({ program: 'migrate', url: url.href, memoryFile: '/dev/null' });
    const code = await ended(migrating);
    if (code !== 0) throw new Error('The database could not be migrated.');
    await client.connect();
    return await body(url.href, client);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** The headers of a signed-in officer of a partnership with this address. */
export async function addOfficer(client: pg.Client, slug: string): Promise<Record<string, string>> {
  const token = randomBytes(32).toString('base64url');
  const [partnership, person] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO partnership (id, slug, name, red_means, amber_means, green_means)
     VALUES ($1, $2, 'Bench', 'r', 'a', 'g')`,
    [partnership, slug],
  );
  await client.query(
    `INSERT INTO partnership_area (partnership_id, area_id, part)
     SELECT $1, id, 'own' FROM area WHERE code = 'E07000111'`,
    [partnership],
  );
  await client.query("INSERT INTO person (id, name, email) VALUES ($1, 'Bench', 'b@example.org')", [
    person,
  ]);
  await client.query(
    "INSERT INTO membership (id, partnership_id, person_id, role) VALUES ($1, $2, $3, 'officer')",
    [randomUUID(), partnership, person],
  );
  await client.query(
    `INSERT INTO session (id, token_hash, person_id, created_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), person],
  );
  return { cookie: `ragstone=${token}` };
}

/** Runs the built server on a database; answers what the body did and the server's peak, in kB. */
export async function measureServer<T>(
  asked: { url: string; memoryFile: string },
  body: (address: string, server: ChildProcess) => Promise<T>,
): Promise<{ result: T; peak: number }> {
  const server = run({ program: 'server', ...asked });
  const end = ended(server);
  try {
    const result = await body(await addressOf(server), server);
    server.kill('SIGTERM');
    await end;
    return { result, peak: Number(readFileSync(asked.memoryFile, 'utf8')) };
  } finally {
    server.kill('SIGKILL');
  }
}
