import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { applicationUrl } from '../src/db/client.ts';
import { inDatabase, runOnce } from './server.ts';

/** Addresses of a test file's own database; there from the file's `beforeAll` hooks on. */
export type TestDatabase = {
  /** As the owner, who may do everything: for preparing rows, and for `openDatabase`. */
  readonly ownerUrl: string;
  /** As the application, whose role may not rewrite history. */
  readonly appUrl: string;
};

async function createDatabase(options: { template?: string }) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const server = inject('serverUrl');
  const from = options.template === undefined ? '' : ` TEMPLATE ${options.template}`;
  await runOnce(server, `CREATE DATABASE ${name}${from}`);
  return {
    ownerUrl: inDatabase(server, name),
    drop: () => runOnce(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

function heldDuringFile(options: () => { template?: string }): TestDatabase {
  let held: Awaited<ReturnType<typeof createDatabase>> | undefined;
  beforeAll(async () => {
    held = await createDatabase(options());
  });
  afterAll(async () => {
    await held?.drop();
  });
  const ownerUrl = () => {
    if (held === undefined) throw new Error('The test database is made in beforeAll: ask later.');
    return held.ownerUrl;
  };
  return {
    get ownerUrl() {
      return ownerUrl();
    },
    get appUrl() {
      return applicationUrl(ownerUrl());
    },
  };
}

/** A migrated database of this test file's own, dropped after its last test. */
export const withDatabase = (): TestDatabase =>
  heldDuringFile(() => ({ template: inject('templateDatabase') }));

/** A database without any table, for tests of the migrations themselves. */
export const withEmptyDatabase = (): TestDatabase => heldDuringFile(() => ({}));
