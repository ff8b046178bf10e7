import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { migrate } from '../src/db/migrate.ts';
import { dropLeftovers, inDatabase, runOnce } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of the test server. */
    serverUrl: string;
    /** The migrated database from which each test file's is copied. */
    templateDatabase: string;
  }
}

const migrations = path.resolve(import.meta.dirname, '../../../prisma/migrations');

/** One database, migrated once a run: a copy of it takes a tenth of a second. */
export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['RAGSTONE_TEST_DATABASE_URL'];
  const embedded =
    given === undefined
      ? await startPostgres({ name: 'postgres-test', durable: false })
      : undefined;
  const serverUrl = given ?? embedded?.url('postgres') ?? '';
  if (embedded?.adopted === false) await dropLeftovers(serverUrl);
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  await runOnce(serverUrl, `CREATE DATABASE ${template}`);
  await migrate(inDatabase(serverUrl, template), migrations);
  project.provide('serverUrl', serverUrl);
  project.provide('templateDatabase', template);
  return async () => {
    await runOnce(serverUrl, `DROP DATABASE ${template} WITH (FORCE)`);
    await embedded?.stop();
  };
}
