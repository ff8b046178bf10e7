import { randomUUID } from 'node:crypto';
import { endOf, spawnApi } from '../scripts/api.mjs';
import { withClient } from '../scripts/database.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import { databaseUrl, templates } from './fixtures/templates.ts';

async function run(program: 'migrate' | 'cli', args: string[], url: string): Promise<void> {
  const code = await endOf(spawnApi(program, args, { env: { DATABASE_URL: url } }));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${code}`);
}

/** Two databases made once a run, an empty one and the demonstration; each server gets a copy. */
export default async function makeTemplates(): Promise<() => Promise<void>> {
  const server = await startPostgres({ name: 'postgres-test', durable: false });
  const url = server.url('postgres');
  const key = randomUUID().replaceAll('-', '');
  const names = { empty: `template_${key}`, demonstration: `template_${key}_demonstration` };
  const execute = (sql: string) => withClient(url, (client) => client.query(sql));

  await execute(`CREATE DATABASE ${names.empty}`);
  await run('migrate', [], databaseUrl(url, names.empty));
  await execute(`CREATE DATABASE ${names.demonstration} TEMPLATE ${names.empty}`);
  await run('cli', ['demo'], databaseUrl(url, names.demonstration));
  templates.tell({ serverUrl: url, ...names });

  return async () => {
    for (const name of Object.values(names)) await execute(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.stop();
  };
}
